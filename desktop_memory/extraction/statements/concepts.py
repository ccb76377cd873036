"""Classes of words that mean alike in four languages, for the judge of sentences.

A word belongs to a class by its beginning; a stem that ends in "$" must be the whole word.
"""

from collections.abc import Iterator

from desktop_memory.extraction.patterns import Form

_CLASSES = {
    "defect": """
    scratch perish bent$ worn$ wobbl limp$ snap$ snapped dent$ dented sour$ flat$ warped chipped
    verkalkt zerkratzt verbogen abgenutzt stumpf verstimmt zerbrochen morsch verzogen platt$ sauer$
    rayé usé$ usée tordu émoussé déréglé désaccord entartré ébréché crevé crevée
    rayad gastad$ gastada$ doblad desafinad equivocad desajustad picad$ pinchad torcid
    broke broken break crash fail fault defect dead$ dies$ died$ dying leak drip stuck jam block
    clog
    crack rot$ rotten rust burn smok smell nois grind rattl squeak flicker freez froze
    hung$ slow missing lost wrong blank garbled corrupt damag bounce drop$ drops$ dropped overflow
    overheat swallow skip$ skips$ trip$ trips$ cut$ cuts$ split$ torn$ spill stop$ stops$ stopped
    refus reject denied error bug timeout expire unreachable offline outage down$ empty$ mould
    mold stale loose slip stall abort hum$ hums$ reopen misdirect misprint short$ lag$ lags$
    kaputt defekt fehler fehlt fehlen falsch undicht leck tropf klemm hängt hing$ stürzt abgestürzt
    bricht gebrochen riss gerissen rost fault faul$ verfault verstopf blockier brenn durchgebrannt
    qualm stinkt geräusch quietsch rattert brummt flacker friert langsam leer$ leere$ kommt$
    verliert
    verloren beschädigt spinnt streikt gestört störung ausfall ausgefallen abgelaufen verweiger
    lehnt$ verschluck überläuft überhitz heiß$ springt$ doppelt zurück$ wackel locker$ schimmel
    rutscht schleift hakt ruckelt aussetz löst$ geht$
    panne cassé casse$ fuit fuite goutt coincé bloqu bouché bourr fissur pourri rouill brûl fume$
    sent$ bruit grinc clignot gel$ gèle plant$ plante$ planté lent$ manque perd$ perdu faux$
    fausse$
    mauvais vide$ noir$ abîmé corrompu saute$ déborde chauffe surchauff refus rejet erreur bogue
    expir injoignable coupe$ coupé échou échec tombe$ tombé lâche patine retard décal éteint
    s'éteint
    foiré moisi disparu défaill
    roto$ rota$ rotos$ rompe romp avería averiad fall$ falla$ fallan$ falló fallo fuga gotea atasc
    bloque atranc grieta podrid oxid quema humo huele ruido chirri parpade cuelga colgad congel
    lent
    falta$ faltan$ pierde perdid mal$ vací$ vacía vacío negro$ dañad corrupt salta$ saltan desborda
    calienta rechaza rebota error caduc inaccesible corta$ cortan caíd cae$ caen fundid fundió
    patina
    atras duplicad moho suelt para$ paró detien desaparec
    """,
    "done": """
    done$ finished complet sent$ mailed paid$ settl sold$ bought ordered booked deliver arriv
    install repair fix$ fixed mend swap$ swapped replac clean clear$ cleared renew sign$ signed
    file$
    filed submit upload publish releas deploy ship$ shipped merg pass$ passed grant approv accept
    handed moved$ moved mount paint print$ printed scan register cancelled collected returned
    picked
    received refund migrat reset$ restock assembl sealed retouch taped fitted dug$ built went$ got$
    fertig erledigt abgeschlossen abgegeben abgeholt abgeschickt verschickt versendet geschickt
    bezahlt überwiesen verkauft gekauft bestellt gebucht geliefert angekommen eingetroffen
    eingebaut
    repariert behoben gelöst getauscht ersetzt gereinigt geputzt erneuert verlängert unterschrieben
    eingereicht hochgeladen veröffentlicht ausgerollt bestanden genehmigt bewilligt freigegeben
    übergeben umgezogen montiert gestrichen gedruckt eingescannt angemeldet gekündigt zurückgegeben
    erhalten bekommen übertragen aufgefüllt retuschiert nachgesät verständigt raus$ durch$ drin$
    da$
    verlegt abgebaut aufgebaut gesetzt erstattet
    fini$ terminé envoyé payé réglé vendu acheté commandé réservé livré arrivé installé réparé
    résolu
    changé remplacé nettoyé renouvelé signé déposé publié déployé fusionné accordé accepté approuvé
    validé rendu remis déménagé monté démonté posé peint imprimé numérisé inscrit résilié récupéré
    reçu remboursé migré verni bouclé viré parti$ partie$ versé refait
    hech$ hecho terminad acabad enviad envié pagad pagué saldad vendid vendimos comprad pedid
    encargad
    reservad entregad entregué llegad llegó instalad instal reparad arreglad resuelt cambiad
    cambiamos
    limpiad renovad firmad presentad presenté subid publicad desplegad fusionad aprobad aprobé
    aceptad concedid devuelt devolvieron mudad montad pintad impres escanead apuntad recogid recib
    reembolsad migrad puesto puesta puestos puestas salió salieron superad listo lista
    """,
    "decide": """
    decid agree settle vote$ voted voting choose chose opt$ opted pick$ picked approve reject scrap
    drop$ ditch switch keep$ keeping stick stay$ postpon cancel instead policy final$ unanim
    majority
    allowed forbidden ban$ banned
    entschied entscheid beschl geeinigt vereinbart abgemacht abgestimmt gewählt wählen nehmen
    bleiben
    bleibt verzicht streich gestrichen verschieb verschoben abgesagt abgelehnt stattdessen künftig
    einstimmig mehrheit sofort erlaubt verboten keine$ kein$ statt$ doch$ machen$
    décid convenu acté vote$ voté choisi retenu retien prend$ prenons garde$ gardons renonc abandon
    supprim report repouss annul refus plutôt désormais unanim majorité plus$ reste$ part$ fixe
    décision
    decid acord acuerd vot$ votado votada votamos elegi elige escog quedamos queda$ quedan seguimos
    dejamos renunci suprim aplaz cancel rechaz aprueba mejor$ unánim mayoría descart cambiamos fija
    """,
    "request": """
    please pls can$ could$ would$ need$ needs$ remember remind forget ask$ send$ bring$ check$
    call$
    get$ let$ make$ must$ should have$ has$ owe$ promise will$ i'll$ volunteer
    bitte kannst könntest könnt müssen muss$ musst$ soll$ sollte brauche brauchen vergiss denk$
    denkst
    frag$ schick$ bring$ prüf$ ruf$ übernehme kümmere mache$ mach$ hole$ hol$ schaust erinner
    svp stp merci$ peux pourr doit dois$ devez faut$ faudra oublie pense$ demande envoie apporte
    vérifi appelle occupe charge$ rappell veuillez
    favor$ puedes podrías podéis hay$ tiene$ tienes tengo$ debe$ debes necesit olvid recuerd
    pregunt
    manda$ mándame trae$ revis llam encarg ocup voy$
    """,
    "prefer": """
    prefer favour favor$ like$ likes$ love$ hate$ hates$ rather best$ always never usually want$
    wants$ insist fond$ fan$ enjoy swear can't$ sooner stand$
    lieber liebsten mag$ mögen bevorzug hasse$ hasst immer nie$ niemals gern grundsätzlich besteht
    schwöre ungern will$ möchte
    préf aime$ adore déteste horreur toujours jamais plutôt mieux veut$ veux tient$ jure
    prefier gusta gustan odia odio encanta siempre nunca mejor$ quiere quiero insiste soporto
    """,
    "person": """
    i$ i'm$ i've$ my$ we$ our$ she he wife husband mother father sister brother daughter son$ boss
    ich$ mein meine meiner wir$ unser unsere frau$ mann$ mutter vater schwester tochter sohn chef
    je$ j'ai$ mon$ ma$ mes$ nous$ notre femme mari mère père sœur fille fils
    yo$ mi$ mis$ nosotros nuestr mujer marido madre padre hermana hermano hija hijo jefa jefe
    """,
    "role": """
    manager lead$ leads$ head$ heads director nurse teacher engineer apprentice treasurer allerg
    vegan
    vegetarian gluten coeliac dairy intoleran born$ live$ lives$ living retire speak$ speaks$ job$
    works$ work$ years$ old$ member team contact owner responsible called$
    leiter leitet leite zuständig lehrling auszubild azubi kassier vegan vegetar laktose zöliakie
    geboren wohne wohnt rente spricht spreche stelle$ arbeite arbeitet jahre team abteilung
    ansprech heißt heiße vertret vertritt gelernte
    responsable dirige chef apprenti trésor végan végét allergi cœliaque né$ née$ habite vis$
    retraite
    parle$ poste$ travaille ans$ équipe service interlocut appelle remplace
    encargad dirig jefe jefa aprendiz tesorer vegan alérgi celíac nací vivo$ vive$ jubil habla$
    puesto$ trabajo trabaja años equipo departamento contacto llama$ sustituye
    """,
    "value": """
    cost$ costs$ price rate$ fee$ limit max$ min$ deposit warranty password server port$ host$
    room$
    floor key$ keys$ seats members size capacity hours opens closes open$ closed until per$ each$
    percent lead$ notice number code$ located lives under$ behind$ rule
    kostet kosten preis tarif gebühr höchst mindest kaution garantie server raum$ etage schlüssel
    plätze mitglieder größe fasst uhr$ öffnet schließt geöffnet bis$ pro$ je$ prozent frist nummer
    liegt liegen steht hängt gilt beträgt unter$ hinter$ braucht regel
    coûte prix tarif taux limite caution garantie serveur salle étage clé$ clés places membres
    taille
    contient ouvre ferme ouvert jusqu par$ chaque pour$ cent$ préavis numéro situé trouve sous$
    derrière est$ vaut
    cuesta precio tarifa límite fianza garantía servidor sala$ planta llave plazas miembros tamaño
    caben abre cierra hasta$ por$ cada$ ciento aviso número está$ están debajo detrás vale$ dura
    cobra
    """,
    "how": """
    to$ first$ then$ hold press$ turn$ pull push plug unplug restart reboot reset run$ click type$
    open$ set$ use$ clear$ delete reinstall rename helps helped works trick workaround otherwise
    until$ if$ when$ blink button
    erst$ dann$ halt$ halten drück zieh$ ziehen steck stecker neustart neu$ starten taste knopf
    einschalt ausschalt schalten öffnen lösch hilft geholfen reicht sonst wenn$ sobald um$ zum$
    muss$
    einstell umstell
    d'abord puis$ ensuite maintien maint appuy tourne tire$ pousse débranch brancher redémarr
    relanc
    vider coupe$ couper touche$ bouton suffit sinon si$ quand lorsque pour$ aide$ marche repart
    primero luego después mantén mantener pulsa pulsar gira girar tira$ desenchuf enchuf reinici
    apaga apagar enciend tecla botón basta sino$ si$ cuando para$ ayuda arregla vuelve
    """,
    "doubt": """
    maybe perhaps might could$ would$ wonder guess think thinking hope$ hopefully probably if$ wish
    imagine someday dream joke kidding lol haha rumour heard
    vielleicht könnte würde wäre hätte hoffentlich wohl$ frage$ glaube denke wünsch stell$
    irgendwann
    träum witz haha angeblich gerücht mal$
    peut-être peut$ pourrait serait aurait espère crois pense$ imagin rêv blague haha paraît rumeur
    verra demande$
    quizá quizás tal$ podría sería habría ojalá creo pienso imagin sueñ broma jaja dicen rumor
    veremos
    """,
    "negative": """
    no$ not$ none nobody nothing n't$ doesn't$ don't$ isn't$ won't$ can't$ never without
    nicht nichts kein keine keinen niemand nie$ ohne$
    ne$ n'$ pas$ plus$ rien aucun personne jamais sans$
    no$ nada nadie ningún ninguna nunca sin$ ya$
    """,
    "day": """
    today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday
    morning
    week month january february march april june july august september october november december
    heute morgen gestern montag dienstag mittwoch donnerstag freitag samstag sonntag früh abend
    woche
    monat januar februar märz mai$ juni juli oktober dezember
    aujourd demain hier$ lundi mardi mercredi jeudi vendredi samedi dimanche matin soir semaine
    mois$
    janvier février mars$ avril juin juillet août septembre octobre novembre décembre
    hoy$ mañana ayer$ lunes martes miércoles jueves viernes sábado domingo noche tarde semana mes$
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    """,
}
_WORD = Form(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORTEST_STEM = 2


def _read() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    whole: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for name, listed in _CLASSES.items():
        for stem in listed.split():
            table, key = (whole, stem[:-1]) if stem.endswith("$") else (stems, stem)
            table.setdefault(key, set()).add(name)
    return whole, stems


_WHOLE, _STEMS = _read()
_LONGEST_STEM = max(map(len, _STEMS))


def find_concepts(text: str) -> list[str]:
    """The classes that the words of `text` belong to, each once, in order of the alphabet."""
    found: set[str] = set()
    for word in _WORD.findall(text.lower().replace("’", "'")):
        found.update(*_classes(word))
    return sorted(found)


def _classes(word: str) -> Iterator[set[str]]:
    yield _WHOLE.get(word, set())
    for length in range(_SHORTEST_STEM, min(len(word), _LONGEST_STEM) + 1):
        yield _STEMS.get(word[:length], set())

"""Statements told in other words than the usual: classes of words that a kind is made of.

They are looked for only after every closer rule has failed, so each may be wide.
"""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.statements.rule import Rules
from desktop_memory.extraction.statements.unsuited import is_unsuited

_DECISIONS = Rules(
    r"""
we we're we've
    \bwe(?:'re| are| will|'ll|'ve)? (?:now |also |all |just |only |finally |instead )*(?:ditch|
    drop|
    switch|mov(?:e|ing) to|kee?p|kill|cut|scrap|retir|stick|adopt|replac|postpon|cancel|sunset|
    standardi|outsourc|skip|abandon|hir|halt|paus|freez|settl|rul(?:e|ing) out|leav(?:e|ing) out|
    sunset|consolidat|part ways|go(?:ing)? (?:back|ahead|with|for|without)|
    do(?:ing)? without)\w*\b
settled plan greenlit ruled shelved retired replaced discontinued scrapped exceptions
    \b(?:settled on|the plan is to|green-?lit|ruled out|(?:is|are|gets?|being|been) (?:being )?
    (?:shelved|retired|replaced|discontinued|scrapped|phased out|called off)|no exceptions)\b
starting effective from
    \b(?:starting|effective|beginning|^from) (?:in |from |with )?(?:now|immediately|today|next|
    january|
    february|march|april|may|june|july|august|september|october|november|december|monday|q[1-4]|
    the)\b
now
    \b(?:from|as of) now(?: on)?\b
stays stay remains moves move goes becomes
    ^\W*(?!(?:i|he|she|it|that|this|there)\b)(?:\w+ ){1,5}(?:stays?|remains?|moves?|goes?|
    switch(?:es)?|
    becomes?) (?:as is|at|with|on|to|optional|mandatory|in-house|out)\b
wir
    \b(?:wir (?:\w+ )?(?:nehmen|wechseln|steigen|stellen|behalten|streichen|verzichten|setzen|
    bleiben|lassen|verschieben|kündigen|beauftragen|schaffen|führen|ersetzen|verlegen|nutzen|
    verwenden|machen|arbeiten|kaufen|mieten|gehen)|(?:nehmen|wechseln|behalten|streichen|
    verzichten|setzen|bleiben|lassen|verschieben|kündigen|beauftragen|schaffen|ersetzen|verlegen|
    nutzen|verwenden|machen|kaufen|mieten|stellen|arbeiten) wir)\b
wird werden
    \b(?:wird|werden)\b.{0,70}\b(?:verschoben|gestrichen|eingestellt|abgeschafft|eingeführt|
    umgestellt|ersetzt|abgeschaltet|vertagt|verlängert|gekürzt|erhöht|beauftragt|genommen|
    weitergeführt|beibehalten|übernommen|zusammengelegt|ausgelagert|abgelöst|vergeben|aufgegeben|
    verlegt|abgesagt)\b
raus weg wegfallen entfällt künftig zukünftig sofort endgültig stattdessen doch
    \b(?:ist|sind|fliegt|fliegen|fällt|fallen) (?:\w+ )?(?:raus|draußen|weg|gestorben|
    vom tisch)\b|
    \bentf(?:ällt|allen)\b|\b(?:zu)?künftig\b|\bab sofort\b|\bendgültig\b
on nous
    \b(?:on|nous) (?:ne |n'|en |y |le |la |les |l')?(?:abandonn|arrêt|gard|pren|prend|pass|bascul|
    renon|rest|supprim|remplac|chang|choisi|adopt|conserv|repouss|report|annul|part|continu|laiss|
    accept|refus|embauch|retir|externalis|maintien|maintenons|coup|oubli|mis)\w*\b
a avons
    \b(?:on|nous|le client|la direction|l'équipe|le bureau) (?:a|avons) (?:\w+ )?(?:tranché|
    validé|arrêté|opté|
    choisi|retenu|gardé|décidé|convenu|abandonné|refusé|accepté)\b
désormais dorénavant acté validé tranché abandonné remplacé supprimé maintenu repoussé fini
    \b(?:désormais|dorénavant)\b|\b(?:est|sont|sera|seront) (?:donc |finalement |bien )?
    (?:(?<!c'est\s)acté|(?<!c'est\s)validé|tranché|abandonné|remplacé|supprimé|maintenu|repoussé|
    gelé)e?s?\b
site prix abonnement équipe passe passent
    \bpass(?:e|ent|era|eront) (?:à|en|au|aux|sur)\b
pas aucun aucune plus
    ^\W*(?:pas|aucune?|plus) (?:de |d')?\w+.{0,60}\b(?:avant|jusqu'|cette année|pour l'instant|
    sans)\b
finalmente final irá queda quedan elimina eliminan suspende suspenden mantiene mantienen
    ^\W*(?:.{0,30}\b)?(?:al final|finalmente)\b|\bse (?:elimina|suspende|mantiene|descarta|
    cancela|
    queda(?! (?:abiert|atasc|colgad|parad|bloquead|encendid|en blanco|en negro))|aplaza|cambia|
    contrata|retira|sustituye)n?\b|\bqueda(?:n)? (?:en|sin|fuera|como)\b
dejamos pasamos usamos abandonamos cambiamos eliminamos quitamos elegimos contratamos mantenemos
seguimos aplazamos cancelamos descartamos aceptamos rechazamos compramos adoptamos suprimimos
sustituimos reducimos ampliamos retrasamos apostamos renunciamos pasaremos usaremos cambiaremos
dejaremos seguiremos mantendremos
    (?:^|[,;:] |\b(?:que|y|entonces|así que|ya|no) )(?:nos )?(?:dejamos|pasamos|usamos|
    abandonamos|
    cambiamos|eliminamos|quitamos|elegimos|contratamos|mantenemos|seguimos|aplazamos|cancelamos|
    descartamos|aceptamos|rechazamos|compramos|adoptamos|suprimimos|sustituimos|reducimos|
    ampliamos|retrasamos|apostamos|renunciamos|\w+remos)\b
d'accord agreed einig acuerdo
    \b(?:on est|nous sommes|we(?:'re| are)|wir sind uns|estamos) (?:tous |all |alle |
    todos )?(?:d'accord|agreed|einig|
    de acuerdo),? (?:pour|que|sur|to|on|that|dass|en)\b|, agreed by (?:all|everyone)\b
feu grünes luz green light thumbs
    \b(?:feu vert|grünes licht|luz verde|(?:the|a) green light|thumbs up)\b
votado aprobado aprobada votada votée votés abgestimmt voted
    \b(?:votad[oa]|aprobad[oa]|votée?|approuvée?|abgestimmt|voted)s?\b
    """
)
_ERRORS = Rules(
    r"""
doesn't don't isn't won't can't not no longer cannot
    \b(?:doesn't|don't|does not|do not|isn't|is not|won't|can't|cannot|not|no longer) (?:even |
    really |always )?(?:respond|answer|load|start|charg|recogni[sz]|detect|connect|sync|print|
    turn(?:ing)? on|read|boot|compil|build|render|updat|sav|open|show|play|work(?:ing)?\b(?! for|
     with|
    on ))\w*
keeps
    \b(?!(?:it|that|this|which|he|she)\b)\w+ keeps (?:\w+ly )?(?!going)\w+ing\b
lost dead shot bricked corrupt corrupted overheats overheating jammed overloaded unreachable
unresponsive unusable misaligned frozen down
    \b(?:is|are|was|were|got|has|goes|gone|went)(?: \w+)? (?:dead|shot|bricked|corrupt(?:ed)?|
    jammed|
    overloaded|unreachable|unresponsive|unusable|misaligned|frozen|overheating|down)\b(?! (?:to|
    for)\b)|
    \boverheats?\b
ran runs running memory disk space
    \b(?:ran|run|runs|running|went) out of (?:memory|disk|space|inodes|ram|credits|quota|
    connections|file)\b|\b(?:disk|memory|quota) (?:is )?(?:full|exceeded)\b
fails failed failing fail crashes crashed crashing breaks broke hangs froze bug outage timeouts
leaks segfaults throws flaky
    \b(?:fails|crash(?:es|ed)|hangs(?! (?:in|on|behind|under|over|above|next|by|from|at)\b)|froze|
    segfaults|throws|leaks|flaky)\b|
    \b(?:a|the|another) (?:bug|outage|regression|leak) (?:in|with|on)\b|
    ^\W*(?!i\b|we\b|you\b).{3,50}\bbr(?:eaks|oke)\b
since after
    \bno (?:\w+ )?(?:access|connection|signal|internet|network|power|sound|output|response)\b
antwortet reagiert startet lädt druckt liest erkennt geht funktioniert findet zeigt nimmt öffnet
verbindet lässt läuft erreicht speichert synchronisiert baut tut
    \b(?:antwortet|reagiert|startet|lädt|druckt|liest|erkennt|geht|funktioniert|findet|zeigt|
    nimmt|
    öffnet|verbindet|lässt|läuft|erreicht|speichert|synchronisiert|baut|tut)\b.{0,60}\b(?:nicht|
    nichts|kein\w*)\b(?: mehr| an| auf| ein)*(?=\W*$|,| und| seit| wenn| sobald)
hängt klemmt spinnt streikt ausgefallen defekt kaputt gestört abgestürzt leckt absturz störung
überhitzt abgelaufen voll wackelkontakt
    \b(?:klemmt|spinnt|streikt|leckt|überhitzt|hängt (?:sich|fest|seit|ständig|schon wieder|
    wieder|
    immer))\b|\b(?:ist|sind|war)\b.{0,40}\b(?:ausgefallen|defekt|kaputt|gestört|abgestürzt|
    abgelaufen)\b|\b(?:festplatte|speicher|platte|postfach)\b.{0,20}\bvoll\b|\babsturz\b|
    \bstörung\b
keine kein
    \bkeinen? (?:verbindung|zugriff|zugang|netz|strom|ton|bild|internet|empfang)\b
fehler fehlermeldung
    \b(?:bringt|wirft|zeigt|meldet|gibt|kommt|erscheint|bekommt|bekomme)\b.{0,40}\bfehler\w*\b
ne n'
    \b(?:le|la|les|mon|ma|mes|notre|nos|ce|cette|l)\b.{2,50}? n(?:e |')(?:\w+ )?(?:répond|charge|
    démarre|fonctionne|marche|lit|
    allume|reconnaît|synchronise|imprime|ouvre|connecte|compile|passe|affiche|envoie|détecte|
    trouve)\w*\b.{0,12}\b(?:plus|pas|rien)\b
panne planté plante bloqué bloquée cassé cassée hs saturé saturée inaccessible fuite fuit boucle
coupée coupé perdu bogue bug
    \b(?:en panne|plant(?:e|é|ée)|bloquée?|cassée?|HS|hors service|saturée?|inaccessibles?|
    en boucle|
    illisible)\b|\b(?:un|le|une|la) (?:bug|bogue|fuite) (?:sur|dans|au|à|avec)\b
accès connexion réseau courant
    \b(?:plus|pas) (?:de |d')(?:accès|connexion|réseau|courant|son|image|signal)\b
no
    \b(?:el|la|los|las|mi|nuestr[oa]|este|esta)\b.{2,50} no (?:me |nos |se |le |lo )?(?:responde|
    carga|
    arranca|funciona|lee|imprime|enciende|reconoce|conecta|va|deja|detecta|abre|sincroniza|guarda|
    compila|envía|muestra|recibe|sale)n?\b
roto rota caído caída colgado colgada estropeado estropeada averiado bloqueado bloqueada perdido
lleno llena saturado saturada
    \b(?:se ha|se han|se me ha|se nos ha|está|están|sigue) (?:roto|caído|colgado|estropeado|
    averiado|
    bloqueado|quemado|parado|caída|rota|colgada|bloqueada|lleno|llena|saturad[oa])s?\b
clogged verstopft verliert bouché bouchée atascado atascada atascar mort morte tot weiße leere
kommen
stuck jams leaking
    \b(?:is|are|got|gets) (?:\w+ )?(?:clogged|stuck|leaking)\b|\b(?:ist|
    sind) (?:\w+ )?(?:verstopft|tot)\b|
    \bverlier(?:t|en) (?:wasser|öl|luft|druck|strom|daten)\b|\best (?:morte?|bouchée?)\b|
    \bse (?:ha|han) (?:vuelto a )?(?:atasc|bloque|colg|estrope|romp|par)\w+\b|
    \b(?:kommen|kommt|druckt|zeigt)\b.{0,20}\bnur(?: noch)? (?:weiße|leere|schwarze|falsche)\b
brummt quietscht piept rattert qualmt schaltet grince fume siffle chirría pita squeaks rattles
smokes beeps shuts
    \b(?:brummt|quietscht|piept|rattert|qualmt|schaltet (?:sich )?.{0,40}\bab|grince|fume|siffle|
    chirría|pita|
    squeaks|rattles|smokes|beeps|shuts (?:itself )?(?:off|down))\b
died dies dead failing failure fails malfunction malfunctions malfunctioning faulty defective
garbled jammed glitches corrupted
    ^\W*(?!(?:i|he|she|we|you|they|it|my (?:dad|mom|mother|father|dog|cat|grandm\w+|grandf\w+|
    friend))\b)
    (?:[\w'/.-]+ ){1,7}(?:died|dies|is dead|went dead|is failing|are failing|fails|
    malfunction\w*|is faulty|
    is defective|is garbled|is jammed|glitches)\b
causa cause ursache reason culprit grund schuld culpable fautif responsable
    \b(?:la |the |die |root |der )?(?:causa|cause|ursache|culprit)\b.{0,20}\b(?:parece|seems|
    semble|
    scheint|was|is|ist|war|est|était|es|era|:)|\b(?:schuld (?:ist|war)|turns out (?:the|it|
    that))\b
défaut défaillant défaillante échoue échec erreur panne dysfonctionne
    ^\W*(?!je\b|on\b|nous\b|tu\b).{3,60}\b(?:en défaut|défaillante?|échou(?:e|ent|é)|en échec|
    en erreur|tombe en panne|dysfonctionne)\b
falla fallan fallando fallo fallos falló fallaron averió avería revienta peta
    ^\W*(?!yo\b).{3,60}\b(?:fall(?:a|an|ando|ó|aron)|se averió|revienta|peta)\b
spielt fehlerhaft undicht
    \b(?:spielt|spielen) .{0,20}verrückt\b|\b(?:ist|sind) (?:undicht|fehlerhaft)\b|
    \bzeigt (?:nur noch|immer|ständig|dauernd|falsche)\b
sin
    \b(?:estamos|estoy|sigue|seguimos|nos hemos quedado|está) (?:\w+ )?sin (?:acceso|conexión|red|
    señal|luz|internet|cobertura)\b
    """
)
_PROCEDURES = Rules(
    r"""
trick fixed fixes solves solved helps helped cures sorts sorted
    ^(?!.*\bi(?:'ve| have)? fixed\b).{12,}\b(?:did the trick|does the trick|fixe[sd] (?:it|that|
    this)|solve[sd] (?:it|that|the)|
    that (?:helped|fixes|fixed|sorted)|sorts it)\b
until meanwhile workaround
    ^\W*(?:until (?:it's|that's|it is|that is|then|the) .{0,30}(?:fixed|solved|patched|then|out)|
    in the
    meantime|meanwhile),? (?:please )?(?:\w+ly )?\w+ (?:the|your|it|a|to|with|in|on)\b
sudo git npm pip docker kubectl systemctl apt brew yarn cargo make ssh
    \b(?:sudo \w+|git \w+|npm (?:run|ci|i|install)|pip install|docker(?: compose)? \w+|
    kubectl \w+|
    systemctl \w+|apt(?:-get)? \w+|brew \w+|yarn \w+|cargo \w+) \S+.{0,80}(?:[,;:–-]|\b(?:and|
    then|to|und|
    dann|hilft|et|puis|y|luego)\b).{3,}|[:–-] ?(?:sudo|git|npm|pip|docker|kubectl|systemctl|apt|
    brew|yarn|cargo|make|ssh) \S+
if when whenever
    ^\W*(?:if|when|whenever|as soon as) (?!i\b|we\b).{4,70}, (?:then |just |simply |always |
    first )*(?:pull|push|
    press|hold|unplug|plug|restart|reboot|reset|run|use|open|close|click|turn|switch|set|delete|
    remove|add|clear|check|call|type|go|wait|kill|stop|start|re-?\w+|flip|tap|swap|replace|
    rename|move|copy|select|pick|log|sign|disable|enable|tighten|empty|refill|lower|raise|raise)\b
wenn falls sobald
    ^\W*(?:wenn|falls|sobald) (?!ich\b|wir\b).{4,70}, (?:dann )?(?:bitte |einfach |kurz |erst |
    zuerst |mal )*
    (?:(?:drück|halt|zieh|steck|start|schalt|öffne|schließ|lösch|ruf|nimm|setz|stell|mach|warte|
    klick|wechsl|
    leer|prüf|gib|tipp)\w*|den |die |das |am |auf )\b(?!.*\b(?:wir|ich)\b)
quand lorsque si dès
    ^\W*(?:si|quand|lorsque|dès que) (?!je\b|on\b|nous\b).{4,70}, (?:il faut |il suffit de |
    alors )?(?:\w{3,}ez|
    appuie|coupe|relance|redémarre|débranche|ouvre|ferme|clique|lance|supprime|attends|\w+er) \w+
cuando si
    ^\W*(?:si|cuando) (?!yo\b|nosotros\b).{4,70}, (?:hay que |basta con |
    entonces )?(?:\w{3,}(?:ad|ed|id)|pulsa|apaga|
    reinicia|desenchufa|abre|cierra|lanza|borra|espera|quita|pon|cambia|usa|ejecuta|\w+(?:ar|er|
    ir)) \w+
para pour damit avoid prevent
    ^\W*(?:para (?:que|evitar|arreglar|reiniciar)|pour (?:éviter|que|réparer|relancer)|damit|
    to (?:avoid|prevent|fix|reset|restart))\b.{4,70}[,:] ?(?!je\b|on\b|we\b|i\b|wir\b)\w+
repart remarche refonctionne works klappt falla
    ^.{12,}\b(?:works (?:every time|like a charm|for me)|klappt immer|ça marche à tous les coups|
    nunca falla)\b|
    ^.{12,}\bça (?:repart|remarche|refonctionne|marche)\b
hilft behebt löst half geholfen dann
    ^.{12,}\b(?:behebt (?:das|es|den)|löst (?:das|es|den)|hilft(?: bei mir)?|hat geholfen|
    dann (?:geht|
    läuft|klappt)(?:'s| es)?)\b(?! (?:nicht|nichts))
dahin solange
    ^\W*(?:bis dahin|solange|vorerst),? (?:bitte )?\w+
règle résout corrige suffit marche attendant
    ^.{12,}\b(?:ça |cela )?(?:règle|résout|corrige) (?:le problème|ça|l')|\bil suffit de \w+|
    ^\W*en attendant,? \w+|\bet ça (?:re)?marche\b
arregla soluciona basta mientras resuelve funciona
    ^.{12,}\b(?:lo |se |eso |así se )?(?:arregla|soluciona|resuelve)(?: el problema| solo|\b)|
    \bbasta con \w+|^\W*mientras tanto,? \w+|\by (?:ya )?funciona\b
    """
)


def is_broadly_decided(sentence: Sentence) -> bool:
    """Whether it tells that something will be done another way, or stays as it is."""
    return _DECISIONS.match(sentence) is not None


def is_broadly_failing(sentence: Sentence) -> bool:
    """Whether a thing is told to do what it should not."""
    return _ERRORS.match(sentence) is not None and not is_unsuited(sentence.text)


def is_broadly_advised(sentence: Sentence) -> bool:
    """Whether it advises what to do and says that it helps."""
    return _PROCEDURES.match(sentence) is not None

"""That something got done."""

import re

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.statements.rule import Rules
from desktop_memory.extraction.values.names import PERSON

_DONE_EN = (
    r"(?:done|sold|finished|completed?|merged|deployed|shipped|live|released|fixed|resolved|"
    r"closed|"
    r"paid|sent|submitted|"
    r"ordered|booked|published|approved|signed|delivered|migrated|uploaded|rolled out|repaired|"
    r"installed|"
    r"renewed|archived|handed (?:in|over)|filed|settled|in production|back up|up and running|"
    r"green|passing|refunded|posted|printed)"
)
# Of these "is" tells a result; "is signed", "is sent" may as well tell a habit.
_STATE = (
    r"(?:done|sold|finished|completed?|merged|deployed|live|released|fixed|resolved|closed|"
    r"approved|"
    r"in production|back up|up and running|green|passing|settled|rolled out|migrated|repaired)"
)
_DONE_DE = (
    r"(?:erledigt|geprüft|kontrolliert|überarbeitet|angepasst|korrigiert|eingetragen|vorbereitet|"
    r"drin|drauf|eingebaut|erneuert|gewechselt|getauscht|gedruckt|verlegt|gestrichen|gelöscht|"
    r"ersetzt|gereinigt|montiert|angekommen|eingetroffen|verkauft|vermietet|zurück|"
    r"fertig|live|gemergt|gemerged|deployt|deployed|"
    r"ausgerollt|bezahlt|überwiesen|"
    r"abgeschlossen|verschickt|versendet|"
    r"bestellt|gebucht|behoben|gefixt|repariert|eingereicht|freigegeben|abgegeben|umgezogen|"
    r"migriert|installiert|ausgeliefert|geliefert|"
    r"veröffentlicht|hochgeladen|geschickt|gesendet|abgeschickt|unterschrieben|beantragt|"
    r"verlängert|gekündigt|abgeholt|grün|online|übergeben|"
    r"aktualisiert|erstellt|ausgetauscht|reserviert)"
)
_DONE_FR = (
    r"(?:terminée?s?|arrivée?s?|vendue?s?|louée?s?|rendue?s?|faite?s?|finie?s?|en ligne|en "
    r"prod(?:uction)?|livrée?s?|déployée?s?|"
    r"fusionnée?s?|mergée?s?|payée?s?|"
    r"réglée?s?|envoyée?s?|corrigée?s?|résolue?s?|validée?s?|publiée?s?|commandée?s?|réservée?s?|"
    r"signée?s?|clôturée?s?|fermée?s?|"
    r"rendue?s?|déposée?s?|installée?s?|réparée?s?|posée?s?|montée?s?|peinte?s?|changée?s?|"
    r"remplacée?s?|nettoyée?s?|refaite?s?|bouclée?s?|migrée?s?|transmise?s?|"
    r"renouvelée?s?|remboursée?s?)"
)
_DONE_ES = (
    r"(?:list[oa]s?|vendid[oa]s?|devuelt[oa]s?|alquilad[oa]s?|recogid[oa]s?|hech[oa]s?|"
    r"terminad[oa]s?|acabad[oa]s?|desplegad[oa]s?|publicad[oa]s?|"
    r"pagad[oa]s?|enviad[oa]s?|corregid[oa]s?|"
    r"resuelt[oa]s?|cerrad[oa]s?|entregad[oa]s?|fusionad[oa]s?|aprobad[oa]s?|reservad[oa]s?|"
    r"firmad[oa]s?|migrad[oa]s?|arreglad[oa]s?|"
    r"pedid[oa]s?|subid[oa]s?|instalad[oa]s?|renovad[oa]s?|en producción|completad[oa]s?|"
    r"solucionad[oa]s?|presentad[oa]s?)"
)
_RULES = Rules(
    r"""
is are has have was were got it's that's now
    \b(?:(?:is|are)(?: now| finally| all| already| just| fully| successfully| officially)+|
    has been|have been|was|were|got|(?:is|are)(?= <STATE>))(?: now| finally| all| already| just|
     fully| successfully| officially)* <DONE_EN>\b(?! (?:by|until|with (?:the )?\w+ing|
    for (?:maintenance|renovation)|at \d|on (?:mon|tue|wed|thu|fri|sat|sun)|tomorrow|next|
    soon|if|when|once|from|under|as|to (?:the )?public)\b)
finished done fixed sent paid booked ordered shipped merged deployed passed submitted signed
uploaded
completed wrapped cleaned closed renewed
    ^\W*(?:(?:yesterday|done|today) ?: )?(?:just |finally |all )*(?:finished|done with|fixed|
    sent|paid|booked|ordered|shipped|
    merged|
    deployed|submitted|signed|uploaded|completed|wrapped up|cleaned|closed|renewed) (?:the|our|
    my|all|
    an?|\d+|\w+ing)\b \w+
rid
    \bgot rid of\b
out
    \b(?:release|version|v\d[\w.]*|update|issue|build|edition|newsletter) (?:[\d.]+ )?is (?:now |
    finally )?out\b
off
    \b(?:has |have )?signed off on\b
again wieder
    \b(?:works?|runs?|is (?:back|up|running|working)|are (?:back|up)) again\b|
    \b(?:läuft|funktioniert|geht|laufen|gehen) (?:jetzt |nun )?wieder\b|\bwieder (?:da|online|
    erreichbar)\b
nouveau remarche refonctionne
    \b(?:est|sont) de nouveau (?:en ligne|disponible|opérationnel)|\b(?:remarche|refonctionne)\b|
    \bfonctionne (?:à|de) nouveau\b
vuelve vuelto
    \bvuelve a (?:funcionar|estar)\b|\bha vuelto a funcionar\b
bestanden durch
    \b(?:ist|sind|wurde|haben|habe)\b.{0,50}\bbestanden\b|\b(?:sind|bin) (?:wir |
    ich )?mit .{3,40} durch\b
pagó envió firmó entregó publicó terminó cerró arregló
    \bse (?:pagó|envió|firmó|entregó|publicó|terminó|cerró|arregló)\b
came
    \b(?:visa|permit|approval|loan|deal|order|payment|offer|contract|licen[cs]e|funding|grant|
    refund|
    results?)(?: \w+){0,4} came (?:through|in)\b
did
    \b(?:i|we) did (?!not\b|it\b|that\b|this\b|n't)(?:finally |already )?(?:put|send|get|book|
    order|pay|post|
    fix|call|write|sign|submit|return|drop|move|clean|ship|finish|ask|buy|set|file) \w+
managed
    \b(?:i|we)(?:'ve| have)? (?:finally )?managed to \w+ \w+
got received obtained
    ^\W*(?:i |we |just |finally )*(?:got|received|obtained) (?:the|our|my|all) (?!chance|idea|
    impression|
    feeling|point|hang|opportunity|sense)\w+
arrived llegó llegaron
    \b(?:has|have|just|finally) (?:just |finally |now )?arrived\b|
    ^\W*(?:el|la|los|las) .{3,50} (?:llegó|llegaron)\b
passed
    \bpassed (?:the|our|my|their) (?:\w+ )?(?:inspection|exam|audit|test|review|check|interview)\b
lief liefen
    \blie(?:f|fen) .{0,40}\b(?:durch|ohne probleme|problemlos|fehlerfrei)\b
bekommen erhalten
    \b(?:habe?n?|hab) (?:ich |wir )?.{2,50}\b(?:bekommen|erhalten)\b
reçu obtenu
    \b(?:j'ai|on a|nous avons)(?: \w+){0,2}? (?:reçu|obtenu) (?:les?|la|l'|nos|notre|mon|ma|mes)
recibido obtenido conseguido
    \b(?:he|hemos)(?: \w+){0,2}? (?:recibido|obtenido|conseguido) (?:el|la|los|las|mi|nuestr\w+)\b
went gone out raus rausgegangen parti partie partis salido
    \b(?:(?<!i\s)(?<!we\s)went (?:live|through|out (?:to|on|today|yesterday|this|last))|
    (?:has|have) gone (?:out|live)|is (?:finally |now )?out (?:the door|to)|
    ist (?:heute |gestern |schon |endlich )?raus|(?:ist|sind) (?:heute |gestern |schon |
    endlich )?(?:rausgegangen)|
    (?:est|sont) partie?s?|ha salido|salió)
already déjà ya schon bereits
    \b(?:has|have) already \w+(?:ed|en|t)\b|\ba déjà \w+é\b|\bya \w+(?:ó|aron|ieron)\b|
    \bhat .{2,60}\b(?:schon|bereits) .{0,40}\bge\w+(?:t|en)\b
renewed paid sent signed ordered booked submitted fixed merged deployed shipped installed filed
delivered returned
    ^\W*(?:the |our |my )?(?:[\w-]+ ){1,3}(?:renewed|paid|sent|signed|ordered|submitted|fixed|
    merged|deployed|shipped|installed|filed|delivered|returned)(?: (?:on|at|to|in|yesterday|today|
    last)\b.{0,30})?\W*$
approved signed paid confirmed accepted delivered merged fixed finished shipped sent released
    ^\W*(?:the (?:\w+ ){1,3}|(?-i:<PERSON>) )(?:has |have |just |already |finally )*(?:approved|
    signed|paid|accepted|delivered|merged|fixed|finished|shipped|released|
    sent) (?:the|our|my|all|it)\b
fixed resolved deployed merged released shipped published reverted behoben gelöst deployt gefixt
corrigé résolu déployé fusionné corregido resuelto desplegado fusionado
    ^\W*(?:fixed|resolved|deployed|merged|released|shipped|published|reverted|behoben|gelöst|
    deployt|gefixt|corrigé|résolu|déployé|fusionné|corregido|resuelto|desplegado|
    fusionado) (?:in|by|with|to|on|as of|mit|durch|auf|seit|dans|par|sur|depuis|en|con|por)\b
i've i've we've have i we just
    \b(?:i|we)(?:'ve| have)?(?: just| already| finally| now| also)* (?:finished|merged|
    deployed|shipped|released|fixed|resolved|closed|paid|sent|submitted|ordered|booked|
    published|uploaded|signed|migrated|completed|pushed|updated|replaced|installed|renewed|
    delivered|rotated|rolled out|cancelled|canceled|posted|reserved|repaired|
    handed in|filed|transferred)\b (?!(?:on|in|to) (?:with|getting))
pass passed passing green
    \b(?:all )?(?:\d+ )?(?:tests|checks|specs|builds?)(?: now| all| are| have|
     is)* (?:pass(?:ed|ing)?|green)\b
ist sind wurde wurden
    \b(?:ist|sind|wurde|wurden)\b(?:(?! nicht | noch | fast | bald | erst |
     kein).){0,70}? <DONE_DE>\b
hat haben
    \b(?:hat|haben)\b(?:(?! nicht | noch | fast | kein).){0,70}? (?:genehmigt|unterschrieben|
    bezahlt|überwiesen|freigegeben|bestätigt|angenommen|abgenommen|repariert|behoben|geliefert)\b
validé signé payé livré accepté confirmé terminé envoyé approuvé réparé
    \b(?:a|ont)(?: déjà| enfin| bien)? (?:validé|signé|payé|livré|accepté|terminé|envoyé|approuvé|
    réparé) (?:les?|la|l'|notre|nos|mon|ma)
aprobó firmó pagó entregó envió terminó aceptó arregló publicó reparó aprobaron firmaron
    \b(?:aprobó|firmó|pagó|entregó|envió|terminó|aceptó|arregló|publicó|reparó|aprobaron|
    firmaron) (?:el|la|los|las|mi|nuestr[oa])\b
habe hab haben hat
    \b(?:(?:ich|wir) (?:habe?n?|hab)|(?:habe?|haben) (?:ich|wir)|hab)\b(?:(?! nicht |
     noch nicht | fast | kein).){0,80}? <DONE_DE>\b
est sont été
    \b(?:est|sont|a été|ont été)(?: \w+){0,2}? <DONE_FR>\b(?! (?:pour|à|le|d'ici|avant|
    demain))
passé passée passés passées durchgelaufen gelaufen ran went pasó pasaron salió
    \b(?:est|sont) (?:bien )?passée?s?(?=\W*$|,| sans\b| cette nuit)|
    \b(?:ist|sind) (?:\w+ ){0,3}durchgelaufen\b|
    \b(?:ran|went) (?:through|fine|clean|cleanly|smoothly|well|without)\b|
    \b(?:pasó|pasaron|salió|salieron) (?:bien|sin (?:errores|problemas|fallos))\b
été versé versée versés accordé accordée
    \b(?:a|ont) (?:bien |enfin |déjà )?été (?!décidé|convenu|reporté|annulé|prévu|fixé|dit|
    demandé|refusé|
    vu|oublié|perdu|volé|cassé|endommagé|bloqué|coupé)\w{3,}(?:é|i|is|it|u|ert)e?s?\b(?! (?:pour|
    d'ici|avant|demain))
sido fue fueron
    \b(?:ha sido|han sido|fue|fueron) (?!decidid|acordad|aplazad|cancelad|rechazad|perdid|robad|
    dañad|
    bloquead|bonit|genial|un\w*\b)\w{3,}(?:ad|id)[oa]s?\b(?! (?:para|en cuenta))
j'ai avons a
    \b(?:j'ai|nous avons|on a)(?: \w+){0,2}? <DONE_FR>\b
está están sido quedó quedaron fue fueron queda
    \b(?:está|están|ha sido|han sido|quedó|quedaron|fue|fueron|
    queda)(?: \w+){0,2}? <DONE_ES>\b(?! (?:para|el (?:lunes|martes|miércoles|jueves|viernes|
    sábado|
    domingo|\d)|mañana|antes))
he hemos ya
    \b(?:he|hemos)(?: \w+){0,2}? <DONE_ES>\b
terminé envié pagué pedí reservé arreglé subí cerré desplegamos terminamos enviamos entregué
publiqué firmé compré
    \b(?:terminé|envié|pagué|pedí|reservé|arreglé|subí|cerré|desplegamos|terminamos|enviamos|
    entregué|publiqué|firmé)\b
he hemos ha han
    \b(?:ya )?(?:he|hemos|(?:@?\w+ )?ha|han) (?:ya |por fin )?(?!estado|sido|tenido|visto|
    presentado|mostrado|explicado|comentado|dicho|
    oído|pensado|ido\b|
    querido|podido|hablado|pasado|decidido|acordado|leído|sentido|soñado|dormido|comido|olvidado|
    perdido|
    gustado|vivido|creído|sabido|elegido|quedado|encontrado)\w+(?:ado|ido|sto|cho|rto|
    lto)\b (?:ya )?(?:el|la|los|las|
    un|una|todo|todos|todas|al|mi|nuestr\w+|su|sus|\d+)
j'ai avons a
    \b(?:j'ai|on a|nous avons|(?-i:[A-ZÀ-Þ])\w+ a) (?:déjà |bien |enfin |tout )?(?!été|eu\b|
    pensé|présenté|montré|expliqué|rappelé|annoncé|signalé|cru|vu\b|dit|su\b|
    pu\b|voulu|dû|parlé|aimé|adoré|oublié|compris|perdu|entendu|rêvé|besoin|lu\b|trouvé|
    décidé|
    essayé|passé|mangé|raté|retrouvé)\w{3,}(?:é|i|is|it|ert|du|çu) (?:les?|la|l'|tous?|toutes|un|
    une|notre|
    nos|mon|ma|mes|\d+)
habe hab haben hat
    \b(?:ich (?:habe?|hab)|wir haben|hab|^habe|(?-i:[A-ZÄÖÜ])\w+ hat)\b(?!.*\b(?:nicht|
    noch nicht|fast|
    kein\w*|gern)\b)
    .{2,70}\b(?!vorgestellt|gezeigt|erklärt|berichtet|erwähnt|gesehen|gehört|gedacht|gesagt|
    gehabt|gewesen|geschlafen|gegessen|getrunken|
    gefragt|gelesen|
    gesprochen|geredet|gemeint|gewusst|gelacht|geglaubt|gewartet|gefreut|gefunden|gelernt|
    gespielt|
    geträumt|gelebt|geliebt|gebraucht|gemocht|gefühlt|gestern|genug)
    (?:\w{2,}ge\w{3,}(?:t|en)|ge\w{3,}(?:t|en)|ver\w{3,}(?:t|en)|er\w{3,}t|be\w{3,}t|\w+iert)\W*$
ya déjà enfin schon bereits endlich already finally
    \bya (?:está|están|ha|han) (?:sido )?\w+(?:ad|id|st|ch|rt)[oa]s?\b (?!de\b)|\b(?:est|
    sont) (?:déjà|enfin) \w{3,}
    (?:é|i|u|is|it)e?s?\b|\b(?:ist|sind) (?:schon|bereits|endlich) .{0,30}\b(?:\w+)?ge\w{3,}(?:t|
    en)\W*$|
    \b(?:is|are) (?:already|finally) \w{3,}ed\b
rolled reverted freed swapped rebooted restarted replaced rewired wired set configured moved
cleared patched bumped
switched reset rebuilt reran added removed wrote drafted built cleaned
    (?:^|[.,;:] |\b(?:and|just|already|i|we|i've|we've) )(?:rolled back(?= to)|reverted(?= to)|
    freed|swapped|rebooted|restarted|
    replaced|rewired|
    set up|configured|moved|cleared|patched|bumped|switched|reset|rebuilt|added|removed|wrote|
    drafted|built|
    cleaned) (?:up |out )?(?:to \S*\d|the\b|our\b|all\b|a new\b|both\b|\d+\b)
    """,
    PERSON=PERSON,
    STATE=_STATE,
    DONE_DE=_DONE_DE,
    DONE_EN=_DONE_EN,
    DONE_ES=_DONE_ES,
    DONE_FR=_DONE_FR,
)
_UNDONE = Form(
    r"\b(?:not|isn't|aren't|wasn't|haven't|hasn't|n't|nearly|almost|half|never|yet to|until|"
    r"unless|as soon as|when(?:ever)? (?:it|that|the)|once|will be|"
    r"nicht|noch nicht|fast|beinahe|bald|sobald|bis|erst wenn|wird|werden|pas encore|pas|presque|"
    r"bientôt|dès que|jamais|sera|"
    r"seront|no está|aún no|todavía|casi|pronto|en cuanto|nunca|será)\b",
    re.IGNORECASE,
)
# "The book I sent is lost" tells of the book, "Good news, I sent it" of the sending.
_IN_CLAUSE = Form(
    r"(?i)\b(?!(?:and|but|so|because|also|just|now|finally|today|yesterday|then)\b)[a-z]+ $"
)
_BY_US = Form(r"(?i)(?:i|we|you|they)\b")
_POINTER = Form(
    r"^(?:\W|(?:yes|ok|and|so) )*(?:it|that|this|they|all|everything|das|es|alles|ça|c['’]|cela|"
    r"tout|todo|esto|eso)\b\W*(?:is|are|'s|has been|ist|sind|est|está)?\s*\S+\W*$",
    re.IGNORECASE,
)


_BEFORE = 40
_LASTS = pattern(r"^.{0,12}\b(?:until|till|bis|jusqu'|hasta|from|ab|à partir|desde)\b")


def is_outcome(sentence: Sentence) -> bool:
    """Whether it tells that something named got done."""
    if _POINTER.match(sentence.text):
        return False
    match = _RULES.match(sentence)
    if match is None:
        return False
    if _IN_CLAUSE.search(sentence.text[: match.start()]) and _BY_US.match(match.group()):
        return False
    if _BY_US.match(match.group()) and _IN_CLAUSE.search(sentence.text[: match.start()]):
        return False
    if _LASTS.match(sentence.text[match.end() :]):
        return False
    around = sentence.text[max(0, match.start() - _BEFORE) : match.end()]
    return not _UNDONE.search(around)

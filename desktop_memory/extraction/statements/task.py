"""Requests and promises: what somebody is to do."""

import re
from dataclasses import dataclass, replace

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.statements.rule import Rules
from desktop_memory.extraction.values.names import PERSON

_SOFT = r"(?:please |kindly |also |maybe |perhaps |quickly |possibly |just |still )*"
_SOFT_DE = r"(?:bitte |noch |mal |kurz |eben |vielleicht |auch |schnell |uns |doch )*"
_WHO = rf"(?:(?:^|[,.!;:]\s*)(?P<who>@[\w.-]+|(?-i:{PERSON}))\s*[,–-]?\s*)?"
# "Den können Sie streichen": who may do a thing is asked for nothing.
_PERMITS_DE = r"(?<!\bden\s)(?<!\bdas\s)(?<!\bdie\s)(?<!\bes\s)(?<!\bihn\s)(?<!\bhier\s)"
_VERBS = (
    r"(?:send|update|check|review|fix|add|remove|change|write|call|book|order|schedule|prepare|"
    r"move|ask|"
    r"tell|upload|share|test|merge|deploy|create|finish|submit|look|take|bring|make|set|put|get|"
    r"give|pick|"
    r"buy|pay|sign|return|print|forward|reply|confirm|organi[sz]e|arrange|draft|file|clean|"
    r"rename|replace|bump|"
    r"rotate|restart|draw|collect|translate|measure|invite|contact|email|e-mail|ping|let|re-?run|"
    r"revert|rebase|document|"
    r"split|delete|migrate|copy|keep|have (?:a|the|your|my|our|it)|double-check|ensure|consider|"
    r"use|provide|fill|"
    r"complete|attach|include|enter|follow|bring|"
    r"cancel|renew|publish|"
    r"extend|adjust|correct|proofread|approve|assign|close|investigate|install|upgrade|verify|"
    r"try|run|make|switch|turn|unplug|reset|reinstall|disable|enable|clear|open|export|import|save|"
    r"restore|swap|label|pack|wash|water|feed|lock|unlock|record|note down|hand (?:in|over))"
)
_REQUESTS = Rules(
    r"""
can could would will
    <WHO>\b(?:can|could|would|will) you <SOFT>(?P<what>(?!all\b|like\b|rather\b|prefer|tell me|
    show me|explain|
    describe|rate\b|keep (?:it|going)|give me (?:an?|some) (?:idea|hint|tip|example|hand)|join\b|
    come\b|be\b|hear|see (?:me|my|the screen)|
    believe|imagine|guess|tell (?:me )?(?:if|what|why|how)|explain why)\w.+)
mind
    <WHO>\b(?:would you |do you )?mind (?P<what>\w+ing\b.+)
need want like
    (?:\bi(?:'d)? (?:need|want|like)|^\W*need) you to (?P<what>.+)
importa dérange
    \b(?:te|os|le) importa(?:ría)? (?P<what>\w+[aei]r\w*\b.+)|\bça (?:te|vous) dérange (?:de |
    d')(?P<that>\w.+)
forget
    <WHO>\b(?:don't|do not) forget (?P<what>(?:the|your|my|our) \w+.*)
please pls
    <WHO>\b(?:please|pls),? (?:also |do |kindly |remember to |don't forget to |
    make sure to )*(?P<what><VERBS>\b.+)
please pls
    <WHO>\b(?P<what><VERBS>\b.+?),? (?:please|pls)\b
forget remember sure remind
    <WHO>(?:^|\b(?:and|also|please|pls|hey|so) |, )(?:(?:don't|do not|never) forget|remember|
    make sure|be sure) (?:to |that you )(?P<what>.+)
remind
    \bremind me to (?P<what>.+)
let know
    ^(?:\W|(?:and|also|please|pls|so|just) )*(?P<what>let (?:me|us) know (?:which|whether|by|
    how many|what time|who|when).+)
kannst könntest würdest magst könnt könntet
    <WHO><PERMITS_DE>\b(?:kannst|könntest|würdest|magst|könnt|könntet) (?:du|
    ihr) <SOFT_DE>(?P<what>(?!mich hören|das glauben)\w.+)
können könnten würden
    <WHO><PERMITS_DE>\b(?:können|könnten|würden) sie <SOFT_DE>(?P<what>\w.+)
bitte
    <WHO>\bbitte (?!kein|nur\b|nie\b|nicht vor|immer|beachten|beachte|sehr|schön|um |wenden|
    nicht (?:stören|antworten)|
    haben sie verständnis)(?:noch |auch |daran denken,? |nicht vergessen,? )*(?P<what>\w.{6,})
bitte
    <WHO>(?P<what>\b(?:schick|sende?|gib|prüfe?|ruf|schau|mach|buche?|bestell|leg|stell|trag|
    frag|bring|nimm|schreib|lad|denk|hol)\w*\b.+?) bitte\b
denk denkt denken vergiss vergesst vergessen
    \b(?:denkt?|denken sie) (?:bitte |noch |auch )*(?:an|daran,?) (?P<what>.+)|\bverg(?:iss|
    esst|essen sie)(?: bitte)? nicht,? (?P<that>.+)
schickst rufst machst bestellst prüfst bringst denkst kümmerst übernimmst buchst schreibst holst
gibst
meldest trägst besorgst reservierst
    <WHO>(?P<what>\b(?:schickst|rufst|machst|bestellst|prüfst|bringst|denkst|kümmerst|übernimmst|
    buchst|
    schreibst|holst|gibst|meldest|trägst|besorgst|reservierst) du\b.+)(?=\?)
appelles envoies prépares commandes réserves vérifies t'occupes préviens relances imprimes
    <WHO>\btu (?P<what>(?:appelles|envoies|prépares|commandes|réserves|vérifies|t'occupes|
    préviens|relances|
    imprimes)\b.+)(?=\?)
llamas mandas envías preparas pides reservas revisas avisas compras traes imprimes
    <WHO>¿ ?(?P<what>(?:llamas|mandas|envías|preparas|pides|reservas|revisas|avisas|compras|traes|
    imprimes)\b.+)(?=\?)
du
    ^\W*(?:<WHO>|\w+, ?)?(?P<what>(?!weißt|kannst|könntest|hast|bist|willst|magst|findest|denkst|
    glaubst|kennst|siehst|meinst|hörst|verstehst|kommst|gehst|warst|hattest|fährst|isst|liest|
    bleibst|freust|wolltest|solltest|würdest|wirst|darfst|musst|arbeitest|wohnst|heißt)
    (?-i:[A-ZÄÖÜ]?[a-zäöü]{3,}st) du (?!auch\b|gerade\b|schon\b|eigentlich\b|noch\b).+)(?=\?)
penses penseras encargas ocupas
    <WHO>\btu (?:penses|penseras) (?:bien )?à (?P<what>\w+(?:er|ir|re|oir)\b.+)(?=\?)|
    ¿? ?\bte (?:encargas|ocupas) (?:tú )?de (?P<that>.{4,})(?=\?)
tu
    ^\W*(?:\w+, ?)?tu (?:me |nous |m'|lui |leur |le |la |les |l'|t')*(?P<what>(?!es\b|as\b|sais|
    veux|
    peux|penses|crois|viens|vas\b|vois|connais|dis\b|aimes|préfères|restes|manges|trouves|
    comprends|
    travailles|habites|pars\b|parles|étais|avais|dois|pourrais|voudrais|te\b|ne\b|n')\w{3,}(?:s|x)
    (?-i: )(?:les?|la|l'|un|une|des|du|à|au|moi|ton|ta|tes|notre|mon|ma|mes|nos)\b.+)(?=\?)
brauche bräuchte
    \bich (?:brauche|bräuchte) (?:von (?:dir|ihnen|euch) )(?P<what>.+)|\b(?:von (?:dir|ihnen|
    euch)) (?:brauche|bräuchte) ich (?P<that>.+)
peux-tu pourrais-tu pouvez-vous pourriez-vous peux pourrais pouvez pourriez pourras pourrez
    <WHO>\b(?:(?:peux|pourrais)-tu|(?:pouvez|pourriez)-vous|(?:tu (?:peux|pourrais|pourras)|
    vous (?:pouvez|pourriez|pourrez))(?=.*(?:\?|\b(?:svp|stp|s'il)\b))) (?:s'il (?:te|vous)
    plaît,? |stp |svp |encore |aussi |juste )*(?P<what>\w.+)
faut faudrait
    <WHO>\bil (?:faut|faudrait) que (?:tu|vous) (?P<what>\w.+)
müsstest musst solltest
    <WHO>\bdu (?:müsstest|musst|solltest) (?:bitte |noch |auch )*(?P<what>\w.+)
tienes tendrías deberías
    <WHO>\b(?:tienes que|tendrías que|deberías) (?P<what>\w+[aei]r\w*\b.+)
merci prière veuillez
    \b(?:merci (?:de |d')|prière (?:de |d')|veuillez )(?:bien vouloir |nous )?(?!noter|
    trouver|agréer|recevoir|votre|ta |ton |excuser|patienter)(?P<what>(?:\w+(?:er|ir|re|
    oir)\b|ne pas|m'\w+|me |nous |lui |les? |la ).+)
n'oublie n'oubliez oublie oubliez pense pensez
    \bn'oubli(?:e|ez) pas (?:de |d')?(?P<what>.+)|\bpens(?:e|ez) à (?P<that>.+)
plaît stp svp
    ^(?:\W|@\w+ )*(?P<what>\w+(?:e|ez|s|-moi|-nous)\b.+?),? (?:s'il (?:te|vous) plaît|stp|
    svp)\b
nos me
    ¿ ?(?:y )?(?P<what>(?:me|nos|le|les) (?:lo |la |los |las )?\w{3,}(?:[aá]s|[eé]s|áis|
    éis)\b(?! (?:cuenta|igual)).+)(?=\?)
puedes podrías podría pueden podéis podríais
    <WHO>¿?\b(?:me |nos )?(?:puedes?|podrías?|podéis|podríais|
    pueden)(?: usted)? (?:por favor,? |también |ya )*(?P<what>(?!ser|oír)\w+(?:[aeií]r|
    [aeií]r(?:me|nos|lo|la|le|les|los|las|te|se|melo|mela)?)\b.+)
favor
    \bpor favor,? (?P<what>\w.{6,})|^(?:\W|@\w+ )*(?P<that>\w.{6,}?),? por favor\b
olvides olvide olviden recuerda recuerde acuérdate
    \bno (?:te |se )?olvid(?:es|e|en|éis) (?:de )?(?P<what>.+)|<WHO>\b(?:recuerd[ae]|
    acuérdate de) (?:que tienes que )?(?P<that>\w+[aei]r\b.+)
necesito necesitamos necesitaría necesitaríamos
    \bnecesit(?:o|amos|aría|aríamos) que (?:me |nos )?(?P<what>\w.+)
    """,
    SOFT=_SOFT,
    SOFT_DE=_SOFT_DE,
    VERBS=_VERBS,
    WHO=_WHO,
    PERMITS_DE=_PERMITS_DE,
)
_BARE = Form(
    rf"^(?:\W*)(?P<who>@[\w.-]+(?: (?-i:[A-ZÀ-Þ]\w+))?|(?-i:[A-ZÀ-Þ][\w-]+)(?=,))\s*[,:–-]?\s*"
    rf"(?:(?:when|once|if|as soon as|after) [^,]{{3,40}}, )?(?:please )?(?P<what>{_VERBS}\b .+)",
    re.IGNORECASE,
)
_IDLE = (
    r"(?:be\b|see\b|think|let (?:you|me|them)|guess|wait\b|miss\b|say\b|never|tell you|admit|"
    r"pass\b|have (?:the|a|to (?:say|admit|go|run))|"
    r"leave it|go (?:now|home|to bed)|not\b|assume|believe|bet|stop\b|hop|jump|drop off|join\b|"
    r"come\b|know\b|keep you|get back|love|"
    r"run\b(?! (?:the|a|it))|go for|skip|explain|disagree|agree|try my|do (?:that|it|so)\b\W*$|"
    r"take (?:it|that)\W*$|probably|rather|always|ask\W*$|stick|stay|live|move to)"
)
_PROMISES = Rules(
    r"""
i'll will
    \bi(?:'ll| will) be (?P<what>(?:sending|writing|preparing|updating|ordering|calling|booking|
    fixing|doing|finishing|
    reviewing|paying|testing|drafting|moving the|uploading)\b.+)
you'll will
    \b(?:you'll|you will) (?:have|get) (?P<what>(?:the|it|them|my|an?|all) .*\b(?:by|before|
    today|tomorrow|tonight|on)\b.+)
list plate to-do todo
    ^\W*(?:still |also )?(?:on my (?:list|plate|to-?do(?: list)?)|to-?do|todo)(?: is|
     for today)?\s*:\s*(?P<what>\w.+)
leave überlass lass laisse laissez me mir m'en moi déjamelo encargo ocupo mich i'm i'll
    ^\W*(?:ok(?:ay)?,? |sure,? )?(?:leave (?:it|that|this) (?:with|to) me|(?:überlass|
    lass) (?:das|es) mir|laisse[zr]?-moi faire|je m'en (?:charge|occupe)|déja(?:me)?lo (?:a mí|
    en mis manos)|yo me (?:encargo|ocupo)|ich kümmere mich(?: darum)?|i'm on it|
    i'll (?:take|handle) (?:it|that|this))\s?[,;:.–-]+ (?P<what>(?!but|aber|mais|pero)\S.{5,})
task action item tarea aufgabe tâche note
    \b(?:action item|new task|task for me|aufgabe für mich|tâche pour moi|apunto la tarea|
    note to self|ap|
    nota para mí)\s?:\s*(?P<what>\w.+)
offen erledigen
    ^\W*(?:noch offen|noch zu erledigen|auf meiner liste)\s*:\s*(?P<what>\w.+)
queda quedan reste
    ^\W*(?:nos |me )?quedan? pendientes? (?:de )?(?P<what>\w+[aei]r\b.+)|^\W*il (?:nous |me )?reste
     (?:encore )?à (?P<that>\w+(?:er|ir|re)\b.+)
reste pendiente
    ^\W*(?:reste à faire|à faire|me queda pendiente|pendiente)\s*:\s*(?P<what>\w.+)
i'll will shall
    \bi(?:'ll| will| shall) (?:also |just |then |now |try to |make sure to |have to |need to |
    take care of |go ahead and )*(?P<what>(?!<IDLE>)\w+.+)
will
    (?:^|[,;–-] )(?:and |then )?will (?:also |just |try to )*(?P<what>(?!<IDLE>|do\b|you\b|we\b|
    it\b|this\b|that\b|the\b|there\b)\w+ \w+.*)
let
    \blet me (?P<what>(?:draft|send|write|ask|prepare|look into|fix|book|call|find out|check with|
    set up|order|sort|talk to|get)\b \w+ \w+.*)
can
    \bi can (?P<what>(?:take|do|handle|prepare|send|write|fix|organi[sz]e|bring|draft|book|
    order|arrange|
    cover the|look into|set up)\b(?! you\b| that\b| it\b| this\b).+)
going gonna
    \bi(?:'m| am) (?:going to|gonna) (?P<what>(?!<IDLE>|the\b|an?\b|my\b|our\b)\w+.+)
must gotta
    ^\W*(?:must|gotta|have got to) (?:also |still |really )*(?P<what>(?!<IDLE>|be\b|have\b|not\b|
    see\b)\w+ .+|(?!<IDLE>)\w+ (?:by|before|until|today|tomorrow)\b.+)
need have must gotta got
    \bi (?:also |still |really )*(?:need to|have to|must|gotta|have got to|
    've got to) (?:also |still )*(?P<what>(?!<IDLE>)\w+.+)
care
    \bi(?:'ll| will|'m going to|'m| am)? (?:take|taking) care of (?P<what>.+)
übernehme übernehm mache mach bringe bring besorge besorg hole hol erledige backe kaufe schreibe
koche bestelle organisiere leite reserviere drucke
    ^\W*(?P<what>(?:(?:den|die|das|einen?|eine|mein\w*) )?(?!das\b|es\b|dann\b|so\b|
    wie\b)(?:[\w-]+ ){1,4}?(?:übernehm|mach|bring|besorg|hol|erledig|back|kauf|schreib|koch|
    bestell|organisier|
    leit|reservier|druck)e? ich\b.*)
kümmere kümmer
    \b(?:ich kümmer'?e? mich|kümmer'?e? ich mich)\b(?P<what>.+)
werde
    \b(?:ich werde|werde ich) (?P<what>(?!nicht|sehen|da sein|mal sehen|es versuchen)\w.+)
muss
    \b(?:ich muss|muss ich) (?:noch |auch |dann |unbedingt )*(?P<what>(?!los|weg|gehen|sagen|
    zugeben|leider)\w.+)
mache mach schicke schick sende prüfe schreibe schreib rufe ruf bringe bring buche übernehme
übernehm bereite besorge lade aktualisiere baue bestelle erstelle korrigiere melde hole liefere
teste reiche passe erledige stelle trage kläre gebe
    \b(?:ich|dann|das|die|den|es) (?P<what>(?:mache?|schicke?|sende|prüfe|schreibe?|rufe?|
    bringe?|buche|übernehme?|bereite|besorge|lade|aktualisiere|baue|bestelle|erstelle|
    korrigiere|melde|hole|liefere|teste|reiche|passe|erledige|stelle|trage|kläre|
    gebe)\b.*\b(?:bis|morgen|heute|gleich|noch|dann|nächste|am|nachher|übermorgen|ich|montag|
    dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|vor|rechtzeitig|an|ein|vorbei|hoch|
    fertig|ab|um)\b.*)
m'occupe m'en charge occupe
    \bje m(?:'|e )(?:en )?(?:occupe|charge) (?:de |du |des |d')?(?P<what>\w.+)
vais dois
    \bje (?:vais|dois)(?: aussi| encore| donc)? (?P<what>(?!voir|essayer|réfléchir|y aller|
    bien|partir|y réfléchir|avouer|dire)\w+(?:er|ir|re|oir)\b.+|me \w+|vous \w+.+|t'\w+.+|
    le \w+er.+|la \w+er.+)
j'enverrai ferai enverrai préparerai t'envoie t'enverrai j'envoie vous-envoie envoie j'appelle
appelle j'apporte réserverai apporterai j'apporterai
    \b(?:je (?:te |vous |le |la |les |t'|l')?|j'|je t')(?P<what>(?:\w+rai|envoie|appelle|
    apporte)\b.+)
faut
    \bil faut que je (?P<what>.+)
voy tengo debo
    \b(?:voy a|tengo que|debo) (?P<what>(?!ver|pensar|decir|ir a dormir|irme|estar|ser|
    admitir|confesar)\w+[aeií]r\w*\b.+)
encargo ocupo
    \bme (?:encargo|ocupo) (?:yo )?(?:de |del )?(?P<what>\w.+)
paso mando llamo hago traigo llevo compro subo reviso preparo entrego termino
    \b(?:(?:mañana|hoy)(?: mismo)?|luego|después|esta (?:tarde|noche|semana)|
    el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|día \d+|\d+|próximo \w+)|
    antes del? \w+) (?P<what>(?:te |os |lo |la |se )*
    (?:paso|mando|llamo|hago|traigo|llevo|compro|subo|reviso|preparo|entrego|termino)\b.+)
mando envío enviaré haré prepararé mandaré llamaré revisaré subiré compraré escribiré traeré
llevaré reservaré actualizaré pediré terminaré entregaré corregiré pasaré
    \b(?:te |se |les? |lo |la |os )*(?P<what>(?:enviaré|haré|prepararé|mandaré|llamaré|
    revisaré|subiré|compraré|escribiré|traeré|llevaré|reservaré|actualizaré|pediré|terminaré|
    entregaré|corregiré|pasaré|te mando|te envío)\b.+)
    """,
    IDLE=_IDLE,
)
_OTHERS = Rules(
    r"""
will to needs has
    ^\W*(?P<who>(?-i:<PERSON>)) (?:will|is going to|needs to|has to|is to|
    to(?= <VERBS>\b)) (?P<what>(?!be\b|have\b|join|leave|visit|
    arrive|cover for|start\b|stay|stop\b|move\b|come|return|take over|miss|like|love|need|
    know)\w+.+)
schickt macht kümmert übernimmt prüft muss soll bereitet schreibt erstellt klärt bestellt
organisiert bucht liefert
    ^\W*(?P<who>(?-i:<PERSON>)) (?P<what>(?:schickt|macht|kümmert|übernimmt|prüft|muss|soll|
    bereitet|schreibt|erstellt|klärt|bestellt|organisiert|bucht|liefert)\b.+\b(?:bis|um|vor|
    den|die|das|ein\w*|am|vor|zum)\b.+)
va doit s'occupe charge envoie prépare
    ^\W*(?P<who>(?-i:<PERSON>)) (?P<what>(?:va|doit) \w+(?:er|ir|re)\b.+|s'occupe (?:de|du|
    des) .+|se charge (?:de|du|des) .+|(?:envoie|prépare) .+)
va tiene encarga enviará preparará debe
    ^\W*(?P<who>(?-i:<PERSON>)) (?P<what>(?:va a|tiene que|debe) \w+.+|se encarga (?:de|
    del) .+|\w+ará .+)
    """,
    VERBS=_VERBS,
    PERSON=PERSON,
)
_DUTIES = Rules(
    r"""
need needs
    \bwe(?:'ll| will| still| also)* need .{3,60}\b(?:by|before|until)\b
brauchen benötigen
    \bwir (?:brauchen|benötigen)\b.{0,60}\b(?:bis|vor)\b|\b(?:bis|vor) .{3,30} (?:brauchen|
    benötigen) wir\b
besoin faut
    \b(?:on a|nous avons) besoin .{3,60}\b(?:avant|d'ici|pour)\b|
    \bil (?:nous )?faut .{3,60}\b(?:avant|d'ici|pour)\b
necesitamos necesita
    \bnecesitamos .{3,60}\b(?:para|antes)\b
must needs due
    \b(?:must|needs? to|ha(?:s|ve) to|should) be (?:\w+ly )?(?:submitted|sent|returned|paid|done|
    filed|signed|finished|completed|handed in|delivered|renewed|ready|uploaded|registered|in)\b|
    \b(?:is|are) due\b
muss müssen sind ist
    \b(?:muss|müssen)\b.{0,60}\b(?:bis|spätestens|vor)\b.{0,40}\b\w+ werden\b|
    \b(?:ist|sind)\b.{0,40}\b(?:bis|spätestens)\b.{0,40}\b(?:abzugeben|einzureichen|
    zu (?:bezahlen|zahlen|senden)|fällig)\b|\b(?:ist|sind) (?:am .{3,30})?fällig\b
doit doivent sont est
    \b(?:doit|doivent) être .{0,60}\b(?:avant|d'ici|au plus tard|pour)\b|
    \b(?:est|sont) (?:à (?:rendre|remettre|payer|envoyer)|dues?)\b
debe deben hay
    \b(?:debe|deben) (?:\w+se|ser|estar) .{0,60}\b(?:antes|para|hasta)\b|
    \bhay que \w+[aei]r .{0,60}\b(?:antes|para el|hasta)\b
"""
)
_NO_REQUEST = Form(
    r"^(?:keep (?:it|going|on|up|me|your)|give (?:it|me a (?:hand|break|shout))|slow down|"
    r"join\b|take (?:it|care(?! of)|your time)|enjoy|"
    r"have (?:fun|a (?:good|nice|great))|come\b|be\b|do,|stay\b|let (?:me|us) know when|share "
    r"(?:your|some)\b|"
    r"note|find|see|be (?:aware|advised|careful)|contact (?:us|your)|do not (?:reply|"
    r"hesitate)|don't hesitate|"
    r"let (?:me|us) know (?:if|what you think)|feel free|have a look at our|visit our|excuse|"
    r"stand by|wait|hold|enjoy|"
    r"(?:\w+ ){0,3}(?:dran|daran) denken|(?:keep|bear) (?:it|this|that)? ?in mind|remember\W*$|"
    r"(?:en )?tenir compte|y penser|tener(?:lo)? en cuenta|"
    r"click|subscribe|log in|sign in|noter|trouver|beachte)\b",
    re.IGNORECASE,
)
_TAIL = Form(
    r"\s*(?:[?!.]+|,? (?:please|pls|thanks?|thx|bitte|danke|merci|por favor|gracias|"
    r"stp|svp|s'il (?:te|vous) plaît)\W*)+$",
    re.IGNORECASE,
)
_LEAST_LETTERS = 6
# "Send me please the list of berths": the thing stands behind the polite word.
_LEAST_WORDS_BEHIND = 2


@dataclass(frozen=True, slots=True)
class Request:
    """Something to do. `who` is the name it was addressed to by, if any; `bare` tells that only
    the name before it makes it a request ("Jan, order ropes")."""

    what: str
    who: str = ""
    bare: bool = False


def find_request(sentence: Sentence) -> Request | None:
    """What the listener, or the one named, is asked to do."""
    if request := _request(_REQUESTS.match(sentence)):
        return request
    request = _request(_BARE.match(sentence.text))
    return replace(request, bare=True) if request else None


def find_promise(sentence: Sentence) -> Request | None:
    """What the speaker is to do, by their own words."""
    return _request(_PROMISES.match(sentence))


def is_obligation(sentence: Sentence) -> bool:
    """Whether something has to be done, without saying by whom."""
    return _DUTIES.match(sentence) is not None


def find_duty(sentence: Sentence) -> Request | None:
    """What somebody named is to do."""
    return _request(_OTHERS.match(sentence))


def _request(match: re.Match[str] | None) -> Request | None:
    if match is None:
        return None
    groups = match.groupdict()
    named = next((name for name in ("what", "that") if groups.get(name)), "")
    what = groups[named] if named else ""
    behind = match.string[match.end() :]
    if named and behind[:1] == " " and len(behind.split()) >= _LEAST_WORDS_BEHIND:
        what = match.string[match.start(named) :]
    what = _TAIL.sub("", what.strip())
    if len(what) < _LEAST_LETTERS or _NO_REQUEST.match(what):
        return None
    return Request(what, (groups.get("who") or groups.get("whom") or "").strip())

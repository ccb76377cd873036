"""What was decided, also not to do something."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.statements.rule import Rules

_PARTICIPLES = (
    r"(?:entschieden|beschlossen|geeinigt|vereinbart|festgelegt|abgemacht|verabredet|"
    r"(?:darauf|uns|sich)\b.{0,30} verständigt)"
)
_RULES = Rules(
    r"""
decided agreed settled chose chosen opted voted resolved
    \b(?:we|they|everyone|everybody|the (?:team|board|group|committee|council|client|
    jury))(?:'ve| have| has| all| both| finally| just| also| now| already)* (?:decided|agreed|
    settled|chose|chosen|opted|voted|resolved)\b(?! (?:with|to disagree))
jury board committee council management client customer team voted picked chose selected rejected
approved
    \b(?:jury|board|committee|council|management|client|customers?|team|residents|
    members) (?:has |have |finally |
    unanimously )*(?:picked|chose|chosen|selected|rejected|voted|approved)\b
vorstand geschäftsleitung geschäftsführung gremium rat kunde team versammlung
    \b(?:vorstand|geschäftsleitung|geschäftsführung|gremium|rat|kunde|team|
    versammlung)\b.{0,60}\b(?:genehmigt|
    abgelehnt|gewählt|ausgesucht|zugestimmt)\b
bureau comité conseil direction client assemblée
    \b(?:bureau|comité|conseil|direction|client|assemblée|équipe) (?:a|ont) (?:\w+ )?(?:voté|
    choisi|validé|refusé|
    approuvé|tranché)\b
junta comité dirección cliente asamblea consejo
    \b(?:junta|comité|dirección|cliente|asamblea|consejo|equipo) (?:ya )?(?:aprobó|eligió|
    rechazó|votó|ha aprobado|
    ha elegido|ha rechazado)\b
final call
    ^\W*final (?:call|answer|verdict)\s*:
picked
    \bwe picked\b
machen
    ^\W*(?:ok(?:ay)?,? |gut,? |also,? )*dann machen wir\b
steigen stellen wechseln
    \bwir (?:steigen|stellen|wechseln)\b.{3,60}\b(?:um|zu|auf)\b
fällt
    \bfällt\b.{0,40}\b(?:dieses jahr|diesmal|heuer|diese woche|nächste woche)?\b.{0,20}\baus\W*$
arrête supprime
    \b(?:on|nous) (?:arrête|arrêtons|supprime|supprimons) (?:les?|la|l')
final
    \bal final (?:no |nos |se )*\w+mos\b
queda quedó cambiamos ha fue
    \bqued(?:a|ó) (?:decidid|acordad|pactad|establecid)[oa]s?\b|\bcambiamos de\b|
    \b(?:qued(?:a|ó)|(?:se )?ha(?: sido)?|fue) aprobad[oa] (?:que|no|\w+[aei]r)\b
approved voted beschlossen genehmigt approuvé voté
    \b(?:it was|was|been|got) (?:approved|voted|resolved) (?:not )?(?:to|that)\b|
    \bwurde genehmigt,? (?:dass|\w+ zu)\b|\b(?:a été|est) (?:approuvé|voté) (?:de|que|d')
decided agreed
    \b(?:it was|was|it is|it's|been) (?:decided|agreed)\b
decided agreed entschieden beschlossen vereinbart décidé convenu acté decidido acordado
    ^\W*(?:decided|agreed|entschieden|beschlossen|vereinbart|décidé|convenu|acté|decidido|
    acordado)\b[^:.?!]{0,40}:\s*\S
decided agreed
    ^(?:\W*)(?:decided|agreed)(?: (?:with|on|in|at|by|to|not|that|against|today)\b|(?: then)? ?:)
decided settled entschieden beschlossen décidé decidido acordado
    [,–-] (?:so )?(?:that'?s |it's |das ist |ist |c'est |está )?(?:decided|settled|entschieden|
    beschlossen|décidé|decidido|acordado)\W*$
settled final decided
    \b(?:it's|that's|it is|that is) (?:settled|final|decided)\b(?! (?:if|when))
went
    \bwe (?:finally |eventually |just )?went with\b
accepted agreed zugestimmt akzeptiert eingewilligt accepté aceptó aceptado accede
    (?:, (?:and |und |et |y )?|\band |\bund |\bet |\by )(?:she|he|they|the \w+|sie|er|elle|ils?|
    on|ella|él|ellos)?(?: has| have| hat| haben| a| ont| ha| han)? ?(?:accepted|agreed|
    (?:dem )?zugestimmt|akzeptiert|eingewilligt|accepté|aceptó|aceptado)\W*$
rejected turned declined accepted
    \bwe(?:'ve| have)? (?:rejected|turned down|accepted)\b
won
    \b(?:version|option|design|offer|proposal|variant|name|plan|bid) (?:\w+ )?won\b
now
    ^\W*(?:starting|from) (?:now|today|next week|tomorrow|this week)(?: on)?,? (?:we|all|every|
    the|no|only|each|
    invoices|everyone|nobody)\b
ab künftig sofort
    ^\W*(?:ab (?:sofort|jetzt|morgen|nächster woche)|künftig|in zukunft) (?!an |am |um )\w+
désormais dorénavant partir
    ^\W*(?:désormais|dorénavant|à partir de maintenant)\b
ahora adelante
    ^\W*(?:a partir de ahora|de ahora en adelante|en adelante)\b
decided
    \bi(?:'ve| have)? (?:now |finally )?decided (?:to|not to|against|on|that|for)\b
said agreed told dit convenu gesagt besprochen dicho quedado hablado
    \b(?:we|on|wir)(?: had| avait| a| hatten| haben)? (?:\w+ ){0,4}?(?:said|agreed|dit|convenu|
    gesagt|besprochen|
    vereinbart)\b[^:?!]{0,40}:\s*\S|\b(?:habíamos|hemos) (?:dicho|quedado|
    hablado)\b[^:?!]{0,40}:\s*\S
wahl
    \bdie wahl fiel auf\b
décision prise
    ^\W*(?:la )?décision (?:est )?prise\b
ne
    \bnous ne \w+ons (?:pas|plus) (?!sûrs?|encore)
vamos
    ^\W*(?:al final |entonces |pues )?vamos con (?:la|el|los|las)\b
decision
    ^\W*(?:ok(?:ay)? |so |the )?(?:final )?decision (?:\w+ ){1,3}?\w*\s?:\s*\S|
    ^\W*(?:final )?decision(?: \(?[\w .-]{1,20}\)?)?(?: is)?\s*[:–-]\s*\S|\b(?:the|
    our) (?:final )?decision (?:is|was)\b
going sticking staying keeping dropping
    \bwe(?:'re| are) (?:going with|sticking (?:with|to)|staying (?:with|on)|keeping (?:the|our)|
    dropping (?:the|our|support)|
    not going (?:to|with|ahead))\b
stick stay
    \bwe(?:'ll| will) (?:stick to|stay with|stay on)\b
will we'll
    \bwe(?:'ll| will) (?:go|stick|stay|continue) with\b|\bwe(?:'ll| will) (?:keep|drop|
    stay on|standardi[sz]e on|not|no longer|skip|postpone)\b
won't
    \bwe won't\b
keep stay use
    ^(?:\W|(?:so|ok|okay|and) )*we (?:keep|stay (?:with|on)|stick (?:with|to))\b
parked shelved dropped scrapped table
    \b(?:is|are|gets?|got|was|were) (?:now |therefore |officially )?(?:parked(?= for| until|
    [,.!;]|$)|shelved|dropped|
    scrapped|off the table)\b(?! (?:with|if|when|by|from|because)\b)
more longer
    ^\W*(?:from now on,? )?no more \w+|\bno longer (?:use|support|offer|accept|do|need to)\b
is
    ^(?:\W|(?:then|alright|so)\W)*(?!(?:yes|no|here|there|so|what|how|that|this|as|sure|indeed|
    yep|yeah|why|wow|oh)\b)[\w /-]{2,40},? it is(?:[.!]?$|\s?[:,(–-])
entschieden beschlossen geeinigt vereinbart festgelegt abgemacht verabredet verständigt
    \b(?:wir|man|sie|vorstand|team|alle)\b.{0,80}\b<PARTICIPLES>\b|\b(?:haben|hat|wurde|wird|
    ist|sind)\b.{0,80}\b<PARTICIPLES>\b|^\W*<PARTICIPLES>\s*[:,]
decides decide décide décident decidieron beschließt beschließen entscheidet acuerda acuerdan
    ^\W*(?:the|der|die|das|le|la|les|el|los|das) (?:[\w'’-]+ ){1,3}(?:(?:decides?|agrees) (?:to|
    on|not)|
    (?:beschließ|entscheide)(?:t|en)\b|décide(?:nt)? (?:de|d'|que)|(?:decide|
    acuerda)n? (?!si\b)\w+)
beschluss entscheidung beschlüsse décision décisions decisión decision decisions
    ^\W*(?:beschluss|entscheidung|beschlüsse|décisions?|decisión|decisions?)\b[^:.?!]{1,50}:\s*\S
beschluss entscheidung beschlüsse
    ^\W*(?:beschluss|entscheidung)\s*[:–-]\s*\S|\b(?:die|unsere) entscheidung (?:ist|lautet|
    steht)\b
bleibt bleiben stays stay
    ^\W*(?:(?:ok|gut|also|dann|fein|ja)\W+)*(?:es |das |alles )?bleib(?:t|en)(?:'s| es)? (?:also |
    dann |wohl )?(?!(?:noch|nur|abzuwarten|spannend|dran|gesund|da|hier|zu|die frage)\b)\w+(?: \w+)?
    \W*$|^\W*(?:[\w.-]+ ){1,3}stays(?: (?:as it is|for now))?\W*$|[,.;] stays\W*$
bleiben bleibt
    \bwir bleiben (?:beim?|dabei|auf)\b|\bes bleibt (?:beim?|dabei)\b
verzichten streichen behalten nehmen setzen lassen verwenden machen
    ^(?:\W|(?:ok|also|gut|dann|und) )*wir (?:verzichten|streichen|behalten|setzen auf|
    nehmen (?!an\b)|lassen .{2,40} weg|machen .{2,60} nicht)\b
verschoben abgesagt gestrichen vertagt verworfen abgelehnt tisch
    \b(?:ist|sind|wird|werden|wurde|wurden)\b.{0,60}\b(?:gestrichen|vertagt|verworfen|
    abgelehnt|vom tisch)\b
kein keine keinen mehr
    \bwir \w+ (?:\w+ ){0,2}(?:keine?n?|nicht) .{0,40}\bmehr\b|
    ^(?:\W|ab (?:sofort|jetzt) )*keine? .{2,40} mehr\b
décidé convenu acté choisi opté retenu décidons
    \b(?:on|nous|l'équipe|le comité|ils|elles) (?:a|avons|ont|s'est|nous sommes|
    se sont)\b.{0,30}\b(?:décidé|convenu|acté|choisi|opté|retenu|mis d'accord)\b|
    \b(?:il a été|il est|c'est) (?:décidé|convenu|acté)\b|^\W*(?:décidé|acté|convenu)\b
décision
    ^\W*décision\s*[:–-]\s*\S
part reste garde abandonne gardons restons abandonnons renonçons renonce partons conserve
conservons
    \b(?:on|nous) (?:part(?:ons)? (?:sur|avec)|reste(?:ons)? (?:sur|avec|à)|restons (?:sur|
    avec)|gard(?:e|ons)|conserv(?:e|ons)|abandonn(?:e|ons)|renon(?:ce|çons) à)\b
abandonné abandonnée reporté reportée écarté écartée retenu retenue validé
    \b(?:est|sont) (?:donc |finalement )?(?:abandonn|écart|reten)[ué]\w*
finalement donc coup
    \b(?:finalement|du coup|donc),? (?:on|nous) (?:ne |n')\w+ (?:pas|plus)\b
plus
    ^\W*plus (?:de|d')\b|\b(?:on|nous) n(?:e |')\w+ (?:plus|pas) (?=\w)
decidido acordado decidimos acordamos quedamos optamos acordó decidió quedado elegido optado
    \b(?:hemos|han|ha|se ha|habíamos) (?:\w+ )?(?:decidido|acordado|quedado en|optado|
    elegido)\b|\b(?:decidimos|acordamos|quedamos en|optamos por)\b|\bse (?:decidió|acordó)\b|
    ^\W*(?:decidido|acordado)\b
decisión acuerdo
    ^\W*(?:decisión|acuerdo)\s*[:–-]\s*\S
quedamos seguimos mantenemos descartamos dejamos usaremos haremos vamos
    \b(?:nos quedamos con|seguimos con|mantenemos|descartamos|dejamos de|no (?:usaremos|
    haremos|vamos a))\b
descartado descartada aplazado aplazada descartados aplazados
    \b(?:queda|quedan|está|están|se ha) (?:\w+ )?(?:descartad|aplazad)\w+
    """,
    PARTICIPLES=_PARTICIPLES,
)


def is_decision(sentence: Sentence) -> bool:
    """Whether it tells what was decided."""
    return _RULES.match(sentence) is not None

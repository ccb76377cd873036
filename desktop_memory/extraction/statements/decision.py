"""What was decided, also not to do something."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.statements.rule import Rules

_PARTICIPLES = (
    r"(?:entschieden|beschlossen|geeinigt|vereinbart|festgelegt|abgemacht|verabredet|verständigt)"
)
_RULES = Rules(
    r"""
decided agreed settled chose chosen opted voted resolved
    \b(?:we|they|everyone|everybody|the (?:team|board|group|committee|council|client|
    jury))(?:'ve| have| has| all| both| finally| just| also| now| already)* (?:decided|agreed|
    settled|chose|chosen|opted|voted|resolved)\b(?! (?:with|to disagree))
decided agreed
    \b(?:it was|was|it is|it's|been) (?:decided|agreed)\b
decided agreed
    ^(?:\W*)(?:decided|agreed)(?: (?:with|on|in|at|by|to|not|that|against|today)\b|(?: then)? ?:)
decided settled entschieden beschlossen décidé decidido acordado
    [,–-] (?:so )?(?:that'?s |it's |das ist |ist |c'est |está )?(?:decided|settled|entschieden|
    beschlossen|décidé|decidido|acordado)\W*$
decided
    \bi(?:'ve| have)? (?:now |finally )?decided (?:to|not to|against|on|that|for)\b
decision
    ^\W*(?:final )?decision(?: \(?[\w .-]{1,20}\)?)?(?: is)?\s*[:–-]\s*\S|\b(?:the|
    our) (?:final )?decision (?:is|was)\b
going sticking staying keeping dropping
    \bwe(?:'re| are) (?:going with|sticking (?:with|to)|staying (?:with|on)|keeping|dropping|
    not going (?:to|with|ahead))\b
will we'll
    \bwe(?:'ll| will) (?:go|stick|stay|continue) with\b|\bwe(?:'ll| will) (?:keep|drop|
    stay on|standardi[sz]e on|not|no longer|skip|postpone)\b
won't
    \bwe won't\b
keep stay use
    ^(?:\W|(?:so|ok|okay|and) )*we (?:keep|stay (?:with|on)|stick (?:with|to))\b
parked shelved dropped scrapped table
    \b(?:is|are|gets?|got|was|were) (?:now |therefore |officially )?(?:parked|shelved|dropped|
    scrapped|off the table)\b(?! (?:with|if|when|by|from|because)\b)
more longer
    ^\W*(?:from now on,? )?no more \w+|\bno longer (?:use|support|offer|accept|do|need to)\b
is
    ^(?:\W|(?:then|alright|so)\W)*[\w /-]{2,40},? it is[.!]?$
entschieden beschlossen geeinigt vereinbart festgelegt abgemacht verabredet verständigt
    \b(?:wir|man|sie|vorstand|team|alle)\b.{0,80}\b<PARTICIPLES>\b|\b(?:haben|hat|wurde|wird|
    ist|sind)\b.{0,80}\b<PARTICIPLES>\b|^\W*<PARTICIPLES>\s*[:,]
beschluss entscheidung beschlüsse
    ^\W*(?:beschluss|entscheidung)\s*[:–-]\s*\S|\b(?:die|unsere) entscheidung (?:ist|lautet|
    steht)\b
bleiben bleibt
    \bwir bleiben (?:bei|dabei|auf)\b|\bes bleibt (?:bei|dabei)\b
verzichten streichen behalten nehmen setzen lassen verwenden machen
    ^(?:\W|(?:ok|also|gut|dann|und) )*wir (?:verzichten|streichen|behalten|setzen auf|
    nehmen (?!an\b)|lassen .{2,40} weg|machen .{2,60} nicht)\b
verschoben abgesagt gestrichen vertagt verworfen abgelehnt tisch
    \b(?:ist|sind|wird|werden|wurde|wurden)\b.{0,60}\b(?:gestrichen|vertagt|verworfen|
    abgelehnt|vom tisch)\b
kein keine mehr
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

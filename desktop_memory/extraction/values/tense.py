"""Whether a day in a sentence is told of what was or of what is to come."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.language import Language


class Way(StrEnum):
    BACK = "back"
    AHEAD = "ahead"


class _Sign(NamedTuple):
    """A word at text[start:end] that tells the way."""

    start: int
    end: int
    way: Way


# Where another clause begins, which has a verb of its own.
_EDGE = pattern(
    r"[.;:!?,()–—]\s+| (?:and|but|because|so|then|that|which|while|und|aber|weil|dass|denn|sondern|"
    r"damit|et|mais|car|qui|parce que|y|pero|porque|ya que) |"
    r"(?<!tengo)(?<!tiene)(?<!tienen)(?<!tenemos)(?<!hay) que "
)
# Right before the day: what is moved, due or asked for is still to come; what holds since is not.
_TOWARDS = pattern(
    r"\b(?:for|to|by|before|next|coming|für|auf|zu[mr]?|ab|bis|kommenden|nächsten|pour|à|au|avant|"
    r"d'ici|dès|à partir de|antes del?|para(?: el)?|al|a partir del?)\s+"
    r"(?:(?:the|this|den|dem|le|el|early|late)\s+)?$"
)
_SINCE = pattern(r"\b(?:since|seit|depuis)\s+(?:(?:the|dem|le|el)\s+)?$")
# What is planned in the past is mostly still to come: "booked the room on Friday" tells neither.
_PLANNED_STEPS = (
    r"(?:re)?scheduled|planned|booked|reserved|moved|postponed|delayed|arranged|invited|confirmed|"
    r"extended|agreed|decided|announced|promised"
)
_PLANNED = (
    rf"{_PLANNED_STEPS}|closed|"
    r"needed|limited|supposed|expected|"
    r"required|allowed|interested|red|bed|need|feed|speed|indeed|embed|seed|shed|wed|shared|based|"
    r"unplanned|excited|prepared|named|called|related|detailed|dedicated|advanced|mixed|fixed-\w+"
)
_WILL_EN = (
    r"will|\w+'ll|won't|shall|(?:am|is|are|\w+'(?:m|s|re)) (?:due|going to|about to)|"
    r"(?:am|is|are|\w+'(?:m|s|re)) (?:\w+ing(?: \w+ed)?|on)|"
    r"(?:is|are|be|gets?|\w+'re) (?:not |only |now )?\w+(?:ed|en)|(?:ha(?:s|ve)|\w+'(?:ve|s)) got|"
    r"(?<!went\s)(?<!had\s)(?<!tried\s)(?<!wanted\s)"
    r"(?<!managed\s)(?<!failed\s)(?<!forgot\s)(?<!used\s)(?<!able\s)(?<!needed\s)(?<!began\s)"
    r"(?<!started\s)to (?!the\b|a\b|an\b|my\b|our\b|it\b|us\b|me\b)[a-z]{2,}|"
    r"must|should|can|needs? to|ha(?:s|ve) to|let's|"
    r"\w+ (?:goes|leaves|ships|starts|begins|opens|arrives|lands|departs|closes|comes|"
    r"launches|meets|takes place|runs out|expires|ends)|"
    r"(?:i|we|they|you) (?:go|leave|ship|start|begin|open|arrive|land|depart|close|launch|meet|fly|"
    r"deliver|send|release|move|come|present|finish|drive|travel|have)"
)
_WAS_EN = (
    r"was|were|wasn't|weren't|had|did|didn't|went|came|got|made|took|sent|met|told|said|saw|gave|"
    r"found|left|lost|won|bought|paid|broke|began|ran|wrote|spoke|fell|felt|kept|held|brought|"
    r"built|(?:i|we|they|he|she) moved (?:to|in|into|out|house)|caught|drew|drove|flew|heard|"
    r"knew|sold|stood|taught|thought|threw|woke|wore|became|"
    r"chose|forgot|froze|grew|rose|shook|shipped|been|done|gone|seen|taken|given|written|broken|"
    rf"(?!(?:{_PLANNED})\b)[a-z]{{2,}}[a-z]ed"
)
_WILL_DE = (
    r"wird|werde|werden|wirst|soll(?:en|te|ten)?|muss|müssen|kann|können|will|wollen|möchte|"
    r"möchten|darf|dürfen|zu \w+en|geht|gehen|gehe|kommt|kommen|komme|startet|starten|beginnt|"
    r"beginnen|findet|finden|folgt|folgen|liefert|liefern|liefere|fährt|fahren|fahre|fliegt|"
    r"fliegen|"
    r"fliege|öffnet|öffnen|schließt|schließen|erscheint|erscheinen|trifft|treffen|treffe|schickt|"
    r"schicken|schicke|macht|machen|mache|bringt|bringen|bringe|holt|holen|hole|zieht|ziehen|ziehe|"
    r"(?:ist|sind|bin|habe|haben|hat) (?:\w+ )?am(?= \w+tag| mittwoch)|reist|reisen|reise|"
    r"gibt es|steht an|stehen an|läuft ab|endet|enden"
)
_WAS_DE = (
    r"war|waren|hatte|hatten|wurde|wurden|ging|gingen|kam|kamen|gab|gaben|fiel|fielen|fand|fanden|"
    r"sah|sahen|blieb|blieben|lief|liefen|fuhr|fuhren|flog|flogen|traf|trafen|schrieb|rief|nahm|"
    r"brachte|machte|sagte|stand|bekam|begann|ist (?:\w+ ){0,4}?gekommen|gewesen|worden|gegangen|"
    r"(?:hat|habe|haben|hast|ist|sind|bin)\b(?: [\w.()-]+){0,8}? "
    r"(?:\w*ge[a-zäöüß]{3,}(?:t|en)|(?:be|er|ver|zer|ent|über|unter)[a-zäöüß]{3,}(?:t|en)|\w{2,}iert)"
)
_PLANNED_DE = (
    r"(?:ist|sind)\b(?: [\w.()-]+){0,6}? (?:geplant|gebucht|reserviert|angesetzt|verschoben|"
    r"verlegt|vorgesehen|geschlossen|geöffnet|terminiert|vereinbart|verabredet|eingeplant|vorgezogen)"
)
_WILL_FR = (
    r"(?:va|vont|vais|allons|allez|vas) \w+|(?:de |d')\w+(?:er|ir|re)|"
    r"doit|doivent|devons|dois|faut|peut|peuvent|pouvons|"
    r"\w{2,}(?:era|eront|erons|erai|erez|ira|iront|irons|rai|rons|ront)|aura|auront|sera|seront|"
    r"(?:est|sont)(?= (?:le |ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))|"
    r"part|partons|partent|pars|arrive|arrivent|arrivons|commence|commencent|démarre|sort|sortent|"
    r"livrons|livre|livrent|ouvre|ouvrent|ferme|ferment|a lieu|ont lieu|se termine|expire|débute|"
    r"(?:est|sont|été) (?:prévu|fixé|reporté|décalé|réservé|programmé|avancé|fermé|ouvert)e?s?"
)
_WAS_FR = (
    r"était|étaient|avait|avaient|fut|furent|étais|avais|"
    r"(?:a|ai|as|avons|avez|ont|j'ai|n'a|n'ai|n'ont|l'a|l'ai|l'ont)(?: (?:bien|déjà|enfin|tout|pas|"
    r"été|aussi))? (?!lieu\b)(?:\w+(?:é|ée|és|ées)|\w*(?:fait|mis|pris|dit|écrit|vu|eu|reçu|perdu|"
    r"rendu|vendu|fini|choisi|ouvert|tenu|lu))|"
    r"(?:est|sont|suis|sommes) (?:bien )?(?:parti|arrivé|venu|allé|sorti|tombé|revenu|passé|rentré|"
    r"resté|né|mort|devenu|monté|descendu)e?s?"
)
_WILL_ES = (
    r"(?:va|van|voy|vamos|vas) a \w+|"
    r"(?:decidido|acordado|decidimos|acordamos|queremos|quiero|de|para) \w+[aei]r(?:l[aeo]s?|se)?|"
    r"hay que|tiene(?:n|s)? que|tenemos que|tengo que|debe(?:n|mos)?|"
    r"puede(?:n|mos)?|\w{2,}(?:rá|rán|remos|ré)|"
    r"(?:es|son)(?= (?:el |este )?(?:lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|"
    r"domingo))|sale|salen|salgo|salimos|llega|llegan|llego|empieza|empiezan|comienza|comienzan|"
    r"entregamos|entrego|entrega|viene|vienen|abre|abren|cierra|cierran|termina|terminan|vence|"
    r"(?:está|están|ha sido|queda|quedan) (?:previst|fijad|programad|reservad|aplazad|cerrad|"
    r"abiert)[oa]s?"
)
_WAS_ES = (
    r"fue|fueron|era|eran|estaba|estaban|estuvo|hubo|había|tuve|tuvo|tuvimos|hice|hizo|hicimos|"
    r"dijo|dije|puso|vino|vinieron|pude|pudo|fui|fuimos|di|dio|vi|vio|"
    r"(?:ha|han|he|has|hemos) \w*(?:ado|ido|hecho|dicho|visto|puesto|escrito|roto|abierto|vuelto)|"
    r"\w{2,}(?:aron|ieron|eron)|(?!(?:café|comité|bebé|bufé|chalé|puré)\b)\w{2,}[éó]"
)


# Told before its verb, the day is that of the step itself: "on Friday we decided to wait".
_STEPS: dict[Language, str] = {
    Language.EN: rf"(?<!is\s)(?<!are\s)(?<!'s\s)(?<!be\s)(?:{_PLANNED_STEPS})",
    Language.DE: r"(?:hat|habe|haben)\b(?: [\w-]+){0,6}? (?:entschieden|beschlossen|vereinbart)",
    Language.FR: r"(?:a|ai|avons|ont|j'ai) (?:décidé|convenu|annoncé|réservé)",
    Language.ES: r"(?:ha|he|han|hemos) (?:decidido|acordado|reservado)|decidimos|acordamos",
}


def _either(source: str) -> Form:
    return pattern(rf"(?<!\w)(?:{source})(?!\w)")


_AHEAD = {
    Language.EN: _either(_WILL_EN),
    Language.DE: _either(f"{_WILL_DE}|{_PLANNED_DE}"),
    Language.FR: _either(_WILL_FR),
    Language.ES: _either(_WILL_ES),
}
_BACK = {
    Language.EN: _either(_WAS_EN),
    Language.DE: _either(_WAS_DE),
    Language.FR: _either(_WAS_FR),
    Language.ES: _either(_WAS_ES),
}
_STEP = {language: _either(source) for language, source in _STEPS.items()}


def find_way(text: str, start: int, end: int, language: Language) -> Way | None:
    """Which way from the moment of writing the day at text[start:end] lies, by the words before
    it and by the verbs of its clause; None where they do not tell. Of several verbs the last one
    before the day counts, else the first one after it."""
    before = text[:start]
    if _SINCE.search(before):
        return Way.BACK
    if _TOWARDS.search(before):
        return Way.AHEAD
    first, last = _clause(text, start, end)
    signs = sorted(_signs(text[first:last], language))
    told = [sign for sign in signs if first + sign.start < start]
    if told:
        return told[-1].way
    if _STEP[language].search(text[end:last]):
        return Way.BACK
    return signs[0].way if signs else None


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The edges of the clause that holds the day; a day that stands alone belongs to the next."""
    edges = [match.span() for match in _EDGE.finditer(text)]
    first = max((after for _, after in edges if after <= start), default=0)
    ends = [at for at, _ in edges if at >= end] + [len(text)]
    alone = not text[end : ends[0]].strip() and len(text[first:start].split()) <= 1
    return first, ends[1] if alone and len(ends) > 1 else ends[0]


def _signs(clause: str, language: Language) -> Iterator[_Sign]:
    """The signs of a clause. Of two that overlap the longer one counts: "has to" is no "has"."""
    found = [
        _Sign(match.start(), match.end(), way)
        for form, way in ((_AHEAD[language], Way.AHEAD), (_BACK[language], Way.BACK))
        for match in form.finditer(clause)
    ]
    return (sign for sign in found if not any(_covers(other, sign) for other in found))


def _covers(one: _Sign, other: _Sign) -> bool:
    overlap = one.start < other.end and other.start < one.end
    return overlap and one.end - one.start > other.end - other.start

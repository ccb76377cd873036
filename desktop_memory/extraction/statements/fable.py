"""What is told for its own sake: dreams, chain letters, hearsay, claims that are taken back."""

from desktop_memory.extraction.patterns import pattern

_DREAM = pattern(
    r"\b(?:i|we|she|he|they)(?:'ve| have| had)? (?:\w+ )?dream(?:t|ed)(?: (?:that|of|about)| "
    r"last)\b|"
    r"\bi had a (?:dream|nightmare)\b|\bin my dream\b|\bgeträumt,? (?:dass|wie|wir|ich|von)\b|"
    r"\b(?:habe?|hat|haben) .{0,30}\bgeträumt\b|\bim traum\b|\bj'ai (?:\w+ )?rêvé\b|\ben rêve\b|"
    r"\b(?:soñé|soñó|soñaba|he soñado|hemos soñado)\b|\ben sueños\b"
)
# What wants to be handed on by whoever gets it.
_CHAIN = pattern(
    r"\b(?:send|forward|share|pass) (?:this|it)(?: message| on)? to (?:all|every\w*|\d+|ten|"
    r"your)\b|"
    r"\b(?:leite|leitet|schicke?|schickt|sende|teile?)\b.{0,30}\ban (?:alle|\d+|zehn|deine|eure)\b"
    r".{0,20}\b(?:weiter|kontakte|freunde)\b|"
    r"\b(?:envoie|envoyez|transfère|transférez|partage|partagez)\b.{0,25}\bà (?:tous|toutes|"
    r"\d+|dix|"
    r"tes|vos)\b|\b(?:reenvía|reenvíalo|envía|manda|comparte|pásalo)\b.{0,25}\ba (?:tod[oa]s|"
    r"\d+|diez|"
    r"tus)\b"
)
# What strangers say and do, handed on for talk's sake.
_HEARSAY = pattern(
    r"\b(?:the|some|an?) (?:\w+ ){1,2}(?:on|in|from) (?:tv|telly|the (?:news|radio|internet|bus|"
    r"train|papers?)|channel \w+|tiktok|youtube|facebook|instagram)\b.{0,12}\b(?:says?|said|"
    r"reckons?|claims?)\b|"
    r"\b(?:im (?:fernsehen|radio|internet)|auf (?:tiktok|youtube|facebook|instagram)|in der "
    r"zeitung)\b.{0,30}\b(?:sag(?:t|en|te|ten)|hieß es|heißt es|mein(?:t|te|ten)|behaupte\w*)\b|"
    r"\b(?:à la (?:télé|radio)|sur (?:tiktok|youtube|facebook|internet)|dans le journal)\b.{0,30}"
    r"\b(?:dit|disent|disait|racontent?|prétend\w*)\b|"
    r"\b(?:(?:en|de) la (?:tele|radio|televisión)|en (?:tiktok|youtube|facebook|internet)|del "
    r"canal \w+)\b.{0,30}\b(?:dicen?|dijo|dijeron|cuentan?)\b|"
    r"^\W*my \w+(?:'s|’s|s'|s’) (?:boss|friend|neighbou?r|cousin|teacher|ex|mate|sister|brother)"
    r"\b.{0,10}\b(?:always|never|only|hates?|loves?|prefers?)\b|"
    r"^\W*(?:der|die) (?:chef\w*|freund\w*|nachbar\w*|lehrer\w*) (?:von )?mein(?:er|es|em) \w+"
    r".{0,20}\b(?:immer|nie|niemals|lieber)\b|"
    r"^\W*l(?:e |a |['’])(?:chef\w*|patron\w*|ami\w*|voisin\w*|prof\w*) de (?:ma|mon) \w+"
    r".{0,20}\b(?:toujours|jamais|préfère|déteste|adore)\b|"
    r"^\W*(?:el|la) (?:jef[ea]|amig[oa]|vecin[oa]|profe\w*) de mi \w+.{0,20}\b(?:siempre|nunca|"
    r"prefiere|odia)\b"
)
# What is won by whoever reads it.
_WON = pattern(
    r"\byou(?:'ve| have) (?:just )?won (?:an?|our|the) (?!bid|tender|case|contract|deal|account)|"
    r"\bsie haben (?:ein|\d).{0,25} gewonnen\b|\bvous avez gagné (?:un|une|\d)|"
    r"^\W*(?:usted )?has? ganado (?:un|una|\d)"
)
# What is said with a wink in brackets behind it.
_TAKEN_BACK = pattern(
    r"\((?:\w+ ){0,2}(?:never|not|doesn't|does not|didn't|isn't|wasn't|nope|nie|nicht|jamais|pas|"
    r"nunca|no)\b(?: \S+){0,5}\)\W*$"
)
_SURE = pattern(
    r"\b(?:always|never|easy|easily|takes?|only|love|immer|nie|leicht|nur|toujours|jamais|facile|"
    r"siempre|nunca|fácil)\b.*\("
)
# Praise of what went wrong.
_LOVED_TROUBLE = pattern(
    r"\b(?:love|adore|enjoy) (?:how|it when|when|that)\b.{0,60}\b(?:again|red|down|broken|breaks?|"
    r"fails?|failing|crash\w*|late|hangs?)\b|\b(?:love it here|love my life|living the dream)\b|"
    r"\b(?:always|siempre|immer|toujours) (?-i:[A-Z]{4,})\b|(?-i:\bALWAYS (?:wanted|loved|"
    r"dreamt)\b)|"
    r"\bich (?:liebe|mag) (?:es|wie)\b.{0,60}\b(?:wieder|kaputt|rot|abstürzt|hängt)\b|"
    r"\bj'(?:adore|aime) (?:quand|comme)\b.{0,60}\b(?:encore|rouge|plante|casse|panne)\b|"
    r"\bme encanta (?:cuando|cómo|que)\b.{0,60}\b(?:otra vez|de nuevo|rojo|roto|falla|cae)\b"
)


def is_fabled(text: str) -> bool:
    """Whether a text tells a dream, a chain letter, hearsay or what its speaker takes back."""
    told = (_DREAM, _CHAIN, _HEARSAY, _WON)
    return any(form.search(text) for form in told) or is_mocked(text)


def is_mocked(text: str) -> bool:
    """Whether a text praises what went wrong, or takes back in brackets what it claims."""
    taken_back = _TAKEN_BACK.search(text) is not None and _SURE.search(text) is not None
    return taken_back or _LOVED_TROUBLE.search(text) is not None

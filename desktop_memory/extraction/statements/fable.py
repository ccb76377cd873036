"""What is told for its own sake: dreams, chain letters, claims that their speaker takes back."""

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
    """Whether a text tells a dream, a chain letter or what its speaker takes back."""
    return bool(_DREAM.search(text) or _CHAIN.search(text) or is_mocked(text))


def is_mocked(text: str) -> bool:
    """Whether a text praises what went wrong, or takes back in brackets what it claims."""
    taken_back = _TAKEN_BACK.search(text) is not None and _SURE.search(text) is not None
    return taken_back or _LOVED_TROUBLE.search(text) is not None

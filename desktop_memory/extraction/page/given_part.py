"""Texts that tell a machine who it is to be and how it is to answer."""

from desktop_memory.extraction.patterns import pattern

_GIVEN = pattern(
    r"\W*(?:(?:from now on|ab jetzt|à partir de maintenant|a partir de ahora),? )?(?:you are|act "
    r"as|du bist|"
    r"sie sind|agiere als|tu es|vous êtes|agis comme|eres|actúa como) (?:[\w.’'-]+, )?(?:an?|the|"
    r"my|meine?|mon|ma|mi|eine?|"
    r"die|der|une?|le|la|una?|el) (?:[\w-]+,? ){0,4}(?:assistant\w*|assistent\w*|asistente|"
    r"agente?n?|"
    r"copywriter|chat-?bot|bot|tutor\w*|coach|coche|translator|übersetzer\w*|traduct\w+|"
    r"editor|lektor\w*|expert\w*|experte|helper|helfer\w*|employee)\b|"
    r"\W*(?:for|to|an|für|pour|para) (?:the|an|den|die|l['’]|el|la) ?(?:ai )?(?:assistant\w*|"
    r"assistent\w*|"
    r"asistente|chat-?bot|bot|agente?|model|modell|modèle|modelo)(?:en)?\b.{0,12}(?::|,|paste\b|"
    r"kopieren\b|"
    r"copier\b|coller\b|pegar\b|copiar\b).*|"
    r"\W*(?:system|base|master)[ -]?prompt\b.*"
)


def gives_part(text: str) -> bool:
    """Whether a paragraph begins what a machine is told, which goes on below it."""
    return _GIVEN.match(text) is not None

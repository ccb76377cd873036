"""A sentence as the text of a fact: without its opening words, dates resolved."""

from desktop_memory.extraction.patterns import Form, pattern

_OPENING = pattern(
    r"^(?:(?:ok(?:ay)?|oh|ah|btw|by the way|also|and|so|well|thx|thanks|thank you|noted|right|"
    r"yes|yep|yeah|no|sure|fyi|hm+|"
    r"actually|anyway|hi|hey|hello|good morning|great|perfect|good news|heads[ -]up|update|quick "
    r"(?:note|update|one)|"
    r"for the (?:minutes|record)|just so you know|one more thing|ps|p\.s\.|please note|(?:please "
    r")?(?:also )?note that|"
    r"übrigens|ach(?: ja| so)?|also|und|hallo|moin|ja|danke|nein|na|gut|super|alles klar|kurze "
    r"info|zur info|nur zur info|guten morgen|"
    r"au fait|bon|et|oui|non|salut|bonjour|merci|pour info|d'accord|alors|sinon|parfait|"
    r"por cierto|bueno|oye|y|sí|vale|hola|gracias|buenos días|perfecto|entonces|aviso)"
    r"(?: (?:all|team|everyone|everybody|zusammen|alle|à tous|a todos|"
    r"[A-ZÀ-Þ]\w+(?=[,!]))){0,2}(?:\s*[,!.:;–-]+ *| +(?=(?:also|and|so|for the|the|i|we|und|et|"
    r"y)\b)))+"
)
_BULLET = Form(r"^(?:[-*•–·▪◦‣>]+|\(?[ xX]?\)|\[[ xX]?\]|\d{1,2}[.)]|[☐☑☒□✓✔○●→])\s+")


def opened(text: str) -> str:
    """The sentence without bullet, greeting and filler before it, with a capital."""
    plain = _BULLET.sub("", text.strip())
    shorter = _OPENING.sub("", plain)
    if len(shorter.split()) > 1:
        plain = shorter
    plain = plain.strip()
    return plain[:1].upper() + plain[1:] if plain else plain

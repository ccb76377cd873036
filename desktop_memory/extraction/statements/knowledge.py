"""A durable fact about the world of the person: a host, a price, a limit, a rule."""

import re

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import words

_IDENTIFIER = re.compile(
    r"(?:\b[\w-]+(?:\.[\w-]+){2,}\b|\b[\w-]+\.(?:com|org|net|io|dev|de|fr|es|eu|uk|local|lan|"
    r"internal|example|corp|test)\b|"
    r"(?<![\w/])[~.]?/[\w.-]+(?:/[\w.-]+)+|\b\w+://\S+|\b[A-Za-z]:\\\S+|\b[\w.-]+\.(?:py|js|ts|"
    r"kfp|yaml|yml|toml|json|conf|cfg|ini|xml|"
    r"docx?|xlsx?|odt|ods|pdf|sh|sql|db|env|txt|md|csv|icc|log)\b|\bv?\d+\.\d+\.\d+\b|`[^`]+`|"
    r"\b[\w-]+(?:/[\w-]+){2,})"
)
_MEASURE = re.compile(
    r"(?:[€$£]\s?\d|\d[\d.,]*\s?(?:€|\$|£|%|‰|EUR|USD|GBP|CHF|euros?|dollars?|pounds?)|"
    r"\b\d[\dO.,]*\s?(?:ms|s|sec\w*|sek\w*|min\w*|hours?|h|std|stunden?|heures?|horas?|days?|"
    r"tage?n?|jours?|días?|weeks?|wochen?|semaines?|semanas?|"
    r"months?|monate?n?|mois|mes(?:es)?|years?|jahre?n?|ans|años|mm|cm|m|km|m2|m²|m3|kg|g|t|l|ml|"
    r"kwh?|kw|mb|gb|tb|mib|gib|mbit|gbit|px|dpi|pt|rpm|"
    r"pallets?|paletten?|palettes?|palés?|pieces?|stück|pièces?|unidades|units?|people|personen|"
    r"personnes|personas|rows?|zeilen|lignes|filas|seats?|"
    r"plätze|places|plazas|requests?|anfragen|requêtes|peticiones|users?|nutzer|licen[cs]es|"
    r"lizenzen|copies|exemplare|characters|zeichen|°c?)(?![\w-]))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,:/+-])\d[\dO.,]*\b(?!\s?(?:st|nd|rd|th)\b|:)|\b\d[O\d]{2,}\b")
_STABLE = words(
    """is are has wants costs cost runs run lives live expires expire needs need requires require
    supports allows takes uses use goes changed changes raises raised charges opens closes
    increased increases drops listens belongs contains holds means equals includes applies
    ends sits ships weighs measures accepts covers must limits limited located called sleeps
    serves ist sind hat haben kostet kosten läuft laufen liegt liegen braucht brauchen gilt
    gelten beträgt steigt steigen ändert heißt öffnet schließt endet läuft dauert enthält
    umfasst verlangt verwendet nutzt benötigt muss müssen darf dürfen steht est sont coûte
    coûtent tourne trouve expire nécessite passe s'élève vaut s'appelle ouvre ferme dure
    utilise contient accepte s'applique doit doivent a ont reste augmente change es son está
    están tiene tienen cuesta cuestan corre caduca necesita sube pasa cambia llama abre
    cierra dura usa contiene acepta aplica debe deben queda vence requiere utiliza vale"""
)
_RULE_WORDS = words(
    "must never always only do don't müssen muss darf dürfen nie doit jamais debe nunca"
)
_MINE = re.compile(
    r"\b(?:i|i'm|i've|i'll|i'd|me|ich|mir|je|j'\w+|yo|my|mein\w*)\b|\bwe(?:'re|'ll)\b|^\W*(?:we|"
    r"wir|nous|on) (?!have\b|haben\b|avons\b|use\b|ship\b|charge\b|support\b|need\b)",
    re.IGNORECASE,
)
_PASSING = re.compile(
    r"^\W*(?:there(?:'s| is| are)|es gibt|il y a|hay|here(?:'s| is| are)|it(?:'s| is)|that(?:'s| "
    r"is)|this is|das ist|das sind|c'est|ce sont|esto es|eso es|"
    r"who|what|which|are|is|am|only \d|still|nice|great|good|wow|yes|no\b)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"^(?:\W|(?:please |also |and )?)*(?:please )?(?:also )?(?:note|notice|fyi|be aware|keep in "
    r"mind|remember|reminder)(?: that)?\b[:,]?|"
    r"\b(?:bitte (?:auch )?beachten|beachte[tn]?(?: sie)?|zur info|hinweis|nur zur info|à noter|"
    r"veuillez noter|pour info|notez que|rappel|"
    r"ten(?:ga)? en cuenta|ojo|nota|aviso|para tu información|recordatorio)\b",
    re.IGNORECASE,
)
_LEAST_WORDS = 4


def is_knowledge(sentence: Sentence) -> bool:
    """Whether a remark between people holds a durable fact with a hard value."""
    text = sentence.text
    if len(sentence.words) < _LEAST_WORDS or _MINE.search(_first_clause(text)):
        return False
    announced = bool(_ANNOUNCED.search(text))
    if _PASSING.match(text) and not announced:
        return False
    if not _tells_state(sentence):
        return False
    return bool(_IDENTIFIER.search(text) or _MEASURE.search(text) or _NUMBER.search(text))


def _tells_state(sentence: Sentence) -> bool:
    return bool(sentence.words & _STABLE) or any(word.endswith("'s") for word in sentence.words)


def _first_clause(text: str) -> str:
    """The part that holds the subject: "The price rises to 9, I told them" is about the price."""
    return re.split(r"[,;] ", text, maxsplit=1)[0]


def is_reference(sentence: Sentence) -> bool:
    """Whether a sentence of the person's own reference pages holds a fact or a rule."""
    if len(sentence.words) < _LEAST_WORDS or not (sentence.words & (_STABLE | _RULE_WORDS)):
        return False
    text = sentence.text
    return bool(
        _IDENTIFIER.search(text)
        or _MEASURE.search(text)
        or (_NUMBER.search(text) and not _MINE.search(_first_clause(text)))
    )

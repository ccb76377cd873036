"""One spelling for text that is compared: no case, no accents, no invisible characters."""

import unicodedata

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_LATIN_MARKS = range(0x0300, 0x0370)


def fold(text: str) -> str:
    """`text` without case, Latin accents and invisible format characters (e.g. U+200B)."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = (
        char
        for char in decomposed
        if ord(char) not in _LATIN_MARKS and unicodedata.category(char) != "Cf"
    )
    return unicodedata.normalize("NFC", "".join(kept)).translate(_LETTERS)

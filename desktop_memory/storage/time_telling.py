"""Whether a text says when: "last week", "im März", "le 3 mai", "2024"."""

import re
import unicodedata

from desktop_memory.storage import time_names

# Short names mean something else as often: may, mar, mes, an.
_LEAST_LETTERS = 4
_NAMES = {
    *time_names.MONTHS,
    *time_names.WEEKDAYS,
    *time_names.DAYS,
    *(name for name, unit in time_names.UNITS.items() if unit in ("week", "month", "year")),
}
_NEAR = (
    r"last|next|ago|tonight|weekend|letzte[nrsm]?|nachste[nrsm]?|wochenende|derniere?s?|"
    r"prochaine?s?|ultim[oa]s?|pasad[oa]s?|proxim[oa]s?"
)
_TELLING = re.compile(
    rf"\b(?:{_NEAR}|{'|'.join(name for name in sorted(_NAMES) if len(name) >= _LEAST_LETTERS)}"
    r"|(?:19|20)\d\d|\d\d?/\d\d?)\b|\b\d\d?\.\s?\d\d?\.(?!\w)"
)


def tells_time(text: str) -> bool:
    """Whether a time is named in it, in English, German, French or Spanish."""
    folded = text.lower()
    if not folded.isascii():
        folded = "".join(unicodedata.normalize("NFD", letter)[:1] for letter in folded)
    return _TELLING.search(folded) is not None

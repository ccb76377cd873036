"""Whether 3/4 is April 3 or March 4 here."""

from collections.abc import Iterable
from datetime import timedelta

from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.values.language import Language

_SLASHED = Form(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?:/(?:20)?\d\d)?(?![\d/])")
_MONTHS, _DAYS = 12, 31


def reads_month_first(lines: Iterable[str], language: Language, offset: timedelta | None) -> bool:
    """Told by a date on the page that can be read one way only; else by language and place:
    English west of Greenwich writes the month first."""
    for line in lines:
        for first, second in (match.groups() for match in _SLASHED.finditer(line)):
            if _MONTHS < int(first) <= _DAYS and int(second) <= _MONTHS:
                return False
            if _MONTHS < int(second) <= _DAYS and int(first) <= _MONTHS:
                return True
    return language is Language.EN and offset is not None and offset < timedelta(hours=-2)

"""How word lists and patterns are written in this package."""

import re

_COUNTED_BLANK = re.compile(r" (?=[*+?{])")
_BLANK = re.compile(" ")


def words(text: str) -> frozenset[str]:
    """The blank separated words of `text`."""
    return frozenset(text.split())


def pattern(source: str) -> re.Pattern[str]:
    """A pattern in which case does not matter and a blank is any white space."""
    return re.compile(_BLANK.sub(r"\\s+", _COUNTED_BLANK.sub(r"\\s", source)), re.IGNORECASE)

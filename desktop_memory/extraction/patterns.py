"""How word lists and patterns are written in this package."""

import re
from collections.abc import Iterator
from functools import cached_property

_COUNTED_BLANK = re.compile(r" (?=[*+?{])")
_BLANK = re.compile(" ")


class Form:
    """A pattern that is compiled when it is first needed: most are not, in most sessions."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, self._flags)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match anywhere in `text`."""
        return self._compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """A match at the start of `text`."""
        return self._compiled.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A match of the whole of `text`."""
        return self._compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in `text`, from left to right."""
        return self._compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """The text of all matches of a pattern without groups."""
        return [match.group() for match in self._compiled.finditer(text)]

    def split(self, text: str) -> list[str]:
        """What stands between the matches of a pattern without groups."""
        return self._compiled.split(text)

    def sub(self, replacement: str, text: str) -> str:
        """`text` with each match replaced."""
        return self._compiled.sub(replacement, text)


def words(text: str) -> frozenset[str]:
    """The blank separated words of `text`."""
    return frozenset(text.split())


def pattern(source: str) -> Form:
    """A pattern in which case does not matter and a blank is any white space."""
    return Form(_BLANK.sub(r"\\s+", _COUNTED_BLANK.sub(r"\\s", source)), re.IGNORECASE)

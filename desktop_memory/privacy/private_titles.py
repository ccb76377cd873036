"""Titles of browsers' private windows."""

import re
from collections.abc import Iterable, Sequence

from desktop_memory.privacy.phrases import Phrases

_BRACKETS = re.compile(r"[\[(（【]([^\])）】]*)[\])）】]")
_DASHES = re.compile(r"\s+[-–—|·•]+\s+|^[-–—]\s+|\s+[-–—]$")


class PrivateTitles:
    """Looks for phrases where browsers write them, compiled once.

    That is the last part of a title, behind the page's own ("Page — Mozilla Firefox Private
    Browsing"), brackets, and an empty tab's whole title: a page about private windows is not a
    private window. A pattern in brackets, e.g. `(private)`, counts only as such a part's whole.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        wanted = [pattern.strip() for pattern in patterns]
        self._phrases = Phrases(item for item in wanted if not item.startswith("("))
        self._alone = Phrases(item.strip("()") for item in wanted if item.startswith("("))

    def find(self, title: str) -> str | None:
        """The part of a folded title that tells a private window, or None."""
        brackets = [part.strip() for part in _BRACKETS.findall(title)]
        parts = [part.strip() for part in _DASHES.split(_BRACKETS.sub(" ", title)) if part.strip()]
        at_end = bool(brackets) and _BRACKETS.split(title)[-1].strip() == ""
        return self._in_brackets(brackets, at_end) or self._in_parts(parts)

    def _in_brackets(self, brackets: Sequence[str], at_end: bool) -> str | None:
        for part in brackets:
            if self._phrases.is_whole(part):
                return part
        if at_end and (self._phrases.find(brackets[-1]) or self._alone.is_whole(brackets[-1])):
            return brackets[-1]
        return None

    def _in_parts(self, parts: Sequence[str]) -> str | None:
        if not parts:
            return None
        if len(parts) <= 2 and self._phrases.is_whole(parts[0]):
            return parts[0]
        if len(parts) > 1 and self._alone.is_whole(parts[-1]):
            return parts[-1]
        return self._phrases.find(parts[-1])

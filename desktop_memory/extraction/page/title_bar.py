"""The title bar of a window, where its picture was read: it tells nothing of its own."""

import re
from collections.abc import Sequence

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.values.times import CLOCK_PATTERN

_SEPARATOR = re.compile(r"\s[-–—|]\s")
_NO_LETTER = re.compile(r"[\W_]+")
# Buttons are read as single letters and signs: "a — O X".
_BUTTONS = re.compile(r"(?:\S{1,2}\s*){1,5}")
_READ_BESIDE = 4


def without_title_bar(rows: Sequence[Row], title: str) -> list[Row]:
    """The rows without the one that repeats the whole title, the program's name included, and the
    buttons beside it. A heading that is a part of the title stays."""
    told = _letters(title)
    if not told or not _SEPARATOR.search(title):
        return list(rows)
    # A name with a time heads what somebody says.
    timed = CLOCK_PATTERN.search(title) is not None
    bars = [
        place
        for place, row in enumerate(rows)
        if _repeats(row.text, told) and (timed or not CLOCK_PATTERN.search(row.text))
    ]
    dropped = {*bars, *(place + 1 for place in bars if _are_buttons(rows[place + 1 : place + 2]))}
    return [row for place, row in enumerate(rows) if place not in dropped]


def _repeats(text: str, told: str) -> bool:
    letters = _letters(text)
    return letters.startswith(told) and len(letters) <= len(told) + _READ_BESIDE


def _are_buttons(rows: Sequence[Row]) -> bool:
    return bool(rows) and _BUTTONS.fullmatch(rows[0].text) is not None


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).casefold()

"""Talks in which each message ends with its time, and often no name tells who speaks."""

from collections.abc import Sequence
from itertools import pairwise

from desktop_memory.extraction.page.header import SELF, is_name, is_self
from desktop_memory.extraction.page.message import Message
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.values.names import NAME
from desktop_memory.extraction.values.times import CLOCK, CLOCK_PATTERN, is_moment

_ENDED = Form(rf"^(?P<text>\S.*?)\s{{2,}}(?P<when>{CLOCK})(?P<ticks>\s*[✓✔]+)?$")
_SPOKEN = Form(rf"^(?P<who>{SELF}|{NAME})\s?:\s+(?P<text>\S.*)$")
_LEAST_MESSAGES = 3
_LEAST_WORDS = 3
_MOST_WORDS_OF_NAME = 3
_OWN = "You"


def read_trailing(rows: Sequence[Row], other: str) -> list[Message] | None:
    """The messages of such a talk, None where it does not look so.

    Ticks mark one's own. `other` is who else speaks where nobody is named.
    """
    start = _start(rows)
    ended = [row for row in rows[start:] if _ENDED.match(row.text)]
    if len(ended) < _LEAST_MESSAGES or not any(_is_worded(row) for row in ended):
        return None
    other = _above(rows[:start]) or other
    rows = rows[start:]
    named = _is_group(rows)
    if not named and not any(_ticked(row) for row in ended):
        return None
    bare_is_own = named and _names_come_back(rows)
    messages: list[Message] = []
    speaker = ""
    said: list[Row] = []
    for row in rows:
        found = _ENDED.match(row.text)
        if found is None and is_moment(row.text):
            messages.append(Message("", row.text))
        elif found is None and (named or is_self(row.text)) and is_name(_label(row)):
            speaker, said = _label(row), []
        elif found is None:
            said.append(row)
        else:
            spoken = _SPOKEN.match(found["text"])
            text = spoken["text"] if spoken else found["text"]
            last = next((m.speaker for m in reversed(messages) if m.speaker), "")
            bare = _OWN if bare_is_own else (last if named else other)
            who = _OWN if found["ticks"] else (spoken["who"] if spoken else speaker or bare)
            messages.append(Message(who, found["when"], [*said, _row(row, text)]))
            speaker, said = "", []
    return messages


def _start(rows: Sequence[Row]) -> int:
    """Where the talk begins: below the list of talks, with the first day that stands alone."""
    days = (
        place
        for place, row in enumerate(rows)
        if is_moment(row.text) and not CLOCK_PATTERN.search(row.text)
    )
    return next(days, len(rows))


def _above(rows: Sequence[Row]) -> str:
    """Who the talk is with, as it stands right above the first day."""
    cells = (row.cells[0] for row in reversed(rows))
    cell = next((cell for cell in cells if len(cell.split()) <= _MOST_WORDS_OF_NAME), "")
    return cell if cell[:1].isupper() and is_name(cell.split()[0]) and "," not in cell else ""


def _is_group(rows: Sequence[Row]) -> bool:
    """Whether names stand above messages or before them."""
    inline = any((found := _ENDED.match(row.text)) and _SPOKEN.match(found["text"]) for row in rows)
    above = any(is_name(_label(row)) and _ENDED.match(below.text) for row, below in pairwise(rows))
    return inline or above


def _label(row: Row) -> str:
    return row.text.rstrip(" :")


def _names_come_back(rows: Sequence[Row]) -> bool:
    """Whether the same name stands again above the message after one without: that was one's own,
    as programs do not repeat a name.
    """
    last, named, bare = "", False, False
    for row in rows:
        if is_name(_label(row)):
            if bare and row.text == last:
                return True
            last, named, bare = row.text, True, False
        elif _ENDED.match(row.text):
            bare = bare or not named
            named = False
    return False


def _ticked(row: Row) -> bool:
    found = _ENDED.match(row.text)
    return found is not None and bool(found["ticks"])


def _is_worded(row: Row) -> bool:
    return len(row.text.split()) > _LEAST_WORDS


def _row(row: Row, text: str) -> Row:
    return Row(row.index, text, (text,), row.indent)

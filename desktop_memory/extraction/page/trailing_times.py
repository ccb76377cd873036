"""Talks in which each message ends with its time, and often no name tells who speaks."""

from collections.abc import Sequence
from datetime import time
from itertools import pairwise

from desktop_memory.extraction.page.compose_box import is_compose_box
from desktop_memory.extraction.page.header import SELF, is_name, is_self, read_header
from desktop_memory.extraction.page.message import Message
from desktop_memory.extraction.page.recurring_heads import is_headed, may_be_name
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.values.names import NAME
from desktop_memory.extraction.values.times import CLOCK, CLOCK_PATTERN, clock_time, is_moment

# What stands below or behind one's own messages.
_READ = (
    r"\s*[✓✔]+|\s+(?i:read|seen|sent|delivered|gelesen|gesendet|zugestellt|lu|vu|envoyé|distribué|"
    r"leído|visto|enviado|entregado)"
)
_ENDED = Form(rf"^(?P<text>\S.*?)\s{{2,}}(?P<when>{CLOCK})(?P<ticks>{_READ})?$")
# With no more than a blank before the time, or ticks: in talks in which most rows end so.
_CLOSE = Form(rf"^(?P<text>\S.*?)\s+(?P<before>[✓✔]+\s+)?(?P<when>{CLOCK})(?P<ticks>{_READ})?$")
_SPOKEN = Form(rf"^(?P<who>{SELF}|{NAME})\s?:\s+(?P<text>\S.*)$")
_LEAST_MESSAGES = 3
_LEAST_WORDS = 3
_LEAST_AROUND = 2
_SHARE_GONE_BACK = 0.2
_MOST_WORDS_OF_NAME = 3
_OWN = "You"


def read_trailing(rows: Sequence[Row], other: str) -> list[Message] | None:
    """The messages of such a talk, None where it does not look so.

    Ticks mark one's own. `other` is who else speaks where nobody is named.
    """
    form = _CLOSE if _ends_close(rows) else _ENDED
    start = _start(rows, form)
    ended = [row for row in rows[start:] if form.match(row.text)]
    if len(ended) < _LEAST_MESSAGES or not any(_is_worded(row) for row in ended):
        return None
    other = _above(rows[:start]) or other
    rows = rows[start:]
    named = _is_group(rows, form)
    if not named and not any(_ticked(row, form) for row in ended):
        return None
    bare_is_own = named and _names_come_back(rows, form)
    messages: list[Message] = []
    speaker = ""
    said: list[Row] = []
    for place, row in enumerate(rows):
        found = form.match(row.text)
        if found is None and is_moment(row.text):
            if said and CLOCK_PATTERN.search(row.text):
                messages.append(Message(speaker or _last(messages), row.text, said))
                speaker, said = "", []
            else:
                messages.append(Message("", row.text))
        elif found is None and (named or is_self(row.text)) and _is_label(rows, place, form):
            if said:
                messages.append(Message(speaker or _last(messages), "", said))
            speaker, said = _label(row), []
        elif found is None:
            said.append(row)
        else:
            spoken = None if speaker else _SPOKEN.match(found["text"])
            text = spoken["text"] if spoken else found["text"]
            bare = _OWN if bare_is_own else (_last(messages) if named else other)
            who = _OWN if _ticked(row, form) else (spoken["who"] if spoken else speaker or bare)
            messages.append(Message(who, found["when"], [*said, _row(row, text)]))
            speaker, said = "", []
    return messages


def _ends_close(rows: Sequence[Row]) -> bool:
    """Whether rows end with a time behind a blank, which goes on from row to row."""
    if sum(_ENDED.match(row.text) is not None for row in rows) > 1:
        return False
    times = [
        clock_time(found["when"]) or time() for row in rows if (found := _CLOSE.match(row.text))
    ]
    back = sum(later < earlier for earlier, later in pairwise(times))
    return len(times) > _LEAST_MESSAGES and back <= _SHARE_GONE_BACK * len(times)


def _last(messages: Sequence[Message]) -> str:
    return next((message.speaker for message in reversed(messages) if message.speaker), "")


def _start(rows: Sequence[Row], form: Form) -> int:
    """Where the talk begins: below the list of talks, with the first day that stands alone, or the
    first name that stands above what ends with a time.
    """
    days = (
        place
        for place, row in enumerate(rows)
        if is_moment(row.text) and not CLOCK_PATTERN.search(row.text)
    )
    labels = (
        place
        for place, (row, below) in enumerate(pairwise(rows))
        if is_name(_label(row)) and form.match(below.text)
    )
    if (day := next(days, None)) is not None:
        return day
    ended = [row for row in rows if form.match(row.text)]
    headed = is_headed(rows) or 2 * sum(read_header(row) is not None for row in ended) > len(ended)
    return len(rows) if headed else next(labels, len(rows))


def _is_label(rows: Sequence[Row], place: int, form: Form) -> bool:
    """Whether who speaks stands here: by the form of a name, or by what stands around it."""
    row = rows[place]
    if is_compose_box(row.text):
        return False
    if is_name(_label(row)):
        return True
    around = rows[max(0, place - 1) : place + 2]
    ended = all(form.match(other.text) or is_moment(other.text) for other in around if other != row)
    return ended and len(around) > _LEAST_AROUND and len(row.cells) == 1 and may_be_name(row.text)


def _above(rows: Sequence[Row]) -> str:
    """Who the talk is with, as it stands right above the first day."""
    cells = (row.cells[0] for row in reversed(rows))
    cell = next((cell for cell in cells if len(cell.split()) <= _MOST_WORDS_OF_NAME), "")
    return cell if cell[:1].isupper() and is_name(cell.split()[0]) and "," not in cell else ""


def _is_group(rows: Sequence[Row], form: Form) -> bool:
    """Whether names stand above messages or before them."""
    inline = any((found := form.match(row.text)) and _SPOKEN.match(found["text"]) for row in rows)
    above = any(is_name(_label(row)) and form.match(below.text) for row, below in pairwise(rows))
    return inline or above


def _label(row: Row) -> str:
    return row.text.rstrip(" :")


def _names_come_back(rows: Sequence[Row], form: Form) -> bool:
    """Whether the same name stands again above the message after one without: that was one's own,
    as programs do not repeat a name.
    """
    last, named, bare = "", False, False
    for row in rows:
        if is_name(_label(row)):
            if bare and row.text == last:
                return True
            last, named, bare = row.text, True, False
        elif form.match(row.text):
            bare = bare or not named
            named = False
    return False


def _ticked(row: Row, form: Form) -> bool:
    groups = found.groupdict() if (found := form.match(row.text)) else {}
    return bool(groups.get("ticks") or groups.get("before"))


def _is_worded(row: Row) -> bool:
    return len(row.text.split()) > _LEAST_WORDS


def _row(row: Row, text: str) -> Row:
    return Row(row.index, text, (text,), row.indent)

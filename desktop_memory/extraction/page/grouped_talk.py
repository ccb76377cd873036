"""Talks of several in which a name stands above what is said, and the time below or before it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop_memory.extraction.page.compose_box import is_compose_box
from desktop_memory.extraction.page.header import TICKS, is_self, read_header
from desktop_memory.extraction.page.message import Message
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.unmarked_talk import find_heading
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.values.times import CLOCK, CLOCK_PATTERN, is_moment

_STAMPED = Form(rf"(?i)^(?P<when>{CLOCK})\s+(?P<text>(?![ap]\.?\s?m\b|\W*$)\S.*)$")
_SPOKEN = Form(r"^(?P<who>[^\s:][^:]{0,28}):\s+(?P<text>\S.*)$")
_NUMBER = Form(r"^\+\d[\d ….()-]{6,}$")
# How many take part, or who is there.
_COUNTED = Form(r"(?i)^\d+ [^\W\d]\w+(?:, \d+ [\w ]+)?$|^online$")
_MORE = Form(r"^(?:~ ?|\+ ?)\d+(?: [^\W\d]\w+)*$")
_END = Form(r"[?!…:,;)]$|\w{3}\.$")
_LEAST_LISTED, _LEAST_NAMES, _LEAST_MESSAGES = 3, 2, 3
_MOST_WORDS, _MOST_LETTERS = 4, 30


@dataclass(slots=True)
class _Group:
    """Rows up to a time, and whether ticks stand beside it."""

    rows: list[Row] = field(default_factory=list)
    when: str = ""
    ticked: bool = False
    is_day: bool = False


def read_grouped(rows: Sequence[Row], user: str) -> list[Message]:
    """The messages of such a talk, empty where it does not look so.

    Names are known by a row that lists who takes part, or because they come again.
    """
    start, members = _members(rows)
    below = [row for row in rows[start:] if not _is_furniture(row)]
    groups = _groups(below)
    names = _names(groups, members, user)
    messages = _messages(groups, names)
    told = [message.speaker for message in messages if message.speaker]
    labelled = sum(bool(group.rows) and _label(group.rows[0]) in names for group in groups)
    enough = len(set(told)) >= _LEAST_NAMES and len(told) >= _LEAST_MESSAGES
    if not enough or labelled < _LEAST_MESSAGES:
        return []
    headed = sum(read_header(row) is not None and not _STAMPED.match(row.text) for row in below)
    return messages if headed <= 1 else []


def _is_furniture(row: Row) -> bool:
    return is_compose_box(row.text) or _COUNTED.match(row.text) is not None


def _members(rows: Sequence[Row]) -> tuple[int, set[str]]:
    """Below which row the talk stands, and who takes part in it."""
    for place, row in enumerate(rows):
        listed = [name.strip() for name in row.text.split(",")]
        short = all(0 < len(name.split()) <= _MOST_WORDS for name in listed)
        own = any(is_self(name.capitalize()) or _MORE.match(name) for name in listed)
        if len(listed) >= _LEAST_LISTED and short and own:
            return place + 1, set(listed)
    heading = find_heading(rows)
    day = next((place for place, row in enumerate(rows) if _is_day(row.text)), None)
    starts = [
        place for place in (heading + 1 if heading is not None else None, day) if place is not None
    ]
    return min(starts, default=0), set()


def _is_day(text: str) -> bool:
    return is_moment(text) and CLOCK_PATTERN.search(text) is None


def _groups(rows: Sequence[Row]) -> list[_Group]:
    groups = [_Group()]
    for row in rows:
        bare = row.text.strip(TICKS)
        if _is_day(row.text):
            groups += [_Group(when=row.text, is_day=True), _Group()]
        elif is_moment(bare) and not (len(row.cells) > 1 and _STAMPED.match(row.text)):
            groups[-1].when, groups[-1].ticked = bare, bare != row.text.strip()
            groups.append(_Group())
        else:
            stamped = _STAMPED.match(row.text)
            last = groups[-1].rows
            if stamped and last and _STAMPED.match(last[-1].text):
                groups.append(_Group())
            elif stamped and len(last) > 1:
                # The name above belongs to what follows it.
                groups.append(_Group([last.pop()]))
            groups[-1].rows.append(row)
    return [group for group in groups if group.rows or group.is_day]


def _label(row: Row) -> str:
    return row.text.rstrip(" :").partition(" (")[0]


def _names(groups: Sequence[_Group], members: set[str], user: str) -> set[str]:
    first = Counter(
        _label(group.rows[0])
        for group in groups
        if len(group.rows) > 1 and _may_be_name(group.rows[0])
    )
    bare = {name.partition(" (")[0] for name in members}
    own = {user, *user.split()[:1]}
    sure = {
        name
        for name, count in first.items()
        if count > 1 or name in bare | own or is_self(name.capitalize()) or _NUMBER.match(name)
    }
    return sure | set(first) if sure else sure


def _may_be_name(row: Row) -> bool:
    text = row.text
    if _NUMBER.match(text):
        return True
    return (
        len(row.cells) == 1
        and len(text) <= _MOST_LETTERS
        and len(text.split()) <= _MOST_WORDS
        and (text[0].isupper() or is_self(text.capitalize()))
        and not _END.search(text.partition(" (")[0])
    )


def _messages(groups: Sequence[_Group], names: set[str]) -> list[Message]:
    messages: list[Message] = []
    for group in groups:
        if group.is_day:
            messages.append(Message("", group.when))
            continue
        speaker, said = "", list[Row]()
        for row in group.rows:
            stamped, spoken = _STAMPED.match(row.text), _SPOKEN.match(row.text)
            if _label(row) in names and row is not group.rows[-1]:
                if said:
                    messages.append(Message(speaker or _last(messages), group.when, said))
                speaker, said = _label(row), []
            elif spoken and not speaker and spoken["who"] in names:
                speaker, said = spoken["who"], [_row(row, spoken["text"])]
            else:
                said.append(_row(row, stamped["text"]) if stamped else row)
                group.when = stamped["when"] if stamped else group.when
        own = "You" if group.ticked and not speaker else ""
        if said:
            messages.append(Message(speaker or own or _last(messages), group.when, said))
    return messages


def _last(messages: Sequence[Message]) -> str:
    return next((message.speaker for message in reversed(messages) if message.speaker), "")


def _row(row: Row, text: str) -> Row:
    text = text.rstrip(TICKS)
    return Row(row.index, text, (text,), row.indent)

"""Messages and comments: who said what, when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from desktop_memory.extraction.page.handle_heads import find_handle_heads
from desktop_memory.extraction.page.header import (
    SELF,
    Header,
    find_speakers,
    is_name,
    is_self,
    read_header,
    read_speech,
)
from desktop_memory.extraction.page.recurring_heads import find_heads
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.names import NAME
from desktop_memory.extraction.values.times import CLOCK, CLOCK_PATTERN, is_moment

_LEAST_HEADERS = 2
_LEAST_LISTED = 3
_DIVIDER = pattern(r"today|yesterday|heute|gestern|aujourd'hui|hier|hoy|ayer")
_OWN_MARKS = "✓✔"
_TIMED = Form(
    rf"^(?P<when>{CLOCK})\s+(?:(?P<who>{SELF}):\s+)?(?P<text>(?![AaPp]\.?\s?[Mm]\b|\W*$)\S.*)$"
)
# What some programs write above a message that answers another one.
_ANSWERS = Form(
    rf"^(?P<who>{SELF}|{NAME}) (?:replied to|hast \w+ geantwortet|hat \w+ geantwortet|"
    rf"haben \w+ geantwortet|(?:avez|as|a) répondu à|respondiste a|(?:has|ha) respondido a|"
    rf"respondió a)\b.{{0,30}}$"
)
_NUMBER = Form(r"^\+\d[\d ….-]{5,}$")
_NAMED = Form(
    r"^(?:<[^<>]{1,30}>|[^\W\d][^\s:]{1,30}(?: [A-ZÀ-Þ][^\s:]{1,20}){0,2}:|"
    r"(?:From|Von|De)(?=\s[^\W\d_]))\s"
)


@dataclass(slots=True)
class Message:
    """What one speaker said at one moment; a day divider is one without speaker."""

    speaker: str
    when: str
    rows: list[Row] = field(default_factory=list)
    to: str = ""
    by_bot: bool = False


def read_messages(
    rows: Sequence[Row], known: Iterable[str] = (), *, in_chat: bool = False
) -> list[Message]:
    """The messages among rows, in order; what stands before the first is left out.

    A row that is just one of the `known` names, or of somebody who spoke before, starts one too.
    `in_chat` also takes handles for names, and names without a time, as captions have them.
    """
    messages: list[Message] = []
    names = set(known) | (find_speakers(rows) | _listed(rows) if in_chat else set())
    heads = find_heads(rows) if in_chat else find_handle_heads(rows)
    place = 0
    while place < len(rows):
        row = rows[place]
        started = (
            (_message(head, row), 1)
            if (head := heads.get(row.index))
            else _start(row, rows[place + 1 : place + 2], names, in_chat=in_chat)
        )
        if started is not None and not _is_topic(started[0], messages):
            message, used = started
            messages.append(message)
            names.add(message.speaker)
            place += used
            continue
        if is_moment(row.text) and len(row.cells) == 1 and not _awaits_words(messages):
            messages.append(Message("", row.text))
        elif messages:
            messages[-1].rows.append(row)
        place += 1
    return _with_speakers(_with_stamps(messages)) if in_chat else messages


def _awaits_words(messages: Sequence[Message]) -> bool:
    """Whether it is known who speaks when and not yet what is said: that may be a day alone."""
    if not messages or not messages[-1].speaker or messages[-1].rows:
        return False
    return CLOCK_PATTERN.search(messages[-1].when) is not None


def _with_stamps(messages: list[Message]) -> list[Message]:
    """Where each row that is said begins with its time: one message for each of them."""
    stamped = [
        said for said in messages if said.rows and not said.when and _TIMED.match(said.rows[0].text)
    ]
    if len(stamped) <= _LEAST_HEADERS:
        return messages
    split: list[Message] = []
    for said in messages:
        parts = [Message(said.speaker, said.when, [], said.to, said.by_bot)]
        for row in said.rows:
            found = _TIMED.match(row.text) if said.speaker and not said.when else None
            if found is None:
                parts[-1].rows.append(row)
                continue
            text = Row(row.index, found["text"], (found["text"],), row.indent)
            if parts[-1].rows or parts[-1].when:
                parts.append(Message(said.speaker, "", [], said.to, said.by_bot))
            parts[-1].when, parts[-1].rows = found["when"], [text]
        split += parts
    return split


def _is_topic(message: Message, before: Sequence[Message]) -> bool:
    """Whether "The roof: we …" right below who speaks and when names a topic, no speaker."""
    begun = bool(before) and bool(before[-1].speaker and before[-1].when) and not before[-1].rows
    known = any(message.speaker == said.speaker for said in before if said.when)
    return begun and bool(message.rows) and not message.when and not known


def _with_speakers(messages: list[Message]) -> list[Message]:
    """Where times stand below what is said: who spoke last speaks on below a time.

    A number to call, as programs show of people who are no contacts, is somebody else.
    """
    below = sum(
        bool(said.speaker and not said.when and said.rows) and _is_clock(time.when)
        for said, time in pairwise(messages)
        if not time.speaker
    )
    if below < _LEAST_HEADERS:
        return messages
    last = ""
    for message in messages:
        if message.speaker:
            last = message.speaker
        elif message.rows and _is_clock(message.when) and not _NUMBER.match(message.rows[0].text):
            message.speaker = last
        elif message.when and not _is_clock(message.when):
            last = ""
    return messages


def read_bubbles(rows: Sequence[Row], other: str) -> list[Message]:
    """A talk of two without names: what is said, and below it when. Ticks mark one's own."""
    messages: list[Message] = []
    said: list[Row] = []
    for row in rows:
        bare = row.text.strip(f"{_OWN_MARKS} ")
        if is_moment(bare) and any(letter.isdigit() for letter in bare):
            own = row.text != bare
            if said:
                messages.append(Message("You" if own else other, bare, said))
            said = []
        elif is_moment(bare):
            messages.append(Message("", bare))
            said = []
        else:
            said.append(row)
    return messages


def read_own_labelled(rows: Sequence[Row], other: str) -> list[Message]:
    """A talk of two with times below what is said and only one's own messages labelled above.

    Empty where it does not look so. What stands before the first day or one's own label, but for
    what the other said last, is left out.
    """
    if not _has_times_below(rows):
        return []
    messages: list[Message] = []
    said: list[Row] = []
    speaker = ""
    for row in rows:
        bare = row.text.strip(f"{_OWN_MARKS} ")
        if is_self(row.text):
            said, speaker = [], row.text
        elif is_moment(bare) and any(letter.isdigit() for letter in bare):
            if said:
                own = speaker or ("You" if row.text != bare else "")
                messages.append(Message(own or other or _name_above(rows, said[0]), bare, said))
            said, speaker = [], ""
        elif is_moment(bare):
            messages.append(Message("", bare))
            said = []
        else:
            said.append(row)
    return messages


def read_timed(rows: Sequence[Row], other: str) -> list[Message] | None:
    """A talk of two in which each message stands behind its time and one's own behind a label.

    None where it does not look so, empty where nothing tells whose the messages are.
    """
    timed = {row.index: found for row in rows if (found := _TIMED.match(row.text))}
    own = [place for place, found in timed.items() if found["who"]]
    named = any(
        _NAMED.match(found["text"]) or is_name(found["text"])
        for found in timed.values()
        if not found["who"]
    )
    if len(timed) <= _LEAST_HEADERS or named or len(own) == len(timed):
        return None
    if not own:
        return []
    first = next(row for row in rows if row.index in timed)
    other = _name_above(rows, first) or other
    messages: list[Message] = []
    for row in rows:
        if found := timed.get(row.index):
            said = Row(row.index, found["text"], (found["text"],), row.indent)
            messages.append(Message(found["who"] or other, found["when"], [said]))
        elif is_moment(row.text):
            messages.append(Message("", row.text))
        elif messages and row.text[:1].islower():
            messages[-1].rows.append(row)
    return messages


def _name_above(rows: Sequence[Row], first: Row) -> str:
    above = [row.text for row in rows if row.index < first.index]
    return next((text for text in reversed(above) if is_name(text) and not is_self(text)), "")


def _has_times_below(rows: Sequence[Row]) -> bool:
    """Whether at least two of one's own labels stand over words, and below these a time."""
    return (
        sum(
            is_self(label.text) and not is_moment(said.text) and _is_clock(below.text)
            for label, said, below in zip(rows, rows[1:], rows[2:], strict=False)
        )
        >= _LEAST_HEADERS
    )


def _is_clock(text: str) -> bool:
    bare = text.strip(f"{_OWN_MARKS} ")
    return is_moment(bare) and any(letter.isdigit() for letter in bare)


def read_one_sided(rows: Sequence[Row], messages: Sequence[Message]) -> list[Message]:
    """A talk of two in which only one's own messages have a name, the other's just a time above.

    `messages` is what `read_messages` made of it; empty where nothing tells who the other is.
    """
    speakers = {message.speaker for message in messages if message.speaker}
    if not speakers or not all(is_self(speaker) for speaker in speakers):
        return []
    first = next(message for message in messages if message.rows)
    above = [row for row in rows if row.index < first.rows[0].index]
    other = next((row.text for row in reversed(above) if is_name(row.text)), "")
    if not other or is_self(other):
        return []
    told = [message for message in messages if any(letter.isdigit() for letter in message.when)]
    return [replace(message, speaker=message.speaker or other) for message in told]


def read_other_sided(messages: Sequence[Message], other: str) -> list[Message]:
    """A talk with `other`, whose messages alone have a name: one's own have just a time above.

    `messages` is what `read_messages` made of it; empty where it does not look so.
    """
    speakers = {_bare(message.speaker) for message in messages if message.speaker}
    if len(speakers) != 1 or not other:
        return []
    (named,) = speakers
    own = [said for said in messages if not said.speaker and said.rows and _is_clock(said.when)]
    if is_self(named) or not own or _bare(other).split()[:1] != named.split()[:1]:
        return []
    return [replace(said, speaker="You") if said in own else said for said in messages]


def looks_like_talk(rows: Sequence[Row]) -> bool:
    """Whether there are at least two messages."""
    return sum(1 for row in rows if read_header(row)) >= _LEAST_HEADERS


def _start(
    row: Row, following: Sequence[Row], names: set[str], *, in_chat: bool
) -> tuple[Message, int] | None:
    header = read_header(row, in_chat=in_chat) or (read_speech(row, names) if in_chat else None)
    if header is not None:
        return _message(header, row), 1
    if in_chat and (answers := _ANSWERS.match(row.text)):
        return Message(answers["who"], ""), 1
    who = row.text.rstrip(" :")
    if not is_name(who):
        return None
    if following and is_moment(following[0].text) and not _DIVIDER.fullmatch(following[0].text):
        return Message(who, following[0].text), 2
    known = who in names or _bare(who) in names or (in_chat and is_self(who))
    return (Message(who, ""), 1) if known else None


def _listed(rows: Sequence[Row]) -> set[str]:
    """Who takes part, by a row that lists them all, the person at the machine among them."""
    for row in rows:
        listed = [name.strip() for name in row.text.split(",")]
        if len(listed) >= _LEAST_LISTED and any(map(is_self, listed)):
            return {name for name in listed if is_name(name)}
    return set()


def _bare(name: str) -> str:
    """A name without what stands in brackets behind it."""
    return name.partition(" (")[0]


def _message(header: Header, row: Row) -> Message:
    said = [Row(row.index, header.text, (header.text,), row.indent)] if header.text else []
    return Message(header.who, header.when, said, header.to, header.by_bot)

"""Talks of two in which little or nothing tells whose a message is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_memory.extraction.page.compose_box import is_compose_box
from desktop_memory.extraction.page.header import TICKS, is_name, is_self, read_header
from desktop_memory.extraction.page.message import Message
from desktop_memory.extraction.page.recurring_heads import is_headed
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.names import NAME, initials_of
from desktop_memory.extraction.values.times import CLOCK, CLOCK_PATTERN, is_moment

OWN = "You"
_LEAST_MESSAGES = 3
_MOST_WORDS_OF_NAME, _MOST_LETTERS_OF_NAME = 5, 32
# Says when somebody was last there, or that they are now.
_PRESENCE = pattern(
    r"^(?:online|offline|active(?: now| \d.*| .* ago)?|last seen .*|typing\W*|im?essage|text "
    r"message|"
    r"zuletzt (?:online|gesehen|aktiv).*|schreibt\W*|tippt\W*|verifiziert|\W*verifi\w+|en ligne|"
    r"vue? .{0,12}\d.*|écrit\W*|actif.*|"
    r"hors ligne|en línea|escribiendo\W*|(?:últ\.|última) vez .*|activ[oa] .*|sms\b.*|rcs\b.*)$"
)
# What a program writes below one's own message.
_RECEIPT = Form(
    rf"^(?:(?:(?i:{CLOCK})\s*[·•|–-]?\s*)?(?:Read|Seen|Delivered|Sent|Gelesen|Zugestellt|Gesendet|Lu|Vu|Distribué|Envoyé|Leído|"
    rf"Visto|Entregado|Enviado)\b(?:(?:\s+(?:at|um|à|a las?))?\s*(?i:{CLOCK}))?|[✓✔]{{1,2}})\W*$"
)
_STAMPED = Form(
    rf"^(?P<receipt>(?:Read|Lu|Vu|Gelesen|Leído|Visto)\s+)?(?P<when>{CLOCK})\s+"
    r"(?P<text>(?![ap]\.?\s?m\b|\W*$)\S.*)$",
    re.IGNORECASE,
)
_SPOKEN = Form(rf"^{NAME}\s?:\s+\S")
_INITIALS = Form(rf"^(?P<who>[A-ZÀ-Þ]{{1,3}})(?:,?\s+(?i:{CLOCK})$|\s{{2,}}(?=\S))(?P<text>.*)$")
_NO_NAME = pattern(
    r"^(?:chats?|messages?|nachrichten|search|suche\w*|rechercher|buscar|inbox|today|yesterday|"
    r"heute|gestern|hier|hoy|ayer|aujourd'hui|all|unread|alle|tous|toutes|todos?|kontakte|"
    r"contacts?|"
    r"edit|new|home|discussions|calls?|photos|archived|pinned|status)\b"
)
# What no message ends with.
_BROKEN = Form(
    r"(?:,|\b(?:the|a|an|and|or|of|to|for|with|from|der|die|das|den|dem|und|oder|mit|für|von|zu|le|"
    r"la|les|des|de|et|avec|pour|el|los|las|y|con|para|que))$",
    re.IGNORECASE,
)
# A firm that writes to many.
_SENDER = Form(r"^(?:[A-Z]{5,}[A-Z0-9]*|\d{4,7})$")


def is_receipt(text: str) -> bool:
    """Whether a program says that a message came, or was read."""
    return _RECEIPT.match(text) is not None


@dataclass(frozen=True, slots=True)
class UnmarkedTalk:
    """A talk with `other`. `is_sure` tells that it is known whose each message is; else it is
    taken that they took turns.
    """

    other: str
    messages: list[Message]
    is_sure: bool


def read_unmarked(rows: Sequence[Row], user: str) -> UnmarkedTalk | None:
    """Such a talk, None where it does not look so. `user` is the name of the person.

    It stands below the name of the other, which is looked for first.
    """
    start = find_heading(rows)
    if start is None:
        return None
    other = rows[start].cells[0]
    if _SENDER.match(other):
        return None
    below = _talk_rows(rows[start + 1 :])
    if _has_names(rows, below, other):
        return None
    talk = _with_initials(below, other, user) or _timed_below(below, other)
    talk = talk or _stamped(below, other) or _untimed(below, other)
    headed = any(map(_is_headed, below)) or is_headed(below) or _has_handles(below)
    return None if talk is None or headed else talk


def find_heading(rows: Sequence[Row]) -> int | None:
    """Where the name of the other stands over the talk: once more, or over when they were there."""
    seen: set[str] = set()
    for place, row in enumerate(rows):
        following = rows[place + 1].text if place + 1 < len(rows) else ""
        if _may_be_name(row):
            again = len(row.cells) == 1 and row.text.casefold() in seen
            first = place == 0 and _is_day(following)
            if again or first or _PRESENCE.match(following):
                return place
        seen.update(cell.casefold() for cell in row.cells)
    return None


def _is_headed(row: Row) -> bool:
    return read_header(row) is not None and not _STAMPED.match(row.text)


def _has_handles(rows: Sequence[Row]) -> bool:
    """Whether handles stand with times above messages, one of them again."""
    heads = [header for row in rows if (header := read_header(row, in_chat=True))]
    who = [header.who for header in heads if CLOCK_PATTERN.search(header.when) and not header.text]
    return len(who) >= _LEAST_MESSAGES and len(set(who)) < len(who)


def _has_names(rows: Sequence[Row], below: Sequence[Row], other: str) -> bool:
    """Whether names stand above or before messages, or a row lists who takes part."""
    members = any(row.text.count(",") > 1 and _names_self(row) for row in rows)
    labels = [
        row
        for before, row in pairwise(below)
        if is_moment(before.text.strip(TICKS)) and (is_name(row.text) or is_self(row.text))
    ]
    repeated = len(labels) - len({row.text for row in labels})
    spoken = sum(bool(_SPOKEN.match(row.text)) for row in below)
    labelled = sum(row.text == other or is_self(row.text) for row in below) > 1
    return members or labelled or repeated > 0 or spoken >= _LEAST_MESSAGES


def _names_self(row: Row) -> bool:
    return any(is_self(name.strip().capitalize()) for name in row.text.split(","))


def _may_be_name(row: Row) -> bool:
    text = row.cells[0]
    letters = any(letter.isalpha() for letter in text) or text.startswith("+")
    return (
        letters
        and len(text) <= _MOST_LETTERS_OF_NAME
        and len(text.split()) <= _MOST_WORDS_OF_NAME
        and not is_moment(text)
        and not is_self(text)
        and not _NO_NAME.match(text)
        and not _PRESENCE.match(text)
        and text[-1] not in ".?!…:,"
        and not text.startswith("#")
    )


def _is_day(text: str) -> bool:
    return is_moment(text) and bool(re.search(r"[^\W\d]{2,}", CLOCK_PATTERN.sub("", text)))


def _talk_rows(rows: Sequence[Row]) -> list[Row]:
    kept: list[Row] = []
    for row in rows:
        if is_compose_box(row.text):
            break
        if not (_PRESENCE.match(row.text) and not kept):
            kept.append(row)
    return kept


def _is_clock(text: str) -> bool:
    bare = text.strip(TICKS)
    return is_moment(bare) and CLOCK_PATTERN.search(bare) is not None


def _with_initials(rows: Sequence[Row], other: str, user: str) -> UnmarkedTalk | None:
    """Initials stand before what is said, or with the time above it."""
    marks = {row.index: found for row in rows if (found := _INITIALS.match(row.text))}
    who = {found["who"] for found in marks.values()}
    mine = {name for name in who if initials_of(user.partition(" (")[0]).startswith(name)}
    theirs = {name for name in who if initials_of(other.partition(" (")[0]).startswith(name)}
    if (
        len(marks) < _LEAST_MESSAGES
        or not (mine and theirs)
        or mine & theirs
        or who - mine - theirs
    ):
        return None
    messages: list[Message] = []
    for row in rows:
        if found := marks.get(row.index):
            said = [_row(row, found["text"])] if found["text"] else []
            messages.append(Message(OWN if found["who"] in mine else other, "", said))
        elif is_moment(row.text.strip(TICKS)):
            if not _is_clock(row.text):
                messages.append(Message("", row.text))
        elif messages and messages[-1].speaker:
            messages[-1].rows.append(row)
    return UnmarkedTalk(other, messages, is_sure=True)


def _stamped(rows: Sequence[Row], other: str) -> UnmarkedTalk | None:
    """The time stands before what is said, before one's own perhaps that it was read."""
    found = [(row, match) for row in rows if (match := _STAMPED.match(row.text))]
    labelled = any(is_self(match["text"].partition(":")[0]) for _, match in found)
    if len(found) < _LEAST_MESSAGES or labelled:
        return None
    is_sure = any(match["receipt"] for _, match in found)
    messages: list[Message] = []
    last = OWN
    for row in rows:
        if match := _STAMPED.match(row.text):
            turn = other if last == OWN else OWN
            last = (OWN if match["receipt"] else other) if is_sure else turn
            messages.append(Message(last, match["when"], [_row(row, match["text"])]))
        elif is_moment(row.text):
            messages.append(Message("", row.text))
        elif messages and messages[-1].speaker:
            messages[-1].rows.append(row)
    return UnmarkedTalk(other, messages, is_sure)


def _timed_below(rows: Sequence[Row], other: str) -> UnmarkedTalk | None:
    """The time stands below what is said, with ticks below one's own."""
    clocks = [row for row in rows if _is_clock(row.text)]
    words = [row for row in rows if not is_moment(row.text.strip(TICKS))]
    if len(clocks) < _LEAST_MESSAGES or len(words) > 3 * len(clocks):
        return None
    is_sure = any(row.text != row.text.strip(TICKS) for row in clocks)
    messages: list[Message] = []
    said: list[Row] = []
    last = OWN
    for row in rows:
        if not is_moment(row.text.strip(TICKS)):
            said.append(row)
            continue
        if not _is_clock(row.text):
            messages.append(Message("", row.text))
            said = []
        elif said and is_sure:
            ticked = row.text != row.text.strip(TICKS)
            messages.append(Message(OWN if ticked else other, row.text.strip(TICKS), said))
            said = []
        elif said:
            last = _take_turns(messages, said, last, other)
            said = []
    if said and is_sure:
        messages.append(Message(other, "", said))
    else:
        _take_turns(messages, said, last, other)
    return UnmarkedTalk(other, messages, is_sure)


def _take_turns(messages: list[Message], said: Sequence[Row], last: str, other: str) -> str:
    """Add a message for each row that does not go on with the one before; who spoke last."""
    for place, row in enumerate(said):
        if place and _goes_on(messages, row):
            messages[-1].rows.append(row)
        else:
            last = other if last == OWN else OWN
            messages.append(Message(last, "", [row]))
    return last


def _untimed(rows: Sequence[Row], other: str) -> UnmarkedTalk | None:
    """Each row is a message, and only days and receipts stand between them."""
    marks = [row for row in rows if is_moment(row.text) or _RECEIPT.match(row.text)]
    if not marks:
        return None
    messages: list[Message] = []
    last = OWN
    for row in rows:
        if _RECEIPT.match(row.text):
            last = OWN
        elif is_moment(row.text):
            messages.append(Message("", row.text))
        elif len(row.cells) > 1:
            continue
        elif _goes_on(messages, row):
            messages[-1].rows.append(row)
        else:
            last = other if last == OWN else OWN
            messages.append(Message(last, "", [row]))
    told = [message for message in messages if message.speaker]
    return UnmarkedTalk(other, messages, is_sure=False) if len(told) >= _LEAST_MESSAGES else None


def _goes_on(messages: Sequence[Message], row: Row) -> bool:
    """Whether a row is the rest of a message that was too long for one."""
    if not messages or not messages[-1].rows:
        return False
    before = messages[-1].rows[-1]
    return row.index == before.index + 1 and _BROKEN.search(before.text) is not None


def _row(row: Row, text: str) -> Row:
    return Row(row.index, text, (text,), row.indent)

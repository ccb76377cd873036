"""First rows of messages known by their layout, which comes again and again, whatever the name."""

from collections import Counter
from collections.abc import Sequence
from datetime import time
from itertools import pairwise

from desktop_memory.extraction.page.compose_box import is_compose_box
from desktop_memory.extraction.page.header import TICKS, Header, is_self, read_header
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.values.times import CLOCK, CLOCK_PATTERN, clock_time, is_moment

_LEAST_HEADS, _LEAST_AGAIN, _LEAST_SPEAKERS = 3, 2, 2
_MOST_WORDS, _MOST_LETTERS, _LONG = 5, 36, 6
_MOST_ROWS_BETWEEN, _MOST_TAGS, _CELLS_BEFORE = 5, 1, 3
_SHARE_GONE_BACK = 0.2
_TAG = Form(r"(?i)(?:app|bot|guest|gast|invité|invitado|admin|host|owner|mod)")
_OF_BOT = Form(r"(?i)(?:bot|copilot)\b|^bot[A-Z]")
_BOT_TAG = Form(r"(?i)app|bot")
_HANDLE = Form(r"[a-zß-ÿ]{2,}[._-]?\w*[._\d]\w*")
# What ends a sentence ends no name, but for letters: "Karine M."
_ENDED = Form(r"(?:[?!…:;,\]]|\w{3}\.)$")
_TO_ALL = Form(
    rf"^(?P<when>(?i:{CLOCK}))\s+(?:From|Von|De)\s+(?P<who>\S.{{0,34}}?)\s+(?:to|an|à|a|para)\s+"
    r"(?P<to>\S.{0,20}?):?$"
)


def find_heads(rows: Sequence[Row]) -> dict[int, Header]:
    """The rows that begin a message, by their index, where their layout tells so.

    It comes three times or more, with times that do not go back: something and a clock time above
    what is said or before it, or a name that comes again where times stand alone or nowhere.
    Empty where the rows tell by themselves who speaks.
    """
    if heads := _timed(rows):
        return heads if _tell_more(rows, heads) else {}
    if any(read_header(row, in_chat=True) for row in rows):
        return {}
    return _between(rows) or _alone(rows)


def is_headed(rows: Sequence[Row]) -> bool:
    """Whether who speaks and when stands above or before what is said."""
    return bool(_timed(rows))


def _timed(rows: Sequence[Row]) -> dict[int, Header]:
    for read in (_above, _before, _to_all):
        heads = _in_order(read(rows))
        if len(heads) >= _LEAST_HEADS:
            return heads
    return {}


def _tell_more(rows: Sequence[Row], heads: dict[int, Header]) -> bool:
    """Whether there are heads that no row tells by itself."""
    return any(row.index in heads and read_header(row, in_chat=True) is None for row in rows)


def _in_order(heads: dict[int, Header]) -> dict[int, Header]:
    """The heads whose times go on, as in a talk; in a list of talks above it they go back."""
    clocks = [found for head in heads.values() if (found := CLOCK_PATTERN.search(head.when))]
    times = [clock_time(found.group()) or time() for found in clocks]
    back = [place for place, (earlier, later) in enumerate(pairwise(times), 1) if later < earlier]
    if len(back) <= _SHARE_GONE_BACK * len(times):
        return heads
    return dict(list(heads.items())[back[-1] :])


def _above(rows: Sequence[Row]) -> dict[int, Header]:
    """Such as "5th floor, Ada   10:04" above what is said."""
    heads: dict[int, Header] = {}
    ended = 0
    for row, below in pairwise(rows):
        head = _head_of(row)
        if head is not None and not _is_clock(below.text) and _head_of(below) is None:
            heads[row.index] = head
        elif head is None and len(row.cells) > 1 and _is_clock(row.cells[-1]):
            ended += len(row.cells[0].split()) >= _LONG
    return heads if ended < _LEAST_AGAIN else {}


def _head_of(row: Row) -> Header | None:
    if len(row.cells) == 1:
        return None
    who, *tags, when = row.cells
    if len(tags) > _MOST_TAGS or not all(map(_TAG.fullmatch, tags)):
        return None
    if not _is_clock(when) or when[-1] in TICKS or not may_be_name(who):
        return None
    by_bot = any(map(_BOT_TAG.fullmatch, tags)) or _OF_BOT.search(who) is not None
    return Header(who, when, by_bot=by_bot)


def _before(rows: Sequence[Row]) -> dict[int, Header]:
    """Such as "ada   10:04   What is said"."""
    heads: dict[int, Header] = {}
    for row in rows:
        if len(row.cells) < _CELLS_BEFORE:
            continue
        who, when = row.cells[:2]
        if _is_clock(when) and may_be_name(who):
            text = row.text[row.text.index(when, len(who)) + len(when) :].strip()
            heads[row.index] = Header(who, when, text=text, by_bot=_OF_BOT.search(who) is not None)
    again = len(heads) - len({head.who for head in heads.values()})
    return heads if again >= _LEAST_AGAIN else {}


def _to_all(rows: Sequence[Row]) -> dict[int, Header]:
    """Such as "10:04 From Room 5 to Everyone"."""
    found = {row.index: match for row in rows if (match := _TO_ALL.match(row.text))}
    return {
        index: Header(
            match["who"],
            match["when"],
            match["to"],
            by_bot=_OF_BOT.search(match["who"]) is not None,
        )
        for index, match in found.items()
    }


def _between(rows: Sequence[Row]) -> dict[int, Header]:
    """Such as "Ada   What is said" between rows with a time."""
    if sum(_is_clock(row.text) for row in rows) < _LEAST_AGAIN:
        return {}
    start = next(place for place, row in enumerate(rows) if _is_clock(row.text))
    heads: dict[int, Header] = {}
    when = ""
    for row in rows[start:]:
        if _is_clock(row.text):
            when = row.text
        elif len(row.cells) > 1 and may_be_name(row.cells[0]):
            who = row.cells[0]
            text = row.text[len(who) :].strip()
            heads[row.index] = Header(who, when, text=text, by_bot=bool(_OF_BOT.search(who)))
    return heads if _come_again(heads) else {}


def _alone(rows: Sequence[Row]) -> dict[int, Header]:
    """Names alone above what is said, each at least twice, and no times at its end."""
    if any(_is_clock(row.text.strip(TICKS)) or _ends_with_clock(row) for row in rows):
        return {}
    counts = Counter(
        row.text
        for row, below in pairwise(rows)
        if len(row.cells) == 1 and may_be_name(row.text) and row.text != below.text
    )
    names = {name for name, count in counts.items() if count >= _LEAST_AGAIN}
    heads: dict[int, Header] = {}
    for row, below in pairwise(rows):
        bot = _OF_BOT.search(row.text) is not None and bool(heads) and may_be_name(row.text)
        handle = bool(heads) and _HANDLE.fullmatch(row.text) is not None
        known = row.text in names or bot or handle
        if known and below.text not in names and not _is_self_box(below):
            heads[row.index] = Header(row.text, by_bot=bot)
    gaps = [later - earlier for earlier, later in pairwise(heads)]
    near = sum(gap <= _MOST_ROWS_BETWEEN for gap in gaps)
    return heads if _come_again(heads) and near >= len(gaps) - 1 else {}


def _is_self_box(row: Row) -> bool:
    return is_compose_box(row.text) or is_self(row.text)


def _come_again(heads: dict[int, Header]) -> bool:
    """Whether two or more speak, most of them again."""
    counts = Counter(head.who for head in heads.values())
    again = sum(count for count in counts.values() if count > 1)
    return len(heads) > _LEAST_HEADS and len(counts) >= _LEAST_SPEAKERS and 2 * again > len(heads)


def _is_clock(text: str) -> bool:
    return is_moment(text) and CLOCK_PATTERN.search(text) is not None


def _ends_with_clock(row: Row) -> bool:
    return len(row.cells) > 1 and _is_clock(row.cells[-1].strip(TICKS))


def may_be_name(text: str) -> bool:
    """Whether a text is short enough for a name, and no sentence, time or box to write into."""
    return (
        len(text) <= _MOST_LETTERS
        and len(text.split()) <= _MOST_WORDS
        and any(letter.isalpha() for letter in text)
        and text[0] not in "#[(•-–*>"
        and not is_moment(text)
        and _ENDED.search(text) is None
        and not is_compose_box(text)
    )

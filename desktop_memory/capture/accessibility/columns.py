"""Tells what stands in a table by its columns, where not all of its cells are filled."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.domain.box import Box

_EMPTY = "–"
_BETWEEN = " | "
_LEAST_HEADS = 3
_LEAST_FILLED = 2
# In heights of a row: how far below each other the hour and the title of an entry may be.
_WIDEST_GAP = 0.5
_TOLERANCE_PX = 2
_SHORTEST_MONTH = 28
# A word and the number of a day, as "Mon 23" or "Di, 24.11.".
_DAY = re.compile(r"(?=.*[^\W\d])\D*\d{1,2}(?:\s?[./-]\s?\d{1,2}\.?)?\D*")
_LONGEST_DAY = 40
_NUMBER = re.compile(r"\d+")
_CLOCK = re.compile(r"\d{1,2}(?:\s?[:.h]\s?[0-5]\d|\s?(?:[ap]\.?m|h|uhr)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands below a day; `besides` is told with each entry of its row, as the hour."""

    day: ShortText
    besides: tuple[ShortText, ...]
    texts: tuple[ShortText, ...]

    def goes_on(self, after: "_Entry") -> bool:
        """Whether `after` is its title or hour, in a line of its own."""
        gap = after.texts[0].box.y - self.texts[-1].box.bottom
        near = -_TOLERANCE_PX <= gap <= _WIDEST_GAP * after.texts[0].box.height
        timed = [_is_timed(text) for text in self.texts]
        # Behind a title comes its hour, behind an hour the rest.
        one = _is_timed(after.texts[0]) != any(timed) and (timed[0] or not any(timed))
        return self.day == after.day and near and one and not (self.besides or after.besides)

    def tell(self) -> list[ShortText]:
        """The entry as a row; its place is its own."""
        told = (self.day, *self.besides, *self.texts)
        raw_text = _BETWEEN.join(" ".join(text.raw_text.split()) for text in told)
        box = self.texts[0].box
        for text in self.texts[1:]:
            box = box.union(text.box)
        return [replace(self.texts[0], raw_text=raw_text, box=box)]


def tell_columns(rows: Iterable[list[ShortText]]) -> Iterator[list[ShortText]]:
    """Rows of texts, those below heads of columns made such that each cell can be told apart. Of a
    week each entry is a row, with its day and hour; in other tables what is empty has a dash."""
    heads: list[ShortText] = []
    named: list[ShortText] = []
    entries: list[_Entry] = []
    for row in rows:
        if len(row) >= _LEAST_HEADS and all(text.column for text in row):
            heads, named, days = row, _find_named_days(row), []
        else:
            heads = heads if all(text.cell for text in row) else []
            days = heads and (named or _find_days_beside(heads, row[0]))
        found = _find_entries(days, row) if days else []
        for entry in found:
            if entries and entries[-1].goes_on(entry):
                entries[-1] = replace(entries[-1], texts=entries[-1].texts + entry.texts)
            else:
                entries.append(entry)
        if not found:
            yield from (entry.tell() for entry in entries)
            entries = []
            yield row if days else _with_empty(heads, row)
    yield from (entry.tell() for entry in entries)


def find_weeks(raw_texts: Sequence[str]) -> Iterator[range]:
    """The places of texts, one right after the other, that are the days of a week."""
    start = 0
    for at in range(1, len(raw_texts) + 1):
        if at == len(raw_texts) or not _follows(raw_texts[at - 1], raw_texts[at]):
            if at - start >= _LEAST_HEADS:
                yield range(start, at)
            start = at


def _find_named_days(heads: Sequence[ShortText]) -> list[ShortText]:
    weeks = find_weeks([head.raw_text for head in heads])
    days = [heads[at] for at in next(weeks, range(0))]
    return days if len(days) >= len(heads) - 1 else []


def _find_days_beside(heads: list[ShortText], first: ShortText) -> list[ShortText]:
    """All columns, where an hour stands left of them."""
    return heads if _find_head(heads, first) is None and _is_timed(first) else []


def _follows(before: str, after: str) -> bool:
    """Whether it is the next day: by its number, which is the first ("Mon 23.11.") or the last
    ("Mon 11/23"), and another word."""
    if not (_is_day(before) and _is_day(after)) or _word(before) == _word(after):
        return False
    numbers = _NUMBER.findall(before), _NUMBER.findall(after)
    pairs = [(int(numbers[0][at]), int(numbers[1][at])) for at in (0, -1)]
    return any(
        later == number + 1 or (later == 1 and number >= _SHORTEST_MONTH) for number, later in pairs
    )


def _word(raw_text: str) -> str:
    return "".join(filter(str.isalpha, raw_text))


def _find_entries(days: Sequence[ShortText], row: list[ShortText]) -> list[_Entry]:
    """What stands below no day, as the hour, is told with each entry of the row."""
    day_of = [(text, _find_head(days, text)) for text in row]
    besides = tuple(text for text, day in day_of if day is None)
    return [_Entry(day, besides, (text,)) for text, day in day_of if day is not None]


def _with_empty(heads: Sequence[ShortText], row: list[ShortText]) -> list[ShortText]:
    """The row with a text for each column that is empty in it."""
    head_of = [_find_head(heads, text) for text in row]
    if len(row) < _LEAST_FILLED or None in head_of[1:]:
        return row
    empty = [head for head in heads if head not in head_of]
    dashes = [ShortText(_EMPTY, _below(head, row[0].box), cell=True) for head in empty]
    return sorted([*row, *dashes], key=lambda text: text.box.x) if dashes else row


def _find_head(heads: Sequence[ShortText], text: ShortText) -> ShortText | None:
    """The head of the column in which a text begins."""
    return next(
        (one for one in heads if one.column and one.column.x <= text.box.x < one.column.right), None
    )


def _below(head: ShortText, box: Box) -> Box:
    column = head.column or head.box
    return Box(column.x, box.y, column.width, box.height)


def _is_day(raw_text: str) -> bool:
    return len(raw_text) <= _LONGEST_DAY and _DAY.fullmatch(raw_text.strip()) is not None


def _is_timed(text: ShortText) -> bool:
    return _CLOCK.match(text.raw_text.strip()) is not None

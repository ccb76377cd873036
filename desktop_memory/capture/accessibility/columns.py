"""Tells what stands in a table by its columns, where not all of its cells are filled."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.domain.box import Box

_EMPTY = "–"
_BETWEEN = " | "
_LEAST_HEADS = 3
_LEAST_FILLED = 2
# A word and the number of a day, as "Mon 23" or "Di, 24.11.".
_DAY = re.compile(r"(?=.*[^\W\d])\D*\d{1,2}(?:\s?[./-]\s?\d{1,2}\.?)?\D*")
_NUMBER = re.compile(r"\d+")
_CLOCK = re.compile(r"\d{1,2}(?:\s?[:.h]\s?[0-5]\d|\s?(?:[ap]\.?m|h|uhr)\b)", re.IGNORECASE)


def tell_columns(rows: Iterable[list[ShortText]]) -> Iterator[list[ShortText]]:
    """Rows of texts, those below heads of columns made such that each cell can be told apart. Of a
    week each entry is a row, with its day and hour; in other tables what is empty has a dash."""
    heads: list[ShortText] = []
    for row in rows:
        if len(row) >= _LEAST_HEADS and all(text.column for text in row):
            heads = row
        elif not all(text.cell for text in row):
            heads = []
        days = _find_days(heads, row) if row is not heads else []
        if days:
            yield from _find_entries(days, row)
        else:
            yield _with_empty(heads, row)


def _find_days(heads: Sequence[ShortText], row: Sequence[ShortText]) -> list[ShortText]:
    """The heads that are days: by what they say, or as an hour stands left of all columns."""
    days = [head for head in heads if _DAY.fullmatch(head.raw_text.strip())]
    if len(days) >= max(_LEAST_HEADS, len(heads) - 1) and _follow([day.raw_text for day in days]):
        return days
    timed = _find_head(heads, row[0]) is None and _CLOCK.match(row[0].raw_text.strip())
    return list(heads) if timed else []


def _follow(days: Sequence[str]) -> bool:
    """Whether each is the day after the one before: its number, or the first, and another word."""
    words = {"".join(filter(str.isalpha, day)) for day in days}
    numbers = [[int(number) for number in _NUMBER.findall(day)] for day in days]
    # "Mon 23.11." or "Mon 11/23"
    runs = [number[0] for number in numbers], [number[-1] for number in numbers]
    return len(words) == len(days) and any(
        all(after in (before + 1, 1) for before, after in pairwise(run)) for run in runs
    )


def _find_entries(days: Sequence[ShortText], row: list[ShortText]) -> Iterator[list[ShortText]]:
    """A row for each entry. What stands below no day, as the hour, is told with each of them."""
    day_of = [(text, _find_head(days, text)) for text in row]
    besides = [text for text, day in day_of if day is None]
    if len(besides) == len(row):
        yield row
    for entry, day in day_of:
        if day is not None:
            told = (day, *besides, entry)
            raw_text = _BETWEEN.join(" ".join(text.raw_text.split()) for text in told)
            yield [replace(entry, raw_text=raw_text)]


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

"""Secrets in a column whose heading announces them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop_memory.privacy.secrets.labelled import judge_cell
from desktop_memory.privacy.secrets.labels import Kind, Label, is_label
from desktop_memory.privacy.secrets.links import Strength, Value
from desktop_memory.privacy.span import Span

_ALIGNED = re.compile(r"[ \t]{2,}")
_BARS = re.compile(r"[ \t]*[|│¦][ \t]*")
_DELIMITERS = (
    re.compile(r"\t+"),
    _BARS,
    _ALIGNED,
    re.compile(r"[ \t]?;[ \t]?"),
    re.compile(r"[ \t]?,[ \t]?"),
)
_KINDS = (Kind.PASSWORD, Kind.PASS, Kind.PIN, Kind.CVV, Kind.KEY, Kind.LICENCE)
_ROWS = 100
_LONGEST = 400
_RULE = re.compile(r"[\s|+=:─━│┼-]*$")
_HEADING = 40
_BEFORE = re.compile(r"(?:[^\W\d_]{1,16}[ _-]){0,3}")


class _Cell(NamedTuple):
    start: int
    end: int


def find_in_tables(text: str, labels: Iterable[Label]) -> Iterator[Span]:
    """Values under a heading: in CSV, in columns set apart by two spaces, tabs or bars."""
    for label in labels:
        if label.kind in _KINDS:
            start = text.rfind("\n", max(0, label.start - _LONGEST), label.start) + 1
            end = _line_end(text, start)
            if end - start > _LONGEST:
                continue
            for delimiter in _DELIMITERS:
                cells = _cells(text, delimiter, start, end)
                column = _column(text, cells, label)
                if column is not None:
                    yield from _below(text, delimiter, cells, column, label)
                    break


def _column(text: str, cells: list[_Cell], label: Label) -> int | None:
    """Which heading of a row the label is, or None where the line is no row of headings."""
    if len(cells) < 2 or not all(0 < cell.end - cell.start <= _HEADING for cell in cells):
        return None
    if any(char in text[cells[0].start : cells[-1].end] for char in "=:<>{}()"):
        return None
    for index, cell in enumerate(cells):
        if label.end == cell.end and _BEFORE.fullmatch(text, cell.start, label.start):
            return index
    return None


def _below(
    text: str, delimiter: re.Pattern[str], headings: list[_Cell], column: int, label: Label
) -> Iterator[Span]:
    start = _line_end(text, headings[0].start) + 1
    aligned = delimiter is _ALIGNED
    for _ in range(_ROWS):
        if start >= len(text):
            return
        end = _line_end(text, start)
        if not _RULE.match(text[start:end]):
            cells = _cells(text, delimiter, start, end)
            if len(cells) != len(headings) and not (aligned and len(cells) > column):
                return
            cell = cells[column]
            raw = text[cell.start : cell.end]
            if is_label(raw):
                return
            value = Value(cell.start, cell.end, raw, Strength.MARKUP, False, True, True)
            if raw:
                yield from judge_cell(text, label, value)
        start = end + 1


def _cells(text: str, delimiter: re.Pattern[str], start: int, end: int) -> list[_Cell]:
    places, place = [], start
    for found in delimiter.finditer(text, start, end):
        if found.start() > start:
            places.append(_trimmed(text, place, found.start()))
        place = found.end()
    places.append(_trimmed(text, place, end))
    framed = delimiter is _BARS
    return [cell for cell in places if cell.end > cell.start] if framed else places


def _trimmed(text: str, start: int, end: int) -> _Cell:
    while start < end and text[start] in " \t\"'":
        start += 1
    while end > start and text[end - 1] in " \t\"'\r":
        end -= 1
    return _Cell(start, end)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end

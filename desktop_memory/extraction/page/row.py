"""Lines of a screen as rows of cells, and side by side windows as panes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_memory.extraction.patterns import Form

_GAP = Form(r"\s{2,}|\t+|\s[|│]\s")
# Boxes drawn around a message.
_FRAME = Form(r"^[┌┏╭└┗╰├│┃─━]+\s*|\s*[┐┓╮┘┛╯┤│┃]+$")
_MARKS = "|│┃"
_SHARE_OF_LINES = 0.7
_LEAST_LINES = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One line, or one pane's part of it. `text` stands word for word in line `index`."""

    index: int
    text: str
    cells: tuple[str, ...]
    indent: int = 0


def read_panes(lines: Sequence[str]) -> list[list[Row]]:
    """The rows of each window part that stands beside another one, left to right."""
    column = _find_divider(lines)
    if column is None:
        return [[row for place, line in enumerate(lines) if (row := _row(place, line))]]
    left = [row for place, line in enumerate(lines) if (row := _row(place, line[:column]))]
    right = [row for place, line in enumerate(lines) if (row := _row(place, line[column + 1 :]))]
    return [left, right]


def _row(index: int, line: str) -> Row | None:
    text = _FRAME.sub("", line.strip())
    if not text:
        return None
    cells = tuple(cell for cell in (part.strip() for part in _GAP.split(text)) if cell)
    return Row(index, text, cells or (text,), len(line) - len(line.lstrip()))


def _find_divider(lines: Sequence[str]) -> int | None:
    """The column at which nearly all lines have an upright bar, if there is one."""
    if len(lines) < _LEAST_LINES:
        return None
    counts: dict[int, int] = {}
    for line in lines:
        for place in map(line.find, _MARKS):
            if place > 0:
                counts[place] = counts.get(place, 0) + 1
    column = max(counts, key=lambda place: counts[place], default=None)
    if column is None or counts[column] < _SHARE_OF_LINES * len(lines):
        return None
    return column


def without_numbers(rows: Sequence[Row]) -> list[Row]:
    """The numbered lines of an editor without their numbers, alone; all rows where none are."""
    numbered = [(row, match) for row in rows if (match := _NUMBERED.match(row.text))]
    numbers = [int(match["number"]) for _, match in numbered]
    rising = sum(later > number for number, later in pairwise(numbers))
    if len(numbered) < _LEAST_NUMBERED or rising < len(numbers) - 2:
        return list(rows)
    return [_cut(row, match.end()) for row, match in numbered if row.text[match.end() :]]


def _cut(row: Row, start: int) -> Row:
    text = row.text[start:]
    return Row(row.index, text, tuple(_GAP.split(text)), row.indent)


_NUMBERED = Form(r"^(?P<number>\d{1,4})(?:\s|$)\s{0,2}")
_LEAST_NUMBERED = 6

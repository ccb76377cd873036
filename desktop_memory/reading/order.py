"""The order in which lines are read: row by row, from left to right."""

from collections.abc import Iterable

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import RawLine


def in_reading_order(lines: Iterable[RawLine]) -> tuple[RawLine, ...]:
    """Lines top to bottom; those side by side, a pixel higher or lower, left to right. Lines
    without a box come first, as they were."""
    placed: list[tuple[Box, RawLine]] = []
    ordered: list[RawLine] = []
    for line in lines:
        if line.box is None:
            ordered.append(line)
        else:
            placed.append((line.box, line))
    row: list[tuple[Box, RawLine]] = []
    for box, line in sorted(placed, key=lambda item: (_middle(item[0]), item[0].x)):
        if row and not _side_by_side(row[0][0], box):
            ordered += _left_to_right(row)
            row = []
        row.append((box, line))
    return (*ordered, *_left_to_right(row))


def _middle(box: Box) -> float:
    return box.y + box.height / 2


def _side_by_side(first: Box, box: Box) -> bool:
    return _middle(box) < first.bottom and _middle(first) > box.y


def _left_to_right(row: list[tuple[Box, RawLine]]) -> list[RawLine]:
    return [line for _, line in sorted(row, key=lambda item: item[0].x)]

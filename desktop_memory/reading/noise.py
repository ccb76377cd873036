"""Regions that never rest: animations, videos, fast logs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_memory.domain.box import Box
from desktop_memory.reading.regions import join_overlapping

_CELL = 64
_RESTS_AFTER_S = 5.0
# What ticks every second does not stand still in between.
_STANDS_AFTER_S = 1.2
_PATIENCE = 4
_WITH_TEXT_S = 2.0
_FIRST_WAIT_S = 2.0
_LONGEST_WAIT_S = 60.0

_Place = tuple[int, int]


@dataclass(slots=True)
class _Cell:
    """A square of the screen. `streak` counts looks in a row at which it had changed; changes in
    the part `unread` wait until `due_s`, or until the cell rests."""

    changed_s: float
    streak: int = 0
    due_s: float = 0.0
    wait_s: float = _FIRST_WAIT_S
    unread: Box | None = None


class NoisyRegions:
    """Says which changed regions of one monitor are worth reading now.

    A region that changed at more than four looks in a row is read less and less often, from every
    2 s to once a minute; where text was found in it, every 2 s. What it shows when it comes to
    rest is always read. Times are seconds of any steady clock; boxes keep their pixels.
    """

    def __init__(self) -> None:
        self._cells: dict[_Place, _Cell] = {}

    def find_due(self, changed: Sequence[Box], now_s: float) -> tuple[Box, ...]:
        """The regions to read at a look that found `changed`."""
        touched = _parts(changed)
        for place, part in touched.items():
            self._note_change(place, part, now_s)
        due = [box for box in changed if any(self._is_due(at, now_s) for at in _places(box))]
        rested = [
            cell.unread
            for at, cell in self._cells.items()
            if cell.unread and at not in touched and now_s - cell.changed_s >= _STANDS_AFTER_S
        ]
        for place in {at for box in (*due, *rested) for at in _places(box)} & self._cells.keys():
            cell = self._cells[place]
            cell.unread = None
            cell.due_s = now_s + cell.wait_s
        self._forget_resting(now_s)
        return tuple(join_overlapping([*due, *_in_rows(rested)]))

    @property
    def stands_at_s(self) -> float | None:
        """When a region whose changes wait stands still if it does not change until then."""
        waiting = (cell.changed_s for cell in self._cells.values() if cell.unread)
        changed_s = min(waiting, default=None)
        return None if changed_s is None else changed_s + _STANDS_AFTER_S

    def note_read(self, region: Box, found_text: bool) -> None:
        """What reading a region brought: pictures without text are read less and less often."""
        for place in _places(region):
            cell = self._cells.get(place)
            if cell is not None and cell.streak > _PATIENCE:
                longer = min(cell.wait_s * 2, _LONGEST_WAIT_S)
                cell.due_s += (_WITH_TEXT_S if found_text else longer) - cell.wait_s
                cell.wait_s = _WITH_TEXT_S if found_text else longer

    def is_noisy(self, region: Box, now_s: float) -> bool:
        """Whether all of it changes all the time."""
        return all(self._is_streaking(place, now_s) for place in _places(region))

    def _is_streaking(self, place: _Place, now_s: float) -> bool:
        cell = self._cells.get(place)
        return (
            cell is not None
            and cell.streak > _PATIENCE
            and now_s - cell.changed_s <= _RESTS_AFTER_S
        )

    def _note_change(self, place: _Place, part: Box, now_s: float) -> None:
        cell = self._cells.setdefault(place, _Cell(now_s))
        rested = now_s - cell.changed_s > _RESTS_AFTER_S
        cell.streak = 1 if rested else cell.streak + 1
        cell.wait_s = _FIRST_WAIT_S if rested else cell.wait_s
        cell.changed_s = now_s
        cell.unread = part.union(cell.unread) if cell.unread else part

    def _is_due(self, place: _Place, now_s: float) -> bool:
        cell = self._cells[place]
        return cell.streak <= _PATIENCE or now_s >= cell.due_s

    def _forget_resting(self, now_s: float) -> None:
        self._cells = {
            place: cell
            for place, cell in self._cells.items()
            if cell.unread or now_s - cell.changed_s <= _RESTS_AFTER_S
        }


def _places(box: Box) -> Iterator[_Place]:
    for y in range(box.y // _CELL, -(-box.bottom // _CELL)):
        for x in range(box.x // _CELL, -(-box.right // _CELL)):
            yield x, y


def _parts(boxes: Sequence[Box]) -> dict[_Place, Box]:
    """What of each cell the boxes touch."""
    parts: dict[_Place, Box] = {}
    for box in boxes:
        for x, y in _places(box):
            part = box.intersection(Box(x * _CELL, y * _CELL, _CELL, _CELL))
            if part is not None:
                before = parts.get((x, y))
                parts[x, y] = part.union(before) if before else part
    return parts


def _in_rows(parts: Iterable[Box]) -> list[Box]:
    """Parts of cells, those side by side in one."""
    boxes: list[Box] = []
    for box in sorted(parts, key=lambda box: (box.y, box.x)):
        last = boxes[-1] if boxes else None
        if last and (last.y, last.bottom, last.right) == (box.y, box.bottom, box.x):
            boxes[-1] = last.union(box)
        else:
            boxes.append(box)
    return boxes

"""Where two pictures of the same monitor differ."""

from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_memory.domain.box import Box

_CELL_WIDTH = 16
_CELL_HEIGHT = 4
_GAP_CELLS = 3
_MANY = 150
_COARSE = 8

_Cells = npt.NDArray[np.bool_]


def find_changed(before: npt.NDArray[Any], after: npt.NDArray[Any]) -> tuple[Box, ...]:
    """The regions in which two pictures differ, in pixels of the picture, top to bottom.

    Pictures are height*width*4 or height*width*3, uint8, any order of channels. Every changed
    pixel is inside of a region; regions do not overlap. Pictures of different shape differ
    everywhere.
    """
    height, width = after.shape[:2]
    if before.shape != after.shape:
        return (Box(0, 0, width, height),)
    cells = _cells(_differ(before, after))
    boxes = _boxes(cells, _CELL_WIDTH, _CELL_HEIGHT)
    if len(boxes) > _MANY:
        boxes = _boxes(_coarsened(cells), _CELL_WIDTH * _COARSE, _CELL_HEIGHT * _COARSE)
    clipped = (box.intersection(Box(0, 0, width, height)) for box in join_overlapping(boxes))
    return tuple(
        sorted((box for box in clipped if box is not None), key=lambda box: (box.y, box.x))
    )


def join_overlapping(boxes: list[Box]) -> list[Box]:
    """The same area in boxes that do not overlap: those that do are joined."""
    joined: list[Box] = []
    for box in boxes:
        grown = box
        while touched := [other for other in joined if other.intersection(grown)]:
            for other in touched:
                joined.remove(other)
                grown = grown.union(other)
        joined.append(grown)
    return joined


def _differ(before: npt.NDArray[Any], after: npt.NDArray[Any]) -> _Cells:
    if after.shape[2] == 4:
        left = np.ascontiguousarray(before).view(np.uint32)[..., 0]
        right = np.ascontiguousarray(after).view(np.uint32)[..., 0]
        return np.not_equal(left, right)
    return np.asarray(np.any(before != after, axis=2))


def _cells(differ: _Cells) -> _Cells:
    """Whether any pixel of each cell differs: eight pixels at a time, as one number."""
    padded = _padded(differ, _CELL_HEIGHT, _CELL_WIDTH)
    rows, columns = padded.shape[0] // _CELL_HEIGHT, padded.shape[1] // _CELL_WIDTH
    eights = padded.view(np.uint64).reshape(rows, _CELL_HEIGHT, -1)
    banded = np.bitwise_or.reduce(eights, axis=1)
    return np.asarray(banded.reshape(rows, columns, -1).any(axis=2))


def _coarsened(cells: _Cells) -> _Cells:
    padded = _padded(cells, _COARSE, _COARSE)
    rows, columns = padded.shape[0] // _COARSE, padded.shape[1] // _COARSE
    return np.asarray(padded.reshape(rows, _COARSE, columns, _COARSE).any(axis=(1, 3)))


def _padded(cells: _Cells, rows: int, columns: int) -> _Cells:
    """`cells` with False added at the end until both sides are multiples."""
    height, width = cells.shape
    full = (-(-height // rows) * rows, -(-width // columns) * columns)
    if full == cells.shape:
        return cells
    padded = np.zeros(full, dtype=np.bool_)
    padded[:height, :width] = cells
    return padded


def _boxes(cells: _Cells, width: int, height: int) -> list[Box]:
    """Boxes around the cells that touch, in cells of `width` by `height` pixels."""
    closed: list[Box] = []
    open_: list[Box] = []
    for row in np.flatnonzero(cells.any(axis=1)).tolist():
        top = row * height
        closed += [box for box in open_ if box.bottom < top]
        open_ = [box for box in open_ if box.bottom >= top]
        for first, last in _runs(cells[row]):
            run = Box(first * width, top, (last - first + 1) * width, height)
            touched = [box for box in open_ if box.x <= run.right and run.x <= box.right]
            for box in touched:
                run = run.union(box)
            open_ = [box for box in open_ if box not in touched] + [run]
    return closed + open_


def _runs(row: _Cells) -> list[tuple[int, int]]:
    """First and last cell of each run, short gaps bridged."""
    places = np.flatnonzero(row)
    breaks = np.flatnonzero(np.diff(places) > _GAP_CELLS)
    firsts = places[np.concatenate(([0], breaks + 1))]
    lasts = places[np.concatenate((breaks, [len(places) - 1]))]
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))

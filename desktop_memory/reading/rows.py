"""Where rows of text are in a picture."""

from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_memory.domain.box import Box
from desktop_memory.reading.rules import find_edges
from desktop_memory.reading.shelf import Shelf

_RULE = 16
_CELL = 8
_BRIDGE = 1
_SPECK = 4
_JOIN = 1.6
_LEAST_WIDTH, _LEAST_HEIGHT = 3, 5
_MARGIN = 2
_SOLID = np.uint64(0x0101010101010101)

_Mask = npt.NDArray[np.bool_]


def to_gray(image: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    """Brightness of a picture of three or four channels; red and blue count alike."""
    return np.asarray((image[..., 0] >> 2) + (image[..., 1] >> 1) + (image[..., 2] >> 2))


def find_rows(gray: npt.NDArray[np.uint8]) -> list[Box]:
    """Boxes around rows of text, top to bottom, in pixels of the picture.

    A row is a stretch of strokes with gaps no wider than a few letters; columns side by side are
    rows of their own. Lines that touch each other come as one box. Rules and frames are not
    strokes. Whether pixels belong to a row depends only on what is near them.
    """
    height, width = gray.shape
    if height < _LEAST_HEIGHT or width < _LEAST_WIDTH:
        return []
    every = _padded(find_edges(gray))
    edges = _without_boundaries(every)
    rows = _joined(_with_specks(_connected(_bridged(edges))))
    frame = Box(0, 0, width, height)
    tight = (_tight(row, edges) for row in rows if row.height >= _LEAST_HEIGHT)
    boundaries = every & ~edges
    grown = (_grown(row, boundaries).intersection(frame) for row in tight)
    return sorted((row for row in grown if row is not None), key=lambda row: (row.y, row.x))


def _tight(row: Box, edges: _Mask) -> Box:
    """The row from its first stroke to its last, wherever the cells begin."""
    columns = np.flatnonzero(edges[row.y : row.bottom, row.x : row.right].any(axis=0))
    first, last = int(columns[0]), int(columns[-1])
    return Box(row.x + first, row.y, last - first + 1, row.height)


def _grown(row: Box, boundaries: _Mask) -> Box:
    """The row with a margin, which ends where another area begins: the edge of a window beside the
    first letter would be read as one more."""
    left, right = max(0, row.x - _MARGIN), row.right + _MARGIN
    rows = boundaries[row.y : row.bottom]
    before = np.flatnonzero(rows[:, left : row.x].any(axis=0))
    behind = np.flatnonzero(rows[:, row.right : right].any(axis=0))
    left = left + int(before[-1]) + 1 if len(before) else row.x - _MARGIN
    right = row.right + int(behind[0]) + 1 if len(behind) else right
    return Box(left, row.y - 1, right - left, row.height + 2)


def _padded(edges: _Mask) -> _Mask:
    height, width = edges.shape
    padded = np.zeros((-(-height // _RULE) * _RULE, -(-width // _CELL) * _CELL), dtype=np.bool_)
    padded[:height, :width] = edges
    return padded


def _without_boundaries(edges: _Mask) -> _Mask:
    """Edges without those where one area ends: columns that are edges over two whole bands."""
    bands = edges.view(np.uint64).reshape(edges.shape[0] // _RULE, _RULE, -1)
    solid = np.bitwise_and.reduce(bands, axis=1)
    long = np.zeros_like(solid)
    long[:-1] |= solid[:-1] & solid[1:]
    long[1:] |= solid[:-1] & solid[1:]
    if not long.any():
        return edges
    near = long.copy()
    near[:-1] |= long[1:]
    near[1:] |= long[:-1]
    kept = bands & ~near[:, None, :]
    return np.asarray(kept.reshape(edges.shape[0], -1).view(np.bool_))


def _bridged(edges: _Mask) -> _Mask:
    """Cells of 8 by 1 pixels that hold an edge, widened by one on either side, which closes gaps
    of two; the first column is the cell left of the picture."""
    cells = edges.view(np.uint64) != 0
    width = cells.shape[1]
    wide = np.zeros((cells.shape[0], width + 2 * _BRIDGE), dtype=np.bool_)
    for step in range(2 * _BRIDGE + 1):
        wide[:, step : step + width] |= cells
    return wide


def _connected(cells: _Mask) -> list[Box]:
    """Boxes (pixels) around groups of cells that touch."""
    runs = _all_runs(cells)
    parents = list(range(len(runs)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    above: list[int] = []
    here: list[int] = []
    row = -1
    next_above = 0
    for index, (y, first, last) in enumerate(runs):
        if y != row:
            above, here = (here if y == row + 1 else []), []
            row, next_above = y, 0
        while next_above < len(above) and runs[above[next_above]][2] < first:
            next_above += 1
        for other in above[next_above:]:
            if runs[other][1] > last:
                break
            parents[root(other)] = root(index)
        here.append(index)
    return _group_boxes(runs, [root(index) for index in range(len(runs))])


def _all_runs(cells: _Mask) -> list[tuple[int, int, int]]:
    """Row, first and last cell of every run of cells, in reading order."""
    padded = np.zeros((cells.shape[0], cells.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = cells
    steps = np.diff(padded, axis=1)
    rows, firsts = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    return list(zip(rows.tolist(), firsts.tolist(), (ends - 1).tolist(), strict=True))


def _group_boxes(runs: list[tuple[int, int, int]], roots: list[int]) -> list[Box]:
    extents: dict[int, tuple[int, int, int, int]] = {}
    for (y, first, last), group in zip(runs, roots, strict=True):
        left, top, right, bottom = extents.get(group, (first, y, last, y))
        extents[group] = (min(left, first), min(top, y), max(right, last), max(bottom, y))
    return [
        Box(left * _CELL, top, (right - left + 1 - 2 * _BRIDGE) * _CELL, bottom - top + 1)
        for left, top, right, bottom in extents.values()
    ]


def _with_specks(boxes: list[Box]) -> list[Box]:
    """Dots and accents, joined to the row they belong to."""
    rows = Shelf(_SPECK)
    for box in boxes:
        if box.height > _SPECK:
            rows.put(box)
    for speck in boxes:
        if speck.height > _SPECK:
            continue
        near = [(number, row) for number, row in rows.find_near(speck) if _belongs(speck, row)]
        if near:
            number, _ = min(near, key=lambda item: _distance(speck, item[1]))
            rows.widen(number, speck)
    return rows.take_all()


def _distance(speck: Box, row: Box) -> int:
    return max(row.y - speck.bottom, speck.y - row.bottom)


def _belongs(speck: Box, row: Box) -> bool:
    beside = speck.x < row.right + _CELL and row.x < speck.right + _CELL
    return beside and speck.y <= row.bottom + _SPECK and row.y <= speck.bottom + _SPECK


def _joined(boxes: list[Box]) -> list[Box]:
    """Neighbours on one line, joined where the gap is no wider than a few letters."""
    rows = Shelf(_SPECK)
    for box in sorted(boxes, key=lambda box: (box.x, box.y)):
        home = next((number for number, row in rows.find_near(box) if _same_line(row, box)), None)
        if home is None:
            rows.put(box)
        else:
            rows.widen(home, box)
    return rows.take_all()


def _same_line(row: Box, box: Box) -> bool:
    shared = min(row.bottom, box.bottom) - max(row.y, box.y)
    low, high = sorted((row.height, box.height))
    near = box.x - row.right <= _JOIN * low
    return near and shared >= 0.6 * low and high <= 2 * low

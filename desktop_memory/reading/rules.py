"""Upright lines of tables, frames and buttons, which readers take for letters."""

import numpy as np
import numpy.typing as npt

EDGE = 24
_LEAST = 14
_THICK = 4
_CLEAR = 12
_MOST = 4000

_Mask = npt.NDArray[np.bool_]


def find_edges(gray: npt.NDArray[np.uint8]) -> _Mask:
    """Where brightness steps from a pixel to the one right of it."""
    left, right = gray[:, :-1], gray[:, 1:]
    edges = np.zeros(gray.shape, dtype=np.bool_)
    np.greater(np.maximum(left, right) - np.minimum(left, right), EDGE, out=edges[:, :-1])
    return edges


def without_rules(gray: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """The picture with upright lines painted over; the same picture where there are none.

    A line is a few pixels thick, at least 14 high, and has nothing beside its two ends: letters
    that high have others beside them.
    """
    edges = find_edges(gray)
    lines = [run for run in _runs(edges) if _stands_alone(edges, *run)]
    pairs = _pairs(lines)
    if not pairs:
        return gray
    painted = gray.copy()
    for (left, top, bottom), right in pairs:
        painted[top:bottom, left + 1 : right + 1] = gray[top:bottom, left, None]
    return painted


def _runs(edges: _Mask) -> list[tuple[int, int, int]]:
    """Column, first row and row behind the last of each upright run of edges."""
    if edges.shape[0] < _LEAST:
        return []
    full = edges
    length = 1
    for step in (1, 2, 4, _LEAST - 8):
        full = full[:-step] & full[step:]
        length += step
    if not full.any():
        return []
    starts = full.copy()
    starts[1:] &= ~full[:-1]
    ends = full.copy()
    ends[:-1] &= ~full[1:]
    columns, tops = _by_column(starts)
    bottoms = _by_column(ends)[1] + length
    if len(columns) > _MOST:
        return []
    return list(zip(columns.tolist(), tops.tolist(), bottoms.tolist(), strict=True))


def _by_column(mask: _Mask) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Column and row of each point that is set, column by column. To look for them row by row, as
    they lie in memory, and to sort the few there are takes a tenth of the time."""
    rows, columns = np.divmod(np.flatnonzero(mask), mask.shape[1])
    order = np.lexsort((rows, columns))
    return columns[order], rows[order]


def _stands_alone(edges: _Mask, column: int, top: int, bottom: int) -> bool:
    sides: tuple[slice, ...] = (
        slice(max(0, column - _CLEAR), max(0, column - _THICK + 1)),
        slice(column + _THICK, column + _CLEAR + 1),
    )
    return not any(
        edges[rows, side].any()
        for rows in (slice(top, top + 2), slice(bottom - 2, bottom))
        for side in sides
    )


def _pairs(lines: list[tuple[int, int, int]]) -> list[tuple[tuple[int, int, int], int]]:
    """The left edge of each thin line, as far as both edges run, and the column of the right."""
    found: list[tuple[tuple[int, int, int], int]] = []
    for index, (left, top, bottom) in enumerate(lines):
        for right, other_top, other_bottom in lines[index + 1 :]:
            if right - left > _THICK:
                break
            first, last = max(top, other_top), min(bottom, other_bottom)
            if right > left and last > first:
                found.append(((left, first, last), right))
    return found

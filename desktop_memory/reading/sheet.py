"""Rows of text from all over a window, set under each other as on a page."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from desktop_memory.domain.box import Box
from desktop_memory.reading.engine import ReadLine

_GAP = 14
_MARGIN = 20
_FULL_INK = 98
_NEAR = 7
_MOST_SCALE = 4.0

_Gray = npt.NDArray[np.uint8]


class Sheet:
    """A page made of rows, dark on white and of a size engines like, and the way back.

    Small rows are scaled up to `row_height` pixels.
    """

    def __init__(self, rows: Sequence[_Gray], row_height: int) -> None:
        self._rows = rows
        self._scales = [min(_MOST_SCALE, max(1.0, row_height / row.shape[0])) for row in rows]
        prepared = [_prepared(row, scale) for row, scale in zip(rows, self._scales, strict=True)]
        width = max(row.shape[1] for row in prepared) + 2 * _MARGIN
        height = sum(row.shape[0] + _GAP for row in prepared) + 2 * _MARGIN
        page = np.full((height, width), 255, dtype=np.uint8)
        self._tops: list[int] = []
        top = _MARGIN
        for row in prepared:
            page[top : top + row.shape[0], _MARGIN : _MARGIN + row.shape[1]] = row
            self._tops.append(top)
            top += row.shape[0] + _GAP
        self._bottom = top
        self._page = page

    @property
    def image(self) -> npt.NDArray[Any]:
        """The page, RGB."""
        return np.repeat(self._page[..., None], 3, axis=2)

    def split(self, lines: Sequence[ReadLine]) -> list[tuple[ReadLine, ...]]:
        """What was read in each row, boxes in pixels of the row."""
        found: list[list[ReadLine]] = [[] for _ in self._rows]
        ends = [*self._tops[1:], self._bottom]
        for line in lines:
            middle = line.box.y + line.box.height // 2
            for index, end in enumerate(ends):
                if middle < end - _GAP // 2 or end == self._bottom:
                    found[index].append(self._placed(line, index))
                    break
        return [tuple(sorted(own, key=lambda line: (line.box.y, line.box.x))) for own in found]

    def _placed(self, line: ReadLine, index: int) -> ReadLine:
        scale, top = self._scales[index], self._tops[index]
        height, width = self._rows[index].shape
        box = Box(
            int((line.box.x - _MARGIN) / scale),
            int((line.box.y - top) / scale),
            round(line.box.width / scale),
            round(line.box.height / scale),
        ).intersection(Box(0, 0, width, height))
        return ReadLine(line.text, box or Box(0, 0, width, height), line.confidence)


def _prepared(row: _Gray, scale: float) -> _Gray:
    """Ink on white: how far each pixel is from the background near it, light or dark."""
    away = np.abs(row.astype(np.float32) - _background(row))
    full = max(float(np.percentile(away, _FULL_INK)), 1.0)
    ink = (255 - np.minimum(away * (255 / full), 255)).astype(np.uint8)
    if scale == 1.0:
        return np.asarray(ink)
    size = (round(row.shape[1] * scale), round(row.shape[0] * scale))
    return np.asarray(Image.fromarray(ink).resize(size, Image.Resampling.LANCZOS), dtype=np.uint8)


def _background(row: _Gray) -> npt.NDArray[np.float32]:
    """The background of each column: what the margins and most of the row are near it."""
    margins = np.stack([row[0], row[-1], np.median(row, axis=0).astype(np.uint8)])
    padded = np.pad(margins, ((0, 0), (_NEAR, _NEAR)), mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * _NEAR + 1, axis=1)
    return np.asarray(np.median(windows, axis=(0, 2)), dtype=np.float32)

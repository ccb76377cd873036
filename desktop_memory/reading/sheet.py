"""Rows of text from all over a window, set under each other as on a page."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from desktop_memory.domain.box import Box
from desktop_memory.reading.engine import ReadLine

_GAP = 14
_MARGIN = 12
_DARK = 110
_SCALE = 2.0
_LARGE = 40

_Gray = npt.NDArray[np.uint8]


class Sheet:
    """A page made of rows, dark on white and of a size engines like, and the way back."""

    def __init__(self, rows: Sequence[_Gray]) -> None:
        self._rows = rows
        self._scales = [_SCALE if row.shape[0] < _LARGE else 1.0 for row in rows]
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
    if np.median(row) < _DARK:
        row = 255 - row
    low, high = int(row.min()), int(row.max())
    if high > low:
        stretched = (row.astype(np.float32) - low) * (255 / (high - low))
        row = stretched.astype(np.uint8)
    if scale == 1.0:
        return row
    size = (round(row.shape[1] * scale), round(row.shape[0] * scale))
    return np.asarray(Image.fromarray(row).resize(size, Image.Resampling.BICUBIC))

"""The text of what changed in a window."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, RawLine
from desktop_memory.reading.engine import Engine, ReadLine
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.rows import find_rows, to_gray
from desktop_memory.reading.sheet import Sheet

_SURE = 0.35


class Reader:
    """Reads rows of text, each only once for as long as it is remembered."""

    def __init__(
        self, engine: Engine, cache: LineCache, languages: tuple[str, ...] = ("eng",)
    ) -> None:
        self._engine = engine
        self._cache = cache
        self._languages = languages

    def read(
        self, image: npt.NDArray[Any], image_box: Box, regions: Sequence[Box]
    ) -> tuple[RawLine, ...]:
        """The lines now visible in the changed regions of one window, top to bottom.

        `image` is the window's part of the screen (height*width*3 or 4, uint8), already masked;
        `image_box` its place on the desktop; `regions` and the boxes that come back are desktop
        pixels too. A line that is partly in a region comes whole.
        """
        gray = to_gray(image)
        inside = [box.moved(-image_box.x, -image_box.y) for box in regions]
        rows = [row for row in find_rows(gray) if any(row.intersection(box) for box in inside)]
        pixels = [gray[row.y : row.bottom, row.x : row.right] for row in rows]
        read = self._read_rows(pixels)
        return tuple(
            RawLine(
                line.text, Origin.OCR, line.box.moved(row.x, row.y).moved(image_box.x, image_box.y)
            )
            for row, lines in zip(rows, read, strict=True)
            for line in lines
        )

    def _read_rows(self, rows: Sequence[npt.NDArray[np.uint8]]) -> list[tuple[ReadLine, ...]]:
        keys = [self._cache.get_key(row, self._languages) for row in rows]
        known = {key: self._cache.find(key) for key in keys}
        fresh = {key: row for key, row in zip(keys, rows, strict=True) if known[key] is None}
        if fresh:
            sheet = Sheet(list(fresh.values()))
            read = sheet.split(self._engine.read(sheet.image, self._languages))
            for key, lines in zip(fresh, read, strict=True):
                kept = tuple(line for line in lines if _is_text(line))
                self._cache.add(key, kept)
                known[key] = kept
        return [known[key] or () for key in keys]


def _is_text(line: ReadLine) -> bool:
    """Icons and pictures are read as a few odd letters, and not surely."""
    letters = sum(char.isalnum() for char in line.text)
    if letters == 0:
        return False
    return line.confidence >= (_SURE if letters > 2 else 2 * _SURE)

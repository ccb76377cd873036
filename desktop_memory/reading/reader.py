"""The text of what changed in a window."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, RawLine
from desktop_memory.reading.engine import Engine, ReadLine
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.order import in_reading_order
from desktop_memory.reading.rows import find_rows, to_gray
from desktop_memory.reading.rules import without_rules
from desktop_memory.reading.sheet import Sheet

# Measured on terminals, editors and pages with type of 8 to 16 pixels, bitmap type among it: fewest
# errors at rows of 32 pixels; of those that were lost there, most were read at 24.
_ROW_HEIGHT, _OTHER_ROW_HEIGHT = 32, 24
# Up to so many letters a line needs such confidence: 1 % of lines are lost, and of textures and
# icons hardly one in a hundred is taken for text.
_SURE = ((2, 0.8), (7, 0.7), (15, 0.5), (10_000, 0.4))
_ROWS_OF_SHEET = 150
_LONG = 3

_Gray = npt.NDArray[np.uint8]


class _Row(NamedTuple):
    """A row of text on the desktop: its box, its pixels and what it is remembered by."""

    box: Box
    pixels: _Gray
    key: bytes


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
        """The lines now visible in the changed regions of one window, in reading order.

        `image` is the window's part of the screen (height*width*3 or 4, uint8), already masked;
        `image_box` its place on the desktop; `regions` and the boxes that come back are desktop
        pixels too. A line that is partly in a region comes whole. Raises what the engine raises.
        """
        rows = [row for row in self._find_rows(image, image_box) if _meets(row.box, regions)]
        self._read_rows(rows)
        return self._lines(rows)

    def read_all(
        self, image: npt.NDArray[Any], image_box: Box, skipped: Sequence[Box] = ()
    ) -> tuple[RawLine, ...]:
        """All lines now visible in one window. Rows that look as they did are not read again;
        those in `skipped` are not read at all and come as far as they are remembered. Otherwise
        like `read`."""
        rows = self._find_rows(image, image_box)
        self._read_rows([row for row in rows if not _meets(row.box, skipped)])
        return self._lines(rows)

    def _find_rows(self, image: npt.NDArray[Any], image_box: Box) -> list[_Row]:
        gray = without_rules(to_gray(image))
        rows = []
        for box in find_rows(gray):
            pixels = gray[box.y : box.bottom, box.x : box.right]
            key = self._cache.get_key(pixels, self._languages)
            rows.append(_Row(box.moved(image_box.x, image_box.y), pixels, key))
        return rows

    def _lines(self, rows: Sequence[_Row]) -> tuple[RawLine, ...]:
        return in_reading_order(
            RawLine(line.text, Origin.OCR, line.box.moved(row.box.x, row.box.y))
            for row in rows
            for line in self._cache.find(row.key) or ()
        )

    def _read_rows(self, rows: Sequence[_Row]) -> None:
        fresh = {row.key: row.pixels for row in rows if self._cache.find(row.key) is None}
        read = self._read_fresh(fresh, _ROW_HEIGHT)
        again = {key: row for key, row in fresh.items() if not read[key] and _may_be_text(row)}
        read |= self._read_fresh(again, _OTHER_ROW_HEIGHT)
        for key, lines in read.items():
            self._cache.add(key, lines)

    def _read_fresh(
        self, rows: dict[bytes, _Gray], row_height: int
    ) -> dict[bytes, tuple[ReadLine, ...]]:
        read: dict[bytes, tuple[ReadLine, ...]] = {}
        for start in range(0, len(rows), _ROWS_OF_SHEET):
            part = list(rows.items())[start : start + _ROWS_OF_SHEET]
            sheet = Sheet([row for _, row in part], row_height)
            found = sheet.split(self._engine.read(sheet.image, self._languages))
            for (key, _), lines in zip(part, found, strict=True):
                read[key] = tuple(line for line in lines if _is_text(line))
        return read


def _meets(box: Box, regions: Sequence[Box]) -> bool:
    return any(box.intersection(region) is not None for region in regions)


def _may_be_text(row: _Gray) -> bool:
    """Engines lose a row now and then; what is longer than high is worth a second reading."""
    height, width = row.shape
    return bool(width >= _LONG * height)


def _is_text(line: ReadLine) -> bool:
    """Icons and pictures are read as a few odd letters, and not surely."""
    letters = sum(char.isalnum() for char in line.text)
    needed = next(sure for most, sure in _SURE if letters <= most)
    return letters > 0 and line.confidence >= needed

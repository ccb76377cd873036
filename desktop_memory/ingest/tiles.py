"""A picture as checksums of its parts, to tell later which of them differ."""

from collections.abc import Sequence
from typing import Self
from zlib import crc32

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import CleanFrame
from desktop_memory.privacy.pixels import as_pixels

_WIDTH, _HEIGHT = 128, 32


class Tiles:
    """Checksums of tiles of 128 by 32 pixels; no pixels."""

    def __init__(self, box: Box, sums: dict[tuple[int, int], int]) -> None:
        self._box = box
        self._sums = sums

    @classmethod
    def of(cls, frame: CleanFrame) -> Self:
        return cls(frame.box, _sums(frame, (frame.box,)))

    def after(self, frame: CleanFrame, changed: Sequence[Box]) -> "Tiles":
        """Those of a later picture of the same box, which differs in `changed` only."""
        return Tiles(self._box, self._sums | _sums(frame, changed))

    def find_differing(self, other: "Tiles") -> list[Box]:
        """Boxes (desktop pixels) around the tiles in which two pictures of one box differ."""
        runs: list[Box] = []
        for (x, y), value in sorted(self._sums.items(), key=_by_row):
            if other._sums.get((x, y)) == value:
                continue
            tile = Box(self._box.x + x, self._box.y + y, _WIDTH, _HEIGHT)
            if runs and runs[-1].y == tile.y and runs[-1].right == tile.x:
                tile = runs.pop().union(tile)
            runs.append(tile)
        inside = (run.intersection(self._box) for run in runs)
        return [run for run in inside if run is not None]


def _sums(frame: CleanFrame, within: Sequence[Box]) -> dict[tuple[int, int], int]:
    """The checksums of the tiles that meet boxes (desktop pixels)."""
    pixels = as_pixels(frame.rgb, frame.box)
    inside = [box.moved(-frame.box.x, -frame.box.y) for box in within]
    places = {
        (x, y)
        for box in inside
        for y in range(box.y // _HEIGHT * _HEIGHT, box.bottom, _HEIGHT)
        for x in range(box.x // _WIDTH * _WIDTH, box.right, _WIDTH)
    }
    return {(x, y): crc32(pixels[y : y + _HEIGHT, x : x + _WIDTH].tobytes()) for x, y in places}


def _by_row(tile: tuple[tuple[int, int], int]) -> tuple[int, int]:
    (x, y), _ = tile
    return (y, x)

"""A picture as checksums of its parts, to tell later which of them differ."""

from zlib import crc32

import numpy as np

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import CleanFrame

_WIDTH, _HEIGHT = 128, 32


class Tiles:
    """Checksums of tiles of 128 by 32 pixels; no pixels."""

    def __init__(self, frame: CleanFrame) -> None:
        self._box = frame.box
        pixels = np.frombuffer(frame.rgb, np.uint8).reshape(frame.box.height, frame.box.width, 3)
        self._sums = {
            (x, y): crc32(pixels[y : y + _HEIGHT, x : x + _WIDTH].tobytes())
            for y in range(0, frame.box.height, _HEIGHT)
            for x in range(0, frame.box.width, _WIDTH)
        }

    def find_differing(self, other: "Tiles") -> list[Box]:
        """Boxes (desktop pixels) around the tiles in which two pictures of one box differ."""
        runs: list[Box] = []
        for (x, y), value in self._sums.items():
            if other._sums.get((x, y)) == value:
                continue
            tile = Box(self._box.x + x, self._box.y + y, _WIDTH, _HEIGHT)
            if runs and runs[-1].y == tile.y and runs[-1].right == tile.x:
                tile = runs.pop().union(tile)
            runs.append(tile)
        inside = (run.intersection(self._box) for run in runs)
        return [run for run in inside if run is not None]

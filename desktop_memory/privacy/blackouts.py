"""Where on the desktop redacted lines are, for as long as their pixels stay."""

from collections.abc import Iterable
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

from desktop_memory.domain.box import Box

_MARGIN = 3
_STRIP = 16
_STAYS = 0.5
_MOST = 2000


class Blackouts:
    """Remembers the boxes of redacted lines. A line is read once, its pixels are seen often.

    A box stays black for as long as at least half of its 16-pixel strips look as they did; what
    replaced it has been read anew by then. Only checksums of pixels are remembered.
    """

    def __init__(self) -> None:
        self._looks: dict[Box, list[int] | None] = {}

    def add(self, boxes: Iterable[Box]) -> None:
        """Remember boxes (desktop pixels) whose pixels will be seen in a frame to come."""
        for box in boxes:
            if box.area:
                self._looks[box] = None
        while len(self._looks) > _MOST:
            del self._looks[next(iter(self._looks))]

    def find(self, pixels: npt.NDArray[Any], place: Box) -> list[Box]:
        """What must be black in a picture of `place`: what is remembered, and a margin around."""
        hidden = []
        for box, look in list(self._looks.items()):
            part = box.intersection(place)
            if part is None:
                continue
            fresh = _look(pixels, place, part)
            if look is None:
                self._looks[box] = fresh
            elif _same(look, fresh) < _STAYS:
                del self._looks[box]
                continue
            hidden.append(_grown(box))
        return hidden


def _grown(box: Box) -> Box:
    return Box(box.x - _MARGIN, box.y - _MARGIN, box.width + 2 * _MARGIN, box.height + 2 * _MARGIN)


def _look(pixels: npt.NDArray[Any], place: Box, part: Box) -> list[int]:
    top, left = part.y - place.y, part.x - place.x
    area = pixels[top : top + part.height, left : left + part.width, :3]
    strips = range(0, part.width, _STRIP)
    return [crc32(np.ascontiguousarray(area[:, x : x + _STRIP]).tobytes()) for x in strips]


def _same(before: list[int], after: list[int]) -> float:
    if len(before) != len(after):
        return 0.0
    return sum(map(int.__eq__, before, after)) / max(len(before), 1)

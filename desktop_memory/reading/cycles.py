"""Regions that go back and forth between a few pictures: cursors, blinking signs."""

from collections import OrderedDict
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_memory.domain.box import Box

_REMEMBERED = 512
_LARGEST_PX = 128 * 128
_KNOWN_AFTER = 2
_FORGET_AFTER_S = 60.0


class Cycles:
    """Knows pictures that a region showed twice within the last minute."""

    def __init__(self) -> None:
        self._seen: OrderedDict[tuple[Box, bytes], tuple[int, float]] = OrderedDict()

    def is_known(self, region: Box, pixels: npt.NDArray[Any], now_s: float) -> bool:
        """Whether `region` has shown these pixels before, twice at least. They count as shown."""
        if region.area > _LARGEST_PX:
            return False
        key = (region, blake2b(np.ascontiguousarray(pixels).tobytes(), digest_size=16).digest())
        times, last_s = self._seen.pop(key, (0, now_s))
        if now_s - last_s > _FORGET_AFTER_S:
            times = 0
        self._seen[key] = (times + 1, now_s)
        if len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)
        return times >= _KNOWN_AFTER

    def forget_all(self) -> None:
        """Every picture is new again."""
        self._seen.clear()

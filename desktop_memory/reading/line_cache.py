"""What was read before."""

from collections import OrderedDict
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_memory.reading.engine import ReadLine


class LineCache:
    """Remembers the text of rows by their pixels, wherever they are on the screen.

    Holds the `capacity` rows that were seen last; digests of pixels, no pixels.
    """

    def __init__(self, capacity: int = 8192) -> None:
        self._capacity = capacity
        self._rows: OrderedDict[bytes, tuple[ReadLine, ...]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._rows)

    @staticmethod
    def get_key(row: npt.NDArray[Any], languages: tuple[str, ...]) -> bytes:
        """What a row is known by: its pixels, its shape and the languages it is read in."""
        digest = blake2b(repr((row.shape, languages)).encode(), digest_size=16)
        digest.update(np.ascontiguousarray(row).tobytes())
        return digest.digest()

    def find(self, key: bytes) -> tuple[ReadLine, ...] | None:
        """The lines of a row, boxes relative to it, or None where it was not read yet."""
        found = self._rows.get(key)
        if found is not None:
            self._rows.move_to_end(key)
        return found

    def add(self, key: bytes, lines: tuple[ReadLine, ...]) -> None:
        """Remember the lines of a row. The row not seen for longest goes when it is full."""
        self._rows[key] = lines
        self._rows.move_to_end(key)
        while len(self._rows) > self._capacity:
            self._rows.popitem(last=False)

"""Pixels that wait for long, made small."""

import zlib
from typing import Self

import numpy as np

from desktop_memory.ingest.window_sight import Pixels

_LEVEL = 1


class PackedPixels:
    """A picture, compressed without loss. It stays in memory: nothing that was not looked at for
    secrets may touch the disk."""

    def __init__(self, shape: tuple[int, ...], data: bytes) -> None:
        self._shape = shape
        self._data = data

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self._data)

    @classmethod
    def pack(cls, pixels: Pixels) -> Self:
        return cls(pixels.shape, zlib.compress(np.ascontiguousarray(pixels).tobytes(), _LEVEL))

    def unpack(self) -> Pixels:
        return np.frombuffer(zlib.decompress(self._data), np.uint8).reshape(self._shape)

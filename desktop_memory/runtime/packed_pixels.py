"""Pixels that wait for long, made small."""

import zlib

import numpy as np

from desktop_memory.ingest.window_sight import Pixels

_LEVEL = 1
# Where more differs a picture of its own is worth it, for the next ones will be like it.
_MOST_OF_KEY = 0.25


class PackedPixels:
    """A picture, compressed without loss, or the rows in which it differs from another. It stays
    in memory: nothing that was not looked at for secrets may touch the disk."""

    def __init__(self, pixels: Pixels, key: "PackedPixels | None" = None) -> None:
        """`pixels` is height x width x 3, or what differs from `key`."""
        self._key = key
        self._shape = pixels.shape
        self._rows = np.flatnonzero(pixels.any(axis=(1, 2))).astype(np.uint16)
        self._data = zlib.compress(pixels[self._rows].tobytes(), _LEVEL)

    @property
    def key(self) -> "PackedPixels":
        """The picture it differs from, or itself."""
        return self._key or self

    @property
    def size(self) -> int:
        """Bytes, without those of another picture it differs from."""
        return len(self._data) + self._rows.nbytes

    @classmethod
    def pack(cls, pixels: Pixels, like: "PackedPixels | None" = None) -> "PackedPixels":
        """`like` is a picture that may look nearly the same."""
        key = like.key if like is not None else None
        if key is not None and key._shape == pixels.shape:
            packed = cls(pixels ^ key.unpack(), key)
            if packed.size <= _MOST_OF_KEY * key.size:
                return packed
        return cls(pixels)

    def unpack(self) -> Pixels:
        pixels = np.zeros(self._shape, np.uint8)
        rows = np.frombuffer(zlib.decompress(self._data), np.uint8)
        pixels[self._rows] = rows.reshape(len(self._rows), *self._shape[1:])
        return pixels if self._key is None else pixels ^ self._key.unpack()

"""Pixels that wait for long, made small."""

import zlib

import numpy as np

from desktop_memory.ingest.window_sight import Pixels

_LEVEL = 1
# What differs by more than half is no smaller than a picture that stands for itself.
_MOST_OF_KEY = 0.5


class PackedPixels:
    """A picture, compressed without loss, or what differs in it from another. It stays in memory:
    nothing that was not looked at for secrets may touch the disk."""

    def __init__(
        self, shape: tuple[int, ...], data: bytes, key: "PackedPixels | None" = None
    ) -> None:
        self._shape = shape
        self._data = data
        self._key = key

    @property
    def key(self) -> "PackedPixels":
        """The picture it differs from, or itself."""
        return self._key or self

    @property
    def size(self) -> int:
        """Bytes, without those of another picture it differs from."""
        return len(self._data)

    @classmethod
    def pack(cls, pixels: Pixels, like: "PackedPixels | None" = None) -> "PackedPixels":
        """`like` is a picture that may look nearly the same."""
        plain = np.ascontiguousarray(pixels)
        key = like.key if like is not None else None
        if key is not None and key._shape == plain.shape:
            data = zlib.compress((plain ^ key.unpack()).tobytes(), _LEVEL)
            if len(data) <= _MOST_OF_KEY * key.size:
                return cls(plain.shape, data, key)
        return cls(plain.shape, zlib.compress(plain.tobytes(), _LEVEL))

    def unpack(self) -> Pixels:
        pixels = np.frombuffer(zlib.decompress(self._data), np.uint8).reshape(self._shape)
        return pixels if self._key is None else pixels ^ self._key.unpack()

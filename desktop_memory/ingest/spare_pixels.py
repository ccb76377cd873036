"""Memory of pictures that nobody looks at any more."""

import sys

import numpy as np
import numpy.typing as npt

_SPARE_BYTES = 16_000_000
_ROOMY = 2

_Buffers = list[npt.NDArray[np.uint8]]


class SparePixels:
    """Gives memory for pictures: to get it from the system takes 25 times as long as to fill it.

    Whoever holds a picture, or a part of it, keeps its memory; one thread takes, any may let go.
    """

    def __init__(self) -> None:
        self._buffers: _Buffers = []

    def copy(self, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """The same picture (height*width*channels) in memory of its own."""
        copied = self._find(pixels.size)[: pixels.size].reshape(pixels.shape)
        copied[...] = pixels
        return copied

    def forget_unused(self, most_bytes: int = 0) -> None:
        """Give back what nobody uses, but for so many bytes."""
        kept: _Buffers = []
        unused = [_is_unused(self._buffers, place) for place in range(len(self._buffers))]
        for buffer, spare in zip(self._buffers, unused, strict=True):
            if not spare or buffer.size <= most_bytes:
                most_bytes -= buffer.size if spare else 0
                kept.append(buffer)
        self._buffers = kept

    def _find(self, size: int) -> npt.NDArray[np.uint8]:
        for place in range(len(self._buffers)):
            fits = size <= self._buffers[place].size <= _ROOMY * size
            if fits and _is_unused(self._buffers, place):
                return self._buffers[place]
        self.forget_unused(_SPARE_BYTES)
        fresh = np.empty(size, np.uint8)
        self._buffers.append(fresh)
        return fresh


def _count_holders(buffers: _Buffers, place: int) -> int:
    return sys.getrefcount(buffers[place])


# What the count is where only the list holds it: versions of Python differ in that.
_ONLY_THE_LIST = _count_holders([np.empty(1, np.uint8)], 0)


def _is_unused(buffers: _Buffers, place: int) -> bool:
    return _count_holders(buffers, place) == _ONLY_THE_LIST

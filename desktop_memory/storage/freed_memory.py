"""Memory that this process used before."""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_M_PERTURB = -6  # of malloc.h
_PATTERN = 0xA5


def hand_out_wiped_memory() -> bool:
    """From now on the C library overwrites memory that is freed, and what it hands out (mallopt(3),
    M_PERTURB), but for the smallest pieces. False where it cannot, as on other systems.

    Chroma writes memory to its files that it has not filled yet; without this it may hold pages of
    SQLite, decrypted, with words that were deleted meanwhile.
    """
    return _perturb(_PATTERN)


@contextmanager
def memory_as_it_comes() -> Iterator[None]:
    """Inside of it nothing is overwritten, so that a large piece takes room only where it is used.

    What was freed before is wiped already.
    """
    _perturb(0)
    try:
        yield
    finally:
        _perturb(_PATTERN)


def _perturb(pattern: int) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(_M_PERTURB, pattern))
    except (AttributeError, OSError):  # another C library
        return False

"""Memory that this process used before."""

import ctypes
import sys

_M_PERTURB = -6  # of malloc.h
_PATTERN = 0xA5


def hand_out_wiped_memory() -> bool:
    """From now on the C library overwrites memory it hands out again (mallopt(3), M_PERTURB), but
    for the smallest pieces. False where it cannot, as on other systems.

    Chroma writes memory to its files that it has not filled yet; without this it may hold pages of
    SQLite, decrypted, with words that were deleted meanwhile.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(_M_PERTURB, _PATTERN))
    except (AttributeError, OSError):  # another C library
        return False

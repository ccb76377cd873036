"""How the C library hands out memory."""

import ctypes
import sys

M_ARENA_MAX = -8  # all of malloc.h
M_PERTURB = -6
M_MMAP_THRESHOLD = -3


def mallopt(parameter: int, value: int) -> bool:
    """Set one of mallopt(3). False where that cannot be set, as on other systems or with another C
    library."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(parameter, value))
    except (AttributeError, OSError):
        return False

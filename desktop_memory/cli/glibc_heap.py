"""Lets glibc give freed memory back to the system."""

import ctypes
import sys
from contextlib import suppress

# malloc.h
_M_MMAP_THRESHOLD = -3
_M_ARENA_MAX = -8

_ARENAS = 2
_OWN_MAPPING_BYTES = 1 << 20


def give_back_freed_memory() -> None:
    """Pictures get a mapping of their own each, and threads share two arenas. Without it freed
    pictures leave holes: 70 MB more stay resident after two busy minutes. Before any thread."""
    if not sys.platform.startswith("linux"):
        return
    # Another libc, as musl, knows no mallopt.
    with suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None)
        libc.mallopt(_M_ARENA_MAX, _ARENAS)
        libc.mallopt(_M_MMAP_THRESHOLD, _OWN_MAPPING_BYTES)

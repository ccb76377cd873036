"""Nothing that was deleted comes back with memory that is handed out again."""

import subprocess
import sys

import pytest

_SMALL_PIECES = """
import ctypes
from desktop_memory.storage.freed_memory import hand_out_wiped_memory, memory_as_it_comes

assert hand_out_wiped_memory()
with memory_as_it_comes():
    pass
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = (ctypes.c_size_t,)
libc.free.argtypes = (ctypes.c_void_p,)
SIZE = 100_000
for _ in range(20):
    piece = libc.malloc(SIZE)
    ctypes.memmove(piece, b"deleted " * (SIZE // 8), SIZE)
    libc.free(piece)
    piece = libc.malloc(SIZE)
    assert b"deleted" not in ctypes.string_at(piece, SIZE)
    libc.free(piece)
"""


_LARGE_PIECE = """
import ctypes
import psutil
from desktop_memory.storage.freed_memory import hand_out_wiped_memory, memory_as_it_comes

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = (ctypes.c_size_t,)
SIZE = 100_000_000
resident = lambda: psutil.Process().memory_info().rss
hand_out_wiped_memory()
before = resident()
with memory_as_it_comes():
    libc.malloc(SIZE)
assert resident() < before + SIZE / 2
libc.malloc(SIZE)
assert resident() > before + SIZE / 2
"""

_OF_GLIBC = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="malloc of the GNU C library"
)


@_OF_GLIBC
def test_memory_that_is_handed_out_again_holds_nothing_of_before() -> None:
    _run(_SMALL_PIECES)


@_OF_GLIBC
def test_a_large_piece_takes_room_where_it_is_used_only_if_it_is_not_to_be_wiped() -> None:
    _run(_LARGE_PIECE)


def _run(program: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert ended.returncode == 0, ended.stderr

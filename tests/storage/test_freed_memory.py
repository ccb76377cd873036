"""Nothing that was deleted comes back with memory that is handed out again."""

import subprocess
import sys

import pytest

_PROGRAM = """
import ctypes
from desktop_memory.storage.freed_memory import hand_out_wiped_memory

assert hand_out_wiped_memory()
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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="malloc of the GNU C library")
def test_memory_that_is_handed_out_again_holds_nothing_of_before() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=False
    )

    assert ended.returncode == 0, ended.stderr

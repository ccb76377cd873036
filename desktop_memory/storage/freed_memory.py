"""Memory that this process used before."""

from collections.abc import Iterator
from contextlib import contextmanager

from desktop_memory.config.glibc import M_PERTURB, mallopt

_PATTERN = 0xA5


def hand_out_wiped_memory() -> bool:
    """From now on the C library overwrites memory that is freed, and what it hands out (mallopt(3),
    M_PERTURB), but for the smallest pieces. False where it cannot, as on other systems.

    Chroma writes memory to its files that it has not filled yet; without this it may hold pages of
    SQLite, decrypted, with words that were deleted meanwhile.
    """
    return mallopt(M_PERTURB, _PATTERN)


@contextmanager
def memory_as_it_comes() -> Iterator[None]:
    """Inside of it nothing is overwritten, so that a large piece takes room only where it is used.

    What was freed before is wiped already.
    """
    mallopt(M_PERTURB, 0)
    try:
        yield
    finally:
        mallopt(M_PERTURB, _PATTERN)

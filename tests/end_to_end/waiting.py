"""Waiting for what a person waits for."""

import time
from collections.abc import Callable

from desktop_memory.client import DesktopMemory
from desktop_memory.domain.recall import Hit

FOUND_LIMIT_S = 10.0


def wait_until(is_so: Callable[[], object], what: str, limit_s: float = FOUND_LIMIT_S) -> None:
    """Fails where it is not so in time."""
    deadline = time.monotonic() + limit_s
    while not is_so():
        assert time.monotonic() < deadline, f"not within {limit_s:.0f} s: {what}"
        time.sleep(0.2)


def get_hit(memory: DesktopMemory, words: str, limit_s: float = FOUND_LIMIT_S) -> Hit:
    """The first hit that holds `words`, as soon as there is one."""
    found: list[Hit] = []

    def look() -> bool:
        found.extend(hit for hit in memory.search(words).hits if words in hit.text)
        return bool(found)

    wait_until(look, f"{words!r} is found", limit_s)
    return found[0]

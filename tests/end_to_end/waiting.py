"""Waiting for what a person waits for. The limit is for machines that have much else to do; on an
idle one all of it comes within 10 s."""

import time
from collections.abc import Callable

from desktop_memory.client import DesktopMemory
from desktop_memory.domain.recall import Hit

LIMIT_S = 90.0


def wait_until(is_so: Callable[[], object], what: str) -> None:
    """Fails where it is not so in time."""
    deadline = time.monotonic() + LIMIT_S
    while not is_so():
        assert time.monotonic() < deadline, f"not within {LIMIT_S:.0f} s: {what}"
        time.sleep(0.2)


def get_hit(memory: DesktopMemory, words: str) -> Hit:
    """The first hit that holds `words`, as soon as there is one."""
    found: list[Hit] = []

    def look() -> bool:
        found.extend(hit for hit in memory.search(words).hits if words in hit.text)
        return bool(found)

    wait_until(look, f"{words!r} is found")
    return found[0]

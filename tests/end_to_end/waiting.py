"""Waiting for what a person waits for. The limit is for machines that have much else to do; on an
idle one all of it comes within 10 s."""

import time
from collections.abc import Callable

from desktop_memory.client import DesktopMemory
from desktop_memory.domain.recall import Hit

LIMIT_S = 90.0
_POLL_S = 0.2


def wait_until(is_so: Callable[[], object], what: str) -> None:
    """Fails where it is not so in time."""
    deadline = time.monotonic() + LIMIT_S
    while not is_so():
        assert time.monotonic() < deadline, f"not within {LIMIT_S:.0f} s: {what}"
        time.sleep(_POLL_S)


def get_hit(memory: DesktopMemory, words: str) -> Hit:
    """The first hit that holds `words`, as soon as there is one. Fails with what was found instead
    and with what was kept last."""
    deadline = time.monotonic() + LIMIT_S
    while True:
        hits = memory.search(words).hits
        for hit in hits:
            if words in hit.text:
                return hit
        if time.monotonic() > deadline:
            latest = [memory.episode(each.id) for each in memory.episodes(limit=3).episodes]
            seen = [[line.text for line in each.lines] for each in latest]
            told = f"{words!r} is not found, only {[hit.text for hit in hits]}; kept last: {seen}"
            raise AssertionError(told)
        time.sleep(_POLL_S)

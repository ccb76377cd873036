"""Waiting for what a person waits for. The limit is for machines that have much else to do; on an
idle one all of it comes within 10 s."""

import time
from collections.abc import Callable

from desktop_memory.client import DesktopMemory
from desktop_memory.domain.recall import Hit, HitType

LIMIT_S = 120.0
_POLL_S = 0.1


def wait_until(
    is_so: Callable[[], object], what: str, tell: Callable[[], object] | None = None
) -> None:
    """Fails where it is not so in time, with what `tell` says was there instead."""
    deadline = time.monotonic() + LIMIT_S
    while not is_so():
        if time.monotonic() > deadline:
            instead = f", but {tell()!r}" if tell else ""
            raise AssertionError(f"not within {LIMIT_S:.0f} s: {what}{instead}")
        time.sleep(_POLL_S)


def find_hit(memory: DesktopMemory, words: str) -> Hit | None:
    """The first episode that holds `words`, whatever facts were found in it meanwhile."""
    hits = memory.search(words, types=[HitType.EPISODE]).hits
    return next((hit for hit in hits if words in hit.text), None)


def get_hit(memory: DesktopMemory, words: str) -> Hit:
    """As `find_hit`, as soon as there is one. Fails with what was found instead, what was kept
    last and how the app fares."""
    deadline = time.monotonic() + LIMIT_S
    while (hit := find_hit(memory, words)) is None:
        if time.monotonic() > deadline:
            raise AssertionError(f"{words!r} is not found; {_tell(memory, words)}")
        time.sleep(2 * _POLL_S)
    return hit


def get_hit_after(memory: DesktopMemory, words: str, act: Callable[[], object]) -> Hit:
    """As `get_hit` after `act`, which is done again, as a person would, where nothing comes of it:
    a key may be lost, and a copy is dropped where it cannot be told which window was in front."""
    deadline = time.monotonic() + LIMIT_S
    while time.monotonic() < deadline:
        act()
        patience = time.monotonic() + LIMIT_S / 6
        while time.monotonic() < patience:
            if hit := find_hit(memory, words):
                return hit
            time.sleep(2 * _POLL_S)
    raise AssertionError(f"{words!r} is not found; {_tell(memory, words)}")


def _tell(memory: DesktopMemory, words: str) -> str:
    found = [(hit.type.value, hit.text) for hit in memory.search(words).hits]
    latest = [memory.episode(each.id) for each in memory.episodes(limit=3).episodes]
    kept = [(each.episode.app, [line.text for line in each.lines]) for each in latest]
    health = memory.health()
    problems = [each.what for each in health.problems if each.mended_at is None]
    return (
        f"found: {found}; kept last: {kept}; state: {health.state.value}, problems: {problems}, "
        f"skips today: {health.skips_today}"
    )

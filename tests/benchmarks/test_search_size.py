"""The running app over more and more memories: search, context and remember while it indexes.

With a million as well, made once (six minutes) and kept in a folder:

    DESKTOP_MEMORY_SIZES=10000,100000,1000000 DESKTOP_MEMORY_SIZE_FOLDER=/some/folder
"""

import os
import random
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

import psutil

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from tests.benchmarks.figures import p95, took_ms
from tests.benchmarks.footprint import Footprint
from tests.benchmarks.large_memory import fill
from tests.benchmarks.vocabulary import Vocabulary

_SIZES = tuple(map(int, os.environ.get("DESKTOP_MEMORY_SIZES", "10000,100000").split(",")))
_FOLDER = os.environ.get("DESKTOP_MEMORY_SIZE_FOLDER")
_ROUNDS = 100
_TOLD_EVERY = 20
_TIMES_WORSE_AT_MOST = 4
_RESIDENT_MB_AT_MOST = 900
_SETTINGS = Settings(started=True, key_store="file")


@dataclass(frozen=True, slots=True)
class _Figures:
    search_ms: list[float]
    context_ms: list[float]
    remember_ms: list[float]


def test_recall_grows_by_less_than_four_times_over_the_sizes(tmp_path: Path) -> None:
    """Rare and very common words alike, with capture and indexing running."""
    words = Vocabulary(11).words
    found: dict[int, float] = {}
    packed: dict[int, float] = {}
    for size in _SIZES:
        data = Path(_FOLDER or tmp_path) / str(size)
        fill(Paths(data), size)
        with VirtualDesktop() as desktop, AppProcess(desktop, data, _SETTINGS) as app:
            # A newer schema copies the whole file first: only the second start is measured.
            app.stop()
            began = time.monotonic()
            app.start()
            with app.client() as owner:
                owner.search(words[0])
                first_s = time.monotonic() - began
                before = Footprint.of(app.pid)
                figures = _ask(owner, words)
                after = Footprint.of(app.pid)
        found[size], packed[size] = p95(figures.search_ms), p95(figures.context_ms)
        _tell(size, first_s, figures, before, after)
        assert after.resident_mb < _RESIDENT_MB_AT_MOST
    least, most = _SIZES[0], _SIZES[-1]
    assert found[most] < _TIMES_WORSE_AT_MOST * found[least]
    assert packed[most] < _TIMES_WORSE_AT_MOST * packed[least]


def _ask(owner: DesktopMemory, words: Sequence[str]) -> _Figures:
    figures = _Figures([], [], [])
    chance = random.Random(3)  # noqa: S311  # no secrets
    run = uuid4().hex[:8]
    for number in range(_ROUNDS):
        if number % _TOLD_EVERY == 0:
            _give_work_to_the_index(owner, f"{run}-{number}")
        asked = _question(number, words, chance)
        figures.search_ms.append(took_ms(partial(owner.search, asked)))
        figures.context_ms.append(took_ms(partial(owner.context, asked)))
        fact = f"Crate {run}q{number} stands in hall {number % 17}."
        figures.remember_ms.append(took_ms(partial(owner.remember, fact)))
    return figures


def _question(number: int, words: Sequence[str], chance: random.Random) -> str:
    """In turn: two very common words, two usual ones, a rare one, one of each, with a time."""

    def pick(first: int, end: int) -> str:
        return words[chance.randrange(first, end)]

    kinds = (
        lambda: f"{pick(0, 28)} {pick(0, 28)}",
        lambda: f"{pick(40, 400)} {pick(400, 3_000)}",
        lambda: pick(20_000, 60_000),
        lambda: f"{pick(0, 28)} {pick(30, 300)} {pick(9_000, 60_000)}",
        lambda: f"{pick(30, 300)} last Tuesday",
    )
    return kinds[number % len(kinds)]()


def _give_work_to_the_index(owner: DesktopMemory, name: str) -> None:
    messages = [
        {"id": f"{name}-{each}", "role": "user", "content": f"Ship {each} of {name} carries oil."}
        for each in range(_TOLD_EVERY)
    ]
    owner.add_messages(f"freight {name}", messages)


def _tell(
    size: int, first_s: float, figures: _Figures, before: Footprint, after: Footprint
) -> None:
    cpu_ms = 1_000 * (after.cpu_s - before.cpu_s) / _ROUNDS
    print(f"\n{size:,} episodes, {size // 10:,} facts; load {psutil.getloadavg()[0]:.1f}:")
    print(f"  first answer {first_s:.1f} s after the start; {after.resident_mb:.0f} MB resident")
    for name in ("search", "context", "remember"):
        took: list[float] = getattr(figures, f"{name}_ms")
        print(f"  {name} p50 {statistics.median(took):.0f} ms, p95 {p95(took):.0f} ms")
    print(f"  {cpu_ms:.0f} ms of processor time for one of each, the index included")

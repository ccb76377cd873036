"""What an agent wrote it can recall in its next call, 1,000 of 1,000 times, while indexing."""

import statistics
from functools import partial
from pathlib import Path

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.config.settings import Settings
from tests.benchmarks.figures import p95, took_ms

_TIMES = 1_000
_BACKLOG = 1_000
_SETTINGS = Settings(started=True, key_store="file")


def test_what_was_remembered_is_found_by_the_next_search(tmp_path: Path) -> None:
    wrote: list[float] = []
    asked: list[float] = []
    backlog: list[int] = []
    missed: list[int] = []
    with (
        VirtualDesktop() as desktop,
        AppProcess(desktop, tmp_path / "data", _SETTINGS) as app,
        app.client() as owner,
    ):
        for number in range(_TIMES):
            if number % 250 == 0:
                _give_work_to_the_index(owner, number)
            text = f"Crate kx{number}q stands in hall {number % 17}."
            wrote.append(took_ms(partial(owner.remember, text)))
            hits = owner.search(f"kx{number}q")
            asked.append(hits.took_ms)
            if not any(hit.text == text for hit in hits.hits):
                missed.append(number)
            if number % 50 == 0:
                backlog.append(owner.health().index_waiting)

    print(f"\nread-your-writes: {_TIMES - len(missed)} of {_TIMES}; index waited for: {backlog}")
    print(f"  remember p50 {statistics.median(wrote):.1f} ms, p95 {p95(wrote):.1f} ms")
    print(f"  search p50 {statistics.median(asked):.1f} ms, p95 {p95(asked):.1f} ms")
    assert max(backlog) > 0
    assert missed == []


def _give_work_to_the_index(owner: DesktopMemory, number: int) -> None:
    messages = [
        {
            "id": f"{number}-{each}",
            "role": "user",
            "content": f"Ship {each} carries {each * 7} barrels of oil and {number} of tar north.",
        }
        for each in range(_BACKLOG // 4)
    ]
    owner.add_messages(f"freight {number}", messages)

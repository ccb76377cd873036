"""Minutes of a busy desktop: memory levels off, reading keeps up, nothing goes wrong.

Longer or shorter: DESKTOP_MEMORY_SOAK_S=600
"""

import os
import random
import time
from pathlib import Path

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.config.settings import Settings
from tests.benchmarks.footprint import Footprint
from tests.end_to_end.busy_person import BusyPerson

_LASTS_S = float(os.environ.get("DESKTOP_MEMORY_SOAK_S", "600"))
_LOOK_EVERY_S = 10.0
_QUEUE_AT_MOST = 20
_GROWTH_MB_AT_MOST = 60
_SETTINGS = Settings(started=True, key_store="file")


def test_a_busy_desktop_is_kept_up_with(tmp_path: Path) -> None:
    queue: list[int] = []
    footprints: list[Footprint] = []
    with VirtualDesktop() as desktop:
        person = BusyPerson(desktop, tmp_path, random.Random(7))  # noqa: S311  # no secrets
        person.open_windows()
        with AppProcess(desktop, tmp_path / "data", _SETTINGS) as app, app.client() as owner:
            deadline = time.monotonic() + _LASTS_S
            while time.monotonic() < deadline:
                _work_on(person, owner)
                footprints.append(Footprint.of(app.pid))
                queue.append(owner.health().queue_waiting)
            health = owner.health()
            found = owner.owner.verify()

    third = len(footprints) // 3
    first, last = footprints[third], footprints[-1]
    peak = max(each.resident_mb for each in footprints)
    print(f"\nbusy for {_LASTS_S:.0f} s: {last.percent_since(footprints[0]):.0f} % of a core")
    print(f"  resident {first.resident_mb:.0f} MB after a third, {last.resident_mb:.0f} MB at the")
    print(f"  end, {peak:.0f} MB at most; queue at most {max(queue)}; {found.finding}")
    assert health.problems == ()
    assert found.faults == ()
    assert max(queue) <= _QUEUE_AT_MOST
    assert last.resident_mb - first.resident_mb < _GROWTH_MB_AT_MOST


def _work_on(person: BusyPerson, owner: DesktopMemory) -> None:
    person.type_for_a_while()
    person.send(owner, 3)
    time.sleep(_LOOK_EVERY_S / 2)
    person.look_at_the_terminal()
    owner.search("cargo manifest")
    time.sleep(_LOOK_EVERY_S / 2)

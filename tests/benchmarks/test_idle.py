"""What the app costs while the screen stands still: under 0.3 % of a core, under 450 MB."""

import time
from pathlib import Path

from PIL import Image

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.config.settings import Settings
from desktop_memory.domain.box import Box
from tests.benchmarks.footprint import Footprint
from tests.benchmarks.full_frame import full_frame_cpu_s
from tests.end_to_end.waiting import get_hit

_SETTLE_S = 45
_WATCH_S = 120
_PERCENT_AT_MOST = 0.3
_RESIDENT_MB_AT_MOST = 450
_SETTINGS = Settings(started=True, key_store="file")
_PAGE = "<title>Tide table</title><h1>Tide table</h1>" + "<p>High water at the mole.</p>" * 12


def test_a_still_screen_costs_next_to_nothing(tmp_path: Path) -> None:
    with VirtualDesktop() as desktop:
        programs = RealPrograms(desktop, tmp_path)
        _open_windows(programs, tmp_path)
        with AppProcess(desktop, tmp_path / "data", _SETTINGS) as app, app.client() as owner:
            get_hit(owner, "still waters at the quay")
            time.sleep(_SETTLE_S)
            before = Footprint.of(app.pid)
            time.sleep(_WATCH_S)
            after = Footprint.of(app.pid)
            problems = [each for each in owner.health().problems if each.mended_at is None]
        picture = tmp_path / "desktop.png"
        desktop.screenshot(picture)
    with Image.open(picture) as frame:
        one_frame_s = full_frame_cpu_s(frame.convert("RGB"))

    percent = after.percent_since(before)
    frames = (after.cpu_s - before.cpu_s) / one_frame_s
    print(f"\nstill screen, {_WATCH_S} s: {percent:.2f} % of a core, {after.resident_mb:.0f} MB")
    print(f"  as much as reading {frames:.2f} full frames ({one_frame_s:.1f} CPU s each)")
    assert problems == []
    assert percent < _PERCENT_AT_MOST
    assert after.resident_mb < _RESIDENT_MB_AT_MOST


def _open_windows(programs: RealPrograms, folder: Path) -> None:
    (folder / "quay.txt").write_text("still waters at the quay\n" * 8)
    programs.open_editor(folder / "quay.txt", Box(60, 60, 700, 420))
    lines = "for i in $(seq 30); do echo berth $i is free; done; tput civis"
    programs.open_terminal("berth list", lines, Box(800, 60, 700, 420))
    page = folder / "tides.html"
    page.write_text(_PAGE)
    programs.open_page(page.as_uri(), "Tide table", Box(300, 520, 900, 480))

"""What the thread that looks at the desktop tells of it."""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from queue import SimpleQueue

import pytest

from desktop_memory.capture.desktop import Desktop, open_desktop
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.config.settings import Settings
from desktop_memory.domain.errors import MissingProgram
from desktop_memory.ingest.screen_watch import ScreenWatch
from desktop_memory.ingest.text_finds import TextFinds
from desktop_memory.ingest.window_sight import Look
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.runtime.board import Board
from desktop_memory.runtime.capture_clock import CaptureClock
from desktop_memory.runtime.pause import Pause
from desktop_memory.runtime.problems import Problems

pytestmark = pytest.mark.desktop
LIMIT_S = 90.0


def test_a_permission_the_person_could_give_is_told_and_does_not_stop_recording(
    on_desktop: VirtualDesktop,
) -> None:
    """As under macOS, where programs may be asked for their text only if the person allows it."""
    missing: list[MissingProgram] = [MissingProgram("It may not ask.", "Allow it.")]
    ahead = [timedelta()]
    looks: SimpleQueue[Look] = SimpleQueue()
    settings = replace(Settings(), started=True, capture_interval_s=0.5)

    def now() -> datetime:
        return datetime.now(UTC) + ahead[0]

    def open_limited(settings: Settings) -> Desktop:
        return replace(open_desktop(settings), find_missing=lambda: missing[0] if missing else None)

    problems = Problems(now)
    clock = CaptureClock(
        open_desktop=open_limited,
        open_watch=lambda desktop, _: ScreenWatch(
            desktop, Exclusions(()), os.getpid(), TextFinds()
        ),
        settings=lambda: settings,
        pause=Pause(now),
        board=Board(problems, now, started=True),
        problems=problems,
        now=now,
        take=looks.put,
    )
    clock.start()
    try:
        _wait_for(lambda: problems.snapshot() and not looks.empty())
        told = problems.snapshot()[0]
        missing.clear()
        ahead[0] = timedelta(minutes=1)
        clock.wake()
        _wait_for(lambda: problems.snapshot()[0].mended_at)
    finally:
        clock.stop()

    assert (told.what, told.remedy, told.blocking) == ("It may not ask.", "Allow it.", False)


def _wait_for(is_so: Callable[[], object]) -> None:
    until_s = time.monotonic() + LIMIT_S
    while not is_so():
        assert time.monotonic() < until_s
        time.sleep(0.05)

"""What is in front when somebody copies is looked at soon, and known before the text is kept."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.observation import RawObservation
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.clipboard import Clipboard
from desktop_memory.runtime.runtime import Runtime
from tests.end_to_end import copying
from tests.gui.waiting import wait_until

Copy = Callable[[str], None]


@pytest.fixture
def copy(on_desktop: VirtualDesktop) -> Iterator[Copy]:
    """Copies a text in a program of its own."""
    programs = []

    def start(text: str) -> None:
        program = Path(copying.__file__)
        programs.append(on_desktop.start(sys.executable, str(program), text))

    yield start
    for program in programs:
        program.kill()
        program.wait()


def test_a_copy_makes_a_look_due(
    bridge: Bridge, runtime: Runtime, copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[bool] = []
    monkeypatch.setattr(runtime, "look_soon", lambda: looks.append(True))
    clipboard = Clipboard(QGuiApplication.clipboard(), bridge)

    copy("a cormorant dried its wings")
    wait_until(lambda: looks, "a look after a copy")

    clipboard.close()


@pytest.mark.parametrize("hidden", [True, False])
def test_a_copy_waits_for_a_look_that_came_after_it(
    bridge: Bridge,
    runtime: Runtime,
    copy: Copy,
    monkeypatch: pytest.MonkeyPatch,
    hidden: bool,
) -> None:
    looks: list[bool] = []
    kept: list[RawObservation] = []
    monkeypatch.setattr(runtime, "look_soon", lambda: looks.append(True))
    monkeypatch.setattr(runtime, "observe", kept.append)
    monkeypatch.setattr("desktop_memory.gui.clipboard._CONFIRM_MS", 20)
    clipboard = Clipboard(QGuiApplication.clipboard(), bridge)
    _look(runtime, hidden=False)

    copy("a shag stood on the pier")
    wait_until(lambda: looks, "a look after a copy")  # later than what would be kept at once
    before_the_look = list(kept)
    _look(runtime, hidden=hidden)
    copy("a razorbill came ashore")
    wait_until(lambda: len(looks) == 2, "a look after another copy")
    _look(runtime, hidden=False)
    clipboard.close()

    assert before_the_look == []
    texts = [line.raw_text for raw in kept for line in raw.raw_lines]
    assert ("a shag stood on the pier" in texts) is not hidden


def _look(runtime: Runtime, *, hidden: bool) -> None:
    app = "" if hidden else "Mousepad"
    at = datetime.now(UTC)
    runtime._board.note_look(at, locked=False, idle=False, active_app=app, hidden=hidden)

"""What is in front when somebody copies is looked at soon."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop_memory.cli.virtual_desktop import VirtualDesktop
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

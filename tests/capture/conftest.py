"""A display for capture to look at, and programs on it."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import pytest

from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.desktop import Desktop, open_desktop
from desktop_memory.capture.window.x11 import X11Windows
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.config.settings import Settings
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Window

Found = TypeVar("Found")
Show = Callable[..., Window]
Draw = Callable[[Box, int], Box]
LIMIT_S = 90.0


def wait_for(find: Callable[[], Found | None]) -> Found:
    """What `find` returns once it is true; fails after a minute and a half with what came last."""
    until_s = time.monotonic() + LIMIT_S
    while True:
        found = find()
        if found:
            return found
        if time.monotonic() > until_s:
            pytest.fail(f"nothing was found in {LIMIT_S:.0f} s, the last was {found!r}")
        time.sleep(0.05)


def find_window(windows: X11Windows, title: str) -> Window | None:
    """The topmost window whose title has `title` in it."""
    found = [one for one in windows.find_windows() if title in one.place.title]
    return found[-1] if found else None


def settle(windows: X11Windows) -> None:
    """Take all changes that are still to come of what was done until now."""
    windows.poll_changed()
    while windows.wait_changed(1.0):
        windows.poll_changed()


def small_program(name: str, *arguments: str) -> tuple[str, ...]:
    """The command of one of the programs in `programs/`."""
    return (sys.executable, str(Path(__file__).parent / "programs" / f"{name}.py"), *arguments)


@pytest.fixture
def programs(on_desktop: VirtualDesktop, tmp_path: Path) -> RealPrograms:
    """Mouse and keyboard."""
    return RealPrograms(on_desktop, tmp_path)


@pytest.fixture
def seen(on_desktop: VirtualDesktop) -> Iterator[Desktop]:
    """What capture sees of the virtual desktop."""
    opened = open_desktop(Settings())
    yield opened
    opened.close()


@pytest.fixture
def windows(on_desktop: VirtualDesktop) -> Iterator[X11Windows]:
    opened = X11Windows(X11Connection())
    yield opened
    opened.close()


@pytest.fixture
def show(on_desktop: VirtualDesktop, windows: X11Windows) -> Iterator[Show]:
    """Starts a program and waits until its window, with the given word in its title, is active.
    It ends with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*program: str, title: str, environ: Mapping[str, str] | None = None) -> Window:
        started.append(on_desktop.start(*program, environ=environ))

        def activated() -> Window | None:
            # Asked for again: another window that comes up just now may have taken it.
            window = find_window(windows, title)
            if window is not None and not window.active:
                on_desktop.run("xdotool", "windowactivate", str(window.id), check=False)
            return window if window is not None and window.active else None

        return wait_for(activated)

    yield start
    for process in started:
        process.kill()
        process.wait()
    gone = {process.pid for process in started}
    wait_for(lambda: not any(one.pid in gone for one in windows.find_windows()))


@pytest.fixture
def draw(on_desktop: VirtualDesktop, windows: X11Windows) -> Iterator[Draw]:
    """Fills parts of a window with colour, one after another; where that is on the desktop."""
    program = subprocess.Popen(
        small_program("drawing"), env=on_desktop.environ, stdin=subprocess.PIPE, text=True
    )
    window = wait_for(lambda: find_window(windows, "Drawing"))

    def fill(part: Box, colour: int) -> Box:
        assert program.stdin is not None
        print(part.x, part.y, part.width, part.height, colour, file=program.stdin, flush=True)
        content = window.content or window.box
        return part.moved(content.x, content.y)

    yield fill
    program.communicate()
    wait_for(lambda: find_window(windows, "Drawing") is None)

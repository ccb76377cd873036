"""Pixels of the monitors of a real X server."""

import subprocess
from collections.abc import Iterator

import numpy as np
import pytest

from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.screen.mss import MssScreen
from desktop_memory.capture.window.x11 import X11Windows
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import MissingProgram
from tests.capture.conftest import Show, wait_for
from tests.free_display import free_display

pytestmark = pytest.mark.desktop


class BareServer:
    """An X server without anything on it, which can be ended and started again."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._number = free_display()

    @property
    def display(self) -> str:
        return f":{self._number}"

    def start(self) -> None:
        self._process = subprocess.Popen(
            (
                *("Xvfb", self.display, "-displayfd", "1"),
                *("-screen", "0", "320x200x24", "-nolisten", "tcp", "-noreset"),
            ),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline(), "the server tells its number once it is ready"

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.communicate()
        self._process = None


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[BareServer]:
    server = BareServer()
    server.start()
    monkeypatch.setenv("DISPLAY", server.display)
    yield server
    server.stop()


@pytest.fixture
def screen(on_desktop: VirtualDesktop) -> Iterator[MssScreen]:
    opened = MssScreen()
    yield opened
    opened.close()


def test_a_picture_shows_what_is_on_the_monitor(screen: MssScreen, show: Show) -> None:
    window = show("xterm", "-bg", "#ff8000", "-T", "orange", title="orange")
    content = window.content
    assert content is not None

    def corner() -> bool:
        image = screen.grab()[0]
        red, green, blue = image.rgb[content.bottom - 3, content.right - 3]
        return (red, green, blue) == (255, 128, 0)

    assert wait_for(corner)


def test_a_picture_may_be_drawn_on_and_the_next_one_is_another(screen: MssScreen) -> None:
    first = screen.grab()[0]
    first.bgra[:] = 7

    assert not np.array_equal(screen.grab()[0].bgra, first.bgra)


def test_monitors_that_are_added_and_removed_are_seen(
    screen: MssScreen, on_desktop: VirtualDesktop
) -> None:
    assert [image.box for image in screen.grab()] == [Box(0, 0, 1920, 1080)]

    on_desktop.split_monitors()
    try:
        images = screen.grab()
        main = MssScreen(all_monitors=False).grab()
    finally:
        on_desktop.run("xrandr", "--delmonitor", "LEFT")
        on_desktop.run("xrandr", "--delmonitor", "RIGHT")

    assert [image.box for image in images] == [Box(0, 0, 960, 1080), Box(960, 0, 960, 1080)]
    assert [image.monitor for image in images] == [1, 2]
    assert images[1].bgra.shape == (1080, 960, 4)
    assert [image.box for image in main] == [Box(0, 0, 960, 1080)]
    assert screen.find_boxes() == (Box(0, 0, 1920, 1080),)


def test_a_lost_display_is_told_and_a_new_one_is_used(server: BareServer) -> None:
    screen = MssScreen()
    assert screen.grab()[0].box == Box(0, 0, 320, 200)

    server.stop()
    with pytest.raises(MissingProgram, match="display"):
        screen.grab()

    server.start()
    assert wait_for(lambda: _grabbed(screen)) == [Box(0, 0, 320, 200)]
    screen.close()


def _grabbed(screen: MssScreen) -> list[Box]:
    try:
        return [image.box for image in screen.grab()]
    except MissingProgram:
        return []


def test_windows_survive_a_lost_display_too(
    server: BareServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_memory.capture.connection.x11._RETRY_AFTER_S", 0.0)
    windows = X11Windows(X11Connection())
    assert windows.find_windows() == ()

    server.stop()
    with pytest.raises(MissingProgram, match="X server"):
        windows.find_windows()
    assert not windows.wait_changed(0.01)

    server.start()
    assert wait_for(lambda: _listed(windows)) == [()]
    windows.close()


def _listed(windows: X11Windows) -> list[object]:
    try:
        return [windows.find_windows()]
    except MissingProgram:
        return []


def test_without_a_display_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)

    with pytest.raises(MissingProgram, match="no X display") as told:
        MssScreen().grab()

    assert "DISPLAY" in told.value.remedy

"""Idle and locked, as told by a real X server and on a real bus."""

import time
from collections.abc import Callable, Iterator

import pytest

from desktop_memory.capture.connection.bus_address import find_session_bus
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.desktop import Desktop
from desktop_memory.capture.idle.x11 import X11Idle
from desktop_memory.capture.lock.login1 import Login1
from desktop_memory.capture.lock.screen_saver import ScreenSaver
from desktop_memory.capture.lock.session_lock import SessionLock
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from tests.capture.conftest import small_program, wait_for

pytestmark = pytest.mark.desktop


@pytest.fixture
def saver(on_desktop: VirtualDesktop) -> Iterator[Callable[[str], ScreenSaver]]:
    """Starts a screen saver in the given state, and asks for it."""
    address = find_session_bus()
    assert address is not None
    started, bus = [], Bus(address)

    def start(state: str) -> ScreenSaver:
        started.append(on_desktop.start(*small_program("screen_saver", state)))
        saver = ScreenSaver(bus)
        wait_for(lambda: saver.find_locked() is not None)
        return saver

    yield start
    for process in started:
        process.kill()
        process.wait()
    wait_for(lambda: ScreenSaver(bus).find_locked() is None)
    bus.close()


def test_idle_time_starts_anew_with_each_key(seen: Desktop, on_desktop: VirtualDesktop) -> None:
    wait_for(lambda: seen.idle.find_idle_s() > 1)
    asked_s = time.monotonic()

    on_desktop.run("xdotool", "key", "shift")

    assert seen.idle.find_idle_s() < time.monotonic() - asked_s + 0.5
    assert seen.idle.working


def test_without_an_x_server_nobody_counts_as_idle() -> None:
    idle = X11Idle(X11Connection(":7777"))

    assert idle.find_idle_s() == 0
    assert not idle.working


def test_a_screen_saver_that_is_on_means_locked(saver: Callable[[str], ScreenSaver]) -> None:
    assert saver("locked").find_locked() is True


def test_a_screen_saver_that_is_off_means_not_locked(saver: Callable[[str], ScreenSaver]) -> None:
    assert saver("unlocked").find_locked() is False


@pytest.mark.parametrize("locked", [True, False])
def test_the_hint_of_the_login_service_is_believed(
    on_desktop: VirtualDesktop, locked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_memory.capture.lock.login1._REST_S", 0.0)
    bus = Bus(on_desktop.environ["DBUS_SESSION_BUS_ADDRESS"])
    login = Login1(bus)
    service = on_desktop.start(*small_program("login", "locked" if locked else "unlocked"))

    told = wait_for(lambda: [one for one in [login.find_locked()] if one is not None])
    service.kill()
    service.wait()
    wait_for(lambda: login.find_locked() is None)
    bus.close()

    assert told == [locked]


def test_one_witness_of_a_lock_is_enough(saver: Callable[[str], ScreenSaver]) -> None:
    silent = Login1(Bus("unix:path=/nowhere"))
    lock = SessionLock([silent, saver("locked")])

    assert lock.is_locked()
    assert lock.told_by == "screen saver"


def test_where_nobody_can_tell_it_is_not_locked_and_that_is_said(seen: Desktop) -> None:
    states = {state.name: state for state in seen.find_sources()}

    assert not seen.lock.is_locked()
    assert states["Screen lock"].working is False
    assert "Nothing tells" in states["Screen lock"].detail

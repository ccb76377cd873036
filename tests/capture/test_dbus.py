"""Asking a real message bus."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_memory.capture.connection.dbus import DAEMON, Bus, BusLost, Call
from tests.capture.conftest import LIMIT_S

_PATH = "/org/freedesktop/DBus"
_NAMES = Call(DAEMON, _PATH, DAEMON, "ListNames")


class Daemon:
    """A message bus of its own."""

    def __init__(self, folder: Path) -> None:
        self.address = f"unix:path={folder / 'bus'}"
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            (
                "dbus-daemon",
                "--session",
                "--nofork",
                "--print-address=1",
                "--address",
                self.address,
            ),
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self._process.stdout.readline()

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
        self._process = None

    def signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        os.kill(self._process.pid, number)


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Daemon]:
    daemon = Daemon(tmp_path)
    daemon.start()
    yield daemon
    daemon.stop()


@pytest.fixture
def bus(daemon: Daemon) -> Iterator[Bus]:
    bus = Bus(daemon.address)
    yield bus
    bus.close()


def _ask_owner(name: str) -> Call:
    return Call(DAEMON, _PATH, DAEMON, "NameHasOwner", "s", (name,))


def test_a_call_is_answered(bus: Bus) -> None:
    answer = bus.call(_NAMES, LIMIT_S)

    assert answer is not None
    assert DAEMON in answer[0]


def test_many_calls_are_answered_in_their_order(bus: Bus) -> None:
    names = [DAEMON if place % 3 == 0 else "no.such.name" for place in range(3000)]

    answers = bus.call_all(map(_ask_owner, names), time.monotonic() + LIMIT_S)

    assert answers == [[name == DAEMON] for name in names]


def test_a_refused_call_has_no_answer_and_spoils_no_other(bus: Bus) -> None:
    nobody = Call("no.such.name", "/", "no.such.interface", "Nothing")

    refused, answered = bus.call_all((nobody, _ask_owner(DAEMON)), time.monotonic() + LIMIT_S)

    assert refused is None
    assert answered == [True]


def test_a_call_ends_at_its_deadline_and_its_late_answer_is_dropped(
    bus: Bus, daemon: Daemon
) -> None:
    bus.call(_NAMES, LIMIT_S)
    daemon.signal(signal.SIGSTOP)

    with pytest.raises(TimeoutError):
        bus.call(_ask_owner("no.such.name"), 0.05)

    daemon.signal(signal.SIGCONT)
    assert bus.call(_ask_owner(DAEMON), LIMIT_S) == [True]


def test_more_than_fits_into_a_socket_ends_at_the_deadline_too(bus: Bus, daemon: Daemon) -> None:
    bus.call(_NAMES, LIMIT_S)
    daemon.signal(signal.SIGSTOP)
    long_names = [_ask_owner(f"a.{'x' * 200}")] * 20_000

    with pytest.raises(TimeoutError):
        bus.call_all(long_names, time.monotonic() + 1)

    daemon.signal(signal.SIGCONT)
    assert bus.call(_ask_owner(DAEMON), LIMIT_S) == [True]


def test_a_bus_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BusLost, match="does not answer"):
        Bus(f"unix:path={tmp_path / 'nothing'}").call(_NAMES, 1)


def test_a_bus_that_ends_is_told_and_its_successor_is_used(bus: Bus, daemon: Daemon) -> None:
    bus.call(_NAMES, LIMIT_S)
    daemon.stop()
    with pytest.raises(BusLost):
        bus.call(_NAMES, LIMIT_S)

    Path(daemon.address.removeprefix("unix:path=")).unlink(missing_ok=True)
    daemon.start()

    assert bus.call(_ask_owner(DAEMON), LIMIT_S) == [True]

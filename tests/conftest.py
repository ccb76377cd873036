"""What several rooms' tests stand on."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from desktop_memory.cli.virtual_desktop import VirtualDesktop

# How long an example takes says nothing on a machine that has much else to do.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# For installer/test: the same examples each time, so that a failure is one of the change at hand.
settings.register_profile("repeatable", settings.get_profile("untimed"), derandomize=True)
settings.load_profile("untimed")

# What a program needs to know of the desktop it is on.
_DESKTOP = (
    *("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"),
    *("XDG_RUNTIME_DIR", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP"),
)
_FOREIGN = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that wait for real programs come first, in their random order: what fails there is
    known early, and of several workers (pytest -n) none waits for them in the end."""
    items.sort(key=lambda item: "end_to_end" not in item.path.parts)


def pytest_collection_finish() -> None:
    """What is loaded by now stays, so no later collection of garbage needs to look at it: tests of
    windows make one each."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """All tests see the same surroundings: an empty home and no desktop. Those of the person who
    runs them are neither read nor written."""
    with pytest.MonkeyPatch.context() as variables:
        for name in (*_FOREIGN, *(name for name in os.environ if name.startswith("XDG_"))):
            variables.delenv(name, raising=False)
        variables.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(scope="session")
def desktop() -> Iterator[VirtualDesktop]:
    """A virtual desktop for all tests that share one. A program that is missing is a failure,
    since installer/test installs it."""
    with VirtualDesktop() as started:
        yield started


@pytest.fixture
def on_desktop(desktop: VirtualDesktop, monkeypatch: pytest.MonkeyPatch) -> VirtualDesktop:
    """The virtual desktop as the one this process is on, for one test."""
    for name in _DESKTOP:
        monkeypatch.setenv(name, desktop.environ[name])
    return desktop

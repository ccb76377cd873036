"""A real store for ingest, and a real desktop to look at."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_memory.capture.desktop import Desktop, open_desktop
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.storage.database import Database
from desktop_memory.storage.key import NO_KEY
from desktop_memory.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    database = Database.open(Paths(tmp_path), NO_KEY)
    yield Store(database)
    database.close()


@pytest.fixture
def stage() -> Iterator[VirtualDesktop]:
    with VirtualDesktop() as desktop:
        yield desktop


@pytest.fixture
def programs(stage: VirtualDesktop, tmp_path: Path) -> RealPrograms:
    return RealPrograms(stage, tmp_path)


@pytest.fixture
def desktop_in_view(stage: VirtualDesktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """The sources of a virtual desktop of the test's own."""
    for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "XDG_SESSION_TYPE"):
        monkeypatch.setenv(name, stage.environ[name])
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    desktop = open_desktop(Settings())
    yield desktop
    desktop.close()

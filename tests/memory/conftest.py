"""Commands and the store they write to, at a time that the test tells."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.memory.commands import Commands
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.privacy.gate import Gate
from desktop_memory.privacy.redaction import Redaction
from desktop_memory.storage.database import Database
from desktop_memory.storage.key import NO_KEY
from desktop_memory.storage.store import Store


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 20, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    database = Database.open(Paths(tmp_path), NO_KEY)
    yield Store(database)
    database.close()


@pytest.fixture
def commands(store: Store, tmp_path: Path, clock: Clock) -> Iterator[Commands]:
    redaction = Redaction("store")
    made = Commands(
        store,
        gate=Gate(Exclusions(Settings().exclusions), redaction),
        redaction=redaction,
        settings=Settings,
        paths=Paths(tmp_path),
        now=clock,
        time_zone=UTC,
    )
    with made.transaction():
        yield made

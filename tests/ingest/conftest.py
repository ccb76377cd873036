"""A real store for ingest."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.storage.database import Database
from desktop_memory.storage.key import NO_KEY
from desktop_memory.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    database = Database.open(Paths(tmp_path), NO_KEY)
    yield Store(database)
    database.close()

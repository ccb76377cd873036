"""A data folder, and an encrypted store in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.storage.store import Store
from tests.store_samples import opened


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data")


@pytest.fixture
def store(paths: Paths) -> Iterator[Store]:
    with opened(paths) as found:
        yield found

"""A store with real vectors of the real model, and recall over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.vectors import Vectors
from tests.recall.memories import Memories
from tests.store_samples import opened


@pytest.fixture
def memories(tmp_path: Path) -> Iterator[Memories]:
    paths = Paths(tmp_path / "data")
    vectors = Vectors(paths.vectors, Embedding.name)
    with opened(paths) as store:
        yield Memories(store, vectors)
    vectors.close()

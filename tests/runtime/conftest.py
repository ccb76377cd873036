"""A real runtime on a real data folder, without a screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_memory.cli.compose import compose
from desktop_memory.config.paths import Paths
from desktop_memory.runtime.runtime import Runtime

OpenRuntime = Callable[[], Runtime]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data")


@pytest.fixture
def open_runtime(paths: Paths) -> Iterator[OpenRuntime]:
    """Starts a runtime on the folder; all are stopped in the end."""
    started: list[Runtime] = []

    def start() -> Runtime:
        runtime = compose(paths, capture=False)
        started.append(runtime)
        runtime.start()
        return runtime

    yield start
    for runtime in started:
        runtime.stop()

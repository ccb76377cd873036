"""Without a running app the same interface answers in this process."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.client import DesktopMemory
from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.domain.errors import DataFolderInUse, EnvironmentFault, NotFound


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = Paths(tmp_path / "data")
    SettingsFile(paths.settings_file).save(replace(Settings(), key_store="none"))
    return paths


@pytest.fixture
def memory(paths: Paths) -> Iterator[DesktopMemory]:
    with open_memory(paths, make=True) as opened:
        yield opened


def test_it_answers_and_refuses_alike(memory: DesktopMemory) -> None:
    fact = memory.remember("The folder was opened by itself.")

    assert memory.search("folder opened").hits[0].id == fact.id
    with pytest.raises(NotFound, match="There is no fact"):
        memory.fact(fact.id + 1)


def test_what_was_asked_is_in_the_log(paths: Paths) -> None:
    with open_memory(paths, make=True) as first:
        first.search("anything")
    with open_memory(paths) as second:
        assert second.health().recalls == 1


def test_it_holds_the_folder_for_itself(memory: DesktopMemory, paths: Paths) -> None:
    with pytest.raises(DataFolderInUse), open_memory(paths):
        pass


def test_a_folder_is_not_made_by_asking(tmp_path: Path) -> None:
    with (
        pytest.raises(EnvironmentFault, match="no memory"),
        open_memory(Paths(tmp_path / "nowhere")),
    ):
        pass

    assert not (tmp_path / "nowhere").exists()

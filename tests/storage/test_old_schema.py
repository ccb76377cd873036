"""What is kept of a file before it is brought to a newer schema."""

from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import Bug
from desktop_memory.storage.backup import Backups
from desktop_memory.storage.database import Database
from desktop_memory.storage.key import Keys
from desktop_memory.storage.old_schema import copy_file
from desktop_memory.storage.store import Store
from tests.store_samples import NOON, opened, see


def make_older(store: Store) -> None:
    """As if only the first step had been applied; applying the second once more fails."""
    with store.transaction():
        store.database.change("DELETE FROM migrations WHERE number > 1")


def test_a_copy_is_the_same_to_the_byte_and_its_progress_is_told(tmp_path: Path) -> None:
    source, copied = tmp_path / "source", tmp_path / "copied"
    source.write_bytes(bytes(range(256)) * 300_000)
    told: list[tuple[int, int]] = []

    copy_file(source, copied, lambda done, whole: told.append((done, whole)))

    assert copied.read_bytes() == source.read_bytes()
    assert copied.stat().st_mode & 0o777 == 0o600
    assert told == sorted(told)
    assert told[-1] == (source.stat().st_size, source.stat().st_size)


def test_a_start_that_fails_again_and_again_makes_one_copy(paths: Paths) -> None:
    key = Keys(paths).get("file")
    with opened(paths, key) as store:
        see(store, "written by the old version")
        make_older(store)
    told: list[int] = []
    for _ in range(3):
        with pytest.raises(Bug):
            Database.open(paths, key, progress=lambda done, _whole: told.append(done))

    assert len(Backups(paths, key).find()) == 1
    assert told


def test_a_copy_that_was_interrupted_is_no_backup(paths: Paths) -> None:
    key = Keys(paths).get("file")
    with opened(paths, key) as store:
        see(store, "written by the old version")
        make_older(store)

    def interrupt(_done: int, _whole: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Database.open(paths, key, progress=interrupt)

    assert Backups(paths, key).find() == []


def test_of_a_backup_of_an_older_version_no_copy_is_kept(paths: Paths) -> None:
    """It would hold what is deleted from the backup afterwards."""
    key = Keys(paths).get("file")
    with opened(paths, key):
        made = Backups(paths, key).make(NOON, keep=3)
    with opened(made.paths, key) as store:
        make_older(store)
    # The step is applied to the backup, and fails there.
    with pytest.raises(Bug):
        Backups(paths, key).rewrite([])

    assert list(made.folder.rglob("*before-schema*")) == []

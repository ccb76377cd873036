"""The write-ahead log is moved into the file beside the writer."""

from collections.abc import Iterator

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.storage.key import Keys
from desktop_memory.storage.log_mover import LogMover
from desktop_memory.storage.store import Store
from tests.store_samples import opened, see


@pytest.fixture
def mover(store: Store, paths: Paths) -> Iterator[LogMover]:
    assert store.database.memory.path == paths.memory_db
    made = LogMover(paths, Keys(paths).get("file"))
    yield made
    made.close()


def _waiting_pages(store: Store) -> int:
    _, pages, moved = store.database.find_row("PRAGMA wal_checkpoint(NOOP)") or (0, 0, 0)
    return int(pages - moved)


def _write_much(store: Store, turn: int = 0) -> None:
    for number in range(90):
        texts = (f"crate {turn} {number} row {row} of oil and tar" for row in range(20))
        see(store, *texts, key=f"{turn} {number}")


def test_no_commit_moves_the_log_and_the_mover_moves_all_of_it(
    store: Store, mover: LogMover
) -> None:
    _write_much(store)
    waiting = _waiting_pages(store)
    assert 1_000 < waiting < 3_000  # SQLite would have moved them in a commit by itself

    mover.move()
    at_first = _waiting_pages(store)
    mover.move()

    assert (at_first, _waiting_pages(store)) == (waiting, 0)


def test_what_grows_is_moved_when_it_is_very_much(store: Store, mover: LogMover) -> None:
    for turn in range(2):
        _write_much(store, turn)
    assert _waiting_pages(store) > 3_000

    mover.move()

    assert _waiting_pages(store) == 0


def test_a_little_is_left_where_it_is(store: Store, mover: LogMover) -> None:
    store.database.truncate_logs()
    see(store, "one line")
    waiting = _waiting_pages(store)
    assert waiting > 0

    mover.move()
    mover.move()

    assert _waiting_pages(store) == waiting


def test_while_somebody_reads_the_log_is_not_emptied_and_nobody_waits(
    store: Store, paths: Paths
) -> None:
    see(store, "one line")
    with opened(paths, read_only=True) as reader, reader.database.memory.snapshot():
        reader.episodes.get(1)
        see(store, "another line")
        assert not store.database.truncate_logs()

    assert store.database.truncate_logs()

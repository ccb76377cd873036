"""Verify says what is wrong, in words, and nothing where all is well."""

from collections.abc import Callable

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.outbox import OutboxOp
from desktop_memory.storage.store import Store
from desktop_memory.storage.verify import verify
from tests.store_samples import learn, opened, see, shoot


@pytest.fixture
def store(store: Store) -> Store:
    episode_id = see(store, "text")
    learn(store, "A fact.", episodes=(episode_id,))
    shoot(store, episode_id, (1, 2, 3))
    return store


def test_a_whole_store_is_called_whole_with_its_numbers(store: Store) -> None:
    checked = verify(store)

    assert checked.faults == ()
    assert checked.finding == "Whole: 1 episodes, 1 lines, 1 facts, 1 frames."


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lambda s: s.database.frames.change("DELETE FROM pixels"), "lost their pixels"),
        (
            lambda s: s.database.frames.change("INSERT INTO pixels (id, data) VALUES (9, x'00')"),
            "belong to no frame",
        ),
        (lambda s: s.full_text.remove_episode(1), "1 episodes are not in the full text"),
        (lambda s: s.full_text.remove_fact(1), "1 facts are not in the full text"),
        (
            lambda s: s.database.change("DELETE FROM facts WHERE id = 1"),
            "passages of the full text belong to no fact",
        ),
    ],
)
def test_each_harm_is_found(store: Store, harm: Callable[[Store], object], told: str) -> None:
    with store.transaction():
        harm(store)

    assert told in " ".join(verify(store).faults)


def test_a_store_that_others_wrote_to_since_is_still_whole(store: Store, paths: Paths) -> None:
    with opened(paths, read_only=True) as reader:
        for turn in range(4):
            assert verify(reader).faults == ()
            for place in range(60):
                see(store, f"pier {turn} {place} has a lamp", key=f"{turn} {place}")


def test_rows_that_name_missing_ones_are_found(store: Store) -> None:
    store.database.memory.run("PRAGMA foreign_keys = OFF")
    with store.transaction():
        store.database.change("UPDATE provenance SET fact_id = 77")

    assert "1 rows that name missing ones, in provenance" in verify(store).finding


def test_vectors_are_checked_against_what_is_stored_and_what_still_waits(store: Store) -> None:
    see(store, "The carrier rotates its access on the first Monday.", key="another place")
    waiting = verify(store, list)
    with store.transaction():
        store.outbox.mark_done([entry.seq for entry in store.outbox.pending()])
    missing = verify(store, lambda: ["f1.0"])
    stale = verify(store, lambda: ["e2.0", "e8.0", "f1.0"])

    assert waiting.faults == ()
    assert missing.faults == ("1 episodes have no vector.",)
    assert stale.faults == ("1 episodes that are gone still have vectors.",)


def test_what_is_indexed_or_removed_while_it_is_checked_is_no_fault(store: Store) -> None:
    """The vectors' ids cannot be read at the same moment as the rows."""
    vectors = {"e1.0", "f1.0"}
    index = _index(store, vectors)
    index()
    looks = 0

    def look() -> list[str]:
        nonlocal looks
        looks += 1
        found = list(vectors)
        # Others write between this look at the vectors and the look at the rows.
        see(store, "The carrier rotates its access on the first Monday.", key=f"place {looks}")
        with store.transaction():
            store.outbox.add(HitType.FACT, 99, OutboxOp.DELETE)
        index()
        return found

    vectors.add("f99.0")
    first = verify(store, look)
    vectors.add("f98.0")
    second = verify(store, look)

    assert first.faults == ()
    assert second.faults == ("1 facts that are gone still have vectors.",)
    assert looks == 4


def test_a_frame_whose_commit_is_under_way_is_no_fault(store: Store, paths: Paths) -> None:
    """Its pixels are committed first, and the disk may take long for its row."""
    with opened(paths, read_only=True) as reader, store.transaction():
        shoot(store, 1, (4, 5, 6))
        store.database.frames.run("COMMIT")

        def commit() -> None:
            store.database.memory.run("COMMIT")
            for file in (store.database.frames, store.database.memory):
                file.run("BEGIN IMMEDIATE")

        too_soon = verify(reader)
        waited = verify(reader, await_commit=commit)

    assert too_soon.faults == ("1 pictures belong to no frame.",)
    assert waited.faults == ()


def _index(store: Store, vectors: set[str]) -> Callable[[], None]:
    """Makes `vectors` follow the outbox."""

    def follow() -> None:
        entries = store.outbox.pending()
        for entry in entries:
            vector_id = MemoryId(entry.type, entry.id).vector_id(0)
            (vectors.add if entry.op is OutboxOp.UPSERT else vectors.discard)(vector_id)
        with store.transaction():
            store.outbox.mark_done([entry.seq for entry in entries])

    return follow

"""Vectors follow the memories, by way of the outbox."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.observation import CleanLine, Origin, Place, Source
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.key import NO_KEY
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.outbox import OutboxEntry, OutboxOp
from desktop_memory.storage.store import Store
from desktop_memory.storage.vector_index import VectorIndex, plan_repair
from desktop_memory.storage.vector_texts import VectorTexts
from desktop_memory.storage.vectors import Vectors

AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
E1, E2, F1 = (
    MemoryId(HitType.EPISODE, 1),
    MemoryId(HitType.EPISODE, 2),
    MemoryId(HitType.FACT, 1),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    database = Database.open(Paths(tmp_path / "data"), NO_KEY)
    yield Store(database)
    database.close()


@pytest.fixture
def embedding(tmp_path: Path) -> Embedding:
    return Embedding(model_dir(Paths(tmp_path)))


@pytest.fixture
def vectors(tmp_path: Path) -> Iterator[Vectors]:
    opened = Vectors(tmp_path / "vectors", Embedding.name)
    opened.rebuild()
    yield opened
    opened.close()


@pytest.fixture
def index(vectors: Vectors, embedding: Embedding) -> VectorIndex:
    made = VectorIndex(vectors, embedding)
    made.open()
    return made


def upsert(*memories: MemoryId) -> list[OutboxEntry]:
    return [OutboxEntry(0, memory.type, memory.id, OutboxOp.UPSERT) for memory in memories]


def say(store: Store, text: str) -> int:
    with store.transaction():
        episode_id = store.episodes.add(
            Source.AGENT, Place("chat", ""), text, AT, thread="t", role="Mara"
        )
        store.episodes.add_lines(episode_id, [CleanLine(text, Origin.AGENT)], AT)
    return episode_id


def follow(store: Store, index: VectorIndex, texts: VectorTexts) -> None:
    entries = store.outbox.pending()
    index.apply(entries, texts.find(MemoryId(entry.type, entry.id) for entry in entries))
    with store.transaction():
        store.outbox.mark_done([entry.seq for entry in entries])


def test_a_message_is_found_by_its_meaning_once_the_outbox_was_followed(
    store: Store, index: VectorIndex, vectors: Vectors, embedding: Embedding
) -> None:
    say(store, "We adopted a small kitten from the shelter.")
    say(store, "The server room will be repainted next week.")

    follow(store, index, VectorTexts(store.database))

    nearest, _ = vectors.query(embedding.embed(["Which pets do they own?"])[0], k=1)[0]
    assert MemoryId.of_vector(nearest) == E1


def test_passages_that_are_gone_lose_their_vectors(index: VectorIndex, vectors: Vectors) -> None:
    index.apply(upsert(E1, F1), {E1: ("first part", "second part"), F1: ("a fact",)})
    index.apply(upsert(E1), {E1: ("only part",)})

    assert sorted(vectors.find_ids()) == ["e1.0", "f1.0"]


def test_a_deleted_memory_loses_its_vectors(index: VectorIndex, vectors: Vectors) -> None:
    index.apply(upsert(E1), {E1: ("first part", "second part")})
    index.apply([OutboxEntry(9, E1.type, E1.id, OutboxOp.DELETE)], {})

    assert vectors.find_ids() == []


def test_what_was_learned_at_the_start_is_known_when_memories_shrink(
    index: VectorIndex, vectors: Vectors, embedding: Embedding
) -> None:
    index.apply(upsert(E1), {E1: ("first part", "second part")})
    again = VectorIndex(vectors, embedding)
    again.open()
    again.apply(upsert(E1), {E1: ("only part",)})

    assert vectors.find_ids() == ["e1.0"]


def test_entries_applied_again_after_a_crash_change_nothing(
    index: VectorIndex, vectors: Vectors
) -> None:
    for _ in range(2):
        index.apply(upsert(E1, F1), {E1: ("one",), F1: ("two",)})

    assert sorted(vectors.find_ids()) == ["e1.0", "f1.0"]


def test_only_the_newest_episodes_have_vectors_but_all_facts(
    store: Store, index: VectorIndex, vectors: Vectors
) -> None:
    for n in range(5):
        say(store, f"This is message number {n} of the thread.")
    texts = VectorTexts(store.database, episodes_with_vectors=lambda: 2)
    follow(store, index, texts)

    assert sorted(vectors.find_ids()) == ["e4.0", "e5.0"]

    say(store, "One more message that pushes an older one out.")
    follow(store, index, texts)
    assert index.evict(texts.oldest_episode_id()) == 1
    assert sorted(vectors.find_ids()) == ["e5.0", "e6.0"]
    assert texts.find_wanted() == ["e5", "e6"]


def test_the_newest_waiting_memory_is_told_first(store: Store) -> None:
    for n in range(4):
        say(store, f"This is message number {n} of the thread.")

    waiting = VectorTexts(store.database).find_newest_waiting(2)

    assert [memory.id for memory in waiting] == [4, 3]


def test_a_forgotten_memory_has_no_text_to_embed(store: Store) -> None:
    episode_id = say(store, "We adopted a small kitten from the shelter.")
    with store.transaction():
        store.database.change("INSERT INTO forgets (asked_at, erase_at) VALUES (0, 0)")
        store.database.change("UPDATE episodes SET forget_id = 1 WHERE id = ?", (episode_id,))

    memory = MemoryId(HitType.EPISODE, episode_id)
    assert VectorTexts(store.database).find([memory]) == {memory: ()}


def test_a_repair_names_what_is_missing_and_what_is_there_without_need() -> None:
    repair = plan_repair(wanted=[E1.key, F1.key], held=[E2.key, F1.key], pending=[])

    assert repair.missing == (E1,)
    assert repair.surplus == (E2,)


def test_what_waits_in_the_outbox_needs_no_repair() -> None:
    repair = plan_repair(wanted=[E1.key], held=[E2.key], pending=[E1, E2])

    assert repair.missing == repair.surplus == ()


def test_without_the_model_entries_stay_undone_and_vectors_as_they_were(
    vectors: Vectors, tmp_path: Path
) -> None:
    index = VectorIndex(vectors, Embedding(tmp_path / "no model"))
    with pytest.raises(EnvironmentFault, match="missing"):
        index.apply(upsert(E1), {E1: ("text",)})

    assert vectors.find_ids() == []


def test_a_rebuild_forgets_what_was_held(index: VectorIndex, vectors: Vectors) -> None:
    index.apply(upsert(E1), {E1: ("first part", "second part")})
    index.rebuild()
    index.apply(upsert(E1), {E1: ("first part",)})

    assert vectors.find_ids() == ["e1.0"]

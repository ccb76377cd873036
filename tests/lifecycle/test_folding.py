"""Facts that say the same in other words are one, until the person says otherwise."""

from collections.abc import Iterator

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.domain.fact import Change, FactKind, FactState, FoundFact
from desktop_memory.domain.recall import HitType
from desktop_memory.lifecycle.fact_keeper import FactKeeper, Speaker
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.store import Store
from desktop_memory.storage.vector_index import VectorIndex
from desktop_memory.storage.vector_texts import VectorTexts
from desktop_memory.storage.vectors import Vectors
from tests.settled import EMBEDDING, settle
from tests.store_samples import NOON, days, learn, minutes, see

OLD = "The carrier sandbox migration is done."
NEW = "The migration of the carrier sandbox is done."
OTHER = "The carrier production migration is done."


@pytest.fixture
def vectors(paths: Paths, store: Store) -> Iterator[Vectors]:
    made = Vectors(paths.vectors, Embedding.name)
    yield made
    made.close()


def states(store: Store) -> list[FactState]:
    rows = store.database.find_rows("SELECT state FROM facts ORDER BY id")
    return [FactState(state) for (state,) in rows]


CURRENT, GONE = FactState.CURRENT, FactState.SUPERSEDED


def test_the_older_of_two_speaks_for_both(store: Store) -> None:
    old = learn(store, OLD)
    new = learn(store, NEW, at=NOON + days(1))
    learn(store, OTHER)
    settle(store, NOON + days(1))

    assert states(store) == [CURRENT, GONE, CURRENT]
    folded, speaking = store.facts.get(new, NOON), store.facts.get(old, NOON)
    assert (folded.superseded_by, folded.valid_until) == (old, None)
    assert speaking.last_seen_at == NOON + days(1)
    (step, _) = store.facts.find_history(old)
    assert (step.change, step.before) == (Change.FOLDED, NEW)


def test_vectors_find_and_confirm_twins_as_well(store: Store, vectors: Vectors) -> None:
    learn(store, OLD)
    learn(store, NEW)
    learn(store, OTHER)
    entries = store.outbox.pending()
    texts = VectorTexts(store.database).find(MemoryId(each.type, each.id) for each in entries)
    index = VectorIndex(vectors, EMBEDDING)
    index.rebuild()
    index.apply(entries, texts)
    settle(store, query_vectors=vectors.query)

    assert states(store) == [CURRENT, GONE, CURRENT]


def test_the_persons_own_word_speaks_for_both(store: Store) -> None:
    learn(store, OLD)
    with store.transaction():
        FactKeeper(store).keep_said(FoundFact(FactKind.KNOWLEDGE, NEW, NEW), NOON, Speaker(YOU))
    settle(store)

    assert states(store) == [GONE, CURRENT]


def test_what_the_person_corrected_does_not_come_back_in_other_words(store: Store) -> None:
    old = learn(store, OLD)
    learn(store, OTHER)
    with store.transaction():
        store.facts.set_text(old, "The carrier sandbox migration is postponed.", NOON, YOU)
    learn(store, NEW, at=NOON + days(1))
    settle(store, NOON + days(1))

    assert states(store) == [CURRENT, CURRENT, GONE]
    (step, *_) = store.facts.find_history(old)
    assert step.change is Change.FOLDED


def test_what_the_person_says_again_after_a_correction_stands(store: Store) -> None:
    old = learn(store, OLD)
    with store.transaction():
        store.facts.set_text(old, "The carrier sandbox migration is postponed.", NOON, YOU)
        FactKeeper(store).keep_said(FoundFact(FactKind.KNOWLEDGE, NEW, NEW), NOON, Speaker(YOU))
    settle(store)

    assert states(store) == [CURRENT, CURRENT]


def test_two_the_person_pinned_both_stay(store: Store) -> None:
    for text in (OLD, NEW):
        fact_id = learn(store, text)
        with store.transaction():
            store.facts.set_pinned(fact_id, True, NOON, YOU)
    settle(store)

    assert states(store) == [CURRENT, CURRENT]


def test_facts_of_two_agents_are_not_folded(store: Store) -> None:
    with store.transaction():
        ids = [store.agents.add(name, [], NOON).agent.id for name in ("Ada", "Bea")]
    for text, agent_id in zip((OLD, NEW), ids, strict=True):
        learn(store, text, agent_id=agent_id)
    settle(store)

    assert states(store) == [CURRENT, CURRENT]


def test_an_undo_stays_undone_and_leaves_all_as_it_was(store: Store) -> None:
    learn(store, OLD)
    learn(store, NEW, at=NOON + days(1))
    before = store.database.find_rows("SELECT * FROM facts ORDER BY id")
    settle(store)
    (step, *_) = store.facts.find_history(2)
    with store.transaction():
        store.facts.undo(step.id)

    assert store.database.find_rows("SELECT * FROM facts ORDER BY id") == before
    settle(store)
    assert states(store) == [CURRENT, CURRENT]


def test_a_folded_fact_made_current_is_not_folded_again(store: Store) -> None:
    learn(store, OLD)
    new = learn(store, NEW)
    settle(store)
    with store.transaction():
        Steward(store).make_current(new, NOON, YOU)
        store.unsettled.add(HitType.FACT, new)
    settle(store)

    assert states(store) == [CURRENT, CURRENT]


def propose(store: Store, text: str, key: str) -> int:
    """What a model found in an episode of its own, or in the one of this key."""
    episode_id = see(store, text, key=key)
    episode, lines = store.episodes.get(episode_id), store.episodes.find_lines(episode_id)
    found = FoundFact(FactKind.KNOWLEDGE, text, text, line_indexes=(0,))
    with store.transaction():
        changes = FactKeeper(store).keep_found([found], episode, lines, NOON, proposed=True)
    (fact_id,) = changes.fact_ids
    return fact_id


def test_a_proposal_that_recurs_in_other_words_elsewhere_is_believed(store: Store) -> None:
    propose(store, OLD, "one")
    settle(store)
    assert states(store) == [FactState.PROPOSED]

    propose(store, NEW, "two")
    propose(store, OTHER, "three")
    settle(store)

    assert states(store) == [CURRENT, GONE, FactState.PROPOSED]
    changes = [step.change for step in store.facts.find_history(1)]
    assert changes == [Change.ACCEPTED, Change.FOLDED, Change.ADDED]


def test_what_one_episode_says_twice_is_proposed_once_and_not_believed(store: Store) -> None:
    first, second = propose(store, OLD, "one"), propose(store, NEW, "two")
    with store.transaction():
        store.database.change("UPDATE provenance SET episode_id = 1")
    settle(store)

    assert (first, second) == (1, 2)
    assert states(store) == [FactState.PROPOSED, GONE]


@pytest.mark.parametrize("known_first", [True, False])
def test_what_is_known_already_is_not_left_as_a_proposal(store: Store, known_first: bool) -> None:
    if known_first:
        learn(store, OLD)
    propose(store, NEW, "one")
    if not known_first:
        settle(store)
        learn(store, OLD)
    settle(store)

    assert states(store) == ([CURRENT, GONE] if known_first else [GONE, CURRENT])


def test_a_proposal_that_contradicts_the_person_is_not_believed_for_its_twin(store: Store) -> None:
    for text in (OLD, NEW):
        fact_id = learn(store, text, subject="migration", predicate="state")
        with store.transaction():
            store.database.change("UPDATE facts SET state = 'proposed' WHERE id = ?", (fact_id,))
    with store.transaction():
        said = FoundFact(FactKind.KNOWLEDGE, "It goes on.", "It goes on.", "migration", "state")
        FactKeeper(store).keep_said(said, NOON, Speaker(YOU))
    settle(store)

    assert states(store) == [FactState.PROPOSED, GONE, CURRENT]


def test_the_folded_words_seen_again_strengthen_the_one_that_speaks(store: Store) -> None:
    old = learn(store, OLD)
    learn(store, NEW)
    settle(store)
    episode_id = see(store, NEW, at=NOON + days(5), key="later")
    episode, lines = store.episodes.get(episode_id), store.episodes.find_lines(episode_id)
    found = FoundFact(FactKind.KNOWLEDGE, NEW, NEW, line_indexes=(0,))
    with store.transaction():
        FactKeeper(store).keep_found([found], episode, lines, NOON + days(5) + minutes(1))

    assert states(store) == [CURRENT, GONE]
    assert store.facts.get(old, NOON + days(5)).seen == 2


@pytest.mark.parametrize(
    "variant",
    [
        "THE CARRIER SANDBOX MIGRATION IS DONE",
        "The  carrier sandbox migration\tis done!",
        "“The carrier sandbox migration is done”",
        "The carrier, sandbox migration is done…",
        "- The carrier sandbox migration is done;",
        "The carrier-sandbox migration (is done).",
    ],
)
def test_a_deleted_fact_does_not_return_in_another_spelling(store: Store, variant: str) -> None:
    fact_id = learn(store, OLD)
    with store.transaction():
        store.refusals.add([fact_id], None)

    assert store.refusals.holds(variant)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The limit is 1.5.", "The limit is 15."),
        ("Use C++ for it.", "Use C for it."),
        ("The offset is -5.", "The offset is 5."),
        ("It is in a/b.", "It is in ab."),
        ("It is open.", "Is it open?"),
    ],
)
def test_a_mark_that_counts_makes_another_sentence(store: Store, one: str, other: str) -> None:
    fact_id = learn(store, one)
    with store.transaction():
        store.refusals.add([fact_id], None)

    assert not store.refusals.holds(other)


def test_a_long_list_of_alike_facts_is_looked_through_in_turn(store: Store) -> None:
    for number in range(40):
        learn(store, f"Crate kx{number}q stands in hall {number % 3}.")
    learn(store, "The crate kx7q stands in the hall 1.")
    settle(store)

    assert states(store).count(GONE) == 1

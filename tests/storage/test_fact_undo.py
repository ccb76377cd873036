"""Any sequence of steps, taken back in any order, leads back to the same state."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_memory.config.paths import Paths
from desktop_memory.domain.fact import Change, FactFilter, FactState, FactView, FoundFact
from desktop_memory.storage.fact_history import UNDOABLE
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.key import NO_KEY
from desktop_memory.storage.store import Store
from desktop_memory.storage.verify import verify
from tests.store_samples import NOON, days, learn, minutes, opened

_FACTS = 3
_STEPS = [
    "edit",
    "pin",
    "unpin",
    "fade",
    "reinforce",
    "supersede",
    "fold",
    "make current",
    "accept",
    "expire",
    "keep",
    "undo",
]
_sequences = st.lists(
    st.tuples(
        st.sampled_from(_STEPS),
        st.integers(0, _FACTS - 1),
        st.integers(0, _FACTS - 1),
        st.sampled_from([YOU, "screen"]),
    ),
    max_size=12,
)


def _state(store: Store) -> list[tuple[Any, ...]]:
    """Every column of every fact, and all that hangs on a fact's history."""
    return [
        *store.database.find_rows("SELECT * FROM facts ORDER BY id"),
        *store.database.find_rows("SELECT fact_id, change FROM history ORDER BY fact_id, id"),
        *store.database.find_rows("SELECT * FROM earlier_fingerprints"),
    ]


def _take(store: Store, step: str, one: int, other: int, actor: str, n: int) -> None:
    facts, at = store.facts, NOON + minutes(n)
    if step == "edit":
        facts.set_text(one, f"Sentence {n}.", at, actor)
    elif step in ("pin", "unpin"):
        facts.set_pinned(one, step == "pin", at, actor)
    elif step == "fade":
        half_life_days = facts.get(one, at).half_life_days / 2
        facts.fade(
            one, at, actor, half_life_days=half_life_days, reinforced_at=at - days(half_life_days)
        )
    elif step == "reinforce":
        grown = facts.get(one, at).half_life_days * 1.7
        facts.reinforce(one, Change.REINFORCED, at, actor, half_life_days=grown)
    elif step == "supersede" and one != other:
        facts.supersede(one, other, at, actor, valid_until=at)
    elif step == "fold" and one != other:
        store.fact_twins.fold(one, other, at, actor)
    elif step == "make current":
        facts.make_current(one, [other] if one != other else [], at, actor)
    elif step in ("expire", "keep"):
        store.expiry.set(one, at + days(n) if step == "expire" else None, at, actor)
    elif step == "accept":
        facts.accept(one, at, actor, [other] if one != other else [])


def _undo_one(store: Store, number: int) -> None:
    undoable = _undoable(store)
    if undoable:
        store.facts.undo(undoable[number % len(undoable)])


def _undoable(store: Store) -> list[int]:
    rows = store.database.find_rows("SELECT id, change FROM history ORDER BY id")
    return [step for step, change in rows if Change(change) in UNDOABLE]


def _undo_all(store: Store, data: st.DataObject) -> None:
    while undoable := _undoable(store):
        store.facts.undo(data.draw(st.sampled_from(undoable)))


@settings(max_examples=25, deadline=None)
@given(_sequences, st.data())
def test_any_steps_undone_in_any_order_leave_the_facts_as_they_were(
    sequence: list[tuple[str, int, int, str]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder, opened(Paths(Path(folder)), NO_KEY) as store:
        known = [learn(store, f"Fact {n}.", half_life_days=10) for n in range(_FACTS - 1)]
        with store.transaction():
            found = FoundFact(kind=store.facts.get(known[0], NOON).kind, text="Maybe.", quote="")
            known.append(
                store.facts.add(found, NOON, app="", half_life_days=9, state=FactState.PROPOSED)
            )
        before = _state(store)

        with store.transaction():
            for n, (step, one, other, actor) in enumerate(sequence, 1):
                if step == "undo":
                    _undo_one(store, n * (one + other))
                else:
                    _take(store, step, known[one], known[other], actor, n)
        with store.transaction():
            _undo_all(store, data)

        after = _state(store)
        assert len(after) == len(before)
        for was, is_now in zip(before, after, strict=True):
            assert is_now == pytest.approx(was)
        assert verify(store).faults == ()
        for fact_id in known:
            text = store.facts.get(fact_id, NOON).text
            words = FactFilter(view=FactView.ALL, words=f'"{text}"')
            assert [fact.id for fact in store.facts.find(words, NOON)] == [fact_id]

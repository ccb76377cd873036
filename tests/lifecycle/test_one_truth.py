"""Whatever is seen in whatever order, one fact is current and the person's word stays it."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_memory.config.paths import Paths
from desktop_memory.domain.fact import (
    Fact,
    FactFilter,
    FactKind,
    FactState,
    FactView,
    FoundFact,
)
from desktop_memory.lifecycle.fact_keeper import FactKeeper, Speaker
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.key import NO_KEY
from desktop_memory.storage.store import Store
from tests.store_samples import NOON, days, opened, see

DAYS = ("Monday", "Tuesday", "Friday")
_ANY_DAY = st.sampled_from(DAYS)
_SEEN = st.tuples(st.just("see"), _ANY_DAY, st.sampled_from([None, -1, 0, 1]))
_DONE = st.tuples(st.sampled_from(["say", "edit", "choose", "pin"]), _ANY_DAY, st.none())
_STEPS = st.lists(st.one_of(_SEEN, _SEEN, _DONE), min_size=1, max_size=10)


def _sentence(day: str) -> str:
    return f"The team meets on {day}."


def _found(day: str, valid_from: datetime | None = None) -> FoundFact:
    return FoundFact(
        FactKind.EVENT, _sentence(day), day, "team", "meets on", valid_from, line_indexes=(0,)
    )


def _facts(store: Store, at: datetime, state: FactState | None = None) -> list[Fact]:
    found = store.facts.find(FactFilter(view=FactView.ALL), at)
    return [fact for fact in found if state in (None, fact.state)]


def _take(store: Store, step: str, day: str, shift: int | None, at: datetime) -> str | None:
    """Do it. Returns what the person said with it, if anything."""
    if step == "see":
        valid_from = None if shift is None else at + days(shift)
        episode = store.episodes.get(see(store, day, at=at, key=at.isoformat()))
        lines = store.episodes.find_lines(episode.id)
        with store.transaction():
            FactKeeper(store).keep_found([_found(day, valid_from)], episode, lines, at)
        return None
    if step == "say":
        with store.transaction():
            FactKeeper(store).keep_said(_found(day), at, Speaker(YOU))
        return _sentence(day)
    current = _facts(store, at, FactState.CURRENT)
    if step == "pin" and current:
        with store.transaction():
            store.facts.set_pinned(current[0].id, True, at, YOU)
    if step == "edit" and current:
        with store.transaction():
            store.facts.set_text(current[0].id, _sentence(day), at, YOU)
        return _sentence(day)
    past = [fact for fact in _facts(store, at, FactState.SUPERSEDED) if day in fact.text]
    if step == "choose" and past:
        with store.transaction():
            Steward(store).make_current(past[0].id, at, YOU)
        return past[0].text
    return None


@settings(max_examples=30, deadline=None)
@given(_STEPS)
def test_one_fact_is_current_and_it_is_the_persons_last_word(
    steps: list[tuple[str, str, int | None]],
) -> None:
    with TemporaryDirectory() as folder, opened(Paths(Path(folder)), NO_KEY) as store:
        last_word, pinned = None, set[int]()
        for number, (step, day, shift) in enumerate(steps):
            at = NOON + days(2 * number)
            last_word = _take(store, step, day, shift, at) or last_word
            pinned |= {fact.id for fact in _facts(store, at) if fact.pinned}

            current = _facts(store, at, FactState.CURRENT)
            assert len(current) <= 1
            if last_word is not None:
                assert [fact.text for fact in current] == [last_word]
            assert {fact.id for fact in _facts(store, at) if fact.pinned} == pinned
            for fact in _facts(store, at, FactState.SUPERSEDED):
                assert fact.superseded_by is not None
                assert fact.known_until is not None

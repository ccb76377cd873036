"""A task that is ticked is done: its outcome takes its place, until it is open once more."""

from datetime import datetime

from desktop_memory.domain.fact import (
    Change,
    Fact,
    FactFilter,
    FactKind,
    FactState,
    FactView,
    FoundFact,
)
from desktop_memory.lifecycle.fact_keeper import FactKeeper, Speaker
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.store import Store
from tests.store_samples import NOON, days, minutes, see

TASK, DONE = "To do: Oil the winch", "Done: Oil the winch"
OPEN = FoundFact(FactKind.TASK, TASK, "[ ] Oil the winch", line_indexes=(0,))
TICKED = FoundFact(FactKind.TASK_OUTCOME, DONE, "[x] Oil the winch", line_indexes=(0,), ends=TASK)


def read(store: Store, found: FoundFact, at: datetime) -> None:
    episode = store.episodes.get(see(store, found.quote, at=at, key=at.isoformat()))
    lines = store.episodes.find_lines(episode.id)
    with store.transaction():
        FactKeeper(store).keep_found([found], episode, lines, at)


def facts(store: Store) -> dict[str, Fact]:
    found = store.facts.find(FactFilter(view=FactView.ALL), NOON)
    return {fact.text: fact for fact in found}


def states(store: Store) -> dict[str, FactState]:
    return {text: fact.state for text, fact in facts(store).items()}


def test_a_task_that_is_ticked_is_superseded_by_its_outcome(store: Store) -> None:
    read(store, OPEN, NOON)
    read(store, TICKED, NOON + minutes(30))
    assert states(store) == {TASK: FactState.SUPERSEDED, DONE: FactState.CURRENT}
    assert facts(store)[TASK].superseded_by == facts(store)[DONE].id


def test_what_is_ticked_and_was_never_a_task_is_not_kept(store: Store) -> None:
    read(store, TICKED, NOON)
    assert states(store) == {}


def test_an_old_page_does_not_open_a_task_again(store: Store) -> None:
    read(store, OPEN, NOON)
    read(store, TICKED, NOON + minutes(30))
    read(store, OPEN, NOON + minutes(40))
    assert states(store) == {TASK: FactState.SUPERSEDED, DONE: FactState.CURRENT}


def test_a_task_that_is_open_on_a_later_day_is_to_be_done_again_and_again_ends(
    store: Store,
) -> None:
    read(store, OPEN, NOON)
    read(store, TICKED, NOON + minutes(30))
    read(store, OPEN, NOON + days(7))
    assert states(store) == {TASK: FactState.CURRENT, DONE: FactState.SUPERSEDED}
    read(store, TICKED, NOON + days(7) + minutes(30))
    assert states(store) == {TASK: FactState.SUPERSEDED, DONE: FactState.CURRENT}


def test_one_undo_makes_the_task_current_again(store: Store) -> None:
    read(store, OPEN, NOON)
    read(store, TICKED, NOON + minutes(30))
    steps = store.facts.find_history(facts(store)[TASK].id)
    step = next(step for step in steps if step.change is Change.SUPERSEDED)
    with store.transaction():
        store.facts.undo(step.id)
    assert states(store)[TASK] is FactState.CURRENT


def test_a_tick_on_a_screen_does_not_end_what_the_person_said(store: Store) -> None:
    with store.transaction():
        FactKeeper(store).keep_said(OPEN, NOON, Speaker(YOU))
    read(store, TICKED, NOON + minutes(30))
    assert states(store) == {TASK: FactState.CURRENT}

"""A line that is written anew on its page takes the fact of the old line with it."""

from datetime import datetime

import pytest

from desktop_memory.domain.box import Box
from desktop_memory.domain.fact import FactFilter, FactKind, FactState, FactView, FoundFact
from desktop_memory.domain.observation import CleanLine, Origin
from desktop_memory.ingest.line_merge import merge_layouts
from desktop_memory.lifecycle.fact_keeper import FactKeeper, Speaker
from desktop_memory.lifecycle.revisions import are_alike
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.store import Store
from tests.store_samples import NOON, days, minutes, see

FRIDAY, MONDAY = "The draft is due on Friday", "The draft is due on Monday"
PAGE = ("# Plan", FRIDAY, "Ask Rosa for the maps")


def show(store: Store, episode_id: int, at: datetime, *texts: str) -> None:
    """The page shows these lines now."""
    lines = [
        CleanLine(text, Origin.ACCESSIBILITY, Box(0, 20 * n, 200, 18))
        for n, text in enumerate(texts)
    ]
    with store.transaction():
        store.episodes.extend(episode_id, at)
        store.episodes.add_lines(episode_id, lines, at)
        ids = {line.text: line.id for line in store.episodes.find_lines(episode_id)}
        before = store.layouts.find(episode_id)
        store.layouts.set(episode_id, merge_layouts(before, [ids[text] for text in texts]))


def visit(store: Store, at: datetime, *texts: str) -> int:
    episode_id = see(store, *texts, at=at)
    show(store, episode_id, at, *texts)
    return episode_id


def keep(
    store: Store, episode_id: int, text: str, at: datetime, kind: FactKind = FactKind.TASK
) -> None:
    """The fact that a line of the page tells is found."""
    distinct = store.episodes.find_lines(episode_id)
    lines = store.layouts.arrange(episode_id, distinct)
    place = [line.text for line in lines].index(text)
    found = FoundFact(kind, text, text, line_indexes=(place,))
    with store.transaction():
        FactKeeper(store).keep_found([found], store.episodes.get(episode_id), lines, at)


def states(store: Store) -> dict[str, FactState]:
    found = store.facts.find(FactFilter(view=FactView.ALL), NOON)
    return {fact.text: fact.state for fact in found}


def write_anew(
    store: Store, old: str, new: str, old_kind: FactKind, new_kind: FactKind | None = None
) -> None:
    """A line of a page is looked at, then written anew, and looked at again."""
    page = visit(store, NOON, "# Plan", old, "Ask Rosa for the maps")
    keep(store, page, old, NOON, old_kind)
    later = NOON + minutes(2)
    show(store, page, later, "# Plan", new, "Ask Rosa for the maps")
    keep(store, page, new, later, new_kind or old_kind)


def test_what_is_written_in_place_of_a_line_supersedes_its_fact(store: Store) -> None:
    write_anew(store, FRIDAY, MONDAY, FactKind.TASK)

    assert states(store) == {FRIDAY: FactState.SUPERSEDED, MONDAY: FactState.CURRENT}


def test_what_was_an_event_may_be_written_anew_as_something_else(store: Store) -> None:
    event, other = "The regatta is on 2026-12-12 in Lindau.", "The regatta is off in Lindau."
    write_anew(store, event, other, FactKind.EVENT, FactKind.KNOWLEDGE)

    assert states(store) == {event: FactState.SUPERSEDED, other: FactState.CURRENT}


def test_a_line_may_be_written_anew_between_two_visits_and_back_again(store: Store) -> None:
    keep(store, visit(store, NOON, *PAGE), FRIDAY, NOON)
    later = NOON + days(1)
    keep(store, visit(store, later, "# Plan", MONDAY, "Ask Rosa for the maps"), MONDAY, later)
    assert states(store) == {FRIDAY: FactState.SUPERSEDED, MONDAY: FactState.CURRENT}

    back = NOON + days(2)
    keep(store, visit(store, back, *PAGE), FRIDAY, back)
    assert states(store) == {FRIDAY: FactState.CURRENT, MONDAY: FactState.SUPERSEDED}


def test_a_line_that_went_on_leaves_no_fact_of_its_beginning(store: Store) -> None:
    page = visit(store, NOON, "# Plan", "To do: call Rosa", "Ask Ida for the maps")
    keep(store, page, "To do: call Rosa", NOON)
    line = store.episodes.find_lines(page)[1]
    grown = CleanLine("To do: call Rosa about the lease", Origin.ACCESSIBILITY, line.box)
    with store.transaction():
        store.episodes.rewrite_line(line.id, grown, NOON + minutes(1))
    keep(store, page, grown.text, NOON + minutes(1))

    assert states(store) == {
        "To do: call Rosa": FactState.SUPERSEDED,
        grown.text: FactState.CURRENT,
    }


def test_entries_of_a_list_hold_beside_each_other(store: Store) -> None:
    page = visit(store, NOON, *PAGE)
    keep(store, page, FRIDAY, NOON)
    later = NOON + minutes(2)
    show(store, page, later, "# Plan", FRIDAY, MONDAY, "Ask Rosa for the maps")
    keep(store, page, MONDAY, later)

    assert states(store) == {FRIDAY: FactState.CURRENT, MONDAY: FactState.CURRENT}


def test_what_was_scrolled_away_holds(store: Store) -> None:
    page = visit(store, NOON, "General", FRIDAY, "ok", "thanks", "Message #general")
    keep(store, page, FRIDAY, NOON)
    later = NOON + minutes(2)
    show(store, page, later, "General", "ok", "thanks", MONDAY, "Message #general")
    keep(store, page, MONDAY, later)

    assert states(store) == {FRIDAY: FactState.CURRENT, MONDAY: FactState.CURRENT}


def test_what_happened_stays_true_when_a_page_tells_what_happened_next(store: Store) -> None:
    first, second = "Build 41 of the harbour failed", "Build 42 of the harbour failed"
    write_anew(store, first, second, FactKind.TASK_OUTCOME)

    assert states(store) == {first: FactState.CURRENT, second: FactState.CURRENT}


def test_the_persons_own_word_stays_when_a_page_is_written_anew(store: Store) -> None:
    page = visit(store, NOON, *PAGE)
    keep(store, page, FRIDAY, NOON)
    found = FoundFact(FactKind.TASK, FRIDAY, FRIDAY)
    with store.transaction():
        FactKeeper(store).keep_said(found, NOON, Speaker(YOU))
    later = NOON + minutes(2)
    show(store, page, later, "# Plan", MONDAY, "Ask Rosa for the maps")
    keep(store, page, MONDAY, later)

    assert states(store) == {FRIDAY: FactState.CURRENT, MONDAY: FactState.PROPOSED}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (FRIDAY, MONDAY, True),
        ("Jonas books the train", "Ida books the train", True),
        (FRIDAY, FRIDAY, False),
        (FRIDAY, "Ask Rosa for the maps", False),
        ("Due: 2026-11-30", "Paid: 2026-12-01", False),
    ],
)
def test_sentences_are_alike_that_differ_in_few_words(one: str, other: str, alike: bool) -> None:
    assert are_alike(one, other) is alike

"""Finished days and weeks become few facts, each once, and their sources stay."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_memory.config.paths import Paths
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.fact import Fact, FactFilter, FactKind, FactView, FoundFact
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.observation import Place
from desktop_memory.lifecycle.consolidation.consolidator import Consolidator
from desktop_memory.lifecycle.consolidation.period_planner import PeriodPlanner
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.key import NO_KEY
from desktop_memory.storage.store import Store
from tests.store_samples import days, learn, minutes, opened, see

TUESDAY = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)
LATER = TUESDAY + days(1)
DAY = "2026-11-17"
EDITOR = Place("VS Code", "parser.py - harbour - Visual Studio Code")
MAIL = Place("Thunderbird", "Inbox")


def make(store: Store, period: str = DAY, now: datetime = LATER) -> frozenset[int]:
    with store.transaction():
        planned = PeriodPlanner(store, UTC).plan(period, now)
        return Consolidator(store).consolidate(planned, now).fact_ids


def due(store: Store, now: datetime = LATER) -> tuple[str, ...]:
    return PeriodPlanner(store, UTC).find_due(now)


def told(store: Store, now: datetime = LATER) -> list[Fact]:
    return store.facts.find(FactFilter(), now, descending=False)


def work(store: Store, place: Place, begin: datetime, length_min: float) -> int:
    return see(
        store, f"seen {begin:%H:%M}", at=begin, until=begin + minutes(length_min), place=place
    )


def forget(store: Store, scope: ForgetScope) -> int:
    with store.transaction():
        forget_id = Steward(store).forget(scope, LATER, timedelta(minutes=1)).forget_id
    assert forget_id is not None
    return forget_id


@pytest.fixture
def day(store: Store) -> tuple[int, int, int]:
    """Two hours on a project around half an hour of mail."""
    return (
        work(store, EDITOR, TUESDAY, 60),
        work(store, MAIL, TUESDAY + minutes(60), 30),
        work(store, EDITOR, TUESDAY + minutes(90), 60),
    )


def test_a_day_is_told_in_one_sentence_and_its_project_in_another(
    store: Store, day: tuple[int, int, int]
) -> None:
    make(store)

    assert sorted(fact.text for fact in told(store)) == [
        (
            "Tuesday, 17 November 2026, 09:00–11:30: 2 h 30 min at the screen;"
            " harbour 2 h (parser.py), Thunderbird 30 min."
        ),
        (
            "Worked on harbour for 2 h on Tuesday, 17 November 2026 (09:00–10:00, 10:30–11:30):"
            " parser.py in VS Code."
        ),
    ]


def test_each_fact_quotes_an_episode_it_was_made_of(
    store: Store, day: tuple[int, int, int]
) -> None:
    make(store)

    for fact in told(store):
        read = store.facts.find_provenance(fact.id)
        assert {one.episode_id for one in read} <= set(day)
        assert all(one.quote == one.title for one in read)


def test_only_days_and_weeks_that_are_over_are_due_and_each_once(
    store: Store, day: tuple[int, int, int]
) -> None:
    work(store, MAIL, LATER, 5)

    assert due(store, LATER + minutes(10)) == (DAY,)
    make(store)
    assert due(store, LATER + minutes(10)) == ()
    assert due(store, TUESDAY + days(7)) == ("2026-11-18", "2026-W47")


def test_the_same_day_twice_changes_nothing(store: Store, day: tuple[int, int, int]) -> None:
    make(store)
    before = store.database.find_rows("SELECT * FROM facts ORDER BY id")
    steps = store.database.find_rows("SELECT * FROM history ORDER BY id")

    assert make(store) == frozenset()

    assert store.database.find_rows("SELECT * FROM facts ORDER BY id") == before
    assert store.database.find_rows("SELECT * FROM history ORDER BY id") == steps


def test_what_failed_halfway_leaves_nothing(
    store: Store, day: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_period: str, _at: datetime) -> None:
        raise OSError("no room")

    monkeypatch.setattr(store.consolidations, "note_done", fail)
    with pytest.raises(OSError, match="no room"):
        make(store)

    assert told(store) == []
    assert due(store) == (DAY,)


def test_a_deleted_episode_takes_what_was_made_of_it_along_and_the_day_is_told_anew(
    store: Store, day: tuple[int, int, int]
) -> None:
    make(store)

    forget(store, ForgetScope(episode_ids=(day[1],)))

    assert [fact.text for fact in told(store)] == [
        (
            "Worked on harbour for 2 h on Tuesday, 17 November 2026 (09:00–10:00, 10:30–11:30):"
            " parser.py in VS Code."
        )
    ]
    make(store)
    assert not any("Thunderbird" in fact.text for fact in told(store))
    assert len(told(store)) == 2


def test_nothing_is_made_of_what_was_deleted_after_the_day_was_planned(
    store: Store, day: tuple[int, int, int]
) -> None:
    planned = PeriodPlanner(store, UTC).plan(DAY, LATER)
    assert planned.facts
    forget(store, ForgetScope(episode_ids=(day[0],)))
    with store.transaction():
        assert not Consolidator(store).consolidate(planned, LATER)

    assert told(store) == []
    assert DAY in due(store)


def test_a_summary_the_person_deletes_never_comes_back_in_other_words(
    store: Store, day: tuple[int, int, int]
) -> None:
    make(store)
    (summary,) = (fact.id for fact in told(store) if fact.subject == "day")
    forget(store, ForgetScope(fact_ids=(summary,)))
    forget(store, ForgetScope(episode_ids=(day[1],)))

    make(store)

    assert [fact.subject for fact in told(store)] == ["harbour"]


def test_an_undone_delete_brings_the_old_summary_back_as_the_only_one(
    store: Store, day: tuple[int, int, int]
) -> None:
    make(store)
    before = {fact.text for fact in told(store)}
    forget_id = forget(store, ForgetScope(episode_ids=(day[1],)))
    make(store)

    with store.transaction():
        Steward(store).undo_forget(forget_id)
    assert due(store) == (DAY,)
    make(store)

    assert {fact.text for fact in told(store)} == before


def test_a_summary_the_person_corrected_stays_as_they_said(
    store: Store, day: tuple[int, int, int]
) -> None:
    make(store)
    (summary,) = (fact.id for fact in told(store) if fact.subject == "day")
    with store.transaction():
        store.facts.set_text(summary, "A quiet Tuesday.", LATER, YOU)
    work(store, MAIL, TUESDAY + minutes(200), 30)

    make(store)

    assert [fact.text for fact in told(store) if fact.subject == "day"] == ["A quiet Tuesday."]


def test_a_week_tells_its_projects_and_its_routines(store: Store) -> None:
    for week in range(3):
        for weekday in range(5):
            begin = TUESDAY + days(7 * week + weekday - 1 - 14)
            work(store, MAIL, begin + minutes(week), 20)
            work(store, EDITOR, begin + minutes(60), 60)
        work(
            store, Place("Meet", "Harbour round"), TUESDAY + days(7 * week - 14) + minutes(180), 30
        )

    make(store, "2026-W47", TUESDAY + days(7))

    texts = {fact.text for fact in told(store)}
    assert (
        "Week 47 of 2026 (16–22 November 2026): 7 h 10 min at the screen on 5 days;"
        " harbour 5 h on 5 days, Thunderbird 1 h 40 min on 5 days, Meet 30 min on 1 day."
    ) in texts
    assert "On most days Thunderbird from about 09:00 on." in texts
    assert "On Tuesdays Meet at about 12:00." in texts


def test_a_routine_that_a_later_week_shows_again_grows_stronger_once(store: Store) -> None:
    for weekday in range(19):
        if weekday % 7 < 5:
            work(store, MAIL, TUESDAY + days(weekday - 15), 20)
    now = TUESDAY + days(10)

    def routine() -> Fact:
        (found,) = (fact for fact in told(store, now) if fact.predicate == "routine")
        return found

    make(store, "2026-W46", now)
    first = routine()
    assert first.id in make(store, "2026-W47", now)
    grown = routine()
    assert make(store, "2026-W47", now) == frozenset()
    assert make(store, "2026-W46", now) == frozenset()
    made_of = store.consolidations.find_of(first.id)

    assert made_of is not None
    assert made_of.period == "2026-W47"
    assert grown.id == first.id
    assert (grown.seen, grown.half_life_days > first.half_life_days) == (2, True)
    assert grown.last_seen_at > first.last_seen_at
    assert routine() == grown


def test_an_error_that_comes_back_is_told_with_what_helped(store: Store) -> None:
    shell = Place("Xterm", "build")
    for day_ in range(3):
        at = TUESDAY + days(day_ - 1)
        text = f"`make pier` failed: cannot find /tmp/{day_}/gate.h on line {day_ + 40}"
        learn(store, text, at=at, episodes=(work(store, shell, at, 5),), kind=FactKind.ERROR)
    learn(
        store,
        'When `make pier` fails with "cannot find /tmp/9/gate.h on line 7": `make gate`',
        at=TUESDAY,
        kind=FactKind.PROCEDURE,
    )

    make(store, "2026-W47", TUESDAY + days(7))

    (known,) = store.facts.find(FactFilter(kinds=frozenset({FactKind.KNOWLEDGE})), LATER)
    assert known.text.startswith(
        "Came up 3 times, on 16 November 2026, 17 November 2026 and 18 November 2026: `make pier`"
    )
    assert known.text.endswith('on line 7": `make gate`')


def test_of_an_error_that_comes_back_often_the_last_days_are_told(store: Store) -> None:
    for back in range(6):
        at = TUESDAY - days(back)
        read = work(store, Place("Xterm", "build"), at, 5)
        learn(store, f"The pier is shut: code {back}", at=at, episodes=(read,), kind=FactKind.ERROR)

    make(store, "2026-W47", TUESDAY + days(7))

    (known,) = store.facts.find(FactFilter(kinds=frozenset({FactKind.KNOWLEDGE})), LATER)
    assert known.text.startswith("Came up 6 times, last on 14 November 2026, ")


def test_a_fact_told_within_a_consolidated_one_takes_it_along(store: Store) -> None:
    shell = Place("Xterm", "build")
    errors = [
        learn(store, "`make pier` failed: no gate", at=at, episodes=(work(store, shell, at, 5),))
        for at in (TUESDAY,)
    ]
    with store.transaction():
        made = store.facts.add(
            FoundFact(FactKind.KNOWLEDGE, "Came up 3 times: `make pier` failed: no gate.", "gate"),
            LATER,
            app="",
            half_life_days=9,
        )
        store.consolidations.mark(made, "2026-W47", ())

    forget(store, ForgetScope(fact_ids=tuple(errors)))

    assert made not in {fact.id for fact in store.facts.find(_ALL, LATER)}


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([EDITOR, MAIL, Place("Xterm", "mo@pier: ~/src/gate")]),
            st.integers(0, 600),
            st.integers(0, 120),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_any_day_made_twice_gives_the_same_facts_and_loses_no_source(
    visits: list[tuple[Place, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Paths(Path(folder)), NO_KEY) as store:
        for place, begin, length in visits:
            work(store, place, TUESDAY + minutes(begin), length)
        sources = _sources(store)

        make(store)
        first = [(fact.id, fact.text) for fact in told(store)]
        again = make(store)

        assert again == frozenset()
        assert [(fact.id, fact.text) for fact in told(store)] == first
        assert _sources(store) == sources


_ALL = FactFilter(view=FactView.ALL)


def _sources(store: Store) -> Sequence[object]:
    found = store.episodes.find(EpisodeFilter(), 100)
    return [(replace(one, facts=0), store.episodes.find_lines(one.id)) for one in found]


def test_no_day_is_made_of_nothing(store: Store) -> None:
    assert make(store, date(2026, 1, 1).isoformat()) == frozenset()

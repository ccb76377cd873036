"""Equal facts reinforce, newer ones supersede, the person's word wins and stays won."""

from datetime import datetime

import pytest

from desktop_memory.domain.box import Box
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.fact import (
    Change,
    Fact,
    FactFilter,
    FactKind,
    FactState,
    FactView,
    FoundFact,
)
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.observation import Origin
from desktop_memory.lifecycle.fact_keeper import FactKeeper, Speaker
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.store import Store
from tests.store_samples import NOON, days, minutes, see, shoot

ME = Speaker(YOU)


def meets(day: str, valid_from: datetime | None = None) -> FoundFact:
    text = f"The team meets on {day}."
    return FoundFact(FactKind.EVENT, text, day, "team", "meets on", valid_from, line_indexes=(0,))


def read(store: Store, found: FoundFact, at: datetime) -> Changes:
    """The fact stands on the screen in a new episode."""
    episode = store.episodes.get(see(store, found.quote, at=at, key=at.isoformat()))
    lines = store.episodes.find_lines(episode.id)
    with store.transaction():
        return FactKeeper(store).keep_found([found], episode, lines, at)


def say(store: Store, found: FoundFact, at: datetime, speaker: Speaker = ME) -> int | None:
    with store.transaction():
        fact_id, _ = FactKeeper(store).keep_said(found, at, speaker)
    return fact_id


def facts(store: Store, now: datetime = NOON) -> dict[str, Fact]:
    found = store.facts.find(FactFilter(view=FactView.ALL), now)
    return {fact.text: fact for fact in found}


def state(store: Store) -> dict[str, FactState]:
    return {text: fact.state for text, fact in facts(store).items()}


MONDAY, TUESDAY = "The team meets on Monday.", "The team meets on Tuesday."


def test_a_fact_is_kept_with_its_quote_place_frame_and_boxes(store: Store) -> None:
    episode_id = see(store, "noise", "Monday")
    frame_id = shoot(store, episode_id, (1, 2, 3))
    episode, lines = store.episodes.get(episode_id), store.episodes.find_lines(episode_id)
    found = FoundFact(FactKind.EVENT, MONDAY, "Monday", "team", "meets on", line_indexes=(1,))
    with store.transaction():
        changes = FactKeeper(store).keep_found([found], episode, lines, NOON)

    (fact_id,) = changes.fact_ids
    assert changes.episode_ids == {episode_id}
    (source,) = store.facts.find_provenance(fact_id)
    assert (source.quote, source.title, source.origin) == ("Monday", "notes.txt", Origin.OCR)
    assert (source.frame_id, source.boxes) == (frame_id, (Box(0, 20, 200, 18),))
    assert store.facts.get(fact_id, NOON).half_life_days == 7.0


def test_seen_again_elsewhere_a_fact_grows_stronger_and_does_not_double(store: Store) -> None:
    read(store, meets("Monday"), NOON)
    read(store, meets("Monday"), NOON + days(3))

    (fact,) = facts(store, NOON + days(3)).values()

    assert (fact.seen, fact.strength, fact.last_seen_at) == (2, 1.0, NOON + days(3))
    assert fact.half_life_days > 7.0
    assert fact.confidence > 0.7
    assert len(store.facts.find_provenance(fact.id)) == 2


def test_a_page_that_stays_open_makes_no_fact_stronger(store: Store) -> None:
    read(store, meets("Monday"), NOON)
    (episode,) = store.episodes.find(EpisodeFilter(), 1)
    with store.transaction():
        FactKeeper(store).keep_found(
            [meets("Monday")], episode, store.episodes.find_lines(episode.id), NOON + days(2)
        )

    (fact,) = facts(store, NOON + days(2)).values()

    assert (fact.seen, fact.half_life_days) == (1, 7.0)
    assert fact.last_seen_at == NOON + days(2)
    assert len(store.facts.find_history(fact.id)) == 1


def test_a_newer_fact_of_the_same_subject_supersedes_and_both_stay(store: Store) -> None:
    read(store, meets("Monday"), NOON)
    changes = read(store, meets("Tuesday", NOON + days(1)), NOON + days(1))

    old, new = facts(store)[MONDAY], facts(store)[TUESDAY]
    assert (old.state, old.superseded_by) == (FactState.SUPERSEDED, new.id)
    assert (old.valid_until, old.known_until) == (NOON + days(1), NOON + days(1))
    assert new.state is FactState.CURRENT
    assert changes.fact_ids == {old.id, new.id}


def test_facts_without_a_subject_never_exclude_each_other(store: Store) -> None:
    for text in ("One thing.", "Another thing."):
        read(store, FoundFact(FactKind.KNOWLEDGE, text, text), NOON)

    assert set(state(store).values()) == {FactState.CURRENT}


def test_an_old_page_read_again_does_not_turn_time_back(store: Store) -> None:
    read(store, meets("Monday"), NOON)
    read(store, meets("Tuesday"), NOON + days(1))
    read(store, meets("Monday"), NOON + days(2))

    assert state(store) == {MONDAY: FactState.SUPERSEDED, TUESDAY: FactState.CURRENT}


def test_with_a_later_date_an_old_fact_is_news_again(store: Store) -> None:
    read(store, meets("Monday"), NOON)
    read(store, meets("Tuesday"), NOON + days(1))
    read(store, meets("Monday", NOON + days(2)), NOON + days(2))

    assert state(store) == {MONDAY: FactState.CURRENT, TUESDAY: FactState.SUPERSEDED}


def test_older_news_found_later_is_history_at_once(store: Store) -> None:
    read(store, meets("Tuesday", NOON - days(1)), NOON)
    read(store, meets("Monday", NOON - days(20)), NOON + days(1))

    assert state(store) == {MONDAY: FactState.SUPERSEDED, TUESDAY: FactState.CURRENT}
    assert facts(store)[MONDAY].valid_until == NOON - days(1)


def test_what_the_person_corrected_is_not_superseded_by_the_screen(store: Store) -> None:
    read(store, meets("Monday"), NOON)
    with store.transaction():
        store.facts.set_text(facts(store)[MONDAY].id, TUESDAY, NOON + minutes(1), YOU)

    read(store, meets("Monday"), NOON + days(1))
    read(store, meets("Friday"), NOON + days(2))

    assert state(store) == {
        TUESDAY: FactState.CURRENT,
        "The team meets on Friday.": FactState.PROPOSED,
    }


def test_a_choice_between_two_facts_stays_made(store: Store) -> None:
    read(store, meets("Monday"), NOON)
    read(store, meets("Tuesday"), NOON + days(1))
    with store.transaction():
        Steward(store).make_current(facts(store)[MONDAY].id, NOON + days(2), YOU)

    read(store, meets("Tuesday", NOON + days(3)), NOON + days(3))

    assert state(store) == {MONDAY: FactState.CURRENT, TUESDAY: FactState.SUPERSEDED}


def test_what_the_person_says_supersedes_what_was_seen(store: Store) -> None:
    read(store, meets("Monday"), NOON)
    say(store, meets("Tuesday"), NOON + days(1))

    assert state(store) == {MONDAY: FactState.SUPERSEDED, TUESDAY: FactState.CURRENT}
    assert facts(store)[TUESDAY].corrected


def test_a_proposal_is_accepted_when_it_recurs_unless_the_person_knows_better(
    store: Store,
) -> None:
    say(store, meets("Monday"), NOON)
    read(store, meets("Tuesday"), NOON + days(1))
    read(store, meets("Tuesday"), NOON + days(2))
    assert state(store) == {MONDAY: FactState.CURRENT, TUESDAY: FactState.PROPOSED}

    with store.transaction():
        scope = ForgetScope(fact_ids=(facts(store)[MONDAY].id,))
        Steward(store).forget(scope, NOON + days(3), days(0))
    read(store, meets("Tuesday"), NOON + days(3))

    assert state(store) == {TUESDAY: FactState.CURRENT}


def test_a_deleted_fact_is_not_brought_back_by_the_same_screen(store: Store) -> None:
    read(store, meets("Monday"), NOON)
    with store.transaction():
        scope = ForgetScope(fact_ids=(facts(store)[MONDAY].id,))
        Steward(store).forget(scope, NOON, minutes(1))
        while Steward(store).erase_due(NOON + minutes(2)):
            pass

    read(store, meets("Monday"), NOON + days(1))
    agent = Speaker("agent Ada", agent_id=None)
    assert say(store, meets("Monday"), NOON + days(1), agent) is None
    assert facts(store) == {}

    assert say(store, meets("Monday"), NOON + days(2)) is not None
    read(store, meets("Monday"), NOON + days(3))
    assert facts(store)[MONDAY].seen == 2


def test_what_was_deleted_is_not_told_in_other_words_by_the_same_lines(store: Store) -> None:
    line = "Mondays: team"
    read(store, FoundFact(FactKind.EVENT, MONDAY, line, line_indexes=(0,)), NOON)
    with store.transaction():
        scope = ForgetScope(fact_ids=(facts(store)[MONDAY].id,))
        forget_id = Steward(store).forget(scope, NOON, minutes(1)).forget_id
    other = FoundFact(FactKind.KNOWLEDGE, "Team: every Monday", line, line_indexes=(0,))

    read(store, other, NOON + days(1))
    assert facts(store) == {}

    read(store, FoundFact(FactKind.EVENT, TUESDAY, "Tuesdays: team", line_indexes=(0,)), NOON)
    assert set(facts(store)) == {TUESDAY}

    assert forget_id is not None
    with store.transaction():
        Steward(store).undo_forget(forget_id)
    read(store, other, NOON + days(2))
    assert set(facts(store)) == {MONDAY, TUESDAY, other.text}


def test_an_agents_word_is_marked_as_its_own(store: Store) -> None:
    with store.transaction():
        agent_id = store.agents.add("Ada", [], NOON).agent.id
    fact_id = say(store, meets("Monday"), NOON, Speaker("agent Ada", agent_id, "project x"))

    assert fact_id is not None
    fact = store.facts.get(fact_id, NOON)
    assert (fact.agent_id, fact.scope, fact.corrected) == (agent_id, "project x", False)
    assert store.facts.find_history(fact_id)[0].by == "agent Ada"


@pytest.mark.parametrize("pace", [0.5, 2.0])
def test_new_facts_fade_at_the_persons_pace(store: Store, pace: float) -> None:
    with store.transaction():
        store.meta.set_pace(pace)
    read(store, meets("Monday"), NOON)

    assert facts(store)[MONDAY].half_life_days == pytest.approx(7.0 * pace)
    assert store.facts.get(1, NOON + days(7 * pace)).strength == pytest.approx(0.5)
    assert [entry.change for entry in store.facts.find_history(1)] == [Change.ADDED]


def lives(city: str) -> FoundFact:
    text = f"I live in {city}."
    return FoundFact(FactKind.PROFILE, text, text, "user", line_indexes=(0,))


def test_a_home_that_was_left_is_history_whoever_tells_it(store: Store) -> None:
    agent = Speaker("agent Ada", store_agent(store))
    read(store, lives("Hull"), NOON)
    say(store, lives("Oslo"), NOON + days(1), agent)
    assert state(store) == {
        "I live in Hull.": FactState.SUPERSEDED,
        "I live in Oslo.": FactState.CURRENT,
    }

    # The old screen is read again; then an agent says that it holds once more.
    read(store, lives("Hull"), NOON + days(2))
    assert state(store)["I live in Oslo."] is FactState.CURRENT
    say(store, lives("Hull"), NOON + days(3), agent)
    assert state(store) == {
        "I live in Hull.": FactState.CURRENT,
        "I live in Oslo.": FactState.SUPERSEDED,
    }


def test_what_the_person_says_of_themselves_no_agent_overrules(store: Store) -> None:
    agent = Speaker("agent Ada", store_agent(store))
    say(store, lives("Hull"), NOON)
    say(store, lives("Oslo"), NOON + days(1), agent)
    say(store, lives("Oslo"), NOON + days(2), agent)

    assert state(store) == {
        "I live in Hull.": FactState.CURRENT,
        "I live in Oslo.": FactState.PROPOSED,
    }


def test_more_of_the_same_home_contradicts_nothing(store: Store) -> None:
    read(store, lives("Hull"), NOON)
    read(store, lives("Hull with my sister"), NOON + days(1))

    assert set(state(store).values()) == {FactState.CURRENT}


def store_agent(store: Store) -> int:
    with store.transaction():
        return store.agents.add("Ada", (), NOON).agent.id

"""The one door: what the person and agents can do."""

from datetime import timedelta

import pytest

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.episode import EpisodeFilter, GapKind
from desktop_memory.domain.errors import Conflict, NotFound, UserError
from desktop_memory.domain.fact import Change, Fact, FactFilter, FactKind
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.message import Message
from desktop_memory.domain.observation import SkipReason
from desktop_memory.memory.commands import Commands
from desktop_memory.memory.health_report import find_kept
from desktop_memory.storage.store import Store
from tests.memory.conftest import Clock


def remember(commands: Commands, text: str = "Tea at four.", agent_id: int | None = None) -> int:
    changes = commands.add_fact(text, FactKind.PREFERENCE, agent_id=agent_id, agent_name="Ada")
    (fact_id,) = changes.fact_ids
    return fact_id


def fact(store: Store, fact_id: int, clock: Clock) -> Fact:
    return store.facts.get(fact_id, clock.at)


def test_the_same_fact_said_twice_is_one_fact(commands: Commands) -> None:
    assert remember(commands) == remember(commands)


def test_an_empty_or_endless_sentence_is_refused(commands: Commands) -> None:
    for text in ("  \n ", "word " * 200):
        with pytest.raises(UserError):
            remember(commands, text)


def test_a_secret_in_a_fact_is_not_stored(commands: Commands, store: Store, clock: Clock) -> None:
    fact_id = remember(commands, "The password: hunter2horse works.")

    assert "hunter2" not in fact(store, fact_id, clock).text


def test_what_an_agent_sets_for_a_time_goes_by_itself_unless_it_is_said_for_good(
    commands: Commands, store: Store, clock: Clock
) -> None:
    ada = commands.add_agent("Ada", [Scope.WRITE]).agent.id

    def note(ttl_s: float | None) -> int:
        changes = commands.add_fact(
            "Step 3 is done.", FactKind.KNOWLEDGE, agent_id=ada, agent_name="Ada", ttl_s=ttl_s
        )
        (fact_id,) = changes.fact_ids
        return fact_id

    note(60)
    clock.at += timedelta(seconds=61)
    commands.retention.let_time_pass()
    assert store.facts.find(FactFilter(), clock.at) == []

    kept = note(60)
    note(None)
    clock.at += timedelta(days=1)
    commands.retention.let_time_pass()
    assert [one.id for one in store.facts.find(FactFilter(), clock.at)] == [kept]


def test_an_agent_sets_no_end_to_what_the_person_said(
    commands: Commands, store: Store, clock: Clock
) -> None:
    fact_id = remember(commands)
    ada = commands.add_agent("Ada", [Scope.WRITE]).agent.id

    commands.add_fact("Tea at four.", FactKind.PREFERENCE, agent_id=ada, ttl_s=1)
    clock.at += timedelta(days=1)
    commands.retention.let_time_pass()

    assert fact(store, fact_id, clock).text == "Tea at four."


def test_the_end_an_agent_set_is_a_step_that_the_person_can_undo(
    commands: Commands, store: Store, clock: Clock
) -> None:
    ada = commands.add_agent("Ada", [Scope.WRITE]).agent.id
    for ttl_s in (60, 90):
        (fact_id,) = commands.add_fact(
            "Step 3 is done.", FactKind.KNOWLEDGE, agent_id=ada, agent_name="Ada", ttl_s=ttl_s
        ).fact_ids

    steps = [one for one in store.facts.find_history(fact_id) if one.change is Change.EXPIRY]
    ends = (clock.at + timedelta(seconds=90)).isoformat()
    assert [(one.by, one.before, one.after) for one in steps] == [("agent Ada", "", ends)]

    commands.undo_fact(fact_id, steps[0].id)
    clock.at += timedelta(days=1)
    commands.retention.let_time_pass()

    assert fact(store, fact_id, clock).expires_at is None
    assert Change.EXPIRY not in {one.change for one in store.facts.find_history(fact_id)}


def test_what_the_person_lets_stay_no_agent_sets_an_end_to_until_that_is_undone(
    commands: Commands, store: Store, clock: Clock
) -> None:
    ada = commands.add_agent("Ada", [Scope.WRITE]).agent.id

    def note() -> int:
        changes = commands.add_fact(
            "Step 3 is done.", FactKind.KNOWLEDGE, agent_id=ada, agent_name="Ada", ttl_s=60
        )
        return min(changes.fact_ids)

    commands.retain_facts([note()])
    assert fact(store, note(), clock).expires_at is None

    commands.undo_fact(note())
    assert fact(store, note(), clock).expires_at == clock.at + timedelta(seconds=60)


def test_an_edit_can_be_undone(commands: Commands, store: Store, clock: Clock) -> None:
    fact_id = remember(commands)
    commands.edit_fact(fact_id, "Tea at five.")
    assert fact(store, fact_id, clock).text == "Tea at five."

    commands.undo_fact(fact_id)

    assert fact(store, fact_id, clock).text == "Tea at four."
    with pytest.raises(NotFound):
        commands.edit_fact(999, "Nobody's.")


def test_fading_weakens_and_reinforcing_strengthens(
    commands: Commands, store: Store, clock: Clock
) -> None:
    fact_id = remember(commands)
    clock.at += timedelta(days=30)
    before = fact(store, fact_id, clock).strength

    commands.fade_facts([fact_id])
    faded = fact(store, fact_id, clock).strength
    commands.reinforce_facts([fact_id])

    assert faded < before < fact(store, fact_id, clock).strength == 1.0


def test_a_pinned_fact_keeps_its_strength(commands: Commands, store: Store, clock: Clock) -> None:
    fact_id = remember(commands)
    commands.pin_facts([fact_id])
    commands.pin_facts([fact_id])
    clock.at += timedelta(days=4000)

    assert fact(store, fact_id, clock).strength == 1.0
    pins = [step for step in store.facts.find_history(fact_id) if step.change is Change.PINNED]
    assert len(pins) == 1


def test_an_agent_cannot_bring_back_what_the_person_deleted(
    commands: Commands, clock: Clock
) -> None:
    ada = commands.add_agent("Ada", [Scope.WRITE]).agent
    fact_id = remember(commands, agent_id=ada.id)
    commands.forget(ForgetScope(fact_ids=(fact_id,)))

    with pytest.raises(Conflict):
        remember(commands, agent_id=ada.id)
    remember(commands)


def test_forgetting_nothing_in_particular_is_refused(commands: Commands) -> None:
    with pytest.raises(UserError):
        commands.forget(ForgetScope())


def test_messages_are_kept_once_in_their_thread_without_their_secrets(
    commands: Commands, store: Store, clock: Clock
) -> None:
    sent = [
        Message("the otter\nis marble", clock.at, "m1", "user"),
        Message("my password: hunter2horse", clock.at, "m2", "user"),
    ]
    commands.add_messages("thread", sent, None)
    commands.add_messages("thread", sent, None)

    episodes = store.episodes.find(EpisodeFilter(thread="thread"), 10)
    texts = [line.text for one in episodes for line in store.episodes.find_lines(one.id)]
    assert sorted(one.external_id or "" for one in episodes) == ["m1", "m2"]
    assert "the otter" in texts
    assert not any("hunter2" in text for text in texts)


def test_what_was_not_kept_is_counted_for_the_day(
    commands: Commands, store: Store, clock: Clock
) -> None:
    commands.note_skips({(SkipReason.IDLE, ""): 3, (SkipReason.EXCLUDED, "Banks"): 2}, (), kept=4)
    commands.note_skips({(SkipReason.IDLE, ""): 1}, (), kept=1)

    today = clock.at.date()
    assert store.skips.count(today) == {SkipReason.IDLE: 4, SkipReason.EXCLUDED: 2}
    assert find_kept(store, today) == 5


def test_the_time_the_app_did_not_run_is_a_gap(
    commands: Commands, store: Store, clock: Clock
) -> None:
    commands.add_messages("t", [Message("hello there", clock.at, "m1")], None)
    stopped_at = clock.at
    clock.at += timedelta(hours=2)

    commands.start_up()

    (gap,) = store.gaps.find(stopped_at, clock.at)
    assert (gap.kind, gap.started_at, gap.ended_at) == (GapKind.STOPPED, stopped_at, clock.at)


def test_the_app_starts_though_the_clock_of_the_computer_was_set_back(
    commands: Commands, store: Store, clock: Clock
) -> None:
    commands.add_messages("t", [Message("hello there", clock.at, "m1")], None)
    clock.at -= timedelta(hours=2)

    commands.start_up()

    assert store.gaps.find(clock.at - timedelta(days=1), clock.at + timedelta(days=1)) == []


def test_a_question_is_logged_without_the_secret_in_it(
    commands: Commands, store: Store, clock: Clock
) -> None:
    commands.log_request(
        agent_id=None,
        at=clock.at,
        route="search",
        question="password: hunter2horse",
        status=200,
        given=0,
        took_ms=1.0,
    )

    (entry,) = store.requests.find()
    assert "hunter2" not in entry.question

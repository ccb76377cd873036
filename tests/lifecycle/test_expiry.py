"""Time takes facts: events fade when they are over, what was set for a time goes."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.fact import (
    Change,
    Fact,
    FactFilter,
    FactKind,
    FactState,
    FactView,
    FoundFact,
)
from desktop_memory.domain.retention import RetentionReason
from desktop_memory.domain.strength import strength
from desktop_memory.lifecycle.decay import first_half_life_days, plan_fade
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.migration import find_migrations
from desktop_memory.storage.store import Store
from tests.store_samples import NOON, days, learn, minutes


def meet(store: Store, text: str, ends_in_days: float) -> int:
    found = FoundFact(FactKind.EVENT, text, text, valid_until=NOON + days(ends_in_days))
    with store.transaction():
        return store.facts.add(found, NOON, app="Mail", half_life_days=7)


def let_pass(store: Store, after_days: float) -> frozenset[int]:
    with store.transaction():
        return Steward(store).let_pass(NOON + days(after_days)).fact_ids


def test_an_event_that_is_over_fades_fast_from_its_end_on(store: Store) -> None:
    fact_id = meet(store, "The ferry committee meets on Saturday.", 1)

    assert let_pass(store, 0.5) == frozenset()
    assert let_pass(store, 3) == {fact_id}

    then = NOON + days(3)
    assert store.facts.get(fact_id, then).strength == strength(1.0, NOON + days(1), then)
    assert let_pass(store, 4) == frozenset()


def test_what_has_no_end_or_is_no_event_does_not_pass(store: Store) -> None:
    learn(store, "Mo likes tea.", kind=FactKind.PREFERENCE)
    meet(store, "The regatta is next year.", 300)

    assert let_pass(store, 30) == frozenset()


def test_a_pinned_event_stays_and_fading_can_be_undone(store: Store) -> None:
    pinned, other = (meet(store, f"Meeting {n} of the pilots.", 1) for n in (1, 2))
    with store.transaction():
        store.facts.set_pinned(pinned, True, NOON, YOU)
    before = store.facts.get(other, NOON).half_life_days

    assert let_pass(store, 2) == {other}

    step = store.facts.find_history(other)[0]
    assert (step.change, step.by, step.undoable) == (Change.FADED, "its date", True)
    with store.transaction():
        store.facts.undo(step.id)
    assert store.facts.get(other, NOON).half_life_days == before


def test_an_event_that_is_made_stronger_after_its_end_is_left_alone(store: Store) -> None:
    fact_id = meet(store, "The harbour fair was on Saturday.", 1)
    with store.transaction():
        Steward(store).reinforce([fact_id], NOON + days(2), YOU)

    assert let_pass(store, 3) == frozenset()


def test_a_fact_set_for_a_time_goes_when_it_is_over_and_the_log_counts_it(store: Store) -> None:
    kept, going = (learn(store, f"Scratch note {n} of an agent.") for n in (1, 2))
    with store.transaction():
        store.expiry.set(going, NOON + minutes(5), NOON, "agent Ada")
        steward = Steward(store)
        assert not steward.remove_expired(NOON + minutes(4))
        assert steward.remove_expired(NOON + minutes(5)).fact_ids == {going}

    assert [fact.id for fact in store.facts.find_many((kept, going), NOON)] == [kept]
    (removal,) = store.retention_log.find(5)
    assert (removal.item.reason, removal.item.count) == (RetentionReason.FACTS_EXPIRED, 1)


def test_an_end_that_an_earlier_version_set_can_be_undone_too(store: Store) -> None:
    (step,) = (one for one in find_migrations("migrations") if one.name == "expiry_in_history")
    with store.transaction():
        agent_id = store.agents.add("Ada", [Scope.WRITE], NOON).agent.id
    fact_id = learn(store, "Scratch note of an agent.", agent_id=agent_id)
    with store.transaction():
        store.database.change("UPDATE facts SET expires_at = 5 WHERE id = ?", (fact_id,))
        store.database.memory.run(step.sql)

    entry = store.facts.find_history(fact_id)[0]
    with store.transaction():
        store.facts.undo(entry.id)

    assert (entry.change, entry.by) == (Change.EXPIRY, "agent Ada")
    assert store.facts.get(fact_id, NOON).expires_at is None


def test_what_was_set_for_a_time_is_in_no_list_as_soon_as_it_is_over(store: Store) -> None:
    gone, pinned, later = (learn(store, f"The harbour is {word}.") for word in ("a", "b", "c"))
    with store.transaction():
        for fact_id in (gone, pinned):
            store.expiry.set(fact_id, NOON, NOON, "agent Ada")
        store.expiry.set(later, NOON + minutes(1), NOON, "agent Ada")
        store.facts.set_pinned(pinned, True, NOON, YOU)

    for view in (FactView.CURRENT, FactView.ALL):
        wanted = FactFilter(view=view)
        assert {fact.id for fact in store.facts.find(wanted, NOON)} == {pinned, later}
        assert store.facts.count(wanted, NOON).by_view[view] == 2


def test_a_pin_keeps_what_was_set_for_a_time(store: Store) -> None:
    fact_id = learn(store, "Scratch note of an agent.")
    with store.transaction():
        store.expiry.set(fact_id, NOON, NOON, "agent Ada")
        store.facts.set_pinned(fact_id, True, NOON, YOU)
        assert not Steward(store).remove_expired(NOON + days(1))


KINDS = st.sampled_from(list(FactKind))
ELAPSED = st.floats(0, 20_000)


@given(KINDS, ELAPSED, ELAPSED)
def test_strength_only_falls_with_time_and_stays_between_none_and_all(
    kind: FactKind, one: float, other: float
) -> None:
    half_life = first_half_life_days(kind)
    earlier, later = sorted((one, other))

    strong = strength(half_life, NOON, NOON + timedelta(days=earlier))
    weak = strength(half_life, NOON, NOON + timedelta(days=later))

    assert 0 < weak <= strong <= 1


@given(KINDS, ELAPSED)
def test_fading_never_makes_stronger(kind: FactKind, elapsed: float) -> None:
    now = NOON + timedelta(days=elapsed)
    half_life = first_half_life_days(kind)
    fact = _fact(kind, half_life, strength(half_life, NOON, now))

    faded = plan_fade(fact, now)

    assert strength(faded.half_life_days, faded.reinforced_at, now) <= fact.strength + 1e-9


def _fact(kind: FactKind, half_life_days: float, strength_now: float) -> Fact:
    return Fact(
        1,
        kind,
        "text",
        FactState.CURRENT,
        "",
        "",
        0.7,
        strength_now,
        half_life_days,
        False,
        NOON,
        NOON,
        NOON,
    )

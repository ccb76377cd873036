"""Facts for recall: in scope, with their strength, liked in a span."""

from datetime import datetime, timedelta

import pytest

from desktop_memory.domain.fact import FactKind, FactState
from desktop_memory.domain.strength import strength
from desktop_memory.storage.recall_facts import RecallFacts
from desktop_memory.storage.store import Store
from desktop_memory.storage.text_match import TextScope
from tests.store_samples import NOON, days, learn

EVERYWHERE = TextScope()


@pytest.fixture
def facts(store: Store) -> RecallFacts:
    return RecallFacts(store.database, store.meta)


def test_a_row_tells_what_a_ranking_weighs(store: Store, facts: RecallFacts) -> None:
    plain, pinned = learn(store, "Tea is out.", half_life_days=5.0), learn(store, "Rent is due.")
    with store.transaction():
        store.facts.set_pinned(pinned, True, NOON, "you")
        store.meta.set_pace(2.0)
    later = NOON + days(7)

    first, second = facts.find([plain, pinned, 999], EVERYWHERE, later)

    assert (first.id, first.kind, first.state) == (plain, FactKind.KNOWLEDGE, FactState.CURRENT)
    assert first.strength == pytest.approx(strength(10.0, NOON, later))
    assert first.strength == pytest.approx(store.facts.get(plain, later).strength)
    assert (second.id, second.pinned, second.strength) == (pinned, True, 1.0)


def test_facts_are_those_of_the_scope(store: Store, facts: RecallFacts) -> None:
    early = learn(store, "One", at=NOON)
    late = learn(store, "Two", at=NOON + days(2), app="Calc", kind=FactKind.DECISION)

    def found(scope: TextScope) -> list[int]:
        ids = [row.id for row in facts.find([early, late], scope, NOON)]
        assert ids == sorted(id for _, id, _ in facts.find_latest([early, late], scope))
        return ids

    assert found(EVERYWHERE) == [early, late]
    assert found(TextScope(app="calc")) == [late]
    assert found(TextScope(kinds=frozenset({FactKind.KNOWLEDGE}))) == [early]
    assert found(TextScope(since=NOON + days(1))) == [late]
    assert found(TextScope(until=NOON + days(1))) == [early]
    assert found(TextScope(since=NOON + days(3), until=NOON + days(4))) == []
    assert found(TextScope(agent_id=1)) == []


def test_a_span_likes_what_was_learnt_or_holds_in_it(store: Store, facts: RecallFacts) -> None:
    fact = learn(store, "One", at=NOON)

    def liked(since: datetime | None, until: datetime | None) -> bool:
        return facts.find([fact], EVERYWHERE, NOON, (since, until))[0].liked

    hour = timedelta(hours=1)
    assert liked(NOON, NOON + hour)
    assert liked(None, NOON + hour)
    assert not liked(NOON - hour, NOON)
    assert not liked(NOON + hour, None)
    assert not facts.find([fact], EVERYWHERE, NOON)[0].liked


def test_forgotten_facts_are_never_given(store: Store, facts: RecallFacts) -> None:
    fact = learn(store, "One")
    with store.transaction():
        store.database.change("INSERT INTO forgets (asked_at, erase_at) VALUES (0, 0)")
        store.database.change("UPDATE facts SET forget_id = 1 WHERE id = ?", (fact,))

    assert facts.find([fact], EVERYWHERE, NOON) == []
    assert facts.find_latest([fact], EVERYWHERE) == []

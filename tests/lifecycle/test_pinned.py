"""A pinned fact stays as it is, whatever time and use do."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_memory.config.paths import Paths
from desktop_memory.domain.fact import FactFilter, FactKind, FactSort, FactView, FoundFact
from desktop_memory.domain.retention import RetentionPlan
from desktop_memory.lifecycle.decay import first_half_life_days
from desktop_memory.lifecycle.fact_keeper import FactKeeper, Speaker
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.key import NO_KEY
from desktop_memory.storage.recall_facts import RecallFacts
from desktop_memory.storage.store import Store
from desktop_memory.storage.text_match import TextScope
from tests.store_samples import NOON, days, opened

_AGENT = "agent Ada"
_TEXT = "The ferry leaves from pier three."
_STEPS = st.tuples(
    st.sampled_from(["pass", "expire", "evict", "recall", "reinforce", "say", "set end"]),
    st.floats(0, 4000),
)


def _add(store: Store, text: str, kind: FactKind) -> int:
    found = FoundFact(kind, text, text, valid_until=NOON + days(1))
    with store.transaction():
        return store.facts.add(found, NOON, app="", half_life_days=first_half_life_days(kind))


def _take(store: Store, step: str, fact_id: int, at: datetime) -> None:
    steward = Steward(store)
    if step == "pass":
        steward.let_pass(at)
    elif step == "expire":
        steward.remove_expired(at)
    elif step == "evict":
        steward.apply_retention(RetentionPlan(items=(), facts=1_000), at)
    elif step == "recall":
        steward.note_recalled([fact_id], at, _AGENT)
    elif step == "reinforce":
        steward.reinforce([fact_id], at, YOU)
    elif step == "say":
        FactKeeper(store).keep_said(FoundFact(FactKind.EVENT, _TEXT, _TEXT), at, Speaker(_AGENT))
    elif step == "set end":
        store.expiry.set(fact_id, at, at, _AGENT)


@settings(max_examples=12)
@given(st.sampled_from(list(FactKind)), st.lists(_STEPS, min_size=1, max_size=10))
def test_whatever_happens_and_however_long_it_takes_a_pinned_fact_has_full_strength(
    kind: FactKind, steps: list[tuple[str, float]]
) -> None:
    with TemporaryDirectory() as folder, opened(Paths(Path(folder)), NO_KEY) as store:
        pinned, other = _add(store, _TEXT, kind), _add(store, "It was cold there.", kind)
        with store.transaction():
            store.facts.set_pinned(pinned, True, NOON, YOU)
        at = NOON
        for step, waited in steps:
            at += days(waited)
            with store.transaction():
                _take(store, step, pinned, at)

            (fact,) = store.facts.find(FactFilter(view=FactView.PINNED), at)
            (row,) = RecallFacts(store.database, store.meta).find([pinned], TextScope(), at)
            strongest = store.facts.find(FactFilter(), at, sort=FactSort.STRENGTH, limit=1)
            assert (fact.id, fact.strength, row.strength) == (pinned, 1.0, 1.0)
            assert not fact.is_expired(at)
            assert strongest[0].strength == 1.0
            for left in store.facts.find_many([other], at):
                assert 0 < left.strength <= 1.0

"""A decision that gives up what was chosen before."""

import pytest

from desktop_memory.domain.fact import FactKind, FactState, FoundFact
from desktop_memory.lifecycle.overturned import overturns
from desktop_memory.storage.store import Store
from tests.lifecycle.test_fact_keeper import ME, read, say, state
from tests.store_samples import NOON, days

_POSTGRES = "We decided to use Postgres for the billing service."


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("We decided to use MySQL instead of Postgres for the billing service.", _POSTGRES),
        ("We agreed to move the billing service from Postgres to MySQL.", _POSTGRES),
        ("Bob: we will use MySQL for the billing service instead of Postgres", _POSTGRES),
        ("We replace Slack with Zulip.", "Team decided to use Slack."),
        ("Wir wechseln von Slack auf Zulip.", "Wir haben entschieden, Slack zu nutzen."),
        ("Nous prenons Zulip au lieu de Slack.", "Alice: Nous avons décidé d'utiliser Slack."),
        ("Usamos Zulip en lugar de Slack.", "Hemos decidido usar Slack."),
    ],
)
def test_what_is_given_up_is_overturned(text: str, earlier: str) -> None:
    assert overturns(text, earlier)


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("We decided to use MySQL for the billing service.", _POSTGRES),
        ("We use MySQL instead of Postgres for the billing service.", "We use Postgres for logs."),
        ("We use MySQL instead of Postgres for the billing service.", "We use Redis."),
        (
            "We use MySQL instead of Postgres for the billing service.",
            "We decided to use MySQL instead of Postgres for the billing service.",
        ),
    ],
)
def test_another_matter_or_another_thing_is_left_alone(text: str, earlier: str) -> None:
    assert not overturns(text, earlier)


def decided(text: str) -> FoundFact:
    return FoundFact(FactKind.DECISION, text, text, line_indexes=(0,))


def test_a_decision_taken_back_is_history_and_the_persons_own_stays(store: Store) -> None:
    later = "We use MySQL instead of Postgres for the billing service."
    read(store, decided(_POSTGRES), NOON)
    read(store, decided(later), NOON + days(1))
    assert state(store) == {_POSTGRES: FactState.SUPERSEDED, later: FactState.CURRENT}

    say(store, decided("We use Slack."), NOON + days(2), ME)
    read(store, decided("We use Zulip instead of Slack."), NOON + days(3))
    assert state(store)["We use Slack."] is FactState.CURRENT
    assert state(store)["We use Zulip instead of Slack."] is FactState.PROPOSED

"""Facts and names of another computer meet those that are here."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop_memory.config.settings import Settings
from desktop_memory.domain.entity import Alias, Entity, EntityKind, Mention
from desktop_memory.domain.fact import Fact, FactKind, FactState
from desktop_memory.domain.imported import Imported, ImportedEntity, ImportedFact, ImportOutcome
from desktop_memory.domain.recall import HitType
from desktop_memory.lifecycle.entity_keeper import EntityKeeper
from desktop_memory.memory.commands import Commands
from desktop_memory.memory.import_queries import ImportQueries
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.privacy.gate import Gate
from desktop_memory.privacy.redaction import Redaction
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.store import Store
from tests.memory.conftest import Clock

EARLIER = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def queries(store: Store, clock: Clock) -> ImportQueries:
    redaction = Redaction("store")

    def open_gate() -> Gate:
        return Gate(Exclusions(Settings().exclusions), redaction)

    return ImportQueries(store, open_gate, redaction, Settings, clock)


def _fact(text: str, **told: object) -> ImportedFact:
    fact = Fact(
        id=7,
        kind=FactKind.KNOWLEDGE,
        text=text,
        state=FactState.CURRENT,
        subject="ann",
        predicate="lives in",
        confidence=0.7,
        strength=0.4,
        half_life_days=20.0,
        pinned=False,
        known_from=EARLIER,
        last_seen_at=EARLIER,
        reinforced_at=EARLIER,
    )
    return ImportedFact(replace(fact, **told))  # type: ignore[arg-type]  # by name


def _bring(commands: Commands, queries: ImportQueries, record: ImportedFact) -> Imported:
    planned = queries.plan_facts([record])
    _, (done,) = commands.imports.add_facts(planned, "export old")
    return done


def _states(store: Store, clock: Clock, *ids: int | None) -> list[FactState]:
    found = store.facts.find_many([id for id in ids if id is not None], clock())
    return [fact.state for fact in found]


def test_a_pin_of_elsewhere_is_taken_over_unless_it_was_decided_here(
    commands: Commands, queries: ImportQueries, store: Store, clock: Clock
) -> None:
    (known,) = commands.add_fact("Ann lives in Kiel.", FactKind.KNOWLEDGE).fact_ids
    pinned = _fact("Ann lives in Kiel.", pinned=True)

    first = _bring(commands, queries, pinned)
    taken = store.facts.get(known, clock()).pinned
    commands.unpin_facts([known])
    second = _bring(commands, queries, pinned)

    assert (first, taken) == (Imported(ImportOutcome.COMPLETED, known), True)
    assert second.outcome is ImportOutcome.KNOWN
    assert not store.facts.get(known, clock()).pinned


def test_what_was_seen_later_elsewhere_makes_a_known_fact_stronger_once(
    commands: Commands, queries: ImportQueries, store: Store, clock: Clock
) -> None:
    (known,) = commands.add_fact("Ann lives in Kiel.", FactKind.KNOWLEDGE).fact_ids
    seen_at = clock() + timedelta(days=3)
    clock.at += timedelta(days=5)
    later = _fact("Ann lives in Kiel.", reinforced_at=seen_at, half_life_days=999.0)

    outcomes = [_bring(commands, queries, later).outcome for _ in range(2)]

    fact = store.facts.get(known, clock())
    assert outcomes == [ImportOutcome.COMPLETED, ImportOutcome.KNOWN]
    assert (fact.reinforced_at, fact.half_life_days, fact.seen) == (seen_at, 999.0, 2)


def test_of_two_computers_what_began_last_stays_current(
    commands: Commands, queries: ImportQueries, store: Store, clock: Clock
) -> None:
    here = _bring(commands, queries, _fact("Ann lives in Kiel.", known_from=EARLIER)).id
    planned = queries.plan_facts(
        [_fact("Ann lives in Ulm.", known_from=EARLIER + timedelta(days=1))]
    )
    _, (newer,) = commands.imports.add_facts(planned, "export other")
    planned = queries.plan_facts(
        [_fact("Ann lives in Bonn.", known_from=EARLIER - timedelta(days=1))]
    )
    _, (older,) = commands.imports.add_facts(planned, "export third")

    assert _states(store, clock, here, newer.id, older.id) == [
        FactState.SUPERSEDED,
        FactState.CURRENT,
        FactState.SUPERSEDED,
    ]


def test_the_persons_own_word_stays_current(
    commands: Commands, queries: ImportQueries, store: Store, clock: Clock
) -> None:
    own = _bring(commands, queries, _fact("Ann lives in Kiel.")).id
    assert own is not None
    commands.edit_fact(own, "Ann lives in Kiel now.")

    planned = queries.plan_facts([_fact("Ann lives in Ulm.", known_from=clock())])
    _, (read,) = commands.imports.add_facts(planned, "export other")

    assert _states(store, clock, own, read.id) == [FactState.CURRENT, FactState.SUPERSEDED]


def test_what_the_person_edited_here_is_not_brought_back(
    commands: Commands, queries: ImportQueries, store: Store, clock: Clock
) -> None:
    record = _fact("Ann lives in Keil.")
    known = _bring(commands, queries, record).id
    assert known is not None
    commands.edit_fact(known, "Ann lives in Kiel.")

    again = _bring(commands, queries, record)

    assert (again.outcome, again.id) == (ImportOutcome.KNOWN, known)
    assert store.facts.count_all() == 1
    assert store.facts.get(known, clock()).text == "Ann lives in Kiel."


def test_names_the_person_merged_and_renamed_stay_so(
    commands: Commands, queries: ImportQueries, store: Store, clock: Clock
) -> None:
    person = EntityKind.PERSON
    names = (
        Alias(1, 5, person, "ann berg", "Ann Berg", decided=True),
        Alias(2, 5, person, "aberg", "aberg", decided=True),
    )
    plain = (Alias(3, 6, person, "tom", "Tom"),)
    records = [
        ImportedEntity(Entity(5, person, "Ann from work", names)),
        ImportedEntity(Entity(6, person, "Tom", plain)),
    ]
    (fact_id,) = commands.add_fact("Ann Berg said hello to aberg.", FactKind.KNOWLEDGE).fact_ids

    for _ in range(2):
        commands.imports.add_entities(queries.plan_entities(records))
    mentions = [Mention(person, "Ann Berg"), Mention(person, "aberg")]
    EntityKeeper(store.entities).link(MemoryId(HitType.FACT, fact_id), mentions, ())

    (ann,) = store.entities.find("", [person])
    assert ann.name == "Ann from work"
    assert {alias.name for alias in ann.aliases} == {"Ann Berg", "aberg"}
    assert store.entities.find_alias(person, "tom") is None

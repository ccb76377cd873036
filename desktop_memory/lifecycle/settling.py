"""After memories were kept: whom they speak of, and which facts say the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.entity import EntityKind, Mention
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.fact import Fact, FactState
from desktop_memory.domain.recall import HitType
from desktop_memory.extraction.mentions.names import is_telling_first_name
from desktop_memory.lifecycle.entity_finder import EntityFinder
from desktop_memory.lifecycle.entity_keeper import EntityKeeper
from desktop_memory.lifecycle.twin_finder import TwinFinder, plan_fold
from desktop_memory.storage.facts import SCREEN
from desktop_memory.storage.store import Store
from desktop_memory.storage.unsettled import UnsettledEntry

# Looking takes up to 15 ms each; a search may have to wait for all of a turn.
A_TURN = 2
_LOOKED_AT_AGAIN = 100
_NAMED_IN_TEXT = (EntityKind.PERSON, EntityKind.PROJECT, EntityKind.ORGANISATION)
_LEAST_NAME = 4


@dataclass(frozen=True, slots=True)
class Settled:
    """What was found in one memory. `known` are ids of aliases, `twin_id` the fact that says the
    same. Nothing of a memory that is gone meanwhile."""

    entry: UnsettledEntry
    mentions: tuple[Mention, ...] = ()
    known: tuple[int, ...] = ()
    twin_id: int | None = None


class SettlingPlan:
    """Reads only; belongs to a reader."""

    def __init__(self, store: Store, entities: EntityFinder, twins: TwinFinder) -> None:
        self._store = store
        self._entities = entities
        self._twins = twins

    def plan(self, now: datetime, limit: int = A_TURN) -> tuple[Settled, ...]:
        """What is found in the next few memories; empty when all are settled. Episodes first, as
        facts speak of what they name."""
        unsettled = self._store.unsettled
        entries = unsettled.find_episodes(limit) or unsettled.find_facts(limit)
        return tuple(self._look(entry, now) for entry in entries)

    def _look(self, entry: UnsettledEntry, now: datetime) -> Settled:
        try:
            if entry.memory.type is HitType.EPISODE:
                mentions, known = self._entities.find_in_episode(entry.memory.id)
                return Settled(entry, tuple(mentions), tuple(known))
            fact, mentions, known = self._entities.find_in_fact(entry.memory.id, now)
            twin = self._twins.find(fact, now)
            return Settled(entry, tuple(mentions), tuple(known), twin.id if twin else None)
        except NotFound:
            return Settled(entry)


class Settler:
    """Belongs to the writer; each call runs inside of its transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._keeper = EntityKeeper(store.entities)

    def apply(self, settled: Sequence[Settled], now: datetime) -> Changes:
        """Keep what was found. Where a new name stands in other memories, they are looked at
        again."""
        changes = Changes()
        for found in settled:
            self._link(found)
            changes |= Changes(entities=True)
            if found.twin_id is not None:
                changes |= self._fold(found.entry.memory.id, found.twin_id, now)
        self._store.unsettled.remove([found.entry.seq for found in settled])
        return changes

    def _link(self, found: Settled) -> None:
        memory = found.entry.memory
        if not self._store.entities.is_there(memory):
            return
        known = self._store.entities.find_living(found.known)
        new = self._keeper.link(memory, found.mentions, known)
        self._look_again(new, found)

    def _look_again(self, names: Iterable[str], found: Settled) -> None:
        kinds = {mention.name: mention.kind for mention in found.mentions}
        for name in names:
            for word in _standing_for(kinds[name], name):
                for memory in self._store.entities.find_standing(word, _LOOKED_AT_AGAIN):
                    if memory != found.entry.memory:
                        self._store.unsettled.add(memory.type, memory.id)

    def _fold(self, fact_id: int, twin_id: int, now: datetime) -> Changes:
        """Only if both are still what they were when they were compared."""
        both = self._store.facts.find_many((fact_id, twin_id), now)
        living = [fact for fact in both if fact.state is not FactState.SUPERSEDED]
        planned = plan_fold(*living) if len(living) == len((fact_id, twin_id)) else None
        if planned is None:
            return Changes()
        folded_id, speaking_id = planned
        recurs = self._recurs(living)
        self._store.fact_twins.fold(folded_id, speaking_id, now, SCREEN)
        if recurs:
            self._store.facts.accept(speaking_id, now, SCREEN)
        return Changes(fact_ids=frozenset(planned))

    def _recurs(self, twins: Sequence[Fact]) -> bool:
        """Whether two proposals that say the same were read in different episodes. What
        contradicts another fact is left for the person to decide."""
        facts = self._store.facts
        if any(fact.state is not FactState.PROPOSED or fact.predicate for fact in twins):
            return False
        read = [
            {each.episode_id for each in facts.find_provenance(fact.id)} - {None} for fact in twins
        ]
        return all(read) and not set.intersection(*read)


def _standing_for(kind: EntityKind, name: str) -> Iterator[str]:
    """What a name that is new may be called by in memories that were looked at before."""
    bare = name.rpartition("/")[2]
    if kind not in _NAMED_IN_TEXT or len(bare) < _LEAST_NAME or "@" in name:
        return
    yield bare
    first, _, rest = bare.partition(" ")
    if kind is EntityKind.PERSON and rest and is_telling_first_name(first):
        yield first

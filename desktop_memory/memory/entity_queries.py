"""Who and what the memories are about."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from desktop_memory.domain.entity import About, Entity, EntityKind, Neighbour
from desktop_memory.domain.fact import Fact, FactState
from desktop_memory.domain.recall import HitType
from desktop_memory.lifecycle.entity_relations import relation
from desktop_memory.lifecycle.settling import Settled, SettlingPlan
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.store import Store

# Both stand together in a fact: that says more than one screen with both.
_FACT_WEIGHT = 3
_LOOKED_AT = 200
_NEIGHBOURS = 12
_EVIDENCE = 5


class EntityQueries:
    """Offered by Queries; reads only."""

    def __init__(self, store: Store, settling: SettlingPlan, now: Callable[[], datetime]) -> None:
        self._store = store
        self._settling = settling
        self._now = now

    def find(
        self, words: str = "", kinds: Iterable[EntityKind] = (), limit: int = 50
    ) -> list[Entity]:
        """Entities with all of `words` in one of their names; equal names first, then those of
        which most is known; without words, those met most of late."""
        return self._store.entities.find(words, kinds, limit)

    def find_many(self, entity_ids: Iterable[int]) -> list[Entity]:
        """Those of the entities that any memory speaks of."""
        return self._store.entities.find_many(sorted(entity_ids))

    def find_page(self, limit: int, offset: int) -> list[Entity]:
        """All that any memory speaks of, page by page."""
        return self._store.entities.find_page(limit, offset)

    def find_named(self, type: HitType, memory_ids: Sequence[int]) -> dict[int, list[int]]:
        """Fact or episode -> ids of whom and what it speaks of."""
        found = self._store.entities.find_of([MemoryId(type, id) for id in memory_ids])
        return {memory.id: sorted(entity_ids) for memory, entity_ids in found.items()}

    def get(self, entity_id: int) -> Entity:
        """Raises NotFound."""
        return self._store.entities.get(entity_id)

    def find_of_fact(self, fact_id: int) -> list[Entity]:
        """Whom and what a fact is about."""
        memory = MemoryId(HitType.FACT, fact_id)
        found = self._store.entities.find_of([memory]).get(memory, [])
        return self._store.entities.find_many(found)

    def find_linked(self, entity_ids: Sequence[int], limit: int) -> dict[HitType, list[int]]:
        """The newest facts and episodes that speak of any of these entities."""
        return self._store.entities.find_linked(entity_ids, limit)

    def get_about(self, entity_id: int, limit: int = 50) -> About:
        """Facts and episodes about an entity, newest first, and its neighbours. Raises
        NotFound."""
        entities = self._store.entities
        entity = entities.get(entity_id)
        linked = entities.find_linked((entity_id,), _LOOKED_AT)
        facts = self._store.facts.find_many(linked[HitType.FACT], self._now())
        episodes = self._store.episodes.find_many(linked[HitType.EPISODE][:limit])
        return About(
            entity=entity,
            facts=tuple(_current_first(facts)[:limit]),
            episodes=tuple(episodes),
            neighbours=tuple(self._find_neighbours(entity, facts, linked[HitType.EPISODE])),
            last_at=max((episode.ended_at for episode in episodes), default=None),
        )

    def count_unsettled(self) -> int:
        """How many memories changed since names were looked for in them."""
        return self._store.unsettled.count()

    def plan(self) -> tuple[Settled, ...]:
        """Names and twins in a few memories that changed; empty when all are settled."""
        return self._settling.plan(self._now())

    def _find_neighbours(
        self, entity: Entity, facts: Sequence[Fact], episode_ids: Sequence[int]
    ) -> list[Neighbour]:
        by_fact = {MemoryId(HitType.FACT, fact.id): fact for fact in facts}
        memories = [*by_fact, *(MemoryId(HitType.EPISODE, id) for id in episode_ids)]
        shared: dict[int, list[MemoryId]] = {}
        for memory, entity_ids in self._store.entities.find_of(memories).items():
            for other_id in entity_ids:
                if other_id != entity.id:
                    shared.setdefault(other_id, []).append(memory)
        weights = Counter(
            {
                other_id: sum(_FACT_WEIGHT if memory in by_fact else 1 for memory in both)
                for other_id, both in shared.items()
            }
        )
        best = [other_id for other_id, _ in weights.most_common(_NEIGHBOURS)]
        return [
            _neighbour(entity, other, shared[other.id], by_fact)
            for other in self._store.entities.find_many(best)
        ]


def _neighbour(
    entity: Entity, other: Entity, both: Sequence[MemoryId], by_fact: dict[MemoryId, Fact]
) -> Neighbour:
    facts = [by_fact[memory] for memory in both if memory in by_fact]
    episodes = [memory.id for memory in both if memory.type is HitType.EPISODE]
    return Neighbour(
        entity=replace(other, aliases=()),
        relation=relation(entity.kind, other.kind, {fact.kind for fact in facts}),
        shared=len(both),
        fact_ids=tuple(fact.id for fact in facts[:_EVIDENCE]),
        episode_ids=tuple(sorted(episodes, reverse=True)[:_EVIDENCE]),
    )


def _current_first(facts: Sequence[Fact]) -> list[Fact]:
    """In their order, those that are history last."""
    return sorted(facts, key=lambda fact: fact.state is FactState.SUPERSEDED)

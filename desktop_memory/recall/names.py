"""Whom and what a question names, under whichever of their names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_memory.domain.entity import EntityKind
from desktop_memory.domain.recall import HitType
from desktop_memory.recall.bm25 import Numbers
from desktop_memory.recall.query import Query
from desktop_memory.storage.entities import Entities

_MOST_WORDS = 3
_MOST_NAMED = 3
_LINKED = 60


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something. `words` are the numbers of the question's words that name it,
    `linked` the newest memories that speak of it under any of its names."""

    name: str
    words: tuple[int, ...]
    linked: Mapping[HitType, frozenset[int]]


class Names:
    """Looks names up. Of one reader."""

    def __init__(self, entities: Entities) -> None:
        self._entities = entities

    def find(self, query: Query) -> list[Named]:
        """Those named first, the longer of two names that overlap; three at most."""
        keys = _keys(query)
        aliases = self._entities.find_aliases_by_key(keys, EntityKind) if keys else []
        found = [(keys[alias.key], alias.entity_id) for alias in aliases]
        found += self._find_chosen(keys) if keys else []
        found.sort(key=lambda each: (-len(each[0]), each[0]))
        words: dict[int, tuple[int, ...]] = {}
        taken: set[int] = set()
        for places, entity_id in found:
            if not taken & set(places) or entity_id in words:
                words.setdefault(entity_id, places)
                taken |= set(places)
        named = self._entities.find_many(list(words)[:_MOST_NAMED])
        return [
            Named(entity.name, words[entity.id], self._find_linked(entity.id)) for entity in named
        ]

    def _find_chosen(
        self, keys: Mapping[str, tuple[int, ...]]
    ) -> list[tuple[tuple[int, ...], int]]:
        """Those the question calls by the name that the person gave, of people also in short."""
        found = []
        for entity_id, kind, name in self._entities.find_chosen_names():
            whole = " ".join(name.casefold().split())
            short = whole.partition(" ")[0] if kind is EntityKind.PERSON else whole
            places = keys.get(whole) or keys.get(short)
            if places is not None:
                found.append((places, entity_id))
        return found

    def _find_linked(self, entity_id: int) -> dict[HitType, frozenset[int]]:
        found = self._entities.find_linked((entity_id,), _LINKED)
        return {type: frozenset(ids) for type, ids in found.items()}


def _keys(query: Query) -> dict[str, tuple[int, ...]]:
    """Names that may stand in a question, as they are compared, each with its words' numbers."""
    typed = [word.typed for word in query.words]
    keys = {}
    for first in range(len(typed)):
        for end in range(first + 1, min(first + _MOST_WORDS, len(typed)) + 1):
            for joint in " -":
                keys[joint.join(typed[first:end])] = tuple(range(first, end))
    return keys


def add_names(
    weights: Numbers, place_of: Mapping[int, int], named: Sequence[Named], type: HitType
) -> None:
    """Under another name it speaks of the same: as if the words asked for stood there once.

    `weights` [rows, words] are changed; `place_of` tells the row of a memory.
    """
    for each in named:
        for memory_id in each.linked.get(type, ()):
            place = place_of.get(memory_id)
            if place is not None:
                words = list(each.words)
                weights[place, words] = np.maximum(weights[place, words], 1.0)


def speaks_of(named: Sequence[Named], type: HitType, memory_id: int) -> tuple[str, ...]:
    """What of a question's names a memory speaks of, in words."""
    return tuple(
        f"speaks of {each.name}" for each in named if memory_id in each.linked.get(type, ())
    )

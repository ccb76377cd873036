"""Finds the fact that a new one repeats in other words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain, zip_longest

from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.fact import Change, Fact, FactState
from desktop_memory.domain.recall import HitType
from desktop_memory.lifecycle.twins import is_twin, words_of_meaning
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.fact_twins import MOST_WORDS
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.store import Store
from desktop_memory.storage.vectors import Vector

QueryVectors = Callable[[Vector, int], Sequence[tuple[str, float]]]

_CANDIDATES = 8
_NEAREST = 40


class TwinFinder:
    """Reads only. Candidates come in turn from full text and from the vectors; these are asked
    only for sentences of many words, as a twin shares all words of a short one.

    `query_vectors` asks the vectors: up to so many ids with their cosine, best first; it raises
    EnvironmentFault where they cannot be used, and then words alone decide.
    """

    def __init__(self, store: Store, query_vectors: QueryVectors, embedding: Embedding) -> None:
        self._store = store
        self._query_vectors = query_vectors
        self._embedding = embedding

    def find(self, fact: Fact, now: datetime) -> Fact | None:
        """A current fact that says the same as this one, or said it before the person corrected
        it, else a proposed one; None where it is the only one."""
        if fact.state is FactState.SUPERSEDED or self._store.fact_twins.was_unfolded(fact.id):
            return None
        words = words_of_meaning(fact.text)
        by_words = self._store.fact_twins.find_by_words(words, fact.kind, _CANDIDATES)
        by_meaning = self._find_by_meaning(fact) if len(words) > MOST_WORDS else {}
        candidates = list(_interleave(by_words, by_meaning))[: 2 * _CANDIDATES]
        others = self._store.facts.find_many(candidates, now)
        for other in sorted(others, key=lambda each: each.state is not FactState.CURRENT):
            if _may_speak_for(other, fact) and (
                self._are_twins(fact.text, other.text, by_meaning.get(other.id))
                or self._was_corrected(fact, other)
            ):
                return other
        return None

    def _was_corrected(self, fact: Fact, other: Fact) -> bool:
        """Whether the person has corrected what this fact says, so that it is no news."""
        if fact.corrected or not other.corrected:
            return False
        history = self._store.facts.find_history(other.id)
        earlier = [step.before for step in history if step.change is Change.EDITED]
        return any(self._are_twins(fact.text, text) for text in earlier)

    def _find_by_meaning(self, fact: Fact) -> dict[int, float]:
        try:
            (vector,) = self._embedding.embed([fact.text])
            found = self._query_vectors(vector, _NEAREST)
        except EnvironmentFault:
            return {}
        facts: dict[int, float] = {}
        for vector_id, likeness in found:
            memory = MemoryId.of_vector(vector_id)
            if memory.type is HitType.FACT and memory.id != fact.id:
                facts.setdefault(memory.id, likeness)
        return dict(list(facts.items())[:_CANDIDATES])

    def _are_twins(self, one: str, other: str, likeness: float | None = None) -> bool:
        """`likeness`: their cosine where it is known already."""
        if likeness is None and is_twin(one, other, 1.0):
            likeness = self._find_likeness(one, other)
        return is_twin(one, other, likeness)

    def _find_likeness(self, one: str, other: str) -> float | None:
        try:
            mine, theirs = self._embedding.embed([one, other])
        except EnvironmentFault:
            return None
        return float(mine @ theirs)


def plan_fold(one: Fact, other: Fact) -> tuple[int, int] | None:
    """Of two that say the same, which is folded into which: (folded, speaks for both).

    The person's own word speaks, then a pinned one, then what is believed rather than proposed,
    then the older; None where both are the person's.
    """
    if (one.corrected or one.pinned) and (other.corrected or other.pinned):
        return None

    def rank(fact: Fact) -> tuple[bool, bool, bool, int]:
        return fact.corrected, fact.pinned, fact.state is FactState.CURRENT, -fact.id

    folded, speaking = sorted((one, other), key=rank)
    return folded.id, speaking.id


def _may_speak_for(other: Fact, fact: Fact) -> bool:
    """Whether they are alike in all but their words. Two of one subject and predicate exclude
    each other instead."""
    return (
        other.id != fact.id
        and other.state is not FactState.SUPERSEDED
        and other.kind is fact.kind
        and (other.agent_id, other.scope) == (fact.agent_id, fact.scope)
        and not (other.predicate and fact.predicate and other.predicate != fact.predicate)
        and (other.valid_from, other.valid_until) == (fact.valid_from, fact.valid_until)
    )


def _interleave(one: Iterable[int], other: Iterable[int]) -> Iterator[int]:
    pairs = chain.from_iterable(zip_longest(one, other))
    return iter(dict.fromkeys(id for id in pairs if id is not None))

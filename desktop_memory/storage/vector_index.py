"""Keeps the vectors in step with the memories."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_memory.domain.recall import HitType
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.memory_id import MemoryId, key_of_vector
from desktop_memory.storage.outbox import OutboxEntry, OutboxOp
from desktop_memory.storage.vectors import Vectors

Passages = Sequence[str]


@dataclass(frozen=True, slots=True)
class Repair:
    """Memories that may lack vectors, and those that have vectors without need."""

    missing: tuple[MemoryId, ...]
    surplus: tuple[MemoryId, ...]


def plan_repair(
    wanted: Iterable[str], held: Collection[str], pending: Iterable[MemoryId]
) -> Repair:
    """Compare the memories that may have vectors with those that have some, by their keys.

    What waits in the outbox anyway is left out. Missing ones belong into the outbox if they have
    passages, surplus ones always.
    """
    allowed = set(wanted)
    there = set(held)
    later = {memory.key for memory in pending}
    return Repair(
        missing=_sorted(allowed - there - later),
        surplus=_sorted(there - allowed - later),
    )


def _sorted(keys: Iterable[str]) -> tuple[MemoryId, ...]:
    return tuple(sorted(map(MemoryId.of_key, keys)))


class VectorIndex:
    """Turns changed memories into vectors. Belongs to one thread; reading may go on meanwhile.

    Embedding takes by far the most time, about 5 ms a passage, and touches no vectors.
    """

    def __init__(self, vectors: Vectors, embedding: Embedding) -> None:
        self._vectors = vectors
        self._embedding = embedding
        # By key: as nouns they would hold up whoever asks in the first seconds.
        self._held: Counter[str] = Counter()

    def open(self) -> None:
        """Learn which vectors there are. Raises VectorsBroken where they must be rebuilt."""
        self._vectors.check()
        self._held = Counter(map(key_of_vector, self._vectors.find_ids()))

    def rebuild(self) -> None:
        """Begin anew without any vector. All memories must then come through `apply`."""
        self._vectors.rebuild()
        self._held.clear()

    def apply(self, entries: Sequence[OutboxEntry], texts: Mapping[MemoryId, Passages]) -> None:
        """Make the vectors follow entries of the outbox. Applying them again does no harm.

        `texts` holds the passages of the memories to upsert, read after the entries were. Raises
        EnvironmentFault without the model, and VectorsBroken; the entries then stay to be done.
        """
        passages: dict[MemoryId, Passages] = {}
        for entry in entries:
            memory = MemoryId(entry.type, entry.id)
            passages[memory] = texts.get(memory, ()) if entry.op is OutboxOp.UPSERT else ()
        fresh = [
            (memory.vector_id(place), text)
            for memory, parts in passages.items()
            for place, text in enumerate(parts)
        ]
        embedded = self._embedding.embed([text for _, text in fresh])
        if fresh:
            self._vectors.upsert([vector_id for vector_id, _ in fresh], embedded)
        self._drop({memory: len(parts) for memory, parts in passages.items()})

    def evict(self, oldest_episode_id: int) -> int:
        """Remove the vectors of episodes older than the budget allows; how many episodes."""
        old = [
            MemoryId(HitType.EPISODE, episode_id)
            for key in self._held
            if key[0] == "e" and (episode_id := int(key[1:])) < oldest_episode_id
        ]
        self._drop(dict.fromkeys(old, 0))
        return len(old)

    @property
    def held(self) -> Collection[str]:
        """The keys of memories that have vectors, for `plan_repair`."""
        return self._held.keys()

    def _drop(self, kept: Mapping[MemoryId, int]) -> None:
        """Remove each memory's vectors from the passage number `kept` on."""
        gone = [
            memory.vector_id(place)
            for memory, first in kept.items()
            for place in range(first, self._held[memory.key])
        ]
        if gone:
            self._vectors.delete(gone)
        for memory, passages in kept.items():
            if passages:
                self._held[memory.key] = passages
            else:
                del self._held[memory.key]

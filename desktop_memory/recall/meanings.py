"""What lies near a question in meaning."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.memory_id import MemoryId

Vector = NDArray[np.float32]

_NEAREST = 150
_NEAREST_IN_SCOPE = 400
# What has no vector yet is embedded on the spot, at about 4 ms a passage.
_MOST_WAITING = 4
_MOST_WAITING_PASSAGES = 6


class VectorQuery(Protocol):
    """Asks the vectors; given by the runtime, which guards them.

    Up to `k` ids with their cosine, best first; with `among`, only of those ids. Raises
    EnvironmentFault where the vectors cannot be used.
    """

    def __call__(
        self, vector: Vector, k: int, among: Sequence[str] | None = None, /
    ) -> list[tuple[str, float]]: ...


class Meaning(NamedTuple):
    """How near a memory is: the best cosine of its passages, and which passage that is."""

    likeness: float
    passage: int


class Meanings:
    """Vector search that also sees what has no vector yet."""

    def __init__(
        self,
        query: VectorQuery,
        embedding: Embedding,
        find_waiting: Callable[[int], Iterable[MemoryId]],
        find_texts: Callable[[Iterable[MemoryId]], dict[MemoryId, tuple[str, ...]]],
    ) -> None:
        self._query = query
        self._embedding = embedding
        self._find_waiting = find_waiting
        self._find_texts = find_texts

    def find(
        self, text: str, among: Sequence[str] = (), *, scoped: bool
    ) -> dict[MemoryId, Meaning] | None:
        """The memories nearest to `text`, None where vectors cannot be used.

        `among` are vectors to look at in any case. `scoped` looks further, since most of what is
        nearest will be out of the scope.
        """
        try:
            vector = self._embedding.embed_question(text)
            found = self._query(vector, _NEAREST_IN_SCOPE if scoped else _NEAREST)
            known = {vector_id for vector_id, _ in found}
            rest = [vector_id for vector_id in among if vector_id not in known]
            if rest:
                found = [*found, *self._query(vector, len(rest), rest)]
            return _best([*found, *self._find_unembedded(vector)])
        except EnvironmentFault:
            return None

    def _find_unembedded(self, vector: Vector) -> list[tuple[str, float]]:
        waiting = list(self._find_waiting(_MOST_WAITING))
        if not waiting:
            return []
        passages = [
            (memory.vector_id(place), text)
            for memory, texts in self._find_texts(waiting).items()
            for place, text in enumerate(texts)
        ][:_MOST_WAITING_PASSAGES]
        vectors = self._embedding.embed([text for _, text in passages])
        return [
            (vector_id, float(vector @ other))
            for (vector_id, _), other in zip(passages, vectors, strict=True)
        ]


def _best(found: Iterable[tuple[str, float]]) -> dict[MemoryId, Meaning]:
    best: dict[MemoryId, Meaning] = {}
    for vector_id, likeness in found:
        memory = MemoryId.of_vector(vector_id)
        if memory not in best or likeness > best[memory].likeness:
            best[memory] = Meaning(likeness, int(vector_id.rpartition(".")[2]))
    return best


def of_type(meanings: dict[MemoryId, Meaning], type: HitType) -> dict[int, Meaning]:
    """The meanings of memories of one type, by their ids."""
    return {memory.id: found for memory, found in meanings.items() if memory.type is type}

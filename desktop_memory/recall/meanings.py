"""What lies near a question in meaning."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.memory_id import MemoryId

Vector = NDArray[np.float32]
R = TypeVar("R")

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


class Beside(Protocol):
    """Begins to work on another thread; the result waits for what comes of it. Given by the
    runtime."""

    def __call__(self, work: Callable[[], R], /) -> Callable[[], R]: ...


def in_turn(work: Callable[[], R], /) -> Callable[[], R]:
    """Beside nobody: the work is done where its result is asked for."""
    return work


class Nearest(NamedTuple):
    """The vector of a text, and the ids of those nearest to it with their cosine."""

    vector: Vector
    found: list[tuple[str, float]]


class Begun(NamedTuple):
    """A look for what is near a text that goes on beside."""

    text: str
    get_nearest: Callable[[], Nearest]


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
        beside: Beside = in_turn,
    ) -> None:
        self._query = query
        self._embedding = embedding
        self._find_waiting = find_waiting
        self._find_texts = find_texts
        self._beside = beside

    def begin(self, text: str, *, scoped: bool) -> Begun:
        """Begin to look for what is near a text: it takes as long as to look for its words.
        `scoped` looks further, since most of what is nearest will be out of the scope."""
        return Begun(text, self._beside(lambda: self._get_nearest(text, scoped=scoped)))

    def find(
        self, text: str, begun: Begun, among: Sequence[str] = (), *, scoped: bool
    ) -> dict[MemoryId, Meaning] | None:
        """The memories nearest to `text`, None where vectors cannot be used.

        `begun` counts if it looks for the same text. `among` are vectors to look at in any case.
        """
        try:
            if begun.text == text:
                vector, found = begun.get_nearest()
            else:
                vector, found = self._get_nearest(text, scoped=scoped)
            known = {vector_id for vector_id, _ in found}
            rest = [vector_id for vector_id in among if vector_id not in known]
            if rest:
                found = [*found, *self._query(vector, len(rest), rest)]
            return _best([*found, *self._find_unembedded(vector)])
        except EnvironmentFault:
            return None

    def _get_nearest(self, text: str, *, scoped: bool) -> Nearest:
        vector = self._embedding.embed_question(text)
        return Nearest(vector, self._query(vector, _NEAREST_IN_SCOPE if scoped else _NEAREST))

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

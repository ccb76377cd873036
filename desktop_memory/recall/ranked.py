"""A memory with its place in the ranking, and what brought it there."""

from dataclasses import dataclass

from desktop_memory.storage.memory_id import MemoryId


@dataclass(frozen=True, slots=True)
class Ranked:
    """One candidate. `words` are the numbers of the question's words it holds; `likeness` is its
    cosine, None where it was not near or vectors were not asked; `passage` that of its vector.
    `answers` tells that the message before it fits as well. `nudges` say in words what else
    counted. `strength` of a fact and `recency` of an episode, 0..1, None where they do not count.
    """

    memory: MemoryId
    score: float
    words: tuple[int, ...] = ()
    likeness: float | None = None
    passage: int = 0
    answers: bool = False
    nudges: tuple[str, ...] = ()
    strength: float | None = None
    recency: float | None = None

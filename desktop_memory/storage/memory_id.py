"""Which memory: an episode or a fact by its id."""

from typing import NamedTuple

from desktop_memory.domain.recall import HitType


class MemoryId(NamedTuple):
    """An episode or a fact."""

    type: HitType
    id: int

    def vector_id(self, passage: int) -> str:
        """The id of a passage's vector: "f12.0" of fact 12, "e7.2" the third of episode 7."""
        return f"{self.type[0]}{self.id}.{passage}"

    @classmethod
    def of_vector(cls, vector_id: str) -> "MemoryId":
        """The memory that a vector belongs to."""
        number, _, _ = vector_id[1:].partition(".")
        return cls(HitType.FACT if vector_id[0] == "f" else HitType.EPISODE, int(number))

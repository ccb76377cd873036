"""Which memory: an episode or a fact by its id."""

from typing import NamedTuple

from desktop_memory.domain.recall import HitType


class MemoryId(NamedTuple):
    """An episode or a fact."""

    type: HitType
    id: int

    @property
    def key(self) -> str:
        """ "f12" of fact 12, "e7" of episode 7."""
        return f"{self.type[0]}{self.id}"

    def vector_id(self, passage: int) -> str:
        """The id of a passage's vector: "f12.0" of fact 12, "e7.2" the third of episode 7."""
        return f"{self.key}.{passage}"

    @classmethod
    def of_key(cls, key: str) -> "MemoryId":
        """The memory of a key."""
        return cls(HitType.FACT if key[0] == "f" else HitType.EPISODE, int(key[1:]))

    @classmethod
    def of_vector(cls, vector_id: str) -> "MemoryId":
        """The memory that a vector belongs to."""
        return cls.of_key(key_of_vector(vector_id))


def key_of_vector(vector_id: str) -> str:
    """The key of the memory that a vector belongs to. There are a hundred thousand and more."""
    return vector_id.partition(".")[0]

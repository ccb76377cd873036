"""What the person does to names, and keeping what was found in memories that settled."""

from collections.abc import Callable, Sequence
from datetime import datetime

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import Conflict, NotFound, UserError
from desktop_memory.domain.recall import HitType
from desktop_memory.lifecycle.entity_names import key_of
from desktop_memory.lifecycle.settling import Settled, Settler
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.store import Store

_LONGEST_NAME = 120
_LOOKED_AT_AGAIN = 100


class EntityCommands:
    """Offered by Commands; each call runs inside of one transaction."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._settler = Settler(store)
        self._now = now

    def rename(self, entity_id: int, name: str) -> Changes:
        """The person's own name for it; empty: the name it was met by. Raises NotFound,
        UserError for a name that is too long."""
        self._store.entities.get(entity_id)
        self._store.entity_edits.rename(entity_id, _plain(name) or None, self._now())
        return _changed(entity_id)

    def add_name(self, entity_id: int, name: str) -> Changes:
        """It goes by this name, too, where memories hold it. Raises NotFound, also where none
        does; UserError for a name that is too long, Conflict where it is its name already."""
        entities, plain = self._store.entities, _plain(name)
        entity = entities.get(entity_id)
        key = key_of(entity.kind, plain)
        alias = entities.find_alias(entity.kind, key) if key else None
        standing = entities.find_standing(plain, _LOOKED_AT_AGAIN) if key else []
        if not standing:
            raise NotFound(f"No memory speaks of {plain!r}.", "Write the name as it stands there.")
        if alias is not None:
            return self.merge(alias.entity_id, entity.id)
        # As if it had been met alone, so that an undo leaves somebody of that name.
        other_id = entities.add(entity.kind)
        entities.add_alias(other_id, entity.kind, key, plain)
        self._store.entity_edits.merge(other_id, entity.id, self._now())
        for memory in standing:
            self._store.unsettled.add(memory.type, memory.id)
        return Changes(
            entities=True,
            entity_ids=frozenset({entity.id}),
            fact_ids=_ids(standing, HitType.FACT),
            episode_ids=_ids(standing, HitType.EPISODE),
        )

    def merge(self, entity_id: int, into_id: int) -> Changes:
        """Both are the same. Raises NotFound, Conflict where they are of different kinds."""
        one, other = self._store.entities.get(entity_id), self._store.entities.get(into_id)
        if one.id == other.id or one.kind is not other.kind:
            raise Conflict(
                f"A {one.kind} and a {other.kind} cannot be the same."
                if one.kind is not other.kind
                else "These are the same already.",
                "Choose another one.",
            )
        self._store.entity_edits.merge(one.id, other.id, self._now())
        return _changed(other.id)

    def split(self, entity_id: int, alias_ids: Sequence[int]) -> tuple[Changes, int]:
        """Some of its names are somebody else's. Returns also the id of the new one. Raises
        NotFound, Conflict where these are not some of its names, or all of them."""
        entity = self._store.entities.get(entity_id)
        names = {alias.id for alias in entity.aliases}
        wanted = set(alias_ids)
        if not wanted or not wanted < names:
            raise Conflict(
                "These are not some of several names of one entity.", "Choose some of its names."
            )
        to_id = self._store.entity_edits.split(sorted(wanted), entity.kind, entity.id, self._now())
        return _changed(entity.id), to_id

    def undo(self, entity_id: int) -> tuple[Changes, frozenset[int]]:
        """Take back the last of these steps that touched it. Returns also whom it touched.
        Raises Conflict where there is none."""
        return Changes(entities=True), self._store.entity_edits.undo(entity_id)

    def settle(self, settled: Sequence[Settled]) -> Changes:
        """Keep which names stand in memories, and fold facts that say the same."""
        return self._settler.apply(settled, self._now())


def _plain(name: str) -> str:
    plain = " ".join(name.split())
    if len(plain) > _LONGEST_NAME:
        raise UserError(
            f"A name holds at most {_LONGEST_NAME} characters, this one has {len(plain)}.",
            "Choose a shorter one.",
        )
    return plain


def _ids(memories: Sequence[MemoryId], type: HitType) -> frozenset[int]:
    return frozenset(memory.id for memory in memories if memory.type is type)


def _changed(entity_id: int) -> Changes:
    return Changes(entities=True, entity_ids=frozenset({entity_id}))

"""Whose name is this: gives each name that was found to an entity."""

from collections.abc import Iterable, Sequence

from desktop_memory.domain.entity import Alias, EntityKind, Mention
from desktop_memory.lifecycle.entity_names import handle_keys, handle_of, key_of, short_key
from desktop_memory.storage.entities import Entities
from desktop_memory.storage.memory_id import MemoryId

_NAMESAKES = 60


class EntityKeeper:
    """Belongs to the writer; each call runs inside of its transaction.

    A name that is known keeps its owner, so what the person merged or split stays so. A new one
    joins an entity where only one fits: a bare first name the one person called so, a handle the
    one person it is made from, a repository the project of its name. Where several fit it is an
    entity of its own, and a bare name that fits two people belongs to neither.
    """

    def __init__(self, entities: Entities) -> None:
        self._entities = entities

    def link(self, memory: MemoryId, mentions: Iterable[Mention], known: Iterable[int]) -> set[str]:
        """Let a memory speak of these, and of `known` names (ids of aliases) that stand in its
        text. Returns the names that are new."""
        alias_ids: set[int] = set()
        new: set[str] = set()
        for mention in mentions:
            key = key_of(mention.kind, mention.name)
            alias = self._entities.find_alias(mention.kind, key) if key else None
            if alias is None and key:
                alias = self._add(mention, key)
                new.add(mention.name)
            if alias is not None:
                alias_ids.add(alias.id)
        self._entities.set_mentions(memory, alias_ids, known)
        return new

    def _add(self, mention: Mention, key: str) -> Alias:
        kind = mention.kind
        entity_id = self._find_named(mention) or self._find_home(kind, key)
        if entity_id is None:
            entity_id = self._entities.add(kind)
        alias_id = self._entities.add_alias(entity_id, kind, key, mention.name)
        return Alias(alias_id, entity_id, kind, key, mention.name)

    def _find_named(self, mention: Mention) -> int | None:
        if not mention.same_as:
            return None
        alias = self._entities.find_alias(mention.kind, key_of(mention.kind, mention.same_as))
        return alias.entity_id if alias else None

    def _find_home(self, kind: EntityKind, key: str) -> int | None:
        if kind is EntityKind.PERSON:
            return self._find_person(key)
        if kind is EntityKind.PROJECT:
            return self._find_project(key)
        return None

    def _find_person(self, key: str) -> int | None:
        if handle := handle_of(key):
            return self._find_owner_of_handle(handle)
        if " " not in key:
            return _only(self._entities.find_aliases_beginning(EntityKind.PERSON, f"{key} "))
        handles = {form for handle in handle_keys(key) for form in (handle, f"@{handle}")}
        known = self._entities.find_aliases_by_key(handles, [EntityKind.PERSON])
        owner = _only([alias for alias in known if not self._full_names(alias.entity_id)])
        return owner if owner is not None else self._take_first_name(key)

    def _take_first_name(self, key: str) -> int | None:
        """Who was only called by the first name so far. With a second full name it is open who
        is meant: the bare name becomes nobody's but its own."""
        first = self._entities.find_alias(EntityKind.PERSON, short_key(EntityKind.PERSON, key))
        if first is None:
            return None
        if not self._full_names(first.entity_id):
            namesakes = self._entities.find_aliases_beginning(EntityKind.PERSON, f"{first.key} ")
            return None if namesakes else first.entity_id
        if not first.decided:
            self._entities.move_aliases([first.id], self._entities.add(EntityKind.PERSON))
        return None

    def _find_owner_of_handle(self, handle: str) -> int | None:
        namesakes = self._entities.find_aliases_beginning(
            EntityKind.PERSON, handle[:1], _NAMESAKES * 10
        )
        return _only([alias for alias in namesakes if handle in handle_keys(alias.key)])

    def _find_project(self, key: str) -> int | None:
        short = short_key(EntityKind.PROJECT, key)
        if not short:
            return _only(self._entities.find_aliases_ending(EntityKind.PROJECT, f"/{key}"))
        known = self._entities.find_alias(EntityKind.PROJECT, short)
        rivals = self._entities.find_aliases_ending(EntityKind.PROJECT, f"/{short}")
        return known.entity_id if known and not rivals else None

    def _full_names(self, entity_id: int) -> list[Alias]:
        return [
            alias
            for alias in self._entities.find_aliases_of(entity_id)
            if " " in alias.key and "@" not in alias.key
        ]


def _only(aliases: Sequence[Alias]) -> int | None:
    """The one entity all of these names belong to."""
    owners = {alias.entity_id for alias in aliases}
    return owners.pop() if len(owners) == 1 else None

"""What two entities have to do with each other, from where both stand."""

from collections.abc import Iterable

from desktop_memory.domain.entity import EntityKind, Relation
from desktop_memory.domain.fact import FactKind

_THINGS = (EntityKind.DOCUMENT, EntityKind.SITE, EntityKind.ERROR)


def relation(one: EntityKind, other: EntityKind, fact_kinds: Iterable[FactKind]) -> Relation:
    """How `one` is related to `other`. `fact_kinds` are those of the facts that name both.

    Somebody belongs to an organisation where a fact about that person names it, not where both
    merely stood on one screen.
    """
    pair = {one, other}
    if pair == {EntityKind.PERSON}:
        return Relation.WORKS_WITH
    if pair == {EntityKind.PERSON, EntityKind.ORGANISATION} and FactKind.PROFILE in fact_kinds:
        return Relation.BELONGS_TO if one is EntityKind.PERSON else Relation.HAS
    if pair == {EntityKind.PERSON, EntityKind.PROJECT}:
        return Relation.WORKS_ON if one is EntityKind.PERSON else Relation.WORKED_ON_BY
    if EntityKind.PROJECT in pair and one is not other:
        if one is EntityKind.PROJECT:
            return Relation.HAS if other in _THINGS else Relation.SEEN_WITH
        return Relation.ABOUT if one in _THINGS else Relation.SEEN_WITH
    return Relation.SEEN_WITH

"""How an entity is named and drawn."""

from desktop_memory.domain.entity import Entity, EntityKind
from desktop_memory.gui import phrasing

_ICONS = {
    EntityKind.PERSON: "kind-profile",
    EntityKind.PROJECT: "folder",
    EntityKind.ORGANISATION: "store",
    EntityKind.DOCUMENT: "file",
    EntityKind.SITE: "globe",
    EntityKind.ERROR: "kind-error",
}
_PLURALS = {
    EntityKind.PERSON: "People",
    EntityKind.PROJECT: "Projects",
    EntityKind.ORGANISATION: "Organisations",
    EntityKind.DOCUMENT: "Documents",
    EntityKind.SITE: "Sites",
    EntityKind.ERROR: "Errors",
}


def entity_icon(kind: EntityKind) -> str:
    """The name of the outline in `resources/icons`."""
    return _ICONS[kind]


def entity_plural(kind: EntityKind) -> str:
    """ "People" """
    return _PLURALS[kind]


def entity_counts(entity: Entity) -> str:
    """ "Person · 6 facts · 31 episodes" """
    parts = [entity.kind.value.capitalize()]
    if entity.facts:
        parts.append(phrasing.counted(entity.facts, "fact"))
    if entity.episodes:
        parts.append(phrasing.counted(entity.episodes, "episode"))
    return " · ".join(parts)


def other_names(entity: Entity) -> tuple[str, ...]:
    """What else it is called."""
    return tuple(alias.name for alias in entity.aliases if alias.name != entity.name)

"""Who and what the memories are about."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_memory.domain.episode import Episode
from desktop_memory.domain.fact import Fact


class EntityKind(StrEnum):
    PERSON = "person"
    PROJECT = "project"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    SITE = "site"
    ERROR = "error"


class Relation(StrEnum):
    """What two entities have to do with each other, told from the first to the second."""

    WORKS_WITH = "works with"
    WORKS_ON = "works on"
    WORKED_ON_BY = "worked on by"
    BELONGS_TO = "belongs to"
    HAS = "has"
    ABOUT = "about"
    SEEN_WITH = "seen with"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in a fact or an episode. `same_as` is another name of the same one
    that stands right beside it, e.g. the person whose address it is."""

    kind: EntityKind
    name: str
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """One of the names of an entity. `key` is the name as it is compared. `decided`: the person
    said whose name it is."""

    id: int
    entity_id: int
    kind: EntityKind
    key: str
    name: str
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, project, organisation, document, site or error with all its names.

    `facts` and `episodes` tell how many speak of it.
    """

    id: int
    kind: EntityKind
    name: str
    aliases: tuple[Alias, ...] = ()
    facts: int = 0
    episodes: int = 0


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another entity and where both stand: its evidence, the newest first."""

    entity: Entity
    relation: Relation
    shared: int
    fact_ids: tuple[int, ...] = ()
    episode_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What is known about an entity. `last_at` is when it was met last, None if never."""

    entity: Entity
    facts: tuple[Fact, ...]
    episodes: tuple[Episode, ...]
    neighbours: tuple[Neighbour, ...]
    last_at: datetime | None = None

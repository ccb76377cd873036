"""People, projects and things over the wire."""

from typing import Annotated

from pydantic import Field

from desktop_memory.domain.entity import EntityKind, Relation
from desktop_memory.service.schemas.episode import Episode
from desktop_memory.service.schemas.fact import Fact
from desktop_memory.service.schemas.fields import (
    MAX_PAGE,
    AnswerBody,
    Id,
    Label,
    Moment,
    RequestBody,
)


class EntitiesQuery(RequestBody):
    """Which entities."""

    query: Label = Field(default="", description="Words of a name.", examples=["Tidewater"])
    kinds: list[EntityKind] = Field(default_factory=list, description="Any if none is given.")
    limit: int = Field(default=50, ge=1, le=MAX_PAGE)


class Alias(AnswerBody):
    """One name of an entity."""

    id: int
    entity_id: int
    kind: EntityKind
    key: str = Field(description="The name as it is compared.")
    name: str
    decided: bool = Field(description="The person said whose name it is.")


class Entity(AnswerBody):
    """A person, project, organisation, document, site or error."""

    id: int
    kind: EntityKind
    name: str
    aliases: list[Alias]
    facts: int = Field(description="How many facts speak of it.")
    episodes: int = Field(description="How many episodes speak of it; 250 means many.")


class Entities(AnswerBody):
    """Entities, equal names first, then those of which most is known."""

    entities: list[Entity]


class Neighbour(AnswerBody):
    """Another entity, and the memories that speak of both."""

    entity: Entity
    relation: Relation
    shared: int
    fact_ids: list[int]
    episode_ids: list[int]


class About(AnswerBody):
    """What is known about an entity."""

    entity: Entity
    facts: list[Fact] = Field(description="Newest first, superseded ones last.")
    episodes: list[Episode] = Field(description="Newest first.")
    neighbours: list[Neighbour]
    last_at: Moment | None


class RenameRequest(RequestBody):
    """The person's own name for it; empty: the name it was met by."""

    name: Label


class NameRequest(RequestBody):
    """A further name, as it stands in memories."""

    name: Annotated[Label, Field(min_length=1)]


class MergeRequest(RequestBody):
    """The entity that is the same."""

    into_id: Id


class SplitRequest(RequestBody):
    """The names that are somebody else's."""

    alias_ids: list[Id] = Field(min_length=1, max_length=MAX_PAGE)

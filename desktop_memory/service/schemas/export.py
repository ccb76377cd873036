"""Everything, page by page."""

from pydantic import Field

from desktop_memory.domain.fact import Change
from desktop_memory.service.schemas.entity import Entity
from desktop_memory.service.schemas.episode import Episode, Frame, Line
from desktop_memory.service.schemas.fact import Fact, HistoryEntry, Provenance
from desktop_memory.service.schemas.fields import (
    MAX_ID,
    MAX_PAGE,
    AnswerBody,
    Moment,
    RequestBody,
)


class ExportQuery(RequestBody):
    """Which page."""

    limit: int = Field(default=200, ge=1, le=MAX_PAGE)
    offset: int = Field(default=0, ge=0, le=MAX_ID)


class ExportedEpisode(AnswerBody):
    """An episode with all that was seen in it."""

    episode: Episode
    entity_ids: list[int] = Field(description="Whom and what it speaks of.")
    lines: list[Line]
    frames: list[Frame]


class EpisodesPage(AnswerBody):
    """A page of episodes."""

    episodes: list[ExportedEpisode]


class ExportedEntity(AnswerBody):
    """A person, project or thing with all its names."""

    entity: Entity


class EntitiesPage(AnswerBody):
    """A page of people, projects and things."""

    entities: list[ExportedEntity]


class FactStep(AnswerBody):
    """A step of a fact's life and what it changed."""

    id: int
    at: Moment
    change: Change
    by: str
    columns: dict[str, tuple[str | int | float | None, str | int | float | None]] = Field(
        description="Name -> before, after. Moments are milliseconds since 1970."
    )
    other_id: int | None = Field(description="The fact it superseded or was superseded by.")
    operation: int | None = Field(description="The first of the steps that are undone together.")


class Consolidation(AnswerBody):
    """What a fact was consolidated from."""

    period: str
    episode_ids: list[int]


class ExportedFact(AnswerBody):
    """A fact with its whole life."""

    fact: Fact
    entity_ids: list[int] = Field(description="Whom and what it speaks of.")
    provenance: list[Provenance]
    history: list[HistoryEntry]
    steps: list[FactStep] = Field(description="The history as it is taken back by an import.")
    consolidation: Consolidation | None


class FactsPage(AnswerBody):
    """A page of facts."""

    facts: list[ExportedFact]

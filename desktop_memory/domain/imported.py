"""Memories that come from elsewhere: another computer's export, another program's log."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_memory.domain.entity import Entity
from desktop_memory.domain.episode import Episode, Line
from desktop_memory.domain.fact import Change, Fact, Provenance

ColumnValue = str | int | float | None


class ImportedKind(StrEnum):
    EPISODES = "episodes"
    FACTS = "facts"
    ENTITIES = "entities"


class ImportOutcome(StrEnum):
    """What becomes of a record: it is new, adds to what is known, is known, or is not kept."""

    NEW = "new"
    COMPLETED = "completed"
    KNOWN = "known"
    EXCLUDED = "excluded"
    PRIVATE = "private"
    DELETED = "deleted here"


KEPT = frozenset({ImportOutcome.NEW, ImportOutcome.COMPLETED, ImportOutcome.KNOWN})


@dataclass(frozen=True, slots=True)
class FactStep:
    """One step of a fact's life and what it changed: name of a column -> before, after.

    Moments in `columns` are milliseconds since 1970, half-lives are in days. `other_id` is the
    fact that superseded this one or that it superseded; steps of one `operation` are undone
    together, it is the id of the first of them.
    """

    id: int
    at: datetime
    change: Change
    by: str
    columns: dict[str, tuple[ColumnValue, ColumnValue]]
    other_id: int | None = None
    operation: int | None = None


@dataclass(frozen=True, slots=True)
class Consolidation:
    """The day or week a fact was consolidated from, and the episodes it stands on."""

    period: str
    episode_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportedEpisode:
    """An episode of elsewhere with its lines. `entity_ids` are whom it speaks of there."""

    episode: Episode
    lines: tuple[Line, ...] = ()
    entity_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportedFact:
    """A fact of elsewhere with its life."""

    fact: Fact
    provenance: tuple[Provenance, ...] = ()
    steps: tuple[FactStep, ...] = ()
    consolidation: Consolidation | None = None
    entity_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportedEntity:
    """The names of one person, project or thing."""

    entity: Entity


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one record. `id` is that of the memory here, None where there is none.
    `step_ids` are those of a fact's steps here, in their order. `reason` names the rule."""

    outcome: ImportOutcome
    id: int | None = None
    step_ids: tuple[int | None, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FactLink:
    """Which fact took the place of another, by their ids here."""

    fact_id: int
    superseded_by: int


@dataclass(frozen=True, slots=True)
class StepLink:
    """What a step of a fact's life belongs to, by ids here. `superseded_by` is what it changed
    there, before and after, None where it changed nothing."""

    step_id: int
    operation: int | None = None
    other_id: int | None = None
    superseded_by: tuple[int | None, int | None] | None = None

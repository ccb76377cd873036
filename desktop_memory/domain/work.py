"""What a person worked on, as consolidation tells it."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop_memory.domain.fact import FoundFact


@dataclass(frozen=True, slots=True)
class Stretch:
    """One piece of time that belongs to one episode alone. Half open."""

    episode_id: int
    started_at: datetime
    ended_at: datetime

    @property
    def seconds(self) -> float:
        return (self.ended_at - self.started_at).total_seconds()


@dataclass(frozen=True, slots=True)
class Work:
    """The time spent on one thing: a project, or a program or site where no project is known.

    `sessions` are its spans of time, short breaks included; `seconds` has no breaks in it.
    `things` are the documents and pages, `episode_ids` the episodes, those with most time first;
    `title` is that of the first.
    """

    name: str
    is_project: bool
    seconds: float
    sessions: tuple[tuple[datetime, datetime], ...]
    things: tuple[str, ...]
    apps: tuple[str, ...]
    episode_ids: tuple[int, ...]
    title: str


@dataclass(frozen=True, slots=True)
class WorkDay:
    """One local day. `seconds` is the time in which anything was seen."""

    day: date
    began_at: datetime
    ended_at: datetime
    seconds: float
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Consolidated:
    """A fact made of many episodes; all of them are its sources. `quotes` are the telling ones:
    the episode and what stands in it."""

    found: FoundFact
    at: datetime
    source_ids: tuple[int, ...]
    quotes: tuple[tuple[int, str], ...] = ()

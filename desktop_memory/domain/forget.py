"""What to forget, and what would go."""

from dataclasses import dataclass
from datetime import datetime

from desktop_memory.domain.episode import Episode
from desktop_memory.domain.fact import Fact


@dataclass(frozen=True, slots=True)
class ForgetScope:
    """What to forget. At least one of them must be given; all that are given must hold.

    `match` is words in a line, title or fact. `with_facts`: facts found only there go too.
    `with_shared_facts`: facts found elsewhere too go as well. `with_backups`: earlier backups
    are written anew.
    """

    episode_ids: tuple[int, ...] = ()
    fact_ids: tuple[int, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    app: str | None = None
    site: str | None = None
    match: str | None = None
    agent_id: int | None = None
    with_facts: bool = True
    with_shared_facts: bool = False
    with_backups: bool = True

    @property
    def empty(self) -> bool:
        return not (
            self.episode_ids
            or self.fact_ids
            or self.since
            or self.until
            or self.app
            or self.site
            or self.match
            or self.agent_id
        )


@dataclass(frozen=True, slots=True)
class ForgetPreview:
    """What would go, counted now. `examples` are a few of the episodes."""

    scope: ForgetScope
    episodes: int
    lines: int
    frames: int
    frame_bytes: int
    facts: int
    facts_staying: int
    log_entries: int
    since: datetime | None = None
    until: datetime | None = None
    examples: tuple[Episode, ...] = ()
    facts_going_examples: tuple[Fact, ...] = ()
    facts_staying_examples: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A delete that can be undone until `erase_at`; then it is erased from the files."""

    id: int
    asked_at: datetime
    erase_at: datetime
    episodes: int
    facts: int

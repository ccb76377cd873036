"""What the app is doing right now, and how it fares."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desktop_memory.domain.observation import Environment, SkipReason

# Fewer questions tell nothing about recall.
_ENOUGH_RECALLS = 10
_EMPTY_SHARE = 0.2


class State(StrEnum):
    """Follows the last stored observation, never the wish to record."""

    STARTING = "starting"
    RECORDING = "recording"
    UNCHANGED = "nothing new"
    IDLE = "idle"
    PAUSED = "paused"
    LOCKED = "locked"
    PROBLEM = "problem"
    NOT_STARTED = "not started"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that keeps the app from doing its work. `remedy` says what to do next.

    `key` is stable for one kind of problem, e.g. "disk-full". `blocking` means nothing is kept.
    """

    key: str
    what: str
    remedy: str
    since: datetime
    blocking: bool = True
    mended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """The last stored observation."""

    at: datetime
    app: str
    title: str
    episode_id: int
    frame_id: int | None = None


@dataclass(frozen=True, slots=True)
class SourceState:
    """One source of observations in words for the person, e.g. "2 monitors"."""

    name: str
    detail: str
    working: bool | None = None
    last_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """A snapshot that is cheap to take from any thread.

    `paused_until` is None as well for a pause that lasts until the person resumes. `hidden_at` is
    when a window that is not kept was last seen in front, `looked_at` when the last look began.
    """

    state: State
    at: datetime
    kept: Kept | None = None
    paused_until: datetime | None = None
    problems: tuple[Problem, ...] = ()
    sources: tuple[SourceState, ...] = ()
    environment: Environment | None = None
    index_waiting: int = 0
    queue_waiting: int = 0
    active_app: str = ""
    hidden_at: datetime | None = None
    looked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoreSizes:
    """Bytes on disk."""

    memory: int
    frames: int
    vectors: int
    backups: int

    @property
    def total(self) -> int:
        return self.memory + self.frames + self.vectors + self.backups


@dataclass(frozen=True, slots=True)
class FactUse:
    """How many facts were used, by whom: an agent's name, or "you"."""

    by: str
    facts: int


@dataclass(frozen=True, slots=True)
class UsedFact:
    """A fact and one who used it: how often in all, and when last."""

    fact_id: int
    text: str
    by: str
    times: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Health:
    """What the health page and `GET /v1/health` tell. None means not measured yet."""

    status: Status
    sizes: StoreSizes
    budget_bytes: int
    observations_today: int
    kept_today: int
    episodes_today: int
    skips_today: dict[SkipReason, int] = field(default_factory=dict)
    episodes: int = 0
    facts: int = 0
    vectors: int | None = None
    key: str = ""
    last_backup_at: datetime | None = None
    backups: int = 0
    verified_at: datetime | None = None
    verify_finding: str = ""
    embedding: str = ""
    recalls: int = 0
    recalls_empty: int = 0
    recalls_used: int = 0
    recall_p50_ms: float | None = None
    recall_p95_ms: float | None = None
    fact_uses: tuple[FactUse, ...] = ()
    cpu_percent: float | None = None
    resident_bytes: int | None = None

    @property
    def recall_warning(self) -> str:
        """In one sentence that recall finds too little, empty while it fares well."""
        if self.recalls < _ENOUGH_RECALLS or self.recalls_empty <= _EMPTY_SHARE * self.recalls:
            return ""
        percent = round(100 * self.recalls_empty / self.recalls)
        return f"{percent} % of the questions found nothing; under 20 % is usual."

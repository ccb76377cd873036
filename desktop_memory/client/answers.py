"""Answers of the service that are not nouns of the domain already."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop_memory.domain.agent import Agent
from desktop_memory.domain.episode import Episode, Frame, Line
from desktop_memory.domain.fact import Fact, FactKind, FactView, Provenance
from desktop_memory.domain.observation import Environment, SkipReason
from desktop_memory.domain.status import Problem, SourceState, State, StoreSizes


@dataclass(frozen=True, slots=True)
class HealthReport:
    """How the app fares. None means not measured yet."""

    version: str
    state: State
    at: datetime
    kept_at: datetime | None
    paused_until: datetime | None
    problems: tuple[Problem, ...]
    sources: tuple[SourceState, ...]
    index_waiting: int
    queue_waiting: int
    sizes: StoreSizes
    budget_bytes: int
    observations_today: int
    kept_today: int
    episodes_today: int
    skips_today: dict[SkipReason, int]
    episodes: int
    facts: int
    vectors: int | None
    key: str
    last_backup_at: datetime | None
    backups: int
    verified_at: datetime | None
    verify_finding: str
    embedding: str
    recalls: int
    recalls_empty: int
    recalls_used: int
    recall_p50_ms: float | None
    recall_p95_ms: float | None
    recall_warning: str
    cpu_percent: float | None
    resident_bytes: int | None


@dataclass(frozen=True, slots=True)
class Now:
    """What the person is doing, as far as it was stored."""

    at: datetime
    state: State
    episode: Episode | None
    environment: Environment | None


@dataclass(frozen=True, slots=True)
class Observed:
    """What is kept now of what was sent, whether for the first time or not."""

    kept: int
    episode_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FactPage:
    """A page of facts; `total` counts all pages."""

    facts: tuple[Fact, ...]
    total: int


@dataclass(frozen=True, slots=True)
class FactDetails:
    """A fact with where it was read, and why it is as strong as it is."""

    fact: Fact
    explanation: str
    provenance: tuple[Provenance, ...]


@dataclass(frozen=True, slots=True)
class EpisodePage:
    """A page of episodes; `total` counts all pages."""

    episodes: tuple[Episode, ...]
    total: int


@dataclass(frozen=True, slots=True)
class EpisodeDetails:
    """An episode with its lines, facts and pictures."""

    episode: Episode
    lines: tuple[Line, ...]
    facts: tuple[Fact, ...]
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class ForgetCounts:
    """What goes, counted."""

    episodes: int
    lines: int
    frames: int
    frame_bytes: int
    facts: int
    facts_staying: int
    log_entries: int
    since: datetime | None
    until: datetime | None
    examples: tuple[Episode, ...]
    facts_going_examples: tuple[Fact, ...]
    facts_staying_examples: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ForgetOutcome:
    """What goes, or would go. `forget_id` names it until `erase_at`, when it is final."""

    preview: ForgetCounts
    dry_run: bool
    forget_id: int | None
    erase_at: datetime | None
    message: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A delete of one memory."""

    forget_id: int | None
    message: str


@dataclass(frozen=True, slots=True)
class DayCount:
    """How much one local day holds."""

    day: date
    episodes: int
    kept_s: float


@dataclass(frozen=True, slots=True)
class FactTotals:
    """How many facts there are."""

    by_view: dict[FactView, int]
    by_kind: dict[FactKind, int]


@dataclass(frozen=True, slots=True)
class FactUse:
    """How many facts were used, by whom."""

    by: str
    facts: int


@dataclass(frozen=True, slots=True)
class UsedFact:
    """A fact and one who used it: how often in all, and when last."""

    fact_id: int
    by: str
    times: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Stats:
    """How much is remembered."""

    episodes: int
    facts: FactTotals
    days: tuple[DayCount, ...]
    sizes: StoreSizes
    recalls: int
    recalls_empty: int
    recalls_used: int
    recall_p50_ms: float | None
    recall_p95_ms: float | None
    recall_warning: str
    fact_uses: tuple[FactUse, ...]
    used_facts: tuple[UsedFact, ...]


@dataclass(frozen=True, slots=True)
class AgentPage:
    """The agents that were ever added."""

    agents: tuple[Agent, ...]


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A backup just made."""

    name: str
    folder: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found wrong, one sentence each; `counts` says how much was checked."""

    faults: tuple[str, ...]
    counts: str
    finding: str

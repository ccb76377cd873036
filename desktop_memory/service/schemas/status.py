"""How the app fares, over the wire."""

from datetime import date

from pydantic import Field

from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.status import State
from desktop_memory.service.schemas.episode import Episode
from desktop_memory.service.schemas.fact import FactCounts
from desktop_memory.service.schemas.fields import AnswerBody, Moment


class AppProblem(AnswerBody):
    """What keeps the app from doing its work."""

    key: str
    what: str
    remedy: str
    since: Moment
    blocking: bool
    mended_at: Moment | None


class SourceState(AnswerBody):
    """One source of observations."""

    name: str
    detail: str
    working: bool | None
    last_at: Moment | None


class StoreSizes(AnswerBody):
    """Bytes on disk."""

    memory: int
    frames: int
    vectors: int
    backups: int
    total: int


class Health(AnswerBody):
    """How the app fares. Nothing in it was on the screen."""

    version: str
    state: State
    at: Moment
    kept_at: Moment | None = Field(description="When something was last stored.")
    paused_until: Moment | None
    problems: list[AppProblem]
    sources: list[SourceState]
    index_waiting: int = Field(description="Memories whose meaning is not indexed yet.")
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
    key: str = Field(description="Where the key of the files is, in words.")
    last_backup_at: Moment | None
    backups: int
    verified_at: Moment | None
    verify_finding: str
    embedding: str
    recalls: int = Field(description="Questions of the last 7 days.")
    recalls_empty: int
    recalls_used: int = Field(description="Answers with facts that were given to an agent.")
    recall_p50_ms: float | None
    recall_p95_ms: float | None
    recall_warning: str = Field(description="Empty while recall finds enough.")
    cpu_percent: float | None
    resident_bytes: int | None


class Environment(AnswerBody):
    """What is true around the screen."""

    time_zone: str
    network_up: bool | None
    on_battery: bool | None
    battery_percent: int | None


class Now(AnswerBody):
    """What the person is doing, as far as it was stored."""

    at: Moment
    state: State
    episode: Episode | None = Field(description="The episode that was stored last.")
    environment: Environment | None


class Day(AnswerBody):
    """How much one local day holds."""

    day: date
    episodes: int
    kept_s: float


class FactUse(AnswerBody):
    """How many facts were used, by whom: given to an agent, or opened by the person."""

    by: str
    facts: int


class UsedFact(AnswerBody):
    """A fact and one who used it in the last 7 days."""

    fact_id: int
    by: str
    times: int = Field(description="In all.")
    last_at: Moment


class Stats(AnswerBody):
    """How much is remembered."""

    episodes: int
    facts: FactCounts
    days: list[Day] = Field(description="The last 30 days that hold something.")
    sizes: StoreSizes
    recalls: int = Field(description="Questions of the last 7 days.")
    recalls_empty: int
    recalls_used: int = Field(description="Answers with facts that were given to an agent.")
    recall_p50_ms: float | None
    recall_p95_ms: float | None
    recall_warning: str = Field(description="Empty while recall finds enough.")
    fact_uses: list[FactUse] = Field(description="Who used how many facts.")
    used_facts: list[UsedFact] = Field(description="Which facts, the latest 50 uses first.")


class ChangeEvent(AnswerBody):
    """What changed: ids and kinds, no content."""

    episode_ids: list[int] = Field(default_factory=list)
    fact_ids: list[int] = Field(default_factory=list)
    settings: bool = False
    agents: bool = False
    much: bool = Field(default=False, description="More than can be listed: read anew.")

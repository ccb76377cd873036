"""Facts over the wire."""

from pydantic import Field

from desktop_memory.domain.fact import Change, FactFilter, FactKind, FactSort, FactState, FactView
from desktop_memory.domain.observation import Origin
from desktop_memory.service.schemas.fields import (
    MAX_ID,
    MAX_PAGE,
    AnswerBody,
    Box,
    FactText,
    Id,
    Label,
    Moment,
    RequestBody,
    Words,
)

MAX_TTL_S = 10 * 366 * 86_400


class FactRequest(RequestBody):
    """A fact to remember."""

    text: FactText = Field(description="One sentence.", examples=["Prefers tea to coffee."])
    kind: FactKind = FactKind.KNOWLEDGE
    subject: Label = Field(default="", description="What it is about.")
    ttl_s: float | None = Field(
        default=None,
        gt=0,
        le=MAX_TTL_S,
        description="Seconds after which it goes by itself; a pin keeps it. Stays if left out.",
    )


class FactsQuery(RequestBody):
    """Which facts, and in what order."""

    view: FactView = FactView.CURRENT
    kinds: list[FactKind] = Field(default_factory=list, description="Any if none is given.")
    words: Words = Field(default="", description="Words in the text.")
    app: Label | None = Field(default=None, description="Found in this app.")
    entity_id: Id | None = Field(default=None, description="About this person, project or thing.")
    sort: FactSort = FactSort.STRENGTH
    descending: bool = True
    limit: int = Field(default=50, ge=1, le=MAX_PAGE)
    offset: int = Field(default=0, ge=0, le=MAX_ID)

    def filter(self) -> FactFilter:
        """The filter in the words of the domain."""
        return FactFilter(
            view=self.view,
            kinds=frozenset(self.kinds),
            words=self.words,
            app=self.app,
            entity_id=self.entity_id,
        )


class FactEditRequest(RequestBody):
    """The sentence as it should be."""

    text: FactText


class PinRequest(RequestBody):
    """Whether the fact keeps full strength."""

    pinned: bool = True


class UndoRequest(RequestBody):
    """Which step of the history to take back; the last one that can be if none is given."""

    history_id: Id | None = None


class Provenance(AnswerBody):
    """Where a fact was read."""

    fact_id: int
    episode_id: int | None = Field(description="None where the episode is gone.")
    quote: str = Field(description="Word for word.")
    at: Moment
    app: str
    title: str
    origin: Origin
    frame_id: int | None
    boxes: list[Box]


class Fact(AnswerBody):
    """One thing worth knowing."""

    id: int
    kind: FactKind
    text: str
    state: FactState
    subject: str
    predicate: str
    confidence: float
    strength: float = Field(description="0..1, how present it is now.")
    half_life_days: float
    pinned: bool
    known_from: Moment
    last_seen_at: Moment
    reinforced_at: Moment
    valid_from: Moment | None
    valid_until: Moment | None
    seen: int
    recalled: int
    app: str
    scope: str
    agent_id: int | None
    superseded_by: int | None
    known_until: Moment | None
    corrected: bool
    expires_at: Moment | None = Field(description="When it goes by itself, unless pinned.")
    imported_from: str | None = Field(
        description="Where it was brought in from; null where it was found here."
    )


class FactDetails(Fact):
    """A fact with where it was read, and why it is as strong as it is."""

    explanation: str = Field(
        default="",
        examples=["0.40: seen 3 times, last 12 days ago, kind event, half-life 7 days"],
    )
    provenance: list[Provenance] = Field(default_factory=list)


class Facts(AnswerBody):
    """A page of facts."""

    facts: list[Fact]
    total: int = Field(description="How many there are in this view, on all pages.")


class FactCounts(AnswerBody):
    """How many facts there are."""

    by_view: dict[FactView, int]
    by_kind: dict[FactKind, int]


class HistoryEntry(AnswerBody):
    """One step of a fact's life."""

    id: int
    fact_id: int
    at: Moment
    change: Change
    by: str
    before: str = Field(description="A sentence, a strength, or an ISO 8601 moment; may be empty.")
    after: str
    undoable: bool


class History(AnswerBody):
    """A fact's life, newest step first."""

    history: list[HistoryEntry]

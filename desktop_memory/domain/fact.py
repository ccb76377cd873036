"""One thing worth knowing, in one sentence, with where it came from."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin


class FactKind(StrEnum):
    PROFILE = "profile"
    PREFERENCE = "preference"
    DECISION = "decision"
    TASK = "task"
    EVENT = "event"
    TASK_OUTCOME = "task_outcome"
    ERROR = "error"
    KNOWLEDGE = "knowledge"
    PROCEDURE = "procedure"
    ACTIVITY = "activity"


class FactState(StrEnum):
    """current is believed, proposed waits for recurrence or the person, superseded is history."""

    CURRENT = "current"
    PROPOSED = "proposed"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class FoundFact:
    """A fact as extraction found it, not stored yet. `quote` stands word for word in the source.

    `subject` and `predicate` name what it is about (lower case, may be empty); facts of one
    subject and predicate exclude each other, the newer one supersedes. `line_indexes` are the
    places of the quoted lines among the lines given to extraction. `ends`: the text of the task
    that this says is done; it is kept only where that task is known, and takes its place.
    """

    kind: FactKind
    text: str
    quote: str
    subject: str = ""
    predicate: str = ""
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    confidence: float = 0.7
    line_indexes: tuple[int, ...] = ()
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A stored fact. `strength` is as of the query that returned it.

    `known_until`: when it was found to be superseded. `corrected`: the person's own word, which
    nothing that is only seen supersedes. `expires_at`: when it goes by itself, unless pinned.
    `imported_from`: where it was brought in from, None where it was found here.
    """

    id: int
    kind: FactKind
    text: str
    state: FactState
    subject: str
    predicate: str
    confidence: float
    strength: float
    half_life_days: float
    pinned: bool
    known_from: datetime
    last_seen_at: datetime
    reinforced_at: datetime
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    seen: int = 1
    recalled: int = 0
    app: str = ""
    scope: str = ""
    agent_id: int | None = None
    superseded_by: int | None = None
    known_until: datetime | None = None
    corrected: bool = False
    expires_at: datetime | None = None
    imported_from: str | None = None

    def is_expired(self, now: datetime) -> bool:
        """Whether its time is over, though it may not have been taken away yet."""
        return self.expires_at is not None and self.expires_at <= now and not self.pinned


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a fact was read. The episode may be gone; the quote stays while the fact does."""

    fact_id: int
    episode_id: int | None
    quote: str
    at: datetime
    app: str
    title: str
    origin: Origin
    frame_id: int | None = None
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Sighting:
    """A fact of some kind was read in an episode at this moment."""

    at: datetime
    kind: FactKind
    episode_id: int


class Change(StrEnum):
    """What happened to a fact, one entry of its history."""

    ADDED = "added"
    SEEN = "seen again"
    EDITED = "edited"
    REINFORCED = "reinforced"
    RECALLED = "recalled"
    FADED = "faded"
    PINNED = "pinned"
    UNPINNED = "unpinned"
    SUPERSEDED = "superseded"
    FOLDED = "same in other words"
    MADE_CURRENT = "made current"
    ACCEPTED = "accepted"
    EXPIRY = "set when it goes"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One step of a fact's life. `undoable` steps can be taken back."""

    id: int
    fact_id: int
    at: datetime
    change: Change
    by: str
    before: str = ""
    after: str = ""
    undoable: bool = False


class FactSort(StrEnum):
    KIND = "kind"
    TEXT = "text"
    SUBJECT = "subject"
    STRENGTH = "strength"
    LAST_SEEN = "last seen"
    SOURCE = "source"


class FactView(StrEnum):
    """The segments above the table of facts."""

    CURRENT = "current"
    PROPOSED = "proposed"
    FADING = "fading"
    SUPERSEDED = "superseded"
    PINNED = "pinned"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class FactFilter:
    """Which facts. Empty means any."""

    view: FactView = FactView.CURRENT
    kinds: frozenset[FactKind] = frozenset()
    words: str = ""
    app: str | None = None
    agent_id: int | None = None
    episode_id: int | None = None
    entity_id: int | None = None
    predicate: str | None = None


@dataclass(frozen=True, slots=True)
class FactCounts:
    """Counts for the filters of the facts page, each for the other filters as they stand."""

    by_view: dict[FactView, int]
    by_kind: dict[FactKind, int]
    apps: tuple[str, ...] = ()

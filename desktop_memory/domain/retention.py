"""What age, budget and limits take away, told before it happens."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_memory.domain.episode import Episode
from desktop_memory.domain.fact import Fact


class RetentionReason(StrEnum):
    """Why something would go, in the order in which it goes."""

    FRAMES_BY_AGE = "frames by age"
    FRAMES_OVER_BUDGET = "frames over the budget"
    TEXT_BY_AGE = "text by age"
    TEXT_OVER_BUDGET = "text over the budget"
    FACTS_OVER_BUDGET = "facts over the budget"
    FACTS_OVER_CAPACITY = "facts over the limit"
    FACTS_EXPIRED = "facts set for a time"


@dataclass(frozen=True, slots=True)
class RetentionItem:
    """How much would go for one reason: frames, episodes or facts, and their bytes on disk."""

    reason: RetentionReason
    count: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Removal:
    """What went, and when."""

    at: datetime
    item: RetentionItem


@dataclass(frozen=True, slots=True)
class RetentionPlan:
    """What goes: frames and episodes from before these moments, and so many of the weakest facts.

    None and 0 mean nothing.
    """

    items: tuple[RetentionItem, ...]
    frames_before: datetime | None = None
    text_before: datetime | None = None
    facts: int = 0

    @property
    def bytes(self) -> int:
        return sum(item.bytes for item in self.items)

    @property
    def done(self) -> bool:
        """Whether nothing is left to take away."""
        return self.frames_before is None and self.text_before is None and not self.facts


@dataclass(frozen=True, slots=True)
class RetentionPreview:
    """A plan as the person sees it. `bytes_now` is all of the store; `examples` lose pictures or
    text, `facts` are some of those that go; `removals` are the latest that went, newest first."""

    plan: RetentionPlan
    bytes_now: int
    budget_bytes: int
    examples: tuple[Episode, ...] = ()
    facts: tuple[Fact, ...] = ()
    removals: tuple[Removal, ...] = ()

    @property
    def bytes_staying(self) -> int:
        return max(0, self.bytes_now - self.plan.bytes)

"""What age, budget and limits take away: frames first, then text, facts last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from desktop_memory.config.settings import Settings
from desktop_memory.domain.retention import RetentionItem, RetentionPlan, RetentionReason
from desktop_memory.storage.holdings import Load

GIGABYTE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Holding:
    """What there is. `facts` are those that may go, `pinned` those that stay. `frame_copies`
    counts how often the bytes of a frame are on disk (a backup may hold them, too). `bytes` is all
    of the store; `memory_bytes` that of text and facts."""

    frames: Sequence[Load]
    text: Sequence[Load]
    facts: int
    bytes: int
    memory_bytes: int
    frame_copies: int = 1
    pinned: int = 0

    @property
    def row_bytes(self) -> int:
        """About what an episode or a fact takes on average, its full text included."""
        rows = sum(load.count for load in self.text) + self.facts + self.pinned
        return self.memory_bytes // rows if rows else 0


@dataclass(frozen=True, slots=True)
class _Part:
    """The oldest loads up to a moment."""

    count: int
    bytes: int
    before: datetime | None


def plan_retention(settings: Settings, holding: Holding, now: datetime) -> RetentionPlan:
    """What goes under these settings. By whole hours of frames and whole days of text; the bytes
    of text and facts are estimates. Nothing younger than a day goes for the budget."""
    text_by_age = _older(holding.text, now - timedelta(days=settings.keep_text_days))
    oldest_frame = now - timedelta(days=settings.keep_frames_days)
    if text_by_age.before is not None:
        oldest_frame = max(oldest_frame, text_by_age.before)
    frames_by_age = _older(holding.frames, oldest_frame)
    freed = frames_by_age.bytes * holding.frame_copies + text_by_age.count * holding.row_bytes
    over = holding.bytes - round(settings.budget_gb * GIGABYTE) - freed

    yesterday = now - timedelta(days=1)
    more_frames = _until_freed(
        _between(holding.frames, frames_by_age.before, yesterday), over, holding.frame_copies
    )
    over -= more_frames.bytes * holding.frame_copies
    text = [
        Load(load.until, load.count, load.count * holding.row_bytes)
        for load in _between(holding.text, text_by_age.before, yesterday)
    ]
    more_text = _until_freed(text, over, 1)
    over -= more_text.bytes
    over_limit = holding.facts + holding.pinned - settings.most_facts
    too_many = min(holding.facts, max(0, over_limit))
    over -= too_many * holding.row_bytes
    more_facts = (
        min(holding.facts - too_many, ceil(over / holding.row_bytes))
        if over > 0 < holding.row_bytes
        else 0
    )
    return RetentionPlan(
        items=(
            _item(RetentionReason.FRAMES_BY_AGE, frames_by_age),
            _item(RetentionReason.FRAMES_OVER_BUDGET, more_frames),
            RetentionItem(
                RetentionReason.TEXT_BY_AGE,
                text_by_age.count,
                text_by_age.count * holding.row_bytes,
            ),
            _item(RetentionReason.TEXT_OVER_BUDGET, more_text),
            RetentionItem(
                RetentionReason.FACTS_OVER_BUDGET, more_facts, more_facts * holding.row_bytes
            ),
            RetentionItem(
                RetentionReason.FACTS_OVER_CAPACITY, too_many, too_many * holding.row_bytes
            ),
        ),
        frames_before=more_frames.before or frames_by_age.before,
        text_before=more_text.before or text_by_age.before,
        facts=too_many + more_facts,
    )


def _older(loads: Sequence[Load], than: datetime) -> _Part:
    old = [load for load in loads if load.until <= than]
    return _sum(old)


def _between(loads: Sequence[Load], after: datetime | None, until: datetime) -> list[Load]:
    return [load for load in loads if (after is None or load.until > after) and load.until <= until]


def _until_freed(loads: Sequence[Load], over: int, copies: int) -> _Part:
    """The oldest loads that together free `over` bytes, or all of them."""
    taken: list[Load] = []
    for load in loads:
        if over <= 0:
            break
        taken.append(load)
        over -= load.bytes * copies
    return _sum(taken)


def _sum(loads: Sequence[Load]) -> _Part:
    return _Part(
        count=sum(load.count for load in loads),
        bytes=sum(load.bytes for load in loads),
        before=loads[-1].until if loads else None,
    )


def _item(reason: RetentionReason, part: _Part) -> RetentionItem:
    return RetentionItem(reason, part.count, part.bytes)

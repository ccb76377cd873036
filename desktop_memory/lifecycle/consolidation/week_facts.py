"""What is worth keeping of a week."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.work import Consolidated, Work, WorkDay
from desktop_memory.lifecycle.consolidation.day_facts import consolidated
from desktop_memory.lifecycle.consolidation.wording import duration_words, week_words

_LEAST_WEEK_S = 3600.0
_LEAST_WORK_S = 1800.0
_WORKS = 6


def plan_week_facts(monday: date, days: Sequence[WorkDay]) -> tuple[Consolidated, ...]:
    """One summary of the seven days from `monday` on."""
    told = [day for day in days if monday <= day.day < monday + timedelta(days=7)]
    seconds = sum(day.seconds for day in told)
    if seconds < _LEAST_WEEK_S:
        return ()
    works: dict[tuple[str, bool], list[Work]] = defaultdict(list)
    for day in told:
        for work in day.works:
            works[work.name.casefold(), work.is_project].append(work)
    ranked = sorted(works.values(), key=lambda group: (-_total(group), group[0].name))
    parts = [_told(group) for group in ranked if _total(group) >= _LEAST_WORK_S][:_WORKS]
    year, week, _ = monday.isocalendar()
    text = (
        f"Week {week} of {year} ({week_words(monday, monday + timedelta(days=6))}):"
        f" {duration_words(seconds)} at the screen on {_days(len(told))}"
    )
    text += f"; {', '.join(parts)}." if parts else "."
    every = tuple(work for group in ranked for work in group)
    return (
        consolidated(
            FactKind.ACTIVITY, text, "week", f"summary of {year}-W{week:02}", told[-1], every
        ),
    )


def _total(group: Sequence[Work]) -> float:
    return sum(work.seconds for work in group)


def _told(group: Sequence[Work]) -> str:
    return f"{group[0].name} {duration_words(_total(group))} on {_days(len(group))}"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"

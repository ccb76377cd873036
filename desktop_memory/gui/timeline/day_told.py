"""What is known about a day as a whole, its week, and what comes again and again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_memory.domain.fact import Fact, FactFilter
from desktop_memory.domain.work import Work, WorkDay
from desktop_memory.gui import phrasing
from desktop_memory.memory.queries import Queries

LEAST_S = 60.0
_WORKS = 6
_FACTS = 5


@dataclass(frozen=True, slots=True)
class DayTold:
    """`work` is None for a day without anything, `week` while it is not over."""

    day: date
    work: WorkDay | None
    week: Fact | None
    routines: Sequence[Fact]
    errors: Sequence[Fact]


def read_day_told(queries: Queries, day: date) -> DayTold:
    """All of it."""
    year, week, _ = day.isocalendar()
    summaries = queries.find_facts(FactFilter(predicate=f"summary of {year}-W{week:02}"), limit=1)
    return DayTold(
        day=day,
        work=queries.find_work_day(day),
        week=summaries[0] if summaries else None,
        routines=queries.find_facts(FactFilter(predicate="routine"), limit=_FACTS),
        errors=queries.find_facts(FactFilter(predicate="recurs"), limit=_FACTS),
    )


def work_words(told: WorkDay) -> str:
    """ "6 h 57 min seen · pelican 3 h 23 min (parser.py) · Writer 1 h 12 min" """
    shown = [work for work in told.works if work.seconds >= LEAST_S][:_WORKS]
    parts = [f"{phrasing.length(told.seconds)} seen", *(_in_words(work) for work in shown)]
    rest_s = told.seconds - sum(work.seconds for work in shown)
    if shown and rest_s >= LEAST_S:
        parts.append(f"other things {phrasing.length(rest_s)}")
    return "  ·  ".join(parts)


def _in_words(work: Work) -> str:
    things = f" ({', '.join(work.things[:2])})" if work.is_project and work.things else ""
    return f"{work.name} {phrasing.length(work.seconds)}{things}"

"""What is to be made of a finished day or week."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.fact import Fact, FactFilter, FactKind, FactView
from desktop_memory.domain.work import Consolidated, WorkDay
from desktop_memory.lifecycle.consolidation.day_facts import plan_day_facts
from desktop_memory.lifecycle.consolidation.recurring_errors import (
    Occurrence,
    plan_recurring_errors,
)
from desktop_memory.lifecycle.consolidation.routines import plan_routines
from desktop_memory.lifecycle.consolidation.week_facts import plan_week_facts
from desktop_memory.lifecycle.consolidation.work_day import day_bounds, plan_work_day
from desktop_memory.storage.store import Store

_LOOK_BACK = timedelta(days=60)
_ROUTINE_DAYS = 28
_MOST_EPISODES = 20_000
_MOST_FACTS = 2_000


@dataclass(frozen=True, slots=True)
class PlannedPeriod:
    """A day ("2026-11-17") or a week ("2026-W47") and its facts, as of the delete `last_forget`."""

    period: str
    facts: tuple[Consolidated, ...]
    last_forget: int


class PeriodPlanner:
    """Reads only; belongs to a reader."""

    def __init__(self, store: Store, time_zone: tzinfo) -> None:
        self._store = store
        self._time_zone = time_zone

    def find_due(self, now: datetime) -> tuple[str, ...]:
        """Days and weeks that are over, hold something and were not made yet, oldest first."""
        today = now.astimezone(self._time_zone).date()
        days = [
            found.day
            for found in self._store.episodes.find_days(now - _LOOK_BACK, now, self._time_zone)
        ]
        weeks = sorted({day - timedelta(days=day.weekday()) for day in days})
        periods = [(day, day.isoformat()) for day in days if day < today]
        periods += [
            (monday + timedelta(days=6), _week(monday))
            for monday in weeks
            if monday + timedelta(days=7) <= today
        ]
        done = self._store.consolidations.find_done()
        return tuple(period for _, period in sorted(periods) if period not in done)

    def plan(self, period: str, now: datetime) -> PlannedPeriod:
        """What to make of a day or a week, all read at one moment."""
        with self._store.database.memory.snapshot():
            last_forget = self._store.forgets.find_last_id()
            return PlannedPeriod(period, self._plan(period, now), last_forget)

    def _plan(self, period: str, now: datetime) -> tuple[Consolidated, ...]:
        if "W" in period:
            return self._plan_week(date.fromisoformat(f"{period}-1"), now)
        day = self._plan_day(date.fromisoformat(period))
        return tuple(plan_day_facts(day, self._time_zone)) if day else ()

    def _plan_day(self, day: date) -> WorkDay | None:
        since, until = day_bounds(day, self._time_zone)
        wanted = EpisodeFilter(since=since, until=until)
        episodes = self._store.episodes.find(wanted, _MOST_EPISODES, newest_first=False)
        return plan_work_day(day, episodes, self._time_zone)

    def _plan_week(self, monday: date, now: datetime) -> tuple[Consolidated, ...]:
        last = monday + timedelta(days=6)
        wanted = [last - timedelta(days=back) for back in reversed(range(_ROUTINE_DAYS))]
        days = [told for day in wanted if (told := self._plan_day(day)) is not None]
        errors = self._find_errors(day_bounds(last, self._time_zone)[1], now)
        helps = self._find_facts(FactKind.PROCEDURE, now)
        return (
            *plan_week_facts(monday, days),
            *plan_routines(days, self._time_zone),
            *plan_recurring_errors(errors, helps, self._time_zone),
        )

    def _find_errors(self, until: datetime, now: datetime) -> list[Occurrence]:
        since = until - timedelta(days=_ROUTINE_DAYS)
        return [
            Occurrence(fact, read.quote, read.at, read.episode_id)
            for fact in self._find_facts(FactKind.ERROR, now)
            if fact.last_seen_at >= since
            for read in self._store.facts.find_provenance(fact.id)
            if read.episode_id is not None and since <= read.at < until
        ]

    def _find_facts(self, kind: FactKind, now: datetime) -> list[Fact]:
        wanted = FactFilter(view=FactView.ALL, kinds=frozenset({kind}))
        return self._store.facts.find(wanted, now, limit=_MOST_FACTS)


def _week(monday: date) -> str:
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"

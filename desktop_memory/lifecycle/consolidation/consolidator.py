"""Makes the facts of finished days and weeks."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.episode import Episode, EpisodeFilter
from desktop_memory.domain.errors import Bug
from desktop_memory.domain.fact import (
    Fact,
    FactFilter,
    FactKind,
    FactState,
    FactView,
    Provenance,
)
from desktop_memory.domain.observation import Origin
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

ACTOR = "consolidation"
# What was told of a day stands for much of it, so it lasts longer than one activity.
_HALF_LIFE_DAYS = 60.0
_LOOK_BACK = timedelta(days=60)
_ROUTINE_DAYS = 28
_MOST_EPISODES = 20_000
_MOST_FACTS = 2_000


class Consolidator:
    """Belongs to the writer; each call runs inside of its transaction: all of a period or none.

    New facts are written and read back before their sources are marked; sources are never
    changed. The same period twice gives the same facts.
    """

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

    def consolidate(self, period: str, now: datetime) -> Changes:
        """Make the facts of a day ("2026-11-17") or a week ("2026-W47").

        Raises Bug, and writes nothing, where what was written is not what was planned.
        """
        if "W" in period:
            planned = self._plan_week(date.fromisoformat(f"{period}-1"), now)
        else:
            day = self._plan_day(date.fromisoformat(period))
            planned = plan_day_facts(day, self._time_zone) if day else ()
        changed: set[int] = set()
        for one in planned:
            changed |= self._apply(one, period, now)
        self._store.consolidations.note_done(period, now)
        return Changes(fact_ids=frozenset(changed))

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

    def _apply(self, planned: Consolidated, period: str, now: datetime) -> set[int]:
        """The facts that changed; none where it is known, or the person has the last word."""
        found = planned.found
        if self._store.refusals.holds_made(found.subject, found.predicate):
            return set()
        facts = self._store.facts
        rivals = facts.find_rivals(found.subject, found.predicate, now)
        equal = facts.find_equal(found.text, now)
        if any(rival.corrected for rival in rivals) or (equal is not None and equal.corrected):
            return set()
        others = [rival.id for rival in rivals if equal is None or rival.id != equal.id]
        if equal is None:
            fact_id = self._add(planned, others, now)
        else:
            fact_id = equal.id
            if equal.state is not FactState.CURRENT:
                facts.make_current(fact_id, others, now, ACTOR)
            elif others:
                self._supersede(others, fact_id, planned.at, now)
        self._quote(fact_id, planned)
        self._store.consolidations.mark(fact_id, period, planned.source_ids)
        self._check(fact_id, planned, now)
        is_news = equal is None or equal.state is not FactState.CURRENT
        return {fact_id, *others} if is_news else set(others)

    def _add(self, planned: Consolidated, rival_ids: Sequence[int], now: datetime) -> int:
        fact_id = self._store.facts.add(
            planned.found,
            min(planned.at, now),
            app="",
            half_life_days=_HALF_LIFE_DAYS * self._store.meta.pace,
            actor=ACTOR,
        )
        self._supersede(rival_ids, fact_id, planned.at, now)
        return fact_id

    def _supersede(
        self, fact_ids: Sequence[int], by_id: int, valid_until: datetime, now: datetime
    ) -> None:
        for fact_id in fact_ids:
            self._store.facts.supersede(fact_id, by_id, now, ACTOR, valid_until=valid_until)

    def _quote(self, fact_id: int, planned: Consolidated) -> None:
        quotes = dict(planned.quotes)
        for episode in self._store.episodes.find_many(quotes):
            read = _read_in(fact_id, episode, quotes[episode.id])
            self._store.facts.add_provenance(read)

    def _check(self, fact_id: int, planned: Consolidated, now: datetime) -> None:
        kept = self._store.facts.get(fact_id, now)
        sources = self._store.consolidations.count_sources(fact_id)
        if kept.text != planned.found.text or sources != len(set(planned.source_ids)):
            raise Bug(f"The consolidated fact {fact_id} was not written as it was planned.")


def _week(monday: date) -> str:
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def _read_in(fact_id: int, episode: Episode, quote: str) -> Provenance:
    return Provenance(
        fact_id=fact_id,
        episode_id=episode.id,
        quote=quote,
        at=episode.started_at,
        app=episode.app,
        title=episode.title,
        origin=Origin.OCR,
        frame_id=episode.frame_id,
    )

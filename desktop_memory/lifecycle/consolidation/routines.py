"""What a person does again and again, and when."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from statistics import median, quantiles

from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.work import Consolidated, Work, WorkDay
from desktop_memory.lifecycle.consolidation.day_facts import consolidated
from desktop_memory.lifecycle.consolidation.wording import weekday_words

# Ours: a habit shows on seven of ten days, its hour within an hour, over two working weeks.
_LEAST_DAYS = 8
_SHARE = 0.7
_SPREAD_MIN = 60.0
_LEAST_WORK_S = 300.0
_ROUND_MIN = 15
_LEAST_WEEKS = 3
_MOST_OTHER_DAYS = 1


def plan_routines(days: Sequence[WorkDay], time_zone: tzinfo) -> tuple[Consolidated, ...]:
    """Routines in some weeks of days, oldest first: of most days, and of one weekday."""
    if not days:
        return ()
    groups: dict[str, list[tuple[WorkDay, Work]]] = defaultdict(list)
    for day in days:
        for work in day.works:
            if work.seconds >= _LEAST_WORK_S:
                groups[work.name.casefold()].append((day, work))
    return tuple(_find(groups, days, time_zone))


def _find(
    groups: dict[str, list[tuple[WorkDay, Work]]], days: Sequence[WorkDay], time_zone: tzinfo
) -> Iterator[Consolidated]:
    for name in sorted(groups):
        seen = groups[name]
        daily = len(days) >= _LEAST_DAYS and len(seen) >= _SHARE * len(days)
        if daily:
            at = _usual_time([_first(work) for _, work in seen], time_zone)
            if at:
                yield _routine(f"On most days {seen[-1][1].name} from about {at} on.", name, seen)
        else:
            yield from _find_weekly(name, seen, time_zone)


def _find_weekly(
    name: str, seen: Sequence[tuple[WorkDay, Work]], time_zone: tzinfo
) -> Iterator[Consolidated]:
    by_weekday: dict[int, list[tuple[WorkDay, Work]]] = defaultdict(list)
    for day, work in seen:
        by_weekday[day.day.weekday()].append((day, work))
    most = max(by_weekday.values(), key=len)
    if len(most) < _LEAST_WEEKS or len(seen) - len(most) > _MOST_OTHER_DAYS:
        return
    at = _usual_time([_first(work) for _, work in most], time_zone)
    if at:
        weekday = weekday_words(most[-1][0].day)
        yield _routine(f"On {weekday}s {most[-1][1].name} at about {at}.", name, most)


def _routine(text: str, name: str, seen: Sequence[tuple[WorkDay, Work]]) -> Consolidated:
    works = [work for _, work in reversed(seen)]
    return consolidated(FactKind.PROCEDURE, text, name, "routine", seen[-1][0], works)


def _first(work: Work) -> datetime:
    return work.sessions[0][0]


def _usual_time(moments: Sequence[datetime], time_zone: tzinfo) -> str | None:
    """The usual time of day, to a quarter of an hour; None where there is none."""
    minutes = [
        local.hour * 60 + local.minute for local in (m.astimezone(time_zone) for m in moments)
    ]
    if len(minutes) < 2:
        return None
    low, _, high = quantiles(minutes, n=4, method="inclusive")
    if high - low > _SPREAD_MIN:
        return None
    usual = round(median(minutes) / _ROUND_MIN) * _ROUND_MIN
    return f"{usual // 60 % 24:02}:{usual % 60:02}"

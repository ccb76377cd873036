"""Spans of calendar time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_memory.domain.calendar_names import MONTHS, WEEKDAYS

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """since <= t < until, in local time; None is open. `long` spans of a month or more are
    often what something is about, not when it was seen."""

    since: datetime | None
    until: datetime | None
    long: bool = False

    @property
    def meaning(self) -> str:
        """In words, e.g. "Fri 20 Nov 2026"."""
        since, until = self.since, self.until
        if since is None or until is None:
            edge = since or until
            word = "since" if until is None else "before"
            return f"{word} {_day(edge)}" if edge else "any time"
        if until - since < _DAY:
            return f"{_day(since)}, {since:%H:%M} to {until:%H:%M}"
        last = until - timedelta(microseconds=1)
        if last.date() == since.date():
            return _day(since)
        return f"{_day(since)} to {_day(last)}"

    def holds(self, at: datetime) -> bool:
        return (self.since is None or self.since <= at) and (self.until is None or at < self.until)


def day_span(day: datetime) -> TimeSpan:
    """The whole local day of a moment."""
    start = midnight(day)
    return TimeSpan(start, midnight(start + timedelta(hours=36)))


def days_span(first: datetime, count: int) -> TimeSpan:
    """`count` whole days from that of a moment on."""
    start = midnight(first)
    return TimeSpan(start, midnight(start + timedelta(days=count, hours=12)))


def part_span(day: datetime, hours: tuple[int, int]) -> TimeSpan:
    """Hours of a day; past 24 they are of the next."""
    start = midnight(day)
    return TimeSpan(start + timedelta(hours=hours[0]), start + timedelta(hours=hours[1]))


def month_span(year: int, month: int, like: datetime) -> TimeSpan:
    """A month in the time zone of `like`."""
    start = midnight(like.replace(year=year, month=month, day=1))
    following = start.replace(year=year + month // 12, month=month % 12 + 1)
    return TimeSpan(start, following, long=True)


def year_span(year: int, like: datetime) -> TimeSpan:
    """A year in the time zone of `like`."""
    start = midnight(like.replace(year=year, month=1, day=1))
    return TimeSpan(start, start.replace(year=year + 1), long=True)


def midnight(at: datetime) -> datetime:
    """The beginning of the local day of `at`."""
    return at.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)


def _day(at: datetime) -> str:
    return f"{WEEKDAYS[at.weekday()][:3]} {at.day} {MONTHS[at.month - 1][:3]} {at.year}"

"""Hours of a day in a question: "yesterday at 3 pm", "gestern zwischen 14 und 16 Uhr"."""

import re
from datetime import datetime, timedelta

from desktop_memory.recall.clock_time import ClockTime, find_clock_times
from desktop_memory.recall.stop_words import LANGUAGES
from desktop_memory.recall.time_expression import TimeExpression, find_time
from desktop_memory.recall.time_span import TimeSpan, midnight
from desktop_memory.recall.wording import folded

_LONGEST_DAY = timedelta(hours=25)
_BETWEEN_TWO = re.compile(r",? ?(?:(?:on|of|am|le|el|du|del|de) )?")
_WORD = re.compile(r"\s+(\w+)")
_SMALL_WORDS = frozenset[str]().union(*LANGUAGES.values())
# What the person did: hours alone are then those of the last day that had them.
_OWN_PAST = re.compile(
    r"\b(?:did i|was i|had i|(?:habe|hatte) ich|war ich|ai-je|j'ai|j'etais|etais-je|j'avais|"
    r"hice|estaba|estuve|vi|lei)\b"
)


def find_time_to_the_hour(text: str, now: datetime) -> TimeExpression | None:
    """The first time a question tells, as of `now` (aware, in the person's zone), to the hour
    where it tells one beside a day, or alone of what the person did."""
    plain = folded(text)
    time = find_time(text, now)
    if time is not None:
        return _with_hours(time, plain) or time
    if len(plain) != len(text) or not _OWN_PAST.search(plain):
        return None
    clock = next((clock for clock in find_clock_times(plain) if clock.sure), None)
    return _of_last_day(clock, now) if clock else None


def _with_hours(time: TimeExpression, plain: str) -> TimeExpression | None:
    since, until = time.span.since, time.span.until
    if since is None or until is None or until - since > _LONGEST_DAY:
        return None
    day = midnight(since)
    part = _minutes(since - day), _minutes(until - day)
    for clock in find_clock_times(plain, part):
        if _stand_together(clock, time, plain):
            start, end = min(time.start, clock.start), max(time.end, clock.end)
            return TimeExpression(start, end, _span(day, clock))
    return None


def _stand_together(clock: ClockTime, time: TimeExpression, plain: str) -> bool:
    if clock.end <= time.start:
        return _BETWEEN_TWO.fullmatch(plain, clock.end, time.start) is not None
    if clock.start < time.end or not _BETWEEN_TWO.fullmatch(plain, time.end, clock.start):
        return False
    # "Yesterday at 3 stations" tells no hour, "yesterday at 3 in Berlin" does.
    following = _WORD.match(plain, clock.end)
    return clock.sure or following is None or following[1] in _SMALL_WORDS


def _of_last_day(clock: ClockTime, now: datetime) -> TimeExpression:
    span = _span(midnight(now), clock)
    if span.since is None or span.since > now:
        span = _span(midnight(midnight(now) - timedelta(hours=12)), clock)
    return TimeExpression(clock.start, clock.end, span)


def _span(day: datetime, clock: ClockTime) -> TimeSpan:
    return TimeSpan(day + timedelta(minutes=clock.since), day + timedelta(minutes=clock.until))


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)

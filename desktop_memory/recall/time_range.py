"""Spans told by their two ends: "between 3 and 5 May", "vom 3. bis 5. Mai", "du 3 au 5 mai"."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from desktop_memory.recall.time_span import TimeSpan

Resolve = Callable[[re.Match[str], datetime], TimeSpan | None]

_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
_ARTICLE = r"(?:(?:the|dem|den|le|la|el)\s+)?"
_OPENING = r"\b(?:between|from|zwischen|vom|von|entre|du|de|del|desde)\s+"
_JOINT = (
    r"(?:\s+(?:and|to|until|till|through|und|bis(?:\s+zum)?|et|au|a|jusqu'au|y|al|hasta)\s+"
    r"|\s*[-–]\s*)"
)
_BARE_DAY = r"\d\d?(?:st|nd|rd|th|er)?\b\.?"
_NUMBER = re.compile(r"\d+")
_WEEK = timedelta(days=7)


class TimeRanges:
    """`points` are the patterns of single days and months, each with what it means; text is lower
    case and without accents. One end may be a bare day of the other's month."""

    def __init__(self, points: Sequence[tuple[str, Resolve]]) -> None:
        self._points = [(re.compile(pattern), resolve) for pattern, resolve in points]
        point = "|".join(_NAMED_GROUP.sub("(?:", pattern) for pattern, _ in points)
        end = rf"{_ARTICLE}(?P<{{}}>{point}|{_BARE_DAY}(?![:.]?\d))"
        both = end.format("first") + _JOINT + end.format("second")
        # Without "from" it takes a month to tell a span from other numbers and names.
        self._pattern = re.compile(rf"(?:{_OPENING}|(?<![\w.:/-])(?=\d)){both}")

    def find(self, text: str, now: datetime) -> Iterator[tuple[re.Match[str], TimeSpan]]:
        """The spans told in a text, as of `now`."""
        for match in self._pattern.finditer(text):
            span = self._resolve(match["first"], match["second"], now)
            if span is not None:
                yield match, span

    def _resolve(self, first: str, second: str, now: datetime) -> TimeSpan | None:
        begin = self._point(first, second, now)
        end = self._point(second, first, now)
        if begin is None or end is None or begin.since is None or end.since is None:
            return None
        since, until = begin.since, end.until
        if end.since < since:
            # Each end alone is the last one that was: "Monday to Wednesday" asked on a Tuesday,
            # "3 to 5 May" asked on the 4th.
            if since - end.since <= _WEEK:
                since -= _WEEK
            elif until is not None:
                until = _a_year_later(until)
        if until is None or until <= since:
            return None
        return TimeSpan(since, until, begin.long or end.long)

    def _point(self, text: str, other: str, now: datetime) -> TimeSpan | None:
        if re.fullmatch(_BARE_DAY, text):
            day = _NUMBER.search(text)
            text = _NUMBER.sub(day[0], other, count=1) if day and _NUMBER.search(other) else ""
        for pattern, resolve in self._points:
            match = pattern.fullmatch(text)
            if match:
                return resolve(match, now)
        return None


def _a_year_later(at: datetime) -> datetime:
    try:
        return at.replace(year=at.year + 1)
    except ValueError:  # the end of 28 February in a leap year
        return at.replace(year=at.year + 1, month=3, day=1)

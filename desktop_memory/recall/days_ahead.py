"""Days to come in a question: "tomorrow", "next Tuesday", "what is on Friday?", "nächste Woche"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_memory.domain.recall import Hit
from desktop_memory.recall.time_expression import either, is_quoted
from desktop_memory.recall.time_span import TimeSpan, day_span, days_span
from desktop_memory.recall.wording import folded
from desktop_memory.storage import time_names as words

Resolve = Callable[[re.Match[str], datetime], TimeSpan]


@dataclass(frozen=True, slots=True)
class DaysAhead:
    """A part of a question, as typed from `start` to `end`, and the days to come it means."""

    start: int
    end: int
    span: TimeSpan

    @property
    def dates(self) -> tuple[str, ...]:
        """The days as facts tell them, such as "2026-11-24"."""
        return tuple(day.date().isoformat() for day in self._days())

    def is_missed_by(self, hit: Hit) -> bool:
        """Whether the text of a hit tells none of the days."""
        return not any(date in hit.text for date in self.dates)

    def _days(self) -> Iterator[datetime]:
        day, until = self.span.since, self.span.until
        while day is not None and until is not None and day < until:
            yield day
            day += timedelta(days=1)


def find_days_ahead(text: str, now: datetime) -> DaysAhead | None:
    """The first days to come that a question tells, as of `now` (aware, in the person's zone).

    A weekday alone lies ahead only where the question asks what is or will be.
    """
    plain = folded(text)
    if len(plain) != len(text) or _LOOKS_BACK.search(plain):
        return None
    asked = _WHERE_ASKED if _ASKS_WHAT_IS.search(plain) else []
    for pattern, resolve in (*_ALWAYS, *asked):
        if (match := pattern.search(plain)) and not is_quoted(match):
            return DaysAhead(*match.span(), resolve(match, now))
    return None


def _near_day(match: re.Match[str], now: datetime) -> TimeSpan:
    return day_span(now + timedelta(days=_DAYS[match["day"]]))


def _weekday(match: re.Match[str], now: datetime) -> TimeSpan:
    """The next one after today."""
    ahead = (words.WEEKDAYS[match["weekday"]] - now.weekday()) % 7 or 7
    return day_span(now + timedelta(days=ahead))


def _next_week(_: re.Match[str], now: datetime) -> TimeSpan:
    return days_span(now + timedelta(days=7 - now.weekday()), 7)


def _in_days(match: re.Match[str], now: datetime) -> TimeSpan:
    number = match["number"]
    days = int(number) if number.isdigit() else words.NUMBERS[number]
    return day_span(now + timedelta(days=days * (7 if words.UNITS[match["unit"]] == "week" else 1)))


_DAYS = {
    "day after tomorrow": 2,
    "tomorrow": 1,
    "ubermorgen": 2,
    "morgen": 1,
    "apres-demain": 2,
    "demain": 1,
    "pasado manana": 2,
    "manana": 1,
}
_WEEKDAY = f"(?P<weekday>{either(words.WEEKDAYS)})"
_DAYS_OR_WEEKS = either(name for name, unit in words.UNITS.items() if unit in ("day", "week"))
_PART = rf"(?:,? (?:por la |in the )?(?:{either(words.PARTS)})\b)?"
_NO_PART = r"(?<!la )(?<!esta )(?<!heute )(?<!gestern )(?<!am )(?<!guten )(?<!jeden )"
_NUMBER = rf"(?P<number>\d{{1,2}}|{either(words.NUMBERS)})"
_NEXT = (
    r"(?:next|coming|(?:am |den )?(?:nachste[nrs]?|kommende[nrs]?)|(?:el |la )?proxim[oa]|"
    r"(?:el )?que viene)"
)


def _compiled(*rules: tuple[str, Resolve]) -> list[tuple[re.Pattern[str], Resolve]]:
    return [(re.compile(pattern), resolve) for pattern, resolve in rules]


_ALWAYS = _compiled(
    (
        rf"\b(?:the )?(?P<day>day after tomorrow|ubermorgen|apres-demain|pasado manana)\b{_PART}",
        _near_day,
    ),
    # "Por la mañana" and "heute Morgen" are parts of a day.
    (rf"{_NO_PART}\b(?P<day>tomorrow|demain|manana|morgen)\b{_PART}", _near_day),
    (rf"\b(?:on )?{_NEXT} {_WEEKDAY}\b", _weekday),
    (rf"\b(?:el |le )?{_WEEKDAY} (?:prochain|que viene)\b", _weekday),
    (rf"\b{_NEXT} (?:week|woche|semana)\b|\b(?:la )?semaine prochaine\b", _next_week),
    (r"\b(?:la )?semana que viene\b", _next_week),
    (rf"\b(?:in|dans|en) {_NUMBER} (?P<unit>{_DAYS_OR_WEEKS})\b", _in_days),
)
_WHERE_ASKED = _compiled((rf"\b(?:on|am|le|el|this|diesen|ce|este) {_WEEKDAY}\b", _weekday))
_ASKS_WHAT_IS = re.compile(
    r"\b(?:do i have|have i got|am i|are we|is (?:there|on|due|planned|happening)|'s (?:on|due|up)|"
    r"are (?:due|planned)|will|goes|happens|do i|do we|"
    r"habe ich (?!.*\b(?:ge\w+(?:t|en)|\w+iert)\b)|steht|stehen|ist fallig|muss ich|soll ich|"
    r"ai-je|est-ce que j'ai|qu'est-ce qui est prevu|dois-je|"
    r"tengo|hay|debo)\b"
)
# German "was" asks what; it begins the question.
_LOOKS_BACK = re.compile(
    r"(?<=\w )was\b|\b(?:did|were|had|happened|worked|war(?:en)?|hatte[nt]?|wurde[nt]?|etai[st]|"
    r"avais|ai-je (?:fait|vu|lu)|hice|estuve|era|fue|said|told)\b"
)

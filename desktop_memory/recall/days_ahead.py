"""Days to come in a question: "tomorrow", "next Tuesday", "what is on Friday?", "nächste Woche"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_memory.domain.recall import Hit
from desktop_memory.recall.time_expression import (
    MONTH,
    SATURDAY,
    WEEKDAY,
    WEEKEND,
    either,
    is_quoted,
)
from desktop_memory.recall.time_span import TimeSpan, day_span, days_span, midnight, month_span
from desktop_memory.recall.wording import folded
from desktop_memory.storage import time_names as words

Resolve = Callable[[re.Match[str], datetime], TimeSpan | None]


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

    @property
    def words(self) -> tuple[str, ...]:
        """What to look for: the days, of more than a week their months, such as "2026-12"."""
        if len(self.dates) <= _WEEK:
            return self.dates
        return tuple(dict.fromkeys(date[: len("2026-12")] for date in self.dates))

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
            span = resolve(match, now)
            if span is not None:
                return DaysAhead(*match.span(), span)
    return None


def _near_day(match: re.Match[str], now: datetime) -> TimeSpan:
    return day_span(now + timedelta(days=_DAYS[match["day"]]))


def _today(match: re.Match[str], now: datetime) -> TimeSpan | None:
    """What there is today may have been seen already."""
    return None if _ASKS_WHAT_THERE_IS.search(match.string) else day_span(now)


def _weekday(match: re.Match[str], now: datetime) -> TimeSpan:
    """The next one after today."""
    ahead = (words.WEEKDAYS[match["weekday"]] - now.weekday()) % 7 or 7
    return day_span(now + timedelta(days=ahead))


def _this_weekday(match: re.Match[str], now: datetime) -> TimeSpan | None:
    """That of this calendar week, if it is still to come."""
    ahead = words.WEEKDAYS[match["weekday"]] - now.weekday()
    return day_span(now + timedelta(days=ahead)) if ahead > 0 else None


def _weekend(match: re.Match[str], now: datetime) -> TimeSpan | None:
    """The next one; "this weekend" on a Sunday is no day to come."""
    ahead = SATURDAY - now.weekday()
    if ahead <= 0 and not match["next"]:
        return None
    return days_span(now + timedelta(days=ahead if ahead > 0 else ahead + 7), 2)


def _date(match: re.Match[str], now: datetime) -> TimeSpan | None:
    """A day of this year, or of the next where it is over."""
    month, day = words.MONTHS[match["month"]], int(match["day"])
    for year in (now.year, now.year + 1):
        try:
            span = day_span(now.replace(year=year, month=month, day=day))
        except ValueError:
            continue
        if span.until is not None and span.until > now:
            return span
    return None


def _next_week(_: re.Match[str], now: datetime) -> TimeSpan:
    return days_span(now + timedelta(days=7 - now.weekday()), 7)


def _rest_of_week(_: re.Match[str], now: datetime) -> TimeSpan:
    return days_span(now, _WEEK - now.weekday())


def _next_month(_: re.Match[str], now: datetime) -> TimeSpan:
    return month_span(now.year + now.month // 12, now.month % 12 + 1, now)


def _rest_of_month(_: re.Match[str], now: datetime) -> TimeSpan:
    month = month_span(now.year, now.month, now)
    return TimeSpan(midnight(now), month.until)


def _in_days(match: re.Match[str], now: datetime) -> TimeSpan:
    number = match["number"]
    days = int(number) if number.isdigit() else words.NUMBERS[number]
    return day_span(now + timedelta(days=days * (7 if words.UNITS[match["unit"]] == "week" else 1)))


_WEEK = 7
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
    (rf"\b(?:on )?{_NEXT} {WEEKDAY}\b", _weekday),
    (rf"\b(?:el |le )?{WEEKDAY} (?:prochain|que viene)\b", _weekday),
    (rf"\b{_NEXT} (?:week|woche|semana)\b|\b(?:la )?semaine prochaine\b", _next_week),
    (r"\b(?:la )?semana que viene\b", _next_week),
    (rf"\b{_NEXT} (?:month|monat|mes)\b|\b(?:le )?mois prochain\b", _next_month),
    (r"\b(?:el )?mes que viene\b", _next_month),
    (rf"\b(?:in|dans|en) {_NUMBER} (?P<unit>{_DAYS_OR_WEEKS})\b", _in_days),
    (rf"\b(?:this|diesen|ce|este) {WEEKDAY}\b{_PART}", _this_weekday),
    (rf"\b(?:(?P<next>{_NEXT}|nachstes|kommendes)|this|dieses|ce|este) {WEEKEND}\b", _weekend),
    (rf"\b(?:le |el )?{WEEKEND} (?P<next>prochain|que viene)\b", _weekend),
)
_WHERE_ASKED = _compiled(
    (rf"\b(?:today|heute|aujourd'hui|hoy)\b{_PART}", _today),
    (r"\b(?:this|diese[r]?|cette|esta) (?:week|woche|semaine|semana)\b", _rest_of_week),
    (r"\b(?:this|diesen|ce|este) (?:month|monat|mois|mes)\b", _rest_of_month),
    (rf"\b(?:on|am|le|el) {WEEKDAY}\b{_PART}", _weekday),
    (rf"\b{WEEKDAY},? ?(?:por la )?(?:{either(words.PARTS)})\b", _weekday),
    (
        rf"\b(?:on|am|le|el) (?:the )?(?P<day>\d\d?)(?:st|nd|rd|th|\.|er)? (?:of |de )?{MONTH}\b",
        _date,
    ),
    (rf"\bon {MONTH} (?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?\b", _date),
)
_ASKS_WHAT_IS = re.compile(
    r"\b(?:do i have|have i got|am i|are we|is (?:there|on|due|planned|happening)|'s (?:on|due|up)|"
    r"are (?:due|planned)|will|goes|happens|do i|do we|"
    r"habe ich (?!.*\b(?:ge\w+(?:t|en)|\w+iert)\b)|steht|stehen|ist fallig|muss ich|soll ich|"
    r"ai-je|est-ce que j'ai|qu'est-ce qui est prevu|dois-je|"
    r"tengo|hay|debo)\b"
)
_ASKS_WHAT_THERE_IS = re.compile(r"\b(?:is there|are there|gibt es|hay)\b")
# German "was" asks what; it begins the question.
_LOOKS_BACK = re.compile(
    r"(?<=\w )was\b|\b(?:did|were|had|happened|worked|war(?:en)?|hatte[nt]?|wurde[nt]?|etai[st]|"
    r"avais|ai-je (?:fait|vu|lu)|hice|estuve|era|fue|said|told)\b"
)

"""Times in a question: "last Tuesday", "in March", "heute Morgen", "il y a trois jours"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_memory.recall.stop_words import find_language
from desktop_memory.recall.time_range import Resolve, TimeRanges
from desktop_memory.recall.time_span import (
    TimeSpan,
    day_span,
    days_span,
    midnight,
    month_span,
    part_span,
    year_span,
)
from desktop_memory.recall.wording import folded
from desktop_memory.storage import time_names as words

# French "yesterday" is German "here".
_HERE = "hier"
SATURDAY = 5
_QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A part of a question, as typed from `start` to `end`, and the span it means."""

    start: int
    end: int
    span: TimeSpan


def find_time(text: str, now: datetime) -> TimeExpression | None:
    """The first time a question tells, as of `now` (aware, in the person's zone).

    Only what can hardly mean anything else: "may" and "march" are months after "in" or before a
    year or day. Text in quotes is never one.
    """
    plain = folded(text)
    if len(plain) != len(text):
        return None
    german = find_language(text.lower().split()) == "de"
    for match, span in _find_all(plain, now):
        if is_quoted(match):
            continue
        if not (german and match[0].startswith(_HERE)):
            return TimeExpression(*match.span(), _bounded(match, span))
    return None


def _find_all(plain: str, now: datetime) -> Iterator[tuple[re.Match[str], TimeSpan]]:
    yield from _RANGES.find(plain, now)
    for pattern, resolve in _RULES:
        for match in pattern.finditer(plain):
            span = resolve(match, now)
            if span is not None:
                yield match, span


def _bounded(match: re.Match[str], span: TimeSpan) -> TimeSpan:
    edge = match["edge"] if "edge" in match.re.groupindex else None
    if edge in _SINCE:
        return TimeSpan(span.since, None, span.long)
    if edge in _BEFORE:
        return TimeSpan(None, span.since, span.long)
    if edge in _AFTER:
        return TimeSpan(span.until, None, span.long)
    if edge in _UNTIL:
        return TimeSpan(None, span.until, span.long)
    return span


def is_quoted(match: re.Match[str]) -> bool:
    """Whether a part of a question stands in quotes: it is no time then."""
    return any(
        start < match.end() and match.start() < end
        for start, end in (quote.span() for quote in _QUOTED.finditer(match.string))
    )


def either(names: Iterable[str]) -> str:
    """A pattern that fits any of `names`, the longest that does."""
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else words.NUMBERS[text]


def _iso(match: re.Match[str], now: datetime) -> TimeSpan | None:
    return _date(now, int(match["year"]), int(match["month"]), int(match["day"]))


def _named_date(match: re.Match[str], now: datetime) -> TimeSpan | None:
    month, day = words.MONTHS[match["month"]], int(match["day"])
    if match["year"]:
        return _date(now, int(match["year"]), month, day)
    span = _date(now, now.year, month, day)
    past = span is None or span.since is None or span.since <= now
    return span if past else _date(now, now.year - 1, month, day)


def _date(now: datetime, year: int, month: int, day: int) -> TimeSpan | None:
    try:
        return day_span(now.replace(year=year, month=month, day=day))
    except ValueError:
        return None


def _month(match: re.Match[str], now: datetime) -> TimeSpan:
    month = words.MONTHS[match["month"]]
    year = int(match["year"]) if match["year"] else now.year - (month > now.month)
    return month_span(year, month, now)


def _month_last_year(match: re.Match[str], now: datetime) -> TimeSpan:
    return month_span(now.year - 1, words.MONTHS[match["month"]], now)


def _year(match: re.Match[str], now: datetime) -> TimeSpan:
    return year_span(int(match["year"]), now)


def _near_day(match: re.Match[str], now: datetime) -> TimeSpan:
    day = now + timedelta(days=words.DAYS[match["day"]])
    part = match["part"]
    return part_span(day, words.PARTS[part]) if part else day_span(day)


def _part_of_today(match: re.Match[str], now: datetime) -> TimeSpan:
    return part_span(now, words.PARTS[match[0].split()[-1]])


def _last_night(_: re.Match[str], now: datetime) -> TimeSpan:
    return part_span(now - timedelta(days=1), (18, 30))


def _tonight(_: re.Match[str], now: datetime) -> TimeSpan:
    return part_span(now, words.PARTS["night"])


def _weekday(match: re.Match[str], now: datetime) -> TimeSpan:
    """The last one before today; "on Friday" said on a Friday means today."""
    back = (now.weekday() - words.WEEKDAYS[match["weekday"]]) % 7
    if not back and {"last", "edge"} & match.re.groupindex.keys():
        back = 7
    day = now - timedelta(days=back)
    part = match["part"] if "part" in match.re.groupindex else None
    return part_span(day, words.PARTS[part]) if part else day_span(day)


def _unit(match: re.Match[str], now: datetime) -> TimeSpan | None:
    """This or the last week, month or year."""
    back = 1 if "last" in match.re.groupindex else 0
    unit = words.UNITS[match["unit"]]
    if unit == "week":
        monday = midnight(now) - timedelta(days=now.weekday() + 7 * back)
        return days_span(monday, 7)
    if unit == "month":
        months = now.year * 12 + now.month - 1 - back
        return month_span(months // 12, months % 12 + 1, now)
    return year_span(now.year - back, now) if unit == "year" else None


def _quarter(match: re.Match[str], now: datetime) -> TimeSpan:
    """A numbered one is the last of its number that has begun."""
    quarters = now.year * 4 + (now.month - 1) // 3
    if match["number"] is None:
        quarters -= 1 if match["last"] or match["past"] else 0
    elif match["year"]:
        quarters = int(match["year"]) * 4 + int(match["number"]) - 1
    else:
        quarters -= (quarters - int(match["number"]) + 1) % 4
    first = month_span(quarters // 4, quarters % 4 * 3 + 1, now)
    last = month_span(quarters // 4, quarters % 4 * 3 + 3, now)
    return TimeSpan(first.since, last.until, long=True)


def _weekend(match: re.Match[str], now: datetime) -> TimeSpan:
    """Of this calendar week or the last one; told without either, the last one that has begun."""
    this = "this" in match.re.groupindex or (
        "last" not in match.re.groupindex and now.weekday() >= SATURDAY
    )
    saturday = midnight(now) + timedelta(days=SATURDAY - now.weekday() - (0 if this else 7))
    return days_span(saturday, 2)


def _ago(match: re.Match[str], now: datetime) -> TimeSpan | None:
    unit, number = words.UNITS[match["unit"]], _number(match["number"])
    if unit in ("minute", "hour"):
        length = timedelta(**{f"{unit}s": 1})
        at = now - number * length
        return TimeSpan(at - length, min(now, at + length))
    if unit == "day":
        return day_span(now - timedelta(days=number))
    if unit == "week":
        return days_span(now - timedelta(days=7 * number + 3), 7)
    return _calendar_ago(unit, number, now)


def _calendar_ago(unit: str, number: int, now: datetime) -> TimeSpan | None:
    months = now.year * 12 + now.month - 1 - (number if unit == "month" else 12 * number)
    if months < 12:
        return None
    if unit == "year":
        return year_span(months // 12, now)
    return month_span(months // 12, months % 12 + 1, now)


def _some_ago(match: re.Match[str], now: datetime) -> TimeSpan:
    """Two of a unit to eight."""
    unit = words.UNITS[match["unit"]]
    if unit in ("minute", "hour"):
        return TimeSpan(now - timedelta(**{f"{unit}s": 8}) * (8 if unit == "minute" else 1), now)
    days = {"day": 1, "week": 7, "month": 30, "year": 365}[unit]
    since = midnight(now - timedelta(days=8 * days))
    return TimeSpan(since, midnight(now - timedelta(days=days // 2)), long=days > 7)


def _week_before_last(_: re.Match[str], now: datetime) -> TimeSpan:
    return days_span(now - timedelta(days=now.weekday() + 14), 7)


def _third(match: re.Match[str], now: datetime) -> TimeSpan:
    """Ten days of a month."""
    month = _month(match, now)
    begin = (month.since or now) + timedelta(days=10 if match["middle"] else 0)
    if match["first"] or match["middle"]:
        return TimeSpan(begin, begin + timedelta(days=10), long=True)
    return TimeSpan(begin + timedelta(days=20), month.until, long=True)


def _this_weekday(match: re.Match[str], now: datetime) -> TimeSpan | None:
    """That of this calendar week, unless it is still to come."""
    back = now.weekday() - words.WEEKDAYS[match["weekday"]]
    if back < 0:
        return None
    day, part = now - timedelta(days=back), match["part"]
    return part_span(day, words.PARTS[part]) if part else day_span(day)


def _short_date(match: re.Match[str], now: datetime) -> TimeSpan | None:
    span = _date(now, now.year, int(match["month"]), int(match["day"]))
    past = span is None or span.since is None or span.since <= now
    return span if past else _date(now, now.year - 1, int(match["month"]), int(match["day"]))


def _past(match: re.Match[str], now: datetime) -> TimeSpan | None:
    days = {"week": 7, "month": 30, "year": 365, "day": 1}
    unit, number = words.UNITS[match["unit"]], _number(match["number"])
    if unit in days:
        count = min(number * days[unit], 36_500)
        return TimeSpan(midnight(now - timedelta(days=count)), now, long=count > 60)
    return TimeSpan(now - timedelta(**{f"{unit}s": min(number, 100_000)}), now)


_SINCE = ("since", "seit", "seit dem", "depuis", "depuis le", "desde", "desde el")
_BEFORE = ("before", "vor dem", "avant le", "antes del")
_AFTER = ("after", "nach dem", "apres le", "despues del")
_UNTIL = ("until", "till", "up to", "bis", "bis zum", "jusqu'a", "jusqu'au", "hasta", "hasta el")
_EDGE = rf"(?:\b(?P<edge>{either((*_SINCE, *_BEFORE, *_AFTER, *_UNTIL))})\s+)?"
MONTH = f"(?P<month>{either(words.MONTHS)})"
_FULL_MONTH = f"(?P<month>{either(name for name in words.MONTHS if len(name) > 3)}|may|mai)"
WEEKDAY = f"(?P<weekday>{either(words.WEEKDAYS)})"
_UNIT = f"(?P<unit>{either(words.UNITS)})"
_LONG = [name for name, unit in words.UNITS.items() if unit in ("week", "month", "year")]
_LONG_UNIT = f"(?P<unit>{either(_LONG)})"
_NUMBER = rf"(?P<number>\d{{1,3}}|{either(words.NUMBERS)})"
_PART = rf"(?:,?\s+(?:(?:au|por la|de la|in the|am)\s+)?(?P<part>{either(words.PARTS)}))?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_THAT_YEAR = rf"(?:,?\s+(?:of\s+|de\s+)?{_YEAR})"
_ON = r"(?:\b(?:on|from|am|vom|le|du|el|del)\s+)?"
_IN = r"(?:in|during|last|im|letzten|en|au mois de)"
_DAY_FIRST = rf"\b(?P<day>\d\d?)(?:st|nd|rd|th|\.|er)?\s+(?:of\s+|de\s+)?{MONTH}\b"
_MONTH_FIRST = rf"\b{MONTH}\s+(?:the\s+)?(?P<day>\d\d?)(?:st|nd|rd|th)?\b"
_LAST = r"(?P<last>last|previous|letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?)"
_LAST_AFTER = r"(?P<last>derniere?|passee?|precedente?|pasad[ao]|anterior)"
_THIRD = (
    r"(?:(?P<first>beginning of|start of|early|anfang|debut|(?:a )?(?:principios|comienzos) de)"
    r"|(?P<middle>middle of|mid|mitte|mi|(?:a )?mediados de)"
    r"|(?:end of|late|ende|fin|(?:a )?(?:finales|fines) de))"
)
_BEFORE_LAST = (
    r"(?:the week before last|(?:die )?vorletzte woche|l'avant-derniere semaine"
    r"|(?:la )?semana antepasada)"
)
_SOME = r"(?:a few|a couple of|several|ein paar|einigen|quelques|un[oa]s|algun[oa]s)"
_THESE_LAST = (
    r"\b(?:(?:in|within|over|during)\s+)?(?:the\s+)?"
    r"(?:last|past|(?:die\s+|der\s+|den\s+)?letzten|les|(?:en\s+)?l[oa]s\s+ultim[oa]s)\s+"
)

_QUARTER = (
    rf"(?:(?:{_LAST}|this|(?:in )?diesem|dieses|ce|este)\s+(?:quarter|quartal|trimestre)\b"
    rf"|\b(?:le|el)\s+trimestre\s+(?P<past>dernier|passe|pasado|anterior)"
    rf"|\b(?:in|during|im|au|en(?: el)?)\s+(?:[qt](?P<number>[1-4])\b){_THAT_YEAR}?)"
)
_LAST_YEAR = (
    r"(?:last year|letzte[ns] jahr(?:es)?|vorigen jahres|l'annee derniere|l'an dernier|"
    r"(?:el )?ano pasado)"
)
WEEKEND = r"(?:weekend|week-end|wochenende|fin de semana|finde)"
_POINTS: tuple[tuple[str, Resolve], ...] = (
    (rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)\b", _iso),
    (rf"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?{_YEAR}\b", _iso),
    (rf"{_DAY_FIRST}{_THAT_YEAR}?", _named_date),
    (rf"{_MONTH_FIRST}{_THAT_YEAR}?", _named_date),
    (rf"\b{_FULL_MONTH}{_THAT_YEAR}?\b", _month),
    (rf"\b{WEEKDAY}\b", _weekday),
)
_RANGES = TimeRanges(_POINTS)

# In the order in which they are tried: what tells more comes first.
_RULES: tuple[tuple[re.Pattern[str], Resolve], ...] = tuple(
    (re.compile(pattern), resolve)
    for pattern, resolve in (
        (rf"{_EDGE}{_ON}\b{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)\b", _iso),
        (rf"{_EDGE}{_ON}\b(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?{_YEAR}\b", _iso),
        (rf"{_EDGE}{_ON}(?:the\s+)?{_DAY_FIRST}{_THAT_YEAR}?", _named_date),
        (rf"{_EDGE}{_ON}{_MONTH_FIRST}{_THAT_YEAR}?", _named_date),
        (r"\b(?:am|vom)\s+(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.(?!\s?\d)", _short_date),
        (rf"\b{_THIRD}[ -]{_FULL_MONTH}{_THAT_YEAR}?\b", _third),
        (rf"(?:{_EDGE}|\b{_IN}\s+)\b{_FULL_MONTH}{_THAT_YEAR}\b", _month),
        (rf"\b{_LAST_YEAR},?\s+{_IN}\s+{_FULL_MONTH}\b", _month_last_year),
        (rf"\b{_IN}\s+{_FULL_MONTH},?\s+(?:of\s+|del?\s+)?{_LAST_YEAR}\b", _month_last_year),
        (rf"\b(?:{_IN}|(?P<edge>{either(_SINCE)}))\s+{_FULL_MONTH}(?P<year>)\b", _month),
        (rf"\b(?:{words.LAST_NIGHT})\b", _last_night),
        (rf"\b(?:{words.PARTS_OF_TODAY})\b", _part_of_today),
        (rf"\b{words.TONIGHT}\b", _tonight),
        (rf"{_EDGE}(?<!\w)(?P<day>{either(words.DAYS)})\b{_PART}(?!\w)", _near_day),
        (rf"{_EDGE}\b{_LAST}\s+{WEEKDAY}\b{_PART}", _weekday),
        (rf"\b{WEEKDAY}\s+{_LAST_AFTER}\b{_PART}", _weekday),
        (rf"\b(?P<edge>{either(_SINCE)})\s+{WEEKDAY}\b", _weekday),
        (rf"\b(?:this|diesen|ce|este)\s+{WEEKDAY}\b{_PART}", _this_weekday),
        (rf"\b(?:on|am|el)\s+{WEEKDAY}\b{_PART}", _weekday),
        # "Monday morning", "lundi matin", "Montagabend"
        (rf"\b(?:le\s+)?{WEEKDAY}\s?(?:por la\s+)?(?P<part>{either(words.PARTS)})\b", _weekday),
        (rf"{_EDGE}\b{_LAST}\s+{WEEKEND}\b", _weekend),
        (rf"{_EDGE}\b(?:le|el)\s+{WEEKEND}\s+{_LAST_AFTER}\b", _weekend),
        (rf"\b(?P<this>this|dieses|ce|este)\s+{WEEKEND}\b", _weekend),
        (rf"\b(?:(?:at|on|over|during)\s+the|am|ubers|le|el)\s+{WEEKEND}\b", _weekend),
        (rf"\b{_BEFORE_LAST}\b", _week_before_last),
        (rf"{_EDGE}\b{_LAST}\s+{_LONG_UNIT}\b", _unit),
        (rf"{_EDGE}\b(?:la|le|l'|el)\s?{_LONG_UNIT}\s+{_LAST_AFTER}\b", _unit),
        (rf"\b(?:this|diese[nrs]?|cette|ce|est[ae])\s+{_LONG_UNIT}\b", _unit),
        (rf"\b{_QUARTER}", _quarter),
        (rf"\b{_NUMBER}\s+{_UNIT}\s+ago\b", _ago),
        (rf"\b(?:vor|il y a|hace)\s+{_NUMBER}\s+{_UNIT}\b", _ago),
        (rf"\b{_SOME}\s+{_UNIT}\s+ago\b", _some_ago),
        (rf"\b(?:vor|il y a|hace)\s+{_SOME}\s+{_UNIT}\b", _some_ago),
        (rf"{_THESE_LAST}{_NUMBER}\s+(?:dernier[es]*\s+)?{_UNIT}\b", _past),
        (rf"\b(?:in|during|im jahr|en|en el ano)\s+{_YEAR}\b", _year),
    )
)

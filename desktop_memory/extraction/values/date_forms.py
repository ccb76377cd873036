"""How dates are written, and which day each way of writing means."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.values.date_mention import DateMention
from desktop_memory.extraction.values.date_words import (
    MONTHS,
    NUMBER_WORDS,
    RELATIVE_DAYS,
    SHORT_WEEKDAYS,
    UNIT_DAYS,
    WEEKDAYS,
)
from desktop_memory.extraction.values.language import Language, guess_language
from desktop_memory.extraction.values.tense import Way, find_way

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_memory.extraction.values.dates import DateReader

    Read = Callable[[DateReader, re.Match[str]], DateMention | None]


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MONTH = rf"(?P<month>{_any(MONTHS)})\b\.?"
_DAY = r"(?P<day>[0-3]?\d)"
_YEAR = r"(?:,?\s*(?:del?\s+)?(?P<year>20\d\d))?(?![\d:])"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|er|ère)\b|[ºª.])?"
_LEADING_WEEKDAY = (
    rf"(?:\b(?:{_any(WEEKDAYS)}|{_any(SHORT_WEEKDAYS)})\b[.,]*\s+"
    r"(?:(?:the|den|dem|der|le|el|día)\s+)?)?"
)
_TO = r"\s*(?:-|–|—|to|through|until|bis(?:\s+zum)?|und|au|al|a)\s*"
_PREPOSITION = (
    r"(?:on|by|before|until|till|due|since|from|for|after|between|and|to|thru|-|am|bis|zum|vor|"
    r"ab|vom|seit|le|du|au|avant|jusqu'au|dès|el|del|al|antes|hasta|desde|día)"
)


def _pattern(source: str) -> Form:
    return Form(source, re.IGNORECASE)


def _number(match: re.Match[str], name: str) -> int | None:
    try:
        value = match[name]
    except IndexError:
        return None
    return int(value) if value else None


def _safe_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(today: date, month: int, day: int) -> date | None:
    """The year that puts the day between three months back and nine months ahead."""
    for year in (today.year, today.year + 1, today.year - 1):
        candidate = _safe_date(year, month, day)
        if candidate and timedelta(days=-92) <= candidate - today <= timedelta(days=274):
            return candidate
    return None


def _dated(reader: DateReader, year: int | None, month: int, day: int) -> date | None:
    if year is None:
        return _nearest(reader.today, month, day)
    return _safe_date(year + 2000 if year < 100 else year, month, day)


def _named_month(reader: DateReader, match: re.Match[str]) -> DateMention | None:
    name = match["month"].lower()
    if name == "ago" and reader.language is not Language.ES:
        return None
    # Tuesday, not March, where months are called "mars" or "marzo".
    if name == "mar" and reader.language in (Language.FR, Language.ES):
        return None
    month, year = MONTHS[name], _number(match, "year")
    first = _dated(reader, year, month, int(match["day"]))
    if first is None:
        return None
    last_day = _number(match, "last")
    last = _safe_date(first.year, month, last_day) if last_day else None
    return DateMention(match.start(), match.end(), first, last)


def _two_months(reader: DateReader, match: re.Match[str]) -> DateMention | None:
    first = _dated(reader, None, MONTHS[match["month"].lower()], int(match["day"]))
    last = _dated(
        reader, _number(match, "year"), MONTHS[match["month2"].lower()], int(match["last"])
    )
    if first is None or last is None or last < first:
        return None
    return DateMention(match.start(), match.end(), first, last)


def _iso(_reader: DateReader, match: re.Match[str]) -> DateMention | None:
    day = _safe_date(int(match["year"]), int(match["month"]), int(match["day"]))
    return DateMention(match.start(), match.end(), day) if day else None


def _numeric(reader: DateReader, match: re.Match[str]) -> DateMention | None:
    first, second = int(match["first"]), int(match["second"])
    month_first = reader.month_first and match["mark"] == "/"
    day, month = (second, first) if month_first else (first, second)
    if month > 12 >= day:
        day, month = month, day
    if match["mark"] == "." and _is_version(match):
        return None
    resolved = _dated(reader, _number(match, "year"), month, day)
    if match["mark"] == "/" and (weekday := _told_weekday(match)) is not None:
        swapped = _dated(reader, _number(match, "year"), day, month)
        if resolved is None or resolved.weekday() != weekday:
            resolved = swapped if swapped and swapped.weekday() == weekday else resolved
    return DateMention(match.start(), match.end(), resolved) if resolved else None


def _is_version(match: re.Match[str]) -> bool:
    """Whether dotted numbers are more likely a version: "1.7.12", but not "01.07.12"."""
    year = match.groupdict().get("year") or ""
    return len(year) == len("12") and len(match["first"] + match["second"]) < len("0107")


def _told_weekday(match: re.Match[str]) -> int | None:
    """The weekday written before a date, which tells 8/3 from 3/8."""
    word = re.match(r"\w+", match.group())
    name = word[0].lower() if word else ""
    return WEEKDAYS.get(name, SHORT_WEEKDAYS.get(name))


# What is on every Tuesday is on no day of the calendar.
_EVERY = Form(
    r"\b(?:(?:the|am|le|el) (?:first|second|third|ersten|zweiten|dritten|premier|deuxième|primer)|"
    r"every|each|any|jede[nmrs]?|immer|chaque|tous les|toutes les|cada|todos los|todas las)\s+"
    r"(?:(?:other|second|first|third|last|zweite[nr]?|dritte[nr]?|erste[nr]?|letzte[nr]?|deux|"
    r"trois|dos|"
    r"segundo|primer)\s+)?$",
    re.IGNORECASE,
)


def _weekday(reader: DateReader, match: re.Match[str]) -> DateMention | None:
    word = match["weekday"]
    if _EVERY.search(match.string[: match.start()]):
        return None
    before = (match["before"] or "").lower()
    after = (match["after"] or "").lower()
    ahead = (WEEKDAYS[word.lower()] - reader.today.weekday()) % 7
    if before in _BACK or after in _BACK:
        ahead -= 7
    elif before in ("next",) or "week" in before or "week" in after or after in _NEXT_WEEK:
        ahead = WEEKDAYS[word.lower()] - reader.today.weekday() + 7
    elif before not in _COMING and after not in _COMING and _looks_back(reader, match):
        ahead = ahead - 7 if ahead else 0
    elif not ahead:
        ahead = 0 if before in _THIS else 7
    return DateMention(
        match.start(),
        match.end(),
        reader.today + timedelta(days=ahead),
        relative=True,
        weekday=word,
    )


def _looks_back(reader: DateReader, match: re.Match[str]) -> bool:
    told = match.groupdict().get("weekday")
    language = guess_language(match.string, reader.language)
    if told:
        language = next(name for ends, name in _ENDS if ends.search(told))
    way = find_way(match.string, match.start(), match.end(), language)
    return reader.past if way is None else way is Way.BACK


# In which language a day of the week is named.
_ENDS = (
    (_pattern(r"day$"), Language.EN),
    (_pattern(r"(?:tag|woch|abend)$"), Language.DE),
    (_pattern(r"di(?:manche)?$|^dimanche$"), Language.FR),
    (_pattern(r"$"), Language.ES),
)
_COMING = ("coming", "kommenden", "nächsten", "nächster", "prochain", "próximo", "que viene")
_BACK = ("last", "letzten", "letzte", "letzter", "vergangenen", "dernier", "pasado")
_THIS = ("this", "diesen", "dieser", "ce", "este")
_NEXT_WEEK = ("de la semaine prochaine", "de la próxima semana", "nächster woche", "nächste woche")


def _relative(reader: DateReader, match: re.Match[str]) -> DateMention | None:
    word = match["word"].lower().replace("’", "'")
    foreign = {"hier": Language.FR, "morgen": Language.DE, "mañana": Language.ES}
    if word in foreign and reader.language is not foreign[word]:
        return None
    before = match.string[: match.start()].rstrip().lower()
    if word in ("morgen", "mañana") and before.endswith(_MORNING_BEFORE):
        return None
    if match["word"] == "Morgen" and before:
        return None
    day = reader.today + timedelta(days=RELATIVE_DAYS[word])
    return DateMention(match.start(), match.end(), day, relative=True)


_MORNING_BEFORE = ("guten", "am", "jeden", "por la", "de la", "esta", "la", "schönen", "heute")


def _after(reader: DateReader, match: re.Match[str]) -> DateMention | None:
    told = match["count"].lower()
    count = int(told) if told.isdigit() else NUMBER_WORDS.get(told, 0)
    unit = UNIT_DAYS[match["unit"].lower()]
    day = reader.today + timedelta(days=count * unit)
    return DateMention(match.start(), match.end(), day, relative=True) if count else None


def _end_of(reader: DateReader, match: re.Match[str]) -> DateMention | None:
    word = match.group().lower()
    today = reader.today
    if "mon" in word or "mois" in word or "mes" in word or word == "eom":
        first_of_next = (today.replace(day=28) + timedelta(days=4)).replace(day=1)
        day = first_of_next - timedelta(days=1)
    elif word in ("eod", "cob") or "day" in word or "journée" in word or "día" in word:
        day = today
    else:
        day = today + timedelta(days=(4 - today.weekday()) % 7)
    return DateMention(match.start(), match.end(), day, relative=True, weekday=match.group())


# "Not on 14 December but the 11th": the month stands with the other day.
_DAY_BEFORE = _pattern(
    rf"\b[0-3]?\d(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?(?P<after>{_any(MONTHS)})\b|"
    rf"\b(?P<month>{_any(MONTHS)})\s+[0-3]?\d\b"
)


def _day_of_month(reader: DateReader, match: re.Match[str]) -> DateMention | None:
    wanted, month, year = int(match["day"]), reader.today.month, reader.today.year
    before = list(_DAY_BEFORE.finditer(match.string[: match.start()]))
    if before:
        named = MONTHS[(before[-1]["after"] or before[-1]["month"]).lower()]
        day = _dated(reader, None, named, wanted)
        return DateMention(match.start(), match.end(), day) if day else None
    if wanted < reader.today.day and not _looks_back(reader, match):
        month, year = (month + 1, year) if month < 12 else (1, year + 1)
    day = _safe_date(year, month, wanted)
    return DateMention(match.start(), match.end(), day, relative=True) if day else None


def _weekday_and_day(reader: DateReader, match: re.Match[str]) -> DateMention | None:
    """The nearest day of the month that has this weekday: "Tuesday 16"."""
    weekday, wanted = WEEKDAYS[match["weekday"].lower()], int(match["day"])
    for distance in sorted(range(-35, 63), key=lambda days: (abs(days), -days)):
        day = reader.today + timedelta(days=distance)
        if day.day == wanted and day.weekday() == weekday and (distance < 0) <= reader.past:
            return DateMention(match.start(), match.end(), day)
    return None


# All of these hold a digit.
NUMBERED: tuple[tuple[Form, Read], ...] = (
    (_pattern(r"(?<![\d-])(?P<year>20\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])"), _iso),
    (
        _pattern(
            rf"{_LEADING_WEEKDAY}\b{_DAY}{_ORDINAL}\s*(?:de\s+)?{_MONTH}{_TO}(?P<last>[0-3]?\d)"
            rf"{_ORDINAL}\s*(?:de\s+)?(?P<month2>{_any(MONTHS)})\b\.?{_YEAR}"
        ),
        _two_months,
    ),
    (
        _pattern(
            rf"{_LEADING_WEEKDAY}\b{_DAY}{_ORDINAL}(?:{_TO}(?P<last>[0-3]?\d){_ORDINAL})?"
            rf"\s*(?:of\s+|de\s+)?\b{_MONTH}{_YEAR}"
        ),
        _named_month,
    ),
    (
        _pattern(
            rf"{_LEADING_WEEKDAY}\b{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?\b(?!\.\d|\s?(?:€|\$|£|%|eur))"
            rf"(?:\s*(?:-|–|to|through)\s*(?P<last>[0-3]?\d)\b(?!:))?{_YEAR}"
        ),
        _named_month,
    ),
    (
        _pattern(
            rf"{_LEADING_WEEKDAY}(?<![\w./-])(?P<first>[0-3]?\d)(?P<mark>[./-])(?P<second>[01]?\d|"
            rf"[0-3]\d)"
            r"(?P=mark)(?P<year>20\d\d|\d\d)(?![\d/-])"
        ),
        _numeric,
    ),
    (
        _pattern(
            rf"{_LEADING_WEEKDAY}(?<![\w.,:])(?P<first>[0-3]?\d)(?P<mark>\.)\s?(?P<second>[01]?\d)\.(?!\w)"
        ),
        _numeric,
    ),
    (
        _pattern(
            rf"(?:(?<=\s)|^)(?:(?:{_any(WEEKDAYS)}|{_any(SHORT_WEEKDAYS)})\.?,?\s+"
            r"(?:(?:den|dem|le|"
            r"el)\s+)?)(?P<first>[0-3]?\d)(?P<mark>[/.])(?P<second>[0-3]?\d)\b(?![/\d%])"
        ),
        _numeric,
    ),
    (
        _pattern(
            rf"(?<=\b){_PREPOSITION}\s+(?P<first>[0-3]?\d)(?P<mark>/)(?P<second>[0-3]?\d)\b(?![/\d%])"
        ),
        lambda reader, match: _without_word(_numeric(reader, match), match),
    ),
)
WORDED: tuple[tuple[Form, Read], ...] = (
    (
        _pattern(
            rf"\b(?P<weekday>{_any(WEEKDAYS)})\b[.,]?\s+(?:(?:the|den|dem|le|el|día)\s+)?"
            r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er)?\b\.?(?![.:/h%]?\d|\s?(?:Uhr|h\b|am\b|pm\b|"
            r"[ap]\.m|"
            r"%|€|\$))"
        ),
        _weekday_and_day,
    ),
    (
        _pattern(
            r"\b(?:(?P<before>next week|next|this|last|coming|nächste woche|nächsten|nächster|"
            r"kommenden|"
            r"diesen|letzten|letzte|vergangenen|ce|este|próximo|pasado)\s+)?"
            rf"(?P<weekday>{_any(WEEKDAYS)})\b(?:\s+(?P<after>next week|nächster woche|nächste "
            rf"woche|"
            r"prochain|dernier|pasado|que viene|próximo|de la semaine prochaine|de la próxima "
            r"semana))?"
        ),
        _weekday,
    ),
    (
        _pattern(
            r"\b(?:the\s+(?=day))?(?P<word>"
            + _any(RELATIVE_DAYS).replace("'", "['’]")
            + r")\b(?!['’]s\b)"
        ),
        _relative,
    ),
    (
        _pattern(
            r"\b(?:in|within|innerhalb von|binnen|dans|d['’]ici|en|dentro de)\s+"
            rf"(?P<count>\d{{1,2}}|{_any(NUMBER_WORDS)})\s+(?P<unit>{_any(UNIT_DAYS)})\b"
        ),
        _after,
    ),
    (
        _pattern(
            r"\b(?:(?:EOD|COB|EOW|EOM)(?!-)|(?:the\s+)?end of (?:the\s+|this\s+)?(?:day|week|"
            r"month)|"
            r"ende (?:der|dieser) woche|ende des monats|monatsende|"
            r"(?:la\s+)?fin de (?:la\s+|cette\s+)?semaine|(?:la\s+)?fin du mois|"
            r"(?:a\s+)?(?:final|fin) de(?:l)? (?:mes|semana))\b(?<!fin de semana)"
        ),
        _end_of,
    ),
    (
        _pattern(r"\bthe\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b(?!\s+[a-z]*\s*(?:floor|time|of))"),
        _day_of_month,
    ),
    (
        _pattern(
            r"\b(?:am|zum|bis(?:\s+zum)?|vom|den)\s+(?P<day>[0-3]?\d)\.(?!\s?\d)"
            r"(?!\s+(?:stock|etage|platz|mal|geburtstag|quartal|klasse)\b)(?!\w)"
        ),
        _day_of_month,
    ),
    (
        _pattern(
            r"\b(?:le|au|du|el|del|al|día)\s+(?P<day>[0-3]?\d)(?:er)?\b"
            r"(?!\s*(?:[%€$/]|[.,:]\d|h\b|heures?\b|horas?\b|euros?\b|kg\b|km\b|m\b|ans\b|años\b|"
            r"jours?\b|días?\b|fois\b|veces\b|por ciento|pour cent|e\b|è|º|ª))"
        ),
        _day_of_month,
    ),
)

DIGIT = Form(r"\d")
HINT = _pattern(
    rf"\d|\b(?:{_any(WEEKDAYS)}|{_any(RELATIVE_DAYS)}|EOD|COB|EOW|EOM|end|ende|fin|final|in|dans|"
    rf"en|within)\b"
)


def _without_word(mention: DateMention | None, match: re.Match[str]) -> DateMention | None:
    """The mention without the preposition that announced it."""
    if mention is None:
        return None
    return DateMention(match.start("first"), mention.end, mention.day)

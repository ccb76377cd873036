"""Times of day and moments as programs write them beside messages."""

import re
from datetime import time

from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.values.date_words import (
    MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


CLOCK = (
    r"(?:(?:[01]?\d|2[0-4])[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[AaPp]\.?\s?[Mm]\b\.?)?(?:\s?Uhr\b)?"
    r"|(?:1[0-2]|0?[1-9])\s?[AaPp]\.?[Mm]\b\.?|(?:[01]?\d|2[0-4])\s?(?:Uhr\b|h\b(?![\w-])))"
)
_MONTH = rf"(?:{_any(MONTHS)})\b\.?"
_WEEKDAY = rf"(?:{_any(WEEKDAYS)}|{_any(SHORT_WEEKDAYS)})\b\.?"
AGO = (
    r"(?:about\s+|over\s+|almost\s+)?(?:\d+|an?|one|einem?r?|un[ea]?)\s?(?:seconds?|secs?|s|"
    r"minutes?|mins?|m|hours?|hrs?|hr|h|"
    r"days?|d|"
    r"weeks?|w|months?|mo|years?|y)\s+ago|just now|moments? ago|"
    r"vor\s+(?:etwa\s+|ca\.\s+|über\s+)?(?:\d+|einem|einer)\s+(?:sekunden?|minuten?|min\.?|"
    r"stunden?|std\.?|tag(?:en)?|"
    r"wochen?|monat(?:en)?)|"
    r"gerade eben|soeben|à l['’]instant|"
    r"il y a\s+(?:environ\s+)?(?:\d+|un|une)\s+(?:secondes?|minutes?|min|heures?|h|jours?|j|"
    r"semaines?|mois)|"
    r"hace\s+(?:unos\s+|unas\s+)?(?:\d+|un|una)\s+(?:segundos?|minutos?|min|horas?|h|días?|"
    r"semanas?|mes(?:es)?)|"
    r"\d+\s?(?:min|std|h|d|m|w|j)\b\.?|"
    r"last (?:week|month)|letzte woche|letzten monat|la semaine dernière|le mois dernier|"
    r"la semana pasada|el mes pasado"
)
NAMED_DAY = (
    r"today|yesterday|heute|gestern|vorgestern|aujourd['’]hui|hier|avant-hier|hoy|ayer|anteayer"
)
_DATE = (
    rf"(?:{_WEEKDAY},?\s+)?(?:\d{{1,2}}(?:\.|st|nd|rd|th|er)?\s*(?:de\s+)?{_MONTH}|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?"
    r"|\d{1,2}[./]\d{1,2}[./](?:20)?\d\d|\d{1,2}\.\d{1,2}\.|\d{1,2}/\d{1,2}|20\d\d-\d\d-\d\d)"
    r"(?:,?\s+(?:de\s+)?20\d\d)?"
)
MOMENT = (
    rf"(?:(?:(?:on|am|le|el)\s+)?(?:{AGO}|{NAMED_DAY}|{_DATE}|{_WEEKDAY})"
    rf"(?:,?\s+(?:(?:at|um|à|a las?|@|-|·)\s+)?{CLOCK})?|{CLOCK}(?:,?\s+(?:{_DATE}|{NAMED_DAY}))?)"
)

_CLOCK_PARTS = Form(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>[0-5]\d))?(?::\d\d)?\s*(?P<half>[AaPp])?")
_NOON = 12
MOMENT_ROW = Form(rf"[-–—\s]*{MOMENT}[-–—\s]*", re.IGNORECASE)
CLOCK_PATTERN = Form(rf"(?<![\w.,:/-]){CLOCK}", re.IGNORECASE)
CLOCK_RANGE = Form(
    rf"(?<![\w.,:/-])(?P<start>{CLOCK}|\d{{1,2}})\s*(?:-|–|—|to|bis|à|a|until|"
    rf"hasta)\s*(?P<end>{CLOCK})",
    re.IGNORECASE,
)


def clock_time(text: str) -> time | None:
    """The time of day that "7:30 pm", "14h30" or "9 Uhr" tells."""
    match = _CLOCK_PARTS.match(text.strip())
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if (match["half"] or "").lower().startswith("p") and hour < _NOON:
        hour += _NOON
    return time(hour % 24, minute)


def is_moment(text: str) -> bool:
    """Whether the whole text is a time, a date or "2 hours ago"."""
    return bool(MOMENT_ROW.fullmatch(text))

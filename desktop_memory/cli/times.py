"""Times as people write them."""

import re
from calendar import monthrange
from datetime import UTC, datetime, timedelta
from typing import Literal

from desktop_memory.domain.errors import UserError

Edge = Literal["start", "end"]
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*(d|h|m|s)[a-z]*\s*", re.IGNORECASE)
_UNIT_S = {"d": 86_400.0, "h": 3_600.0, "m": 60.0, "s": 1.0}
# Of all languages some take any short word for a month; what is forgotten must be meant.
_LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl"]
_TOO_LITTLE = re.compile(r"\d{1,3}|[^\W\d]{1,2}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def parse_moment(text: str, edge: Edge = "start") -> datetime:
    """A moment like "2026-11-20T14:00", "yesterday 14:00" or "2 hours ago", in UTC.

    Without an offset it is local time. A whole day, week, month or year means its start, or with
    `edge` "end" the moment it is over. Raises UserError where nothing can be made of it.
    """
    written = text.strip()
    if not _DATE.fullmatch(written):
        try:
            return datetime.fromisoformat(written).astimezone(UTC)
        except ValueError:
            pass
    return _parse_words(written, edge, prefer="past")


def parse_until(text: str, now: datetime) -> datetime:
    """When a pause ends: after a duration ("15m", "1h 30m") or at a moment ("tomorrow", "18:00").

    Raises UserError where nothing can be made of it, or where it is over already.
    """
    written = text.strip().lower().removeprefix("until ")
    amounts = list(_AMOUNT.finditer(written))
    if amounts and "".join(amount.group() for amount in amounts) == written:
        span_s = sum(float(amount[1]) * _UNIT_S[amount[2].lower()] for amount in amounts)
        return now + timedelta(seconds=span_s)
    until = _parse_words(written, "start", prefer="future")
    if until <= now:
        raise UserError(f"{text!r} is over already.", 'Try "15m", "1h" or "tomorrow".')
    return until


def _parse_words(text: str, edge: Edge, prefer: str) -> datetime:
    from dateparser.date import DateDataParser  # noqa: PLC0415  # slow, and seldom needed

    settings = {
        "PREFER_DATES_FROM": prefer,
        "RETURN_TIME_AS_PERIOD": True,
        "RETURN_AS_TIMEZONE_AWARE": False,
        "RELATIVE_BASE": datetime.now().astimezone().replace(tzinfo=None),
    }
    parser = DateDataParser(languages=_LANGUAGES, settings=settings)
    found = None if _TOO_LITTLE.fullmatch(text) else parser.get_date_data(text)
    if found is None or found.date_obj is None:
        raise UserError(
            f"{text!r} is not a time.", 'Try "yesterday 14:00", "2 hours ago" or 2026-11-20T14:00.'
        )
    start, end = _span(found.date_obj, found.period)
    return (end if edge == "end" else start).astimezone(UTC)


def _span(found: datetime, period: str) -> tuple[datetime, datetime]:
    """Start and end of what was written, in local time. A moment has no length."""
    day = found.replace(hour=0, minute=0, second=0, microsecond=0)
    if period == "day":
        return day, day + timedelta(days=1)
    if period == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=7)
    if period == "month":
        first = day.replace(day=1)
        return first, first + timedelta(days=monthrange(first.year, first.month)[1])
    if period == "year":
        first = day.replace(month=1, day=1)
        return first, first.replace(year=first.year + 1)
    return found, found

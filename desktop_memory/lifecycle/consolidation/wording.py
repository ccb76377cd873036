"""Times and lists as consolidated facts tell them, the same on every computer."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from desktop_memory.domain.calendar_names import MONTHS, WEEKDAYS


def weekday_words(day: date) -> str:
    """E.g. "Tuesday"."""
    return WEEKDAYS[day.weekday()]


def date_words(day: date) -> str:
    """E.g. "17 November 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_words(day: date) -> str:
    """E.g. "Tuesday, 17 November 2026"."""
    return f"{weekday_words(day)}, {date_words(day)}"


def week_words(first: date, last: date) -> str:
    """E.g. "16–22 November 2026" or "30 November – 6 December 2026"."""
    if first.month == last.month:
        return f"{first.day}–{date_words(last)}"
    return f"{first.day} {MONTHS[first.month - 1]} – {date_words(last)}"


def duration_words(seconds: float) -> str:
    """E.g. "2 h 10 min"; whole minutes, at least one."""
    hours, minutes = divmod(max(1, round(seconds / 60)), 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def clock_words(at: datetime, time_zone: tzinfo) -> str:
    """Local time of day, e.g. "09:05"."""
    return at.astimezone(time_zone).strftime("%H:%M")


def list_words(parts: Sequence[str]) -> str:
    """E.g. "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def times_words(count: int) -> str:
    """E.g. "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")

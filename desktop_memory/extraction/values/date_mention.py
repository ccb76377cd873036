"""A date in a text."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at text[start:end]. `until` is set for a span of days. `relative` dates were told
    from the day they were written ("Tuesday", "tomorrow"); `weekday` is the word for it."""

    start: int
    end: int
    day: date
    until: date | None = None
    relative: bool = False
    weekday: str = ""

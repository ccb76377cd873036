"""Calendars that a person only subscribes to, as the list of calendars tells."""

from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.times import CLOCK_PATTERN

_OTHERS = pattern(
    r"(?:other|subscribed) calendars|(?:weitere|andere|abonnierte) kalender|autres (?:agendas|"
    r"calendriers)|otros calendarios"
)
_DAY = Form(r"[^\W\d]{2,10}\.?,? [0-3]?\d\.?$")
_MOST_CALENDARS = 6


def find_subscribed(page: Page, rows: Sequence[Row]) -> frozenset[str]:
    """The names of calendars of others: what is in them is nothing that the person is to do."""
    start = next((n for n, row in enumerate(rows) if _OTHERS.fullmatch(row.text)), len(rows))
    listed = rows[start + 1 : start + 1 + _MOST_CALENDARS]
    return frozenset(row.text for row in takewhile(partial(_names_calendar, page), listed))


def _names_calendar(page: Page, row: Row) -> bool:
    timed = CLOCK_PATTERN.search(row.text) or page.dates.find(row.text) or _DAY.match(row.text)
    return len(row.cells) == 1 and not timed

"""Entries of a calendar that stand below their day without a time, and so last all of it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import end_of, found
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import pattern
from desktop_memory.extraction.sources.calendar import OFF, day_head, is_time_only, may_be_title
from desktop_memory.extraction.values.times import CLOCK_PATTERN

_LEAST_DAYS, _MOST_DAYS_APART, _MOST_CELLS = 3, 7, 2
# What programs and whoever is not sure yet write there.
_NO_ENTRY = pattern(
    r"^\W*(?:tentative|vorläufig|unter vorbehalt|provisoire|provisional|(?:status|estado|"
    r"statut|état)\s?:|(?:accepte[dr]?|accepté|angenommen|zugesagt|aceptad[oa])\b|\d+ (?:more|"
    r"weitere|autres|"
    r"más)\b|no events?|keine termine|aucun événement|sin eventos)|[?:]$|\d ?°"
)


def find_whole_days(page: Page) -> Iterator[FoundFact]:
    """What stands between a day and the next one in a list of days, where no time is told."""
    for pane in page.panes:
        for row, day in _below_days(page, pane):
            if day >= page.dates.today and _is_entry(page, row):
                yield found(
                    FactKind.EVENT,
                    f"{row.text}: {day.isoformat()}",
                    [row],
                    subject=row.text,
                    predicate="date",
                    confidence=0.9,
                    valid_until=end_of(day, page.screen.time_zone),
                )


def _below_days(page: Page, rows: Sequence[Row]) -> Iterator[tuple[Row, date]]:
    """The rows of each day but the last, below which anything may stand."""
    if any(is_time_only(row) or CLOCK_PATTERN.fullmatch(row.text) for row in rows):
        return
    heads = [(place, day) for place, row in enumerate(rows) if (day := day_head(page, row))]
    if len(heads) < _LEAST_DAYS:
        return
    for (place, day), (end, following) in pairwise(heads):
        if timedelta() < following - day <= timedelta(_MOST_DAYS_APART):
            yield from ((row, day) for row in rows[place + 1 : end])


def _is_entry(page: Page, row: Row) -> bool:
    return (
        len(row.cells) <= _MOST_CELLS
        and may_be_title(page, row)
        and OFF.search(row.text) is None
        and _NO_ENTRY.search(row.text) is None
    )

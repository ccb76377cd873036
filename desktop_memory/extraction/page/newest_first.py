"""Whether a page tells the latest first, as boards of announcements and lists of news do."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.window_kind import WindowKind

_MOST_WORDS, _LEAST_HEADS = 8, 2


def runs_backwards(page: Page) -> bool:
    """Whether the days above what is told go back from row to row, in no talk."""
    if page.window.kind in (WindowKind.CHAT, WindowKind.MAIL, WindowKind.CALENDAR):
        return False
    return any(_goes_back(list(_heads(pane, page))) for pane in page.panes)


def _heads(rows: Sequence[Row], page: Page) -> Iterator[date]:
    """The days up to today of short rows that have sentences below."""
    dates = replace(page.dates, past=True)
    for row, below in pairwise(rows):
        if len(row.text.split()) > _MOST_WORDS or len(below.text.split()) <= _MOST_WORDS // 2:
            continue
        days = dates.find(row.text)
        if len(days) == 1 and days[0].day <= page.dates.today:
            yield days[0].day


def _goes_back(days: Sequence[date]) -> bool:
    falls = len(days) >= _LEAST_HEADS and all(later >= day for later, day in pairwise(days))
    return falls and days[0] > days[-1]

"""The parts of a ticket, each in a row with its state and perhaps who is at it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.board import Column, find_column
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.sources.document import document_voice
from desktop_memory.extraction.values.names import has_name_form

_LEAST, _LEAST_CELLS, _LEAST_WORDS = 2, 2, 2


def find_sub_items(page: Page) -> Iterator[FoundFact]:
    """What is open is a task, what is done an outcome, where several such rows stand together."""
    for pane in page.panes:
        for has_state, run in groupby(pane, key=lambda row: _state(row) is not None):
            rows = list(run)
            if has_state and len(rows) >= _LEAST:
                yield from _told(page, rows)


def _told(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    voice = document_voice(page)
    for row in rows:
        place = _state(row)
        if place is None:
            continue
        what, column = " ".join(row.cells[:place]), find_column(_cell(row, place))
        if len(what.split()) < _LEAST_WORDS:
            continue
        who = next((cell for cell in row.cells[place + 1 :] if _may_be_somebody(cell)), "")
        if column is Column.DONE:
            yield found(FactKind.TASK_OUTCOME, f"Done: {what}"[:LONGEST], row)
        elif column is Column.OPEN:
            name = voice.name_of(who) if who else ""
            whose = f" for {name}" if name else ""
            yield found(FactKind.TASK, f"To do{whose}: {what}"[:LONGEST], row, confidence=0.9)


def _state(row: Row) -> int | None:
    """Which cell behind the first tells the state of a thing."""
    if len(row.cells) < _LEAST_CELLS:
        return None
    places = range(1, len(row.cells))
    return next((place for place in places if find_column(_cell(row, place)) is not None), None)


def _cell(row: Row, place: int) -> Row:
    return Row(row.index, row.cells[place], (row.cells[place],))


def _may_be_somebody(cell: str) -> bool:
    handle = cell.isidentifier() and cell.islower()
    return handle or has_name_form(cell)

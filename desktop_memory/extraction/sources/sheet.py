"""Facts from spreadsheets: sums, and what people comment."""

from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern

_TOTAL = pattern(
    r"(?:grand |sub)?total(?: \w+)?|sum|(?:gesamt)?summe|gesamt(?:betrag|kosten)?|insgesamt|"
    r"somme|total général|suma(?: total)?|total general"
)
_NUMBER = Form(r"^[€$£]?\s?-?\d[\d.,'’  ]*\s?(?:[€$£%]|EUR|USD|GBP|CHF|h|kg|km|m3)?$")
_ROW_NUMBER = Form(r"^\d{1,4}$")
_UNIT = Form(r"^(?:[A-Z]{3}|[€$£%]|h|kg|km|m[²³23]?|t|l|Std\.?|pcs|Stk\.?)$")
_MOST = 2


def find_sheet(page: Page) -> Iterator[FoundFact]:
    """The rows that sum up, with the name of the table they stand in."""
    for pane in page.panes:
        told = 0
        for place, row in enumerate(pane):
            cells = _cells(row)
            if len(cells) < 2 or not _TOTAL.fullmatch(cells[0].rstrip(":")) or told == _MOST:
                continue
            numbers = [cell for cell in cells[1:] if _NUMBER.match(cell)]
            if not numbers:
                continue
            told += 1
            unit = _unit(pane[:place])
            text = f"{_table(page, pane[:place])}: {cells[0]} {' / '.join(numbers)}{unit}"
            yield found(
                FactKind.KNOWLEDGE, text[:LONGEST], row, _table(page, pane[:place]), cells[0]
            )


def _cells(row: Row) -> list[str]:
    cells = list(row.cells)
    return cells[1:] if len(cells) > 1 and _ROW_NUMBER.match(cells[0]) else cells


def _unit(above: Sequence[Row]) -> str:
    """The unit at the head of the last column."""
    for row in above:
        cells = _cells(row)
        if len(cells) > 2 and _UNIT.match(cells[-1]):
            return f" {cells[-1]}"
    return ""


def _table(page: Page, above: Sequence[Row]) -> str:
    """The heading above the table, else the name of the file."""
    for row in above:
        cells = _cells(row)
        if len(row.cells) > 1 and len(cells) == 1 and len(cells[0].split()) > 1:
            return cells[0]
    return page.window.title.subject

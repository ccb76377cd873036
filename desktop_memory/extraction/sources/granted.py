"""Days that were applied for and granted: leave, courses, shifts, rooms."""

import re
from collections.abc import Iterator

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, end_of, found
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import pattern

_GRANTED = pattern(
    r"^\W*(?P<state>approved|accepted|confirmed|granted|genehmigt|bestätigt|bewilligt|zugesagt|"
    r"angenommen|approuvée?s?|acceptée?s?|confirmée?s?|validée?s?|accordée?s?|aprobad[oa]s?|"
    r"confirmad[oa]s?|aceptad[oa]s?|concedid[oa]s?)\b"
)
_LEAST_CELLS = 3


def find_granted(page: Page) -> Iterator[FoundFact]:
    """Rows with a day to come and a cell that says it is granted, on a page with one's name."""
    last = page.screen.user.rpartition(" ")[2]
    named = re.compile(rf"(?<!\w)\w?{re.escape(last)}(?!\w)", re.IGNORECASE)
    if not last or not any(named.search(line) for line in page.screen.lines):
        return
    for row in page.rows:
        if (fact := _tell(page, row)) is not None:
            yield fact


def _tell(page: Page, row: Row) -> FoundFact | None:
    state = next((match for cell in row.cells if (match := _GRANTED.match(cell))), None)
    if state is None or len(row.cells) < _LEAST_CELLS:
        return None
    cells = [cell for cell in row.cells if not _GRANTED.match(cell)]
    told = ", ".join(cells)
    days = page.dates.find(told)
    rest = told
    for mention in reversed(days):
        rest = rest[: mention.start] + rest[mention.end :]
    if not days or not re.search(r"[^\W\d]{4,}", rest) or days[0].day < page.dates.today:
        return None
    last = days[-1].until or days[-1].day
    text = f"{page.dates.resolve(told)} ({state['state'].lower()})"
    return found(
        FactKind.EVENT,
        text[:LONGEST],
        row,
        subject=cells[0],
        predicate="date",
        valid_until=end_of(last, page.screen.time_zone),
    )

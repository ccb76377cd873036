"""Facts from logs: errors that nothing later on shows to be over."""

import re
from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.outcome_lines import failure_rank
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern

_SEVERE = Form(
    r"\b(?:ERROR|FATAL|CRITICAL|ERR|CRIT|EMERG|SEVERE|PANIC)\b|"
    # a level behind the time of a line, in small letters
    r"^\S*\d{1,2}[:.]\d{2}\S*\s+(?:\S*\d{1,2}[:.]\d{2}\S*\s+)?\[?(?:error|fatal|critical|err|crit)\]?\s|"
    r"^\d{4}-\d\d-\d\d \S*\d{2}:\d{2}\S*\s+\[?(?:error|fatal|critical|err|crit)\]?\s"
)
_STAMP = Form(
    r"^(?:\S*\d{1,2}[:.]\d{2}[:.]\d{2}\S*\s+|\w{3} +\d+ +|"
    r"\d{4}-\d\d-\d\d\S*\s+)*\[?\s?(?:ERROR|FATAL|CRITICAL|ERR|CRIT|EMERG|SEVERE|PANIC|error|"
    r"fatal|critical|err|crit)\b\s?\]?[\s:]*"
)
_OVER = pattern(
    r"\b(?:(?:re)?connected|recover\w*|resum\w*|restored|succe\w+|healthy|back (?:up|online)|"
    r"drained|ok|ready|resolved|up again|completed|"
    r"wieder (?:da|erreichbar|verbunden)|verbunden|wiederhergestellt|behoben|rétabli\w*|"
    r"reconnect\w*|recuperad\w*|restablecid\w*)\b"
)
_TOKEN = Form(r"[\w-]+(?:[.:/][\w-]+)+|\b[a-z][\w-]{4,}\b|\b[\w-]*\d[\w-]*[a-z][\w-]*\b")
_MOST = 2
# Ranks of lines that only a crash writes.
_GRAVEST = (0, 1)


def find_log(page: Page) -> Iterator[FoundFact]:
    """The last lasting errors of a log."""
    rows = page.rows
    lasting: dict[str, Row] = {}
    for place, row in enumerate(rows):
        if _SEVERE.search(row.text) and not _is_over(row, rows[place + 1 :]):
            lasting[_message(row)] = row
    for message, row in list(lasting.items())[-_MOST:]:
        if len(message.split()) > 1:
            name = page.window.title.subject
            yield found(FactKind.ERROR, f"{name}: {message}"[:LONGEST], row)


def find_lasting_error(rows: Sequence[Row]) -> Row | None:
    """The last line of a log that tells of an error which nothing after it shows to be over."""
    severe = [
        row
        for place, row in enumerate(rows)
        if (_SEVERE.search(row.text) or failure_rank(row.text) in _GRAVEST)
        and not _is_over(row, rows[place + 1 :])
    ]
    return severe[-1] if severe else None


def _message(row: Row) -> str:
    return re.sub(r"\s+", " ", _STAMP.sub("", row.text)).strip()


def _is_over(row: Row, later: Sequence[Row]) -> bool:
    """Whether a later line says that the same thing works again."""
    about = set(_TOKEN.findall(_message(row)))
    return any(
        _OVER.search(other.text)
        and not _SEVERE.search(other.text)
        and about & set(_TOKEN.findall(_message(other)))
        for other in later
    )

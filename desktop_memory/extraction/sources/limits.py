"""Facts from rows in which a measured value is beyond its limit."""

from collections.abc import Iterator

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.dashboard import find_alerts

_LIMIT = pattern(
    r"\b(?:limit|threshold|max(?:imum)?|setpoint|above|below|over|under|grenzwert|schwelle|"
    r"schwellwert|grenze|über|unter|seuil|limite|au-dessus de|en dessous de|sous|umbral|límite|"
    r"por encima de|por debajo de)\s?:?\s?[<>]?\s?[-–]?\d"
)
_LASTS = pattern(
    r"\b(?:since|for \d+|depuis|seit|desde|exceeded|überschritten|unterschritten|dépassée?|"
    r"superad[oa]|alarm|alarme|alarma|warning|warnung|alert[ae]?|critical|kritisch)\b"
)
_OVER = pattern(r"\b(?:resolved|cleared|acknowledged and closed|behoben|résolue?|resuelt[oa])\b")
_MEASURED = Form(r"[-–]?\d[\d.,]*\s?(?:°\s?[CF]|[CF]\b|%|[a-zµ]{1,4}\b|[A-Z]{1,2}\b)")
_LEAST_MEASURED, _MOST = 2, 3


def find_limits(page: Page) -> Iterator[FoundFact]:
    """What is beyond its limit now: a row with two values, a word for a limit and since when."""
    told = 0
    alerted = {index for alert in find_alerts(page) for index in alert.line_indexes}
    for row in page.rows:
        if row.index in alerted:
            continue
        beyond = _LIMIT.search(row.text) and _LASTS.search(row.text)
        if not beyond or _OVER.search(row.text) or told == _MOST or row.text.endswith("."):
            continue
        if len(_MEASURED.findall(row.text)) < _LEAST_MEASURED:
            continue
        told += 1
        text = ", ".join(" ".join(cell.split()) for cell in row.cells)
        yield found(FactKind.ERROR, f"{page.window.title.subject}: {text}"[:LONGEST], row)

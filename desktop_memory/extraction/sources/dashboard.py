"""Facts from dashboards: alerts that fire."""

import re
from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.outcome_lines import failure_rank
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.statements.telling import tell
from desktop_memory.extraction.statements.voice import Voice

_FIRES = Form(
    r"^[●▲⚠🔴🔥\s]*(?:FIRING|Firing|ALERTING|Alerting|CRITICAL|Critical|PROBLEM|Problem|"
    r"TRIGGERED|Triggered|DOWN|Down|UNHEALTHY|Unhealthy|"
    r"ALARM|Alarm|ALERT|DEGRADED|Degraded|OUTAGE|Major outage|Disaster|HIGH|High|KRITISCH|"
    r"Kritisch|Störung|STÖRUNG|Ausfall|CRITIQUE|Critique|PANNE|En panne|"
    r"OFFLINE|Offline|Hors ligne|Indisponible|Sin conexión|Nicht erreichbar|CRÍTICO|Crítico|CAÍDO|"
    r"Caído|FEHLER|ERROR)(?:\s*[:–-]|\s{2,}|\s*\(\d+\)$|$|"
    r"\s(?=[A-Z/a-z][\w/]))"
)
_OVER = pattern(
    r"\b(?:resolved|recovered|ok|behoben|gelöst|résolue?|rétabli|resuelt[oa]|ok since|none|"
    r"keine|aucune?|ninguna?)\b"
)
_SINCE = pattern(
    r"^(?:since|for|seit|depuis|desde|started|ago|\d+\s?(?:m|h|s|min|d)\b.*|.*\bago|vor .*)\b"
)
_GRAVE = pattern(
    r"high|critical|disaster|fatal|firing|problem|down|error|p1|sev ?1|hoch|kritisch|"
    r"offline|hors ligne|indisponible|nicht erreichbar|ausgefallen|sin conexión|caído|"
    r"schwerwiegend|critique|élevée?|crítico|alta"
)
_STATE = pattern(
    r"down|offline|unreachable|failing|hors ligne|indisponible|nicht erreichbar|ausgefallen|"
    r"sin conexión|caído"
)
_LEAST_CELLS = 3
_LEAST_WORDS = 2
_MOST = 3


def find_alerts(page: Page) -> Iterator[FoundFact]:
    """Each alert that fires now."""
    rows = page.rows
    told = 0
    for row in rows:
        if failure_rank(row.text) == 0:
            yield found(FactKind.ERROR, f"{page.window.title.parts[-1]}: {row.text}"[:LONGEST], row)
            break
    for place, row in enumerate(rows):
        if _OVER.fullmatch(row.text):
            break
        alert = _alert(row, rows[place + 1 : place + 2])
        if alert is None or told == _MOST:
            continue
        text, used = alert
        told += 1
        yield found(FactKind.ERROR, f"Alert on {page.window.title.subject}: {text}"[:LONGEST], used)
    yield from _notes(page, rows)


def _notes(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    """What people or programs write on the timeline of an incident."""
    voice = Voice(page.people, page.dates, zone=page.screen.time_zone, spoken=False)
    for row in rows:
        match = _NOTE.match(row.text)
        if match is None:
            continue
        sentence = Sentence(match["text"], match["text"], (row.index,))
        fact = tell(sentence, voice)
        if fact is not None and fact.kind in _KINDS_OF_NOTES:
            yield fact


_KINDS_OF_NOTES = (
    FactKind.ERROR,
    FactKind.PROCEDURE,
    FactKind.TASK_OUTCOME,
    FactKind.KNOWLEDGE,
)
_NOTE = Form(
    r"^\[?\d{1,2}:\d{2}(?::\d{2})?\]?(?: ?[AaPp][Mm])?\s+(?:[-–·]\s*)?"
    r"(?:(?:Note|Comment|Update|Notiz|Kommentar|Nota|Commentaire|Comentario)\s?:\s+)?"
    r"(?P<text>(?!(?i:triggered|acknowledged|resolved|assigned))\S+(?: \S+){4,})$"
)


def _in_table(row: Row) -> str:
    """What a row of a table of problems says, where one of its cells tells that it is grave."""
    if len(row.cells) < _LEAST_WORDS or not any(_GRAVE.fullmatch(cell) for cell in row.cells):
        return ""
    if len(row.cells) == _LEAST_WORDS and _STATE.fullmatch(row.cells[1]):
        return f"{row.cells[0]}: {row.cells[1]}"
    if len(row.cells) < _LEAST_CELLS:
        return ""
    told = [cell for cell in row.cells if len(re.findall(r"[^\W\d_]{2,}", cell)) >= 1]
    kept = [cell for cell in told if not _GRAVE.fullmatch(cell) and not _SINCE.match(cell)]
    return ", ".join(kept) if any(len(cell.split()) > _LEAST_WORDS for cell in kept) else ""


def _alert(row: Row, following: Sequence[Row]) -> tuple[str, list[Row]] | None:
    if _OVER.search(row.text):
        return None
    if not _FIRES.match(row.text):
        told = _in_table(row)
        return (told, [row]) if told else None
    words = _FIRES.sub("", row.text).strip(" :-–")
    if len(re.findall(r"[^\W\d_]{2,}", words)) >= _LEAST_WORDS:
        return re.sub(r"\s{2,}", ", ", words), [row]
    if not words and following and len(following[0].text.split()) >= _LEAST_WORDS:
        if _OVER.search(following[0].text):
            return None
        return following[0].text, [row, following[0]]
    return None

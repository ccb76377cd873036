"""Facts from dashboards: alerts that fire."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.fields import Field, find_field
from desktop_memory.extraction.page.outcome_lines import failure_rank
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.page.states import find_grave_rows
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
# Says in a column of its own that the check itself works.
_WELL = pattern(r"ok")
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
    used: set[int] = set()
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
        text, quoted = alert
        told += 1
        used |= {part.index for part in quoted}
        yield found(
            FactKind.ERROR, f"Alert on {page.window.title.subject}: {text}"[:LONGEST], quoted
        )
    if not told:
        summed = list(_summed(page, rows))
        states = summed or list(_states(page, [row for row in rows if row.index not in used]))
        yield from states or _incident(page, rows)
    yield from _notes(page, rows)


def find_states(page: Page) -> Iterator[FoundFact]:
    """What a table of states says to be in a bad one."""
    for pane in page.panes:
        yield from _states(page, pane)


def _states(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    watched = _watched(rows)
    for grave in find_grave_rows(rows)[:_MOST]:
        name = watched or page.window.title.subject
        text = f"{name}: {grave.told}" if name else grave.told
        yield found(FactKind.ERROR, text[:LONGEST], grave.row, grave.name, "state")


def _incident(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    """What the page of an incident that is not over is called."""
    state = find_field(rows, _STATE_OF_INCIDENT) or _badge(rows)
    if state is None or not _UNSOLVED.match(state.value):
        return
    named = [part for part in page.window.title.parts if len(part.split()) > 1]
    row = next((row for row in rows if any(_says(row, part) for part in named)), None)
    if row is None:
        row = next((row for row in rows if _NUMBERED.match(row.text)), None)
    if row is not None:
        text = " ".join(row.text.split())
        yield found(FactKind.ERROR, f"{text} ({state.value.split('  ')[0]})", [row, *state.rows])


def _watched(rows: Sequence[Row]) -> str:
    """What the page watches: the one name that stands over an address."""
    named = {
        name.text
        for name, address in pairwise(rows)
        if len(name.cells) == 1 and _ADDRESS.fullmatch(address.text)
    }
    return named.pop() if len(named) == 1 else ""


_ADDRESS = Form(r"(?:https?|tcp|ssh|icmp|wss?|mqtt)://\S+|(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?")


def _badge(rows: Sequence[Row]) -> Field | None:
    """A state that stands in capitals in a cell of its own."""
    for row in rows:
        cell = next((cell for cell in row.cells if cell.isupper() and _UNSOLVED.match(cell)), None)
        if cell is not None:
            return Field("state", cell, (row,))
    return None


def _summed(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    """What alerts of a list say of themselves: "summary: queue is 900 behind"."""
    for row in [row for row in rows if _SUMMARY.match(row.text)][:_MOST]:
        text = _SUMMARY.sub("", page.dates.resolve(row.text))
        if len(text.split()) >= _LEAST_CELLS and not _OVER.search(text):
            name = page.window.title.subject
            yield found(FactKind.ERROR, f"Alert on {name}: {text}"[:LONGEST], row)


_SUMMARY = pattern(
    r"^(?:alert )?(?:summary|description|message|annotation|alert|reason|zusammenfassung|"
    r"beschreibung|meldung|grund|résumé|message d'alerte|motif|resumen|mensaje|motivo)\s?:\s+"
)


def _says(row: Row, part: str) -> bool:
    return part.lower() in " ".join(row.text.lower().split())


_NUMBERED = Form(r"^#\d+\s+\S")
_STATE_OF_INCIDENT = pattern(r"status|state|zustand|état|statut|estado")
_UNSOLVED = pattern(
    r"^(?:triggered|acknowledged|open|investigating|identified|unresolved|active|firing|ongoing|"
    r"alerting|new|ausgelöst|offen|aktiv|in bearbeitung|in untersuchung|ungelöst|bestätigt|"
    r"déclenchée?|ouverte?|en cours|prise? en compte|non résolue?|active?|"
    r"activad[oa]|abiert[oa]|activ[oa]|en curso|reconocid[oa]|sin resolver)\b"
)


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
    r"(?:[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)? (?:added a (?:note|comment)|noted|commented|wrote|"
    r"hat (?:eine Notiz|einen Kommentar) hinzugefügt|notierte|a (?:ajouté une note|noté|commenté)|"
    r"(?:añadió una nota|ha añadido una nota|anotó|comentó))\s?[:–-]\s+)?"
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
    if _OVER.search(" ".join(cell for cell in row.cells if not _WELL.fullmatch(cell))):
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

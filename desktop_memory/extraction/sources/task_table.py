"""Tasks and decisions from tables whose head says who is to do what by when."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.shapes import looks_offered, looks_public
from desktop_memory.extraction.page.table import Entry, Role, Table, read_tables
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.document import document_voice

_DONE = pattern(
    r"(?:done|completed?|resolved|closed|finished|paid|fixed|merged|delivered|shipped|"
    r"erledigt|fertig|abgeschlossen|geschlossen|gelöst|behoben|bezahlt|"
    r"faite?s?|terminée?s?|fini|soldée?s?|clos|close|réglée?s?|résolue?s?|payée?s?|"
    r"hech[oa]s?|terminad[oa]s?|completad[oa]s?|cerrad[oa]s?|resuelt[oa]s?|pagad[oa]s?|"
    r"finalizad[oa]s?|100 ?%)(?!\w).{0,30}|[✓✔☑✅].*|[xX]"
)
_DROPPED = pattern(
    r"(?:cancel(?:l)?ed|rejected|declined|dropped|abandoned|won['’]?t (?:do|fix)|obsolete|"
    r"superseded.*|abgelehnt|verworfen|gestrichen|abgesagt|entfällt|storniert|überholt.*|"
    r"annulée?|refusée?|rejetée?|abandonnée?|remplacée?.*|"
    r"cancelad[oa]|anulad[oa]|rechazad[oa]|descartad[oa]|sustituid[oa].*)\W*"
)
_REJECTED = pattern(r"(?:reject|declin|won|abgelehnt|verworfen|refus|rejet|rechaz|descart).*")
_ACCEPTED = pattern(
    r"(?:accepted|approved|agreed|decided|adopted|carried|in force|beschlossen|angenommen|"
    r"genehmigt|vereinbart|entschieden|gültig|acceptée?|approuvée?|adoptée?|validée?|décidée?|"
    r"actée?|aceptad[oa]|aprobad[oa]|acordad[oa]|adoptad[oa]|vigente)\b.{0,30}"
)
_OPEN = pattern(
    r"(?:open|proposed|draft|deferred|pending|on hold|postponed|discuss\w*|tbd|offen|vorgeschlagen|"
    r"entwurf|vertagt|zurückgestellt|ouverte?|proposée?|reportée?|brouillon|en attente|"
    r"abiert[oa]|propuest[oa]|aplazad[oa]|borrador|pendiente)\b.{0,30}"
)
_SETTLED = Form(r"(?i)/ ?(?:action|aufgabe|tarea|acción)")
_NOT_OF = (
    WindowKind.TERMINAL,
    WindowKind.EDITOR,
    WindowKind.LOGS,
    WindowKind.BUILD,
    WindowKind.DATABASE,
    WindowKind.INVOICE,
    WindowKind.PUBLIC,
    WindowKind.ASSISTANT,
    WindowKind.LEISURE,
    WindowKind.CONFIDENTIAL,
)
_LEAST_WORDS, _MOST_ROWS = 2, 14


def split_tables(page: Page) -> tuple[list[FoundFact], Page]:
    """What tables of tasks and decisions tell, and the page without them."""
    lines = page.screen.lines
    if page.window.kind in _NOT_OF or looks_offered(lines) or looks_public("\n".join(lines)):
        return [], page
    told: list[FoundFact] = []
    taken: set[int] = set()
    for table in (table for pane in page.panes for table in read_tables(pane)):
        facts = list(_tell(page, table))
        if facts:
            told += facts
            taken |= table.rows
    if not told:
        return told, page
    panes = [[row for row in pane if row.index not in taken] for pane in page.panes]
    return told, replace(page, panes=panes)


def _tell(page: Page, table: Table) -> Iterator[FoundFact]:
    for entry in table.entries[:_MOST_ROWS]:
        if Role.DECISION in table.roles:
            yield from _decision(page, entry)
        elif _asks(table):
            yield from _task(page, table, entry)


def _asks(table: Table) -> bool:
    """Whether its rows are for somebody to do, rather than things that are listed."""
    roles = table.roles.keys()
    who_by_when = {Role.WHO, Role.DUE} <= roles
    if any(map(_CLOCK_COLUMN.fullmatch, table.columns)) and Role.DUE not in roles:
        return False
    if Role.DEED in roles:
        return Role.WHO in roles or Role.DUE in roles
    return who_by_when or (Role.STATE in roles and Role.WHO in roles)


_CLOCK_COLUMN = pattern(r"time|start|uhrzeit|zeit|beginn|heure|horaire|début|hora|inicio")


def _decision(page: Page, entry: Entry) -> Iterator[FoundFact]:
    what, state = entry.tell(Role.DECISION), entry.tell(Role.STATE)
    if len(what.split()) <= 1 or what.endswith("?") or _OPEN.fullmatch(state):
        return
    if _REJECTED.fullmatch(state):
        what = f"{what} ({state})"
    elif _DROPPED.fullmatch(state):
        return
    yield found(FactKind.DECISION, page.dates.resolve(_keyed(entry, what))[:LONGEST], entry.row)


def _task(page: Page, table: Table, entry: Entry) -> Iterator[FoundFact]:
    role = Role.DEED if Role.DEED in table.roles else Role.THING
    what, who, due = entry.tell(role), entry.tell(Role.WHO), entry.tell(Role.DUE)
    if not what or what.startswith("~~") or what.endswith("?"):
        return
    days = page.dates.find(f"due {due}") if due else []
    if settled := _settled(table, entry, role, by_day=bool(days)):
        yield found(FactKind.DECISION, page.dates.resolve(settled)[:LONGEST], entry.row)
    elif _is_open(entry, what) and (days or (who and len(what.split()) >= _LEAST_WORDS)):
        voice = document_voice(page)
        name = voice.name_of(who) if who else ""
        text = f"To do{f' for {name}' if name else ''}: {_keyed(entry, what)}"
        yield found(
            FactKind.TASK,
            page.dates.resolve(f"{text}, due {due}" if due else text)[:LONGEST],
            entry.row,
            subject=f"{name} {what}" if days else "",
            predicate="due" if days else "",
        )


def _settled(table: Table, entry: Entry, role: Role, *, by_day: bool) -> str:
    """What the row says was decided, empty where it is work."""
    what, state = entry.tell(role), entry.tell(Role.STATE)
    if _REJECTED.fullmatch(state):
        return f"{_keyed(entry, what)}: {state}"
    if _ACCEPTED.fullmatch(state) and not by_day:
        told = _longest([cell for cell in entry.cells.values() if cell != what])
        return f"{what}: {told}" if told else what
    either = _SETTLED.search(table.columns[table.roles[role]])
    return what if either and not by_day and _is_open(entry, what) else ""


def _is_open(entry: Entry, what: str) -> bool:
    """Whether no cell says that it is done or needed no more."""
    states = [cell for cell in entry.cells.values() if cell != what]
    ended = any(_DONE.fullmatch(state) or _DROPPED.fullmatch(state) for state in states)
    return not (ended or _OPEN_ENDED.fullmatch(entry.tell(Role.STATE)))


def _longest(cells: Sequence[str]) -> str:
    """The cell that tells more than a name or a number, where there is one."""
    longest = max(cells, key=len, default="")
    return longest if len(longest.split()) >= _LEAST_WORDS_OF_TEXT else ""


_LEAST_WORDS_OF_TEXT = 4
_OPEN_ENDED = pattern(
    r"(?:deferred|postponed|on hold|parked|proposed|idea|vertagt|zurückgestellt|geparkt|idee|"
    r"reportée?|idée|aplazad[oa]|idea)\b.{0,30}"
)
_KEY = Form(r"^(?:#?\d{2,}|[A-Z]{1,5}-?\d+)(?=\s+\d|\s*$)")


def _keyed(entry: Entry, what: str) -> str:
    """What is told with the number of its row before it."""
    match = _KEY.match(entry.cells.get(0, ""))
    return f"{match[0]} {what}" if match and not what.startswith(match[0]) else what

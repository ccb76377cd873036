"""Tables as people keep them: a head that names its columns, and the rows below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern


class Role(Enum):
    """What a column tells of the thing its row is about."""

    DEED = auto()
    DECISION = auto()
    THING = auto()
    WHO = auto()
    DUE = auto()
    STATE = auto()


_ROLES = (
    (
        Role.DECISION,
        (
            r"decisions?|decision taken|resolution|beschl(?:uss|üsse)|entscheidung(?:en)?|"
            r"décisions?|decisi(?:ón|ones)|acuerdos?"
        ),
    ),
    (
        Role.DEED,
        (
            r"tasks?|actions?(?: items?| points?)?|to-?dos?|to do|what|next (?:step|action)s?|"
            r"deliverables?|activity|decisions? ?/ ?actions?|aufgaben?|was|maßnahmen?|tätigkeit|"
            r"to-?do|nächste[rs]? schritte?|beschluss ?/ ?aufgabe|tâches?|quoi|à faire|"
            r"décisions? ?/ ?actions?|actions? à mener|tareas?|acci(?:ón|ones)|qué|actividad|"
            r"acuerdo ?/ ?(?:tarea|acción)|pendientes?"
        ),
    ),
    (
        Role.THING,
        (
            r"subject|title|summary|topic|item|issue|name|description|work package|ticket|request|"
            r"thema|titel|betreff|vorgang|beschreibung|punkt|gegenstand|arbeitspaket|"
            r"milestone|deliverable|meilenstein|"
            r"sujet|objet|titre|intitulé|description|libellé|point|jalon|livrable|"
            r"asunto|título|descripción|tema|concepto|punto|hito|entregable"
        ),
    ),
    (
        Role.WHO,
        (
            r"owners?|who|resp\.?|assignees?|assigned(?: to)?|responsible|lead|by whom|person|"
            r"driver|"
            r"zuständig(?:e[rn]?)?|wer|verantwortlich(?:e[rn]?)?|zugewiesen(?: an)?|"
            r"bearbeiter(?:in)?|bearbeitung|durch(?: wen)?|responsables?|qui|assignée?(?: à)?|"
            r"pilote|porteur|attribuée? à|"
            r"en charge|quién|asignad[oa](?: a)?|encargad[oa]|a cargo"
        ),
    ),
    (
        Role.DUE,
        (
            r"due(?: date| on| by)?|by(?: when)?|when|deadline|until|target(?: date)?|"
            r"fällig(?:keit)?(?: am)?|bis(?: wann)?|frist|wann|termin|zieltermin|zu erledigen bis|"
            r"échéance|quand|pour(?: le| quand)?|délai|date limite|avant(?: le)?|"
            r"vence|vencimiento|plazo|cuándo|fecha (?:límite|tope)|para(?: cuándo)?|límite"
        ),
    ),
    (
        Role.STATE,
        (
            r"status|state|stage|progress|outcome|result|zustand|stand|ergebnis|état|statut|"
            r"avancement|résultat|estado|situación|resultado|avance"
        ),
    ),
)
_FORMS = tuple((role, pattern(words)) for role, words in _ROLES)
_BARS = " |│┃"
_SORTED = Form(r"\s*[▲▼↑↓⌄˅]+$")
_NUMBER = Form(r"^\d{1,4}$")
_NO_NAME = Form(r"\d|[!?]$|\s\S+\.$")
_LEAST_COLUMNS, _MOST_WORDS_OF_HEAD = 3, 4
_NOTHING = Form(r"^\W*$|^(?i:n/?a|none|nobody|niemand|tbd|offen|ninguno|aucun|personne|nadie)$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table: its cells by what their columns tell, and all of them by column."""

    row: Row
    cells: dict[int, str]
    roles: dict[Role, int]

    def tell(self, role: Role) -> str:
        """The cell of that column, empty where it has none or nothing stands in it."""
        cell = self.cells.get(self.roles.get(role, -1), "")
        return "" if _NOTHING.match(cell) else cell


@dataclass(frozen=True, slots=True)
class Table:
    """A head and what stands below it."""

    head: Row
    columns: tuple[str, ...]
    roles: dict[Role, int]
    entries: tuple[Entry, ...]

    @property
    def rows(self) -> frozenset[int]:
        """The lines it takes."""
        return frozenset((self.head.index, *(entry.row.index for entry in self.entries)))


def read_tables(rows: Sequence[Row]) -> Iterator[Table]:
    """The tables whose head has a column for a thing, and another for who, by when or how far."""
    place = 0
    while place < len(rows):
        table = _read(rows, place)
        place = place + 1 if table is None else _after(rows, table)
        if table is not None:
            yield table


def names_due(cell: str) -> bool:
    """Whether a cell of a head names the day by which a thing is due."""
    return dict(_FORMS)[Role.DUE].fullmatch(_SORTED.sub("", cell).rstrip(":")) is not None


def _after(rows: Sequence[Row], table: Table) -> int:
    last = max(table.rows)
    return next(place for place, row in enumerate(rows) if row.index == last) + 1


def _read(rows: Sequence[Row], place: int) -> Table | None:
    head = rows[place]
    placed = [(start, _SORTED.sub("", cell)) for start, cell in _placed(head)]
    numbered = bool(placed) and _NUMBER.match(placed[0][1]) is not None
    if numbered:
        placed = placed[1:]
    if len(placed) < _LEAST_COLUMNS or any(not _is_name(cell) for _, cell in placed):
        return None
    roles: dict[Role, int] = {}
    for column, (_, cell) in enumerate(placed):
        role = next((role for role, form in _FORMS if form.fullmatch(cell.rstrip(":"))), None)
        if role is not None:
            roles.setdefault(role, column)
    if not _is_kept(roles):
        return None
    starts = [start for start, _ in placed]
    entries = tuple(_entries(rows[place + 1 :], starts, roles, numbered=numbered))
    return Table(head, tuple(cell for _, cell in placed), roles, entries) if entries else None


def _is_kept(roles: dict[Role, int]) -> bool:
    named = {Role.DEED, Role.DECISION, Role.THING} & roles.keys()
    return bool(named) and bool({Role.WHO, Role.DUE, Role.STATE} & roles.keys())


def _is_name(cell: str) -> bool:
    return len(cell.split()) <= _MOST_WORDS_OF_HEAD and not _NO_NAME.search(cell)


def _entries(
    rows: Sequence[Row], starts: Sequence[int], roles: dict[Role, int], *, numbered: bool
) -> Iterator[Entry]:
    for place, row in enumerate(rows):
        placed = _placed(row)
        if len(placed) < 2:
            following = rows[place + 1 : place + 2]
            if not following or len(_placed(following[0])) < len(starts) - 1:
                return
            continue
        if _NUMBER.match(placed[0][1]) and (numbered or len(placed) > len(starts)):
            placed = placed[1:]
        yield Entry(row, _by_column(placed, starts), roles)


def _by_column(placed: Sequence[tuple[int, str]], starts: Sequence[int]) -> dict[int, str]:
    """Each cell under the column it stands below, or, where none is missing, in their order."""
    if len(placed) == len(starts):
        return {column: cell for column, (_, cell) in enumerate(placed)}
    cells: dict[int, str] = {}
    least = 0
    for start, cell in placed:
        if least >= len(starts):
            break
        nearest = min(range(least, len(starts)), key=lambda column: abs(starts[column] - start))
        cells[nearest] = cell
        least = nearest + 1
    return cells


def _placed(row: Row) -> list[tuple[int, str]]:
    """The cells of a row, each with the column of letters it begins at."""
    placed: list[tuple[int, str]] = []
    end = 0
    for cell in row.cells:
        start = row.text.index(cell, end)
        end = start + len(cell)
        plain = cell.strip(_BARS)
        if plain:
            placed.append((row.indent + start + cell.index(plain), plain))
    return placed

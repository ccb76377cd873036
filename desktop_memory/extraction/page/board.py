"""Boards: columns of cards, with who works on each and by when."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from desktop_memory.extraction.page.outline import Mark, name_section, read_item
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.names import NAME, has_name_form


class Column(Enum):
    """What stands below the head of a column."""

    OPEN = auto()
    DONE = auto()
    DROPPED = auto()
    OTHER = auto()


_COUNT = r"(?:\s+\(?\d+\)?(?:\s\D.{0,24})?)?"
_HEADS = {
    Column.OPEN: (
        r"to[ -]?do|doing|in progress|next(?: up)?|this week|today|ready|in review|review|not "
        r"started|open|zu erledigen|offen|in arbeit|in bearbeitung|nicht gestartet|in prüfung|"
        r"à faire|en cours|cette semaine|non commencé|en révision|por hacer|en curso|en progreso|"
        r"esta semana|haciendo|pendientes?|sin empezar|en revisión|active|aktiv|actif|activo"
    ),
    Column.DONE: (
        r"done|completed?|finished|closed|shipped|erledigt|fertig|abgeschlossen|terminée?s?|"
        r"faite?s?|fini|hechos?|hechas?|completad[oa]s?|terminad[oa]s?|resolved|gelöst|"
        r"geschlossen|résolue?s?|fermée?s?|resuelt[oa]s?|cerrad[oa]s?"
    ),
    Column.DROPPED: (
        r"won['’]?t (?:do|fix)|dropped|discarded|rejected|abandoned|not doing|verworfen|"
        r"machen wir nicht|gestrichen|abandonnée?s?|écartée?s?|rejetée?s?|"
        r"descartad[oa]s?|rechazad[oa]s?"
    ),
    Column.OTHER: (
        r"blocked|waiting(?: for .{2,20})?|on hold|parked|ideas|backlog|later|someday|archived?|"
        r"blockiert|wartet|wartend|ideen|später|geparkt|bloquée?s?|en attente|idées|plus tard|"
        r"bloquead[oa]s?|en espera|ideas|más adelante"
    ),
}
_COLUMNS = tuple((column, pattern(rf"(?:{words}){_COUNT}")) for column, words in _HEADS.items())
# Of a ticket: below it stands its value, and no column.
_STATE = pattern(r"(?:status|state|stage|phase|zustand|statut|état|étape|estado|etapa|fase)\W*")
_DASH = Form(r"\s[—–]\s")
_DOT = Form(r"\s[·•|]\s")
_DUE_WORD = pattern(r"\b(?:due|fällig|échéance|éch|vence|bis|by|para el|pour le)\b[.:]?")
_WHO_WORD = pattern(
    r"^(?:@|(?:members?|assigned to|assignees?|owners?|mitglied(?:er)?|zugewiesen(?: an)?|"
    r"zuständig|membres?|assignée? à|responsables?|miembros?|asignad[oa] a)\s?:\s*)"
)
_DUE_IN_FIGURES = Form(r"\W*\d{1,2}[./]\d{1,2}\.?")
_TRIFLE = pattern(
    r"\W*|\d+ ?(?:pts?|points?|sp|h|d)\.?|(?:checklist )?\d+ ?/ ?\d+|(?:low|medium|high|urgent|"
    r"niedrig|mittel|hoch|dringend|basse|moyenne|haute|baja|media|alta)|"
    r"(?:remaining|verbleibend|rest|restante?)\s?:?\s?\d+(?:[.,]\d+)? ?(?:h|d|std|j)?"
)
_KEY = Form(r"^[A-Z][A-Z0-9]+-\d+$")
_INITIALS = Form(r"^[A-ZÀ-Þ]{2,3}$")
_LEGEND = Form(rf"(?P<name>{NAME})\s?\((?P<letters>[A-ZÀ-Þ]{{2,3}})\)")
_LEGEND_BEFORE = Form(rf"\b(?P<letters>[A-ZÀ-Þ]{{2,3}}) (?P<name>{NAME})")
_ADDS = pattern(r"^\W*(?:add|ajouter|añadir)\b|^\+|\bhinzufügen$")
_CLOCK = Form(r"\d{1,2}[:h]\d{2}|\d ?[AaPp]\.?[Mm]")
_LONGEST_TITLE = 14
_LEAST_COLUMNS = 2
_MOST_WORDS_OF_DAY = 4


@dataclass(slots=True)
class Card:
    """One card. `who` and `due` are as written, empty where nothing tells."""

    column: Column
    title: str
    rows: list[Row]
    who: str = ""
    due: str = ""


def find_column(row: Row) -> Column | None:
    """What the head of a column announces."""
    text = re.sub(r"\s+", " ", row.text).strip(" :")
    return next((column for column, form in _COLUMNS if form.fullmatch(text)), None)


def has_columns(rows: Sequence[Row]) -> bool:
    """Whether at least two different heads of columns stand among the rows."""
    heads = {row.text for row in rows if find_column(row) is not None}
    return len(heads) >= _LEAST_COLUMNS


def read_cards(
    rows: Sequence[Row],
    has_day: Callable[[str], bool],
    is_known: Callable[[str], bool],
    ends: Callable[[Row], bool],
) -> Iterator[Card]:
    """The cards below the heads of columns.

    `has_day` tells whether a text names a day, `is_known` whether a single name is somebody's,
    `ends` whether something else than cards begins with a row.
    """
    column: Column | None = None
    card: Card | None = None
    names = _legend(rows)
    valued = {below for label, below in pairwise(rows) if _STATE.fullmatch(label.text)}
    for row in rows:
        head = None if row in valued else find_column(row)
        cells = _dotted_marks(row, has_day, is_known) or _cells(row)
        bare = card is not None and not card.who and not card.due
        belongs = bare and _are_marks(cells, has_day, is_known)
        if head is None and not belongs and _ends(row, ends):
            column = None
        if head is not None or column is None or _is_no_card(row):
            if card is not None:
                yield card
            card, column = None, head or column
            continue
        if card is not None and belongs:
            card.rows.append(row)
        else:
            if card is not None:
                yield card
            title, cells = _title(cells)
            card = Card(column, title, [row])
        _take_marks(card, cells, has_day, is_known, names)
    if card is not None:
        yield card


def _ends(row: Row, ends: Callable[[Row], bool]) -> bool:
    return ends(row) or (len(row.cells) == 1 and name_section(row.text) is not None)


def _is_no_card(row: Row) -> bool:
    marked = read_item(row).mark in (Mark.BOX, Mark.CHECKED)
    return marked or _ADDS.match(row.text) is not None


def _cells(row: Row) -> list[str]:
    cells = list(row.cells)
    if len(cells) == 1:
        cells = [cell.strip() for cell in _DASH.split(row.text)]
    cells = cells[1:] if len(cells) > 1 and len(cells[0]) == 1 else cells
    return [_WHO_WORD.sub("", cell) or cell for cell in cells]


def _dotted_marks(
    row: Row, has_day: Callable[[str], bool], is_known: Callable[[str], bool]
) -> list[str]:
    """Who and when of a card in one row: "Ines Roth · Due 12 March"; empty for any other row."""
    cells = [cell.strip() for cell in _DOT.split(row.text)]
    return cells if len(cells) > 1 and _are_marks(cells, has_day, is_known) else []


def _title(cells: list[str]) -> tuple[str, list[str]]:
    if _KEY.match(cells[0]) and len(cells) > 1:
        return f"{cells[0]} {cells[1]}", cells[2:]
    return cells[0], cells[1:]


def _are_marks(
    cells: Sequence[str], has_day: Callable[[str], bool], is_known: Callable[[str], bool]
) -> bool:
    """Whether a row tells only about the card above it."""
    return all(
        _TRIFLE.fullmatch(cell) or _is_day(cell, has_day) or _may_be_somebody(cell, is_known)
        for cell in cells
    )


def _may_be_somebody(cell: str, is_known: Callable[[str], bool]) -> bool:
    if _INITIALS.match(cell) or is_known(cell):
        return True
    return has_name_form(cell) and len(cell.split()) in (2, 3)


def _is_day(cell: str, has_day: Callable[[str], bool]) -> bool:
    bare = _DUE_WORD.sub("", cell)
    if bare != cell and _DUE_IN_FIGURES.fullmatch(bare):
        return True
    timed = _CLOCK.search(cell) is not None
    return (
        not timed and has_day(cell) and len(_DUE_WORD.sub("", cell).split()) <= _MOST_WORDS_OF_DAY
    )


def _take_marks(
    card: Card,
    cells: Sequence[str],
    has_day: Callable[[str], bool],
    is_known: Callable[[str], bool],
    names: dict[str, str],
) -> None:
    for cell in cells:
        if _TRIFLE.fullmatch(cell):
            continue
        if not card.due and _is_day(cell, has_day):
            card.due = cell
        elif not card.who and _may_be_somebody(cell, is_known):
            card.who = names.get(cell, cell)


def _legend(rows: Sequence[Row]) -> dict[str, str]:
    """Who the initials on a page stand for."""
    found: dict[str, str] = {}
    for row in rows:
        for form in (_LEGEND, _LEGEND_BEFORE):
            for match in form.finditer(row.text):
                words = match["name"].split()
                if "".join(word[0] for word in words) == match["letters"]:
                    found[match["letters"]] = match["name"]
    return found


def is_worth(card: Card) -> bool:
    """Whether a card names a thing, and who is at it or by when."""
    words = card.title.split()
    named = 1 < len(words) <= _LONGEST_TITLE or (len(words) == 1 and bool(card.due))
    return named and bool(card.who or card.due) and not card.title.endswith("?")

"""Tasks from lists with boxes to tick."""

import re
from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.header import read_header
from desktop_memory.extraction.page.outline import Mark, Section, name_section, read_item
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.action import tell_action
from desktop_memory.extraction.sources.document import document_voice
from desktop_memory.extraction.statements.orders import is_order
from desktop_memory.extraction.values.names import has_name_form
from desktop_memory.extraction.values.times import is_moment

_OPEN_COLUMN = pattern(
    r"^(?:to[ -]?do|doing|in progress|next(?: up)?|this week|today|ready|in review|review|zu "
    r"erledigen|offen|in arbeit|in bearbeitung|"
    r"à faire|en cours|cette semaine|por hacer|en curso|en progreso|esta semana|haciendo|"
    r"pendiente)(?: \(?\d+\)?)?$"
)
_DONE_COLUMN = pattern(
    r"^(?:done|completed?|finished|closed|shipped|erledigt|fertig|abgeschlossen|terminée?s?|"
    r"faite?s?|fini|hechos?|hechas?|completad[oa]s?|terminad[oa]s?)(?: ?\(?\d+\)?)?$"
)
_COLUMN = Form(rf"{_OPEN_COLUMN.source}|{_DONE_COLUMN.source}", re.IGNORECASE)
_STARS = Form(r"\s+[*★☆⚑!]+$")
_DUE_WORD = Form(r"^(?:due|fällig|échéance|vence|bis|by|para el|pour le)\b:?\s*", re.IGNORECASE)


def find_to_do(page: Page) -> Iterator[FoundFact]:
    """One task for each open box; what is ticked or stands under "Completed" is none."""
    voice = document_voice(page)
    for pane in page.panes:
        if _is_form(pane):
            continue
        yield from _cards(page, pane)
        # Some programs draw their boxes so that no text tells of them.
        bare = page.window.kind is WindowKind.TO_DO and not any(
            read_item(row).mark in (Mark.BOX, Mark.CHECKED) for row in pane
        )
        done, choices = False, _choices(pane)
        for place, row in enumerate(pane):
            item = read_item(row)
            if row.index in choices:
                continue
            section = name_section(item.text) if item.mark is Mark.NONE else None
            if section is not None:
                done = section is Section.DONE
            if item.mark is Mark.NONE and bare and not done and is_order(row.text):
                text = _text(row.text, row, pane[place + 1 : place + 3], page)
                yield from tell_action(text, row, voice)
            if item.mark is Mark.BOX and not done:
                text = _text(item.text, row, pane[place + 1 : place + 2], page)
                yield from tell_action(text, row, voice)


# What is ticked above such a button is a form or a filter, and asks for no deed.
_SENDS = pattern(
    r"\W*(?:search|apply(?: filters?)?|submit|send|check ?out|place order|pay(?: now)?|continue|"
    r"next step|sign up|register|log in|sign in|accept(?: all)?|suchen|anwenden|absenden|senden|"
    r"weiter|zahlungspflichtig bestellen|kaufen|registrieren|anmelden|rechercher|appliquer|envoyer|"
    r"valider|continuer|payer|s'inscrire|buscar|aplicar|enviar|continuar|pagar|registrarse)\W*"
)


def _is_form(rows: Sequence[Row]) -> bool:
    """Whether a button to send something stands below the last box."""
    boxed = [place for place, row in enumerate(rows) if _is_boxed(row)]
    below = rows[boxed[-1] + 1 :] if boxed else ()
    return any(_SENDS.fullmatch(cell) for row in below for cell in row.cells)


def _choices(rows: Sequence[Row]) -> frozenset[int]:
    """The lines of boxes right below a question, which are its answers to choose from."""
    found: set[int] = set()
    asked = False
    for row in rows:
        if not _is_boxed(row):
            asked = row.text.rstrip().endswith("?")
        elif asked:
            found.add(row.index)
    return frozenset(found)


def find_board(page: Page) -> Iterator[FoundFact]:
    """On a page of no known kind: the cards of a board, and what is to be ticked by a day."""
    voice = document_voice(page)
    for pane in page.panes:
        columns = [row for row in pane if len(row.cells) == 1 and _COLUMN.match(row.text)]
        if len(columns) > 1:
            yield from _cards(page, pane)
            yield from _done_cards(pane)
        announced = False
        if _is_form(pane):
            continue
        for row in pane:
            item = read_item(row)
            if item.mark is Mark.NONE and len(row.cells) == 1:
                section = name_section(item.text)
                announced = section is Section.ACTIONS or _FOLLOW_UP.match(item.text) is not None
            elif item.mark is Mark.BOX and (announced or page.dates.find(item.text)):
                yield from tell_action(_text(item.text, row, (), page), row, voice)


def _done_cards(rows: Sequence[Row]) -> Iterator[FoundFact]:
    """Cards in the column of what is done, with who did it or when."""
    done = False
    for row in rows:
        if len(row.cells) == 1 and (_COLUMN.match(row.text) or name_section(row.text)):
            done = _DONE_COLUMN.match(row.text) is not None
        elif len(row.cells) == 1:
            done = False
        elif done and " " in row.cells[0]:
            yield found(FactKind.TASK_OUTCOME, f"Done: {', '.join(row.cells)}"[:LONGEST], row)


_FOLLOW_UP = pattern(
    r"^(?:follow-?ups?|reminders?|due|wiedervorlagen?|fristen|erinnerungen|relances?|rappels?|"
    r"échéances|recordatorios?|vencimientos|seguimiento)\W*$"
)


def _cards(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    """Cards of a board that somebody or a day is written on, in columns of open work."""
    voice, is_open = document_voice(page), False
    for row in rows:
        if len(row.cells) == 1 and (_COLUMN.match(row.text) or name_section(row.text)):
            is_open = bool(_OPEN_COLUMN.match(row.text))
        elif read_header(row) is not None:
            is_open = False
        elif is_open and len(row.cells) > 1 and not _is_boxed(row):
            who = next((cell for cell in row.cells[1:] if has_name_form(cell)), "")
            due = next((cell for cell in row.cells[1:] if page.dates.find(cell)), "")
            if due or (who and " " in row.cells[0]):
                what = f"{row.cells[0]}, {_due(due)}" if due else row.cells[0]
                yield from tell_action(f"{who}: {what}" if who else what, row, voice)


def _is_boxed(row: Row) -> bool:
    return read_item(row).mark in (Mark.BOX, Mark.CHECKED)


def _text(text: str, row: Row, following: Sequence[Row], page: Page) -> str:
    """The entry with its date, without list names and stars beside it."""
    cells = [part.strip() for part in re.split(r"\s{2,}|\t", _STARS.sub("", text)) if part.strip()]
    what, *others = cells
    due = next((cell for cell in others if page.dates.find(cell)), "")
    if not due and len(row.cells) == 1:
        below = (other.text for other in following if is_moment(_DUE_WORD.sub("", other.text)))
        due = next((text for text in below if page.dates.find(text)), "")
    return f"{what}, {_due(due)}" if due else what


def _due(text: str) -> str:
    return text if _DUE_WORD.match(text) else f"due {text}"

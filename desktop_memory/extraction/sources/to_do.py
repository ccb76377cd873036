"""Tasks from lists with boxes to tick."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.board import Card, Column, has_columns, is_worth, read_cards
from desktop_memory.extraction.page.header import read_header
from desktop_memory.extraction.page.outline import Mark, Section, name_section, read_item
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.action import is_nothing, tell_action
from desktop_memory.extraction.sources.document import document_voice
from desktop_memory.extraction.statements.orders import is_order
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.values.names import has_name_form
from desktop_memory.extraction.values.times import is_moment

# Of several buttons beside each other one is chosen.
_BUTTONS = Form(r"\([ xX•●○]?\)\s*\S.*\([ xX•●○]?\)\s*\S")
_STARS = Form(r"\s+[*★☆⚑!]+$")
_DUE_WORD = Form(
    r"^(?:due|fällig|échéance|éch|vence|bis|by|para el|pour le)\b[.:]?\s*", re.IGNORECASE
)


def find_to_do(page: Page) -> Iterator[FoundFact]:
    """One task for each open box; what is ticked or stands under "Completed" is none."""
    voice = document_voice(page)
    for pane in page.panes:
        if is_form(pane):
            continue
        cards = list(_cards(page, pane))
        yield from cards
        # Some programs draw their boxes so that no text tells of them.
        boxed = bool(cards) or any(map(_is_boxed, pane))
        bare = page.window.kind is WindowKind.TO_DO and not boxed
        done, choices = False, _choices(pane)
        for place, row in enumerate(pane):
            item = read_item(row)
            if row.index in choices or _BUTTONS.search(row.text):
                continue
            section = name_section(item.text) if item.mark is Mark.NONE else None
            if section is not None:
                done = section is Section.DONE
            if item.mark is Mark.NONE and bare and not done and is_order(row.text):
                text = entry_text(row.text, row, pane[place + 1 : place + 3], page)
                yield from tell_action(text, row, voice)
            if item.mark is Mark.BOX and not done and not item.text.startswith("~~"):
                text = entry_text(item.text, row, pane[place + 1 : place + 2], page)
                yield from tell_action(text, row, voice)


# What is ticked above such a button is a form or a filter, and asks for no deed.
_SENDS = pattern(
    r"\W*(?:search|apply(?: filters?)?|submit|send|check ?out|place order|pay(?: now)?|continue|"
    r"next step|(?:save|speichern|enregistrer|guardar) (?:and|und|et|y) (?:continue|weiter|"
    r"continuer|"
    r"continuar|next)|sign up|register|log in|sign in|accept(?: all)?|suchen|anwenden|absenden|"
    r"senden|"
    r"weiter|zahlungspflichtig bestellen|kaufen|registrieren|anmelden|rechercher|appliquer|envoyer|"
    r"valider|continuer|payer|s'inscrire|buscar|aplicar|enviar|continuar|pagar|registrarse)\W*"
)


# Of several choices one, set by a point.
_PRESSED = Form(r"^\W*\((?:o|•|●)\)\s+\S")


def is_form(rows: Sequence[Row]) -> bool:
    """Whether one of several is to be chosen, or a button to send stands below the last box."""
    if any(_PRESSED.match(row.text) for row in rows):
        return True
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
        if has_columns(pane):
            yield from _cards(page, pane, (Column.OPEN, Column.DONE, Column.DROPPED))
        announced = False
        if is_form(pane):
            continue
        for row in pane:
            item = read_item(row)
            if item.mark is Mark.NONE and len(row.cells) == 1:
                section = name_section(item.text)
                announced = section is Section.ACTIONS or _FOLLOW_UP.match(item.text) is not None
            elif item.mark is Mark.BOX and (announced or page.dates.find(item.text)):
                yield from tell_action(entry_text(item.text, row, (), page), row, voice)


_FOLLOW_UP = pattern(
    r"^(?:follow-?ups?|reminders?|due|wiedervorlagen?|fristen|erinnerungen|relances?|rappels?|"
    r"échéances|recordatorios?|vencimientos|seguimiento)\W*$"
)


def _cards(
    page: Page, rows: Sequence[Row], columns: Sequence[Column] = (Column.OPEN, Column.DROPPED)
) -> Iterator[FoundFact]:
    """Cards in these columns of a board that somebody or a day is written on."""
    voice = document_voice(page)
    dropped = False
    for card in (card for card in read_board(page, rows) if card.column in columns):
        # What stands further down may be anything, as nothing ends the last column.
        if card.column is Column.DROPPED and not dropped:
            dropped = True
            if len(card.title.split()) > 1 and not page.dates.find(card.title):
                told = f"Not to be done: {card.title}"
                yield found(FactKind.DECISION, told[:LONGEST], card.rows)
        if not is_worth(card):
            continue
        if card.column is Column.OPEN and not is_nothing(card.title):
            yield card_task(card, voice)
        elif card.column is Column.DONE and card.who:
            told = ", ".join(piece for piece in (card.title, card.who, card.due) if piece)
            yield found(FactKind.TASK_OUTCOME, f"Done: {told}"[:LONGEST], card.rows)


def read_board(page: Page, rows: Sequence[Row]) -> Iterator[Card]:
    """The cards of all columns of a board."""

    def ends(row: Row) -> bool:
        header = read_header(row)
        return header is not None and bool(header.when or header.text)

    return read_cards(rows, lambda text: bool(page.dates.find(text)), _known_in(page), ends)


def card_task(card: Card, voice: Voice) -> FoundFact:
    """The task that a card tells while it is open."""
    who = voice.name_of(card.who) if card.who else ""
    what = f"{card.title}, {_due(card.due)}" if card.due else card.title
    return found(
        FactKind.TASK,
        f"To do{f' for {who}' if who else ''}: {voice.dates.resolve(what)}",
        card.rows,
        subject=f"{who} {card.title}" if card.due else "",
        predicate="due" if card.due else "",
    )


def _known_in(page: Page) -> Callable[[str], bool]:
    """Whether a first name is the person's, or stands more than once on the page."""
    seen = Counter(word for row in page.rows for word in re.findall(r"[^\W\d_][\w-]+", row.text))
    return lambda name: (
        page.people.is_user(name) or (seen[name] > 1 and has_name_form(name) and " " not in name)
    )


def _is_boxed(row: Row) -> bool:
    return read_item(row).mark in (Mark.BOX, Mark.CHECKED)


def entry_text(text: str, row: Row, following: Sequence[Row], page: Page) -> str:
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

"""Entries of lists that are ticked: which task is done."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST
from desktop_memory.extraction.page.board import Column, has_columns, is_worth
from desktop_memory.extraction.page.outline import Item, Mark, Section, name_section, read_item
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.sources.action import tell_action
from desktop_memory.extraction.sources.document import document_voice
from desktop_memory.extraction.sources.to_do import card_task, entry_text, is_form, read_board

_TO_DO = "To do"
_DONE = "Done"


def find_ticked(page: Page) -> Iterator[FoundFact]:
    """What is ticked or stands under "Completed", each with the task that it ends."""
    voice = document_voice(page)
    for pane in page.panes:
        if is_form(pane):
            continue
        for place, item in _done(pane, listed=page.window.kind is WindowKind.TO_DO):
            text = entry_text(item.text.strip("~"), item.row, pane[place + 1 : place + 2], page)
            yield from map(_ended, tell_action(text, item.row, voice))


def find_done_cards(page: Page) -> Iterator[FoundFact]:
    """The cards of a board that stand below "Done", each with the task that it ends."""
    voice = document_voice(page)
    for pane in page.panes:
        for card in read_board(page, pane) if has_columns(pane) else ():
            if card.column is Column.DONE and is_worth(card):
                yield _ended(card_task(card, voice))


def _ended(task: FoundFact) -> FoundFact:
    return replace(
        task,
        kind=FactKind.TASK_OUTCOME,
        text=f"{_DONE}{task.text.removeprefix(_TO_DO)}"[:LONGEST],
        subject="",
        predicate="",
        ends=task.text,
    )


def _done(rows: Sequence[Row], *, listed: bool) -> Iterator[tuple[int, Item]]:
    """The entries that are done and their places; in a list of tasks also those without a box."""
    below_done = False
    for place, row in enumerate(rows):
        item = read_item(row)
        section = name_section(item.text) if item.mark is Mark.NONE else None
        if section is not None:
            below_done = section is Section.DONE
        elif item.mark is Mark.CHECKED or (below_done and (listed or item.mark is Mark.BOX)):
            yield place, item

"""Facts from the text of one window."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.bare_event import is_bare_event
from desktop_memory.extraction.discretion import is_discreet
from desktop_memory.extraction.finding import LONGEST, LONGEST_PROCEDURE
from desktop_memory.extraction.page.excerpt import excerpt
from desktop_memory.extraction.page.page import Page, read_page
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.placeholder import is_literal, is_unfilled
from desktop_memory.extraction.quotes import is_quoted
from desktop_memory.extraction.rows.row_judge import RowJudge
from desktop_memory.extraction.screen_text import ScreenText
from desktop_memory.extraction.sources.activity import find_activity
from desktop_memory.extraction.sources.bounce import find_bounce, find_stand_in
from desktop_memory.extraction.sources.build_log import find_build, find_exceptions
from desktop_memory.extraction.sources.calendar import find_calendar
from desktop_memory.extraction.sources.dashboard import find_alerts, find_states
from desktop_memory.extraction.sources.database import find_database, find_server_in_shell
from desktop_memory.extraction.sources.dated_rows import find_dated_rows, find_missing
from desktop_memory.extraction.sources.document import find_document, find_prose
from desktop_memory.extraction.sources.how_to import find_commands, find_how_to, find_steps
from desktop_memory.extraction.sources.invoice import find_invoice
from desktop_memory.extraction.sources.judged_rows import judge_rows, reads_rows
from desktop_memory.extraction.sources.limits import find_limits
from desktop_memory.extraction.sources.log import find_log
from desktop_memory.extraction.sources.log_talk import find_log_talk
from desktop_memory.extraction.sources.mail import find_letter, find_mail
from desktop_memory.extraction.sources.named_roles import find_named_roles
from desktop_memory.extraction.sources.notes import find_comments, find_notes
from desktop_memory.extraction.sources.notice import find_confirmed, find_notice, find_settled
from desktop_memory.extraction.sources.own_days import find_own_rows
from desktop_memory.extraction.sources.own_lists import find_own_lists
from desktop_memory.extraction.sources.portal import find_appointed, find_wanted
from desktop_memory.extraction.sources.profile_page import (
    find_card,
    find_panel,
    find_people,
    find_profile,
    find_staff,
)
from desktop_memory.extraction.sources.record import find_addresses, find_contacts, find_record
from desktop_memory.extraction.sources.remarks import find_remarks
from desktop_memory.extraction.sources.settings import find_settings
from desktop_memory.extraction.sources.sheet import find_sheet
from desktop_memory.extraction.sources.sub_items import find_sub_items
from desktop_memory.extraction.sources.talk import find_talk, find_unknown_talk
from desktop_memory.extraction.sources.task_table import split_tables
from desktop_memory.extraction.sources.terminal import find_terminal
from desktop_memory.extraction.sources.ticked import find_done_cards, find_ticked
from desktop_memory.extraction.sources.to_do import find_board, find_to_do
from desktop_memory.extraction.sources.tracker import find_tracker
from desktop_memory.extraction.sources.transfer import find_transfer
from desktop_memory.extraction.sources.unread import find_unread
from desktop_memory.extraction.sources.whole_days import find_whole_days
from desktop_memory.extraction.statements.judge import Judge
from desktop_memory.extraction.superseded import without_superseded
from desktop_memory.extraction.untold import is_untold

Source = Callable[[Page], Iterable[FoundFact]]

_SOURCES: dict[WindowKind, tuple[Source, ...]] = {
    WindowKind.CHAT: (find_talk, find_panel, find_card),
    WindowKind.MAIL: (find_bounce, find_stand_in, find_mail),
    WindowKind.CALENDAR: (find_calendar, find_whole_days, find_board, find_notes, find_remarks),
    WindowKind.TO_DO: (find_to_do, find_remarks),
    WindowKind.TERMINAL: (find_terminal, find_server_in_shell),
    WindowKind.EDITOR: (
        find_talk,
        find_terminal,
        find_exceptions,
        find_commands,
        find_prose,
    ),
    WindowKind.NOTEBOOK: (find_exceptions, find_notes),
    WindowKind.DOCUMENT: (find_document, find_addresses, find_contacts, find_comments),
    WindowKind.WIKI: (
        find_document,
        find_addresses,
        find_contacts,
        find_how_to,
        find_card,
        find_staff,
        find_comments,
    ),
    WindowKind.TRACKER: (
        find_tracker,
        find_sub_items,
        find_to_do,
        find_states,
        find_wanted,
        find_appointed,
    ),
    WindowKind.BUILD: (find_build,),
    WindowKind.DASHBOARD: (
        find_alerts,
        find_limits,
        find_log_talk,
        find_unknown_talk,
        find_notes,
        find_remarks,
    ),
    WindowKind.LOGS: (find_log,),
    WindowKind.DATABASE: (find_database, find_notes),
    WindowKind.SHEET: (find_sheet, find_talk, find_notes),
    WindowKind.SETTINGS: (find_settings,),
    WindowKind.PUBLIC: (find_comments,),
    WindowKind.PROFILE: (
        find_profile,
        find_staff,
        find_notice,
        find_people,
        find_missing,
        find_own_lists,
        find_dated_rows,
        find_notes,
        find_remarks,
    ),
    WindowKind.CONFIRMATION: (
        find_own_lists,
        find_confirmed,
        find_missing,
        find_notes,
        find_remarks,
    ),
    WindowKind.INVOICE: (
        find_invoice,
        find_settled,
        find_appointed,
        find_unknown_talk,
        find_notes,
        find_remarks,
    ),
    WindowKind.OTHER: (
        find_log_talk,
        find_unknown_talk,
        find_letter,
        find_terminal,
        find_profile,
        find_staff,
        find_notice,
        find_states,
        find_limits,
        find_record,
        find_board,
        find_how_to,
        find_steps,
        find_people,
        find_missing,
        find_wanted,
        find_own_lists,
        find_dated_rows,
        find_appointed,
        find_notes,
        find_remarks,
    ),
}

# The judge of rows reads whole pages: of what it does not see and the judge of sentences is less
# sure of than this, more was wrong than right.
_LEAST_BESIDE_ROWS = 0.7


class Extractor:
    """Finds few facts, each with its quote, by rules and, where none fits, by judges.

    Keeps nothing between calls.
    """

    def __init__(self, judge: Judge | None = None, row_judge: RowJudge | None = None) -> None:
        self._judge = judge
        self._row_judge = row_judge

    def extract(self, screen: ScreenText) -> list[FoundFact]:
        """The facts that stand in the new lines of `screen`, best sources first.

        What the window is about is told only when all of its lines are new. Facts that end a task
        are of use only where that task is known.
        """
        page = read_page(excerpt(screen), self._judge)
        confidential = page.window.kind is WindowKind.CONFIDENTIAL
        told = find_transfer(page) if confidential else self._find(page)
        standing = without_superseded(_distinct(told), page)
        kept = [fact for fact in standing if _is_sound(fact, screen)]
        return [fact for fact in kept if _is_new(fact, page) and not is_bare_event(fact, page)]

    def _find(self, page: Page) -> Iterator[FoundFact]:
        sources = _SOURCES.get(page.window.kind, ())
        told, page = split_tables(self._with_judge(page))
        told += [fact for source in sources for fact in source(page)]
        told += find_own_rows(page, told)
        told += find_named_roles(page, told)
        told += find_unread(page, told)
        if self._row_judge is not None:
            told = judge_rows(page, told, self._row_judge)
        yield from told
        yield from find_ticked(page)
        yield from find_done_cards(page)
        yield from find_activity(page)

    def _with_judge(self, page: Page) -> Page:
        """The page, with a judge of sentences that leaves most to the judge of rows."""
        if page.judge is None or self._row_judge is None or not reads_rows(page):
            return page
        return replace(page, judge=page.judge.with_least(_LEAST_BESIDE_ROWS))


# What one row names is a deed or an occasion, by whichever source looks at it first.
_OF_ROWS = (FactKind.TASK, FactKind.EVENT)


# Programs print marks in brackets.
_OF_PROGRAMS = (FactKind.ERROR, FactKind.PROCEDURE, FactKind.ACTIVITY)
# What a text within code says nobody is to do.
_OF_PEOPLE = (FactKind.PROFILE, FactKind.PREFERENCE, FactKind.DECISION, *_OF_ROWS)


def _distinct(facts: Iterable[FoundFact]) -> Iterator[FoundFact]:
    seen: set[tuple[FactKind, str]] = set()
    for fact in facts:
        # Notes of a page may be read in two ways, with and without who wrote them.
        told = fact.text.rpartition(": ")[2].casefold()
        keys = {(fact.kind, fact.text.casefold()), (fact.kind, f"{fact.line_indexes}\n{told}")}
        if fact.kind in _OF_ROWS:
            keys.add((FactKind.TASK, f"{fact.line_indexes}\n{fact.quote}"))
        if fact.subject and fact.predicate:
            keys.add((fact.kind, f"{fact.subject}\n{fact.predicate}"))
        if not keys & seen:
            yield fact
        seen |= keys


def _is_sound(fact: FoundFact, screen: ScreenText) -> bool:
    longest = LONGEST_PROCEDURE if fact.kind is FactKind.PROCEDURE else LONGEST
    return (
        len(fact.text) <= longest
        and is_quoted(fact, screen.lines, screen.title)
        and not is_untold(fact)
        and is_discreet(fact.text)
        and is_discreet(fact.quote)
        and not (fact.kind not in _OF_PROGRAMS and is_unfilled(fact.text))
        and not (fact.kind in _OF_PEOPLE and is_literal(fact.quote))
    )


def _is_new(fact: FoundFact, page: Page) -> bool:
    if fact.line_indexes:
        return page.is_new(fact.line_indexes)
    new = page.screen.new_lines
    return new is None or len(new) >= len(page.screen.lines)

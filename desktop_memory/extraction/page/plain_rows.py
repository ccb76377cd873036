"""What of a window's rows somebody means to tell its reader."""

from collections.abc import Sequence

from desktop_memory.extraction.page.furniture import without_foot, without_furniture
from desktop_memory.extraction.page.given_part import gives_part
from desktop_memory.extraction.page.offer import is_offer, is_teaser
from desktop_memory.extraction.page.own_notices import is_of_links, is_scarce
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import join_rows
from desktop_memory.extraction.page.shapes import looks_offered
from desktop_memory.extraction.page.status_bar import without_status_bar
from desktop_memory.extraction.page.suggested import without_suggested
from desktop_memory.extraction.page.unmeant_section import without_unmeant_sections
from desktop_memory.extraction.page.unsaid import without_blocks, without_unsaid
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.statements.stance import addresses_machine

# What programs print and are made of is neither advert nor help, and its lines stand alone.
_OF_PROGRAMS = (
    WindowKind.TERMINAL,
    WindowKind.EDITOR,
    WindowKind.LOGS,
    WindowKind.BUILD,
    WindowKind.DATABASE,
    WindowKind.NOTEBOOK,
)
# Of these a message that speaks to a machine is left out as a whole, by who reads messages.
_OF_MESSAGES = (WindowKind.CHAT, WindowKind.MAIL)
_TEXTS = (*_OF_MESSAGES, WindowKind.WIKI, WindowKind.DOCUMENT)
# Of a talk its reader needs the foot to see where it ends, and short cells of others may be facts.
_WITH_FOOT = (
    WindowKind.DOCUMENT,
    WindowKind.WIKI,
    WindowKind.DASHBOARD,
    WindowKind.TO_DO,
)
_NO_WIDTH = 1_000_000
_HEADING = Form(r"^(?:#{1,6}|\*{2}) ?\S")


def plain_rows(rows: Sequence[Row], kind: WindowKind) -> list[Row]:
    """The rows without words to machines and, but for programs' own text, adverts and help."""
    rows = without_blocks(list(without_unmeant_sections(without_status_bar(rows))))
    if kind in _OF_PROGRAMS:
        return _without_words_to_machines(rows, _NO_WIDTH)
    if kind not in _TEXTS:
        rows = list(without_suggested(rows))
    rows = without_unsaid(rows, boxes=kind not in _OF_MESSAGES)
    told = rows if kind in _OF_MESSAGES else _without_words_to_machines(rows)
    whole = without_foot(told) if kind in _WITH_FOOT else told
    plain = without_furniture(whole, told=kind in _TEXTS)
    plain = [row for row in plain if not is_offer(row.text) or looks_offered([row.text])]
    if kind in _TEXTS:
        return plain
    return [row for row in plain if not (is_teaser(row.text) or _is_of_site(row))]


def _is_of_site(row: Row) -> bool:
    """Whether a row hurries customers or leads to other pages of a site."""
    return is_scarce(row.text) or is_of_links(row.cells)


def _without_words_to_machines(rows: Sequence[Row], width: int = 60) -> list[Row]:
    """The rows without paragraphs that speak to a machine, nor what their colon announces."""
    kept: list[Row] = []
    announced = given_part = False
    for group in join_rows(rows, width):
        text = " ".join(row.text for row in group)
        given_part = (given_part or gives_part(text)) and not _HEADING.match(text)
        if given_part:
            continue
        if announced or addresses_machine(text):
            announced = text.endswith(":")
        else:
            kept += group
    return kept

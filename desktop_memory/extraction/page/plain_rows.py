"""What of a window's rows somebody means to tell its reader."""

from collections.abc import Sequence

from desktop_memory.extraction.page.furniture import without_foot, without_furniture
from desktop_memory.extraction.page.offer import is_offer, is_teaser
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import join_rows
from desktop_memory.extraction.page.shapes import looks_offered
from desktop_memory.extraction.page.status_bar import without_status_bar
from desktop_memory.extraction.page.unsaid import without_blocks, without_unsaid
from desktop_memory.extraction.page.window_kind import WindowKind
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


def plain_rows(rows: Sequence[Row], kind: WindowKind) -> list[Row]:
    """The rows without words to machines and, but for programs' own text, adverts and help."""
    rows = without_blocks(without_status_bar(rows))
    if kind in _OF_PROGRAMS:
        return _without_words_to_machines(rows, _NO_WIDTH)
    rows = without_unsaid(rows, boxes=kind not in _OF_MESSAGES)
    told = rows if kind in _OF_MESSAGES else _without_words_to_machines(rows)
    whole = without_foot(told) if kind in _WITH_FOOT else told
    plain = without_furniture(whole, told=kind in _TEXTS)
    plain = [row for row in plain if not is_offer(row.text) or looks_offered([row.text])]
    return plain if kind in _TEXTS else [row for row in plain if not is_teaser(row.text)]


def _without_words_to_machines(rows: Sequence[Row], width: int = 60) -> list[Row]:
    """The rows without paragraphs that speak to a machine, nor what their colon announces."""
    kept: list[Row] = []
    announced = False
    for group in join_rows(rows, width):
        text = " ".join(row.text for row in group)
        if announced or addresses_machine(text):
            announced = text.endswith(":")
        else:
            kept += group
    return kept

"""A page cut into windows of word pieces, as the model of pages reads it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.rows.unit import Unit

Cut = Callable[[str], list[int]]

# Places in the vocabulary of BERT: what begins a text, what ends a part, and one that stands for
# no word, here before each unit.
_BEGIN, _END, _UNIT = 101, 102, 1
_MOST_OF_TITLE, _MOST_OF_USER, _MOST_OF_UNIT = 28, 10, 64
_MOST_PIECES, _MOST_BEHIND = 384, 40
# What stands around a window is read with it.
_UNITS_BEFORE, _UNITS_BEHIND = 4, 3


@dataclass(frozen=True, slots=True)
class PageWindow:
    """Word pieces, and where in them each of the units from the unit `first` on stands."""

    pieces: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    first: int


def split_page(page: Page, units: Sequence[Unit], cut: Cut) -> Iterator[PageWindow]:
    """Windows of fewer than 512 word pieces that together hold all `units` of `page` once."""
    head = _head(page, cut)
    cuts = [_pieces(unit, cut) for unit in units]
    first = 0
    while first < len(cuts):
        window = _window(head, cuts, first)
        yield window
        first += len(window.spans)


def _head(page: Page, cut: Cut) -> list[int]:
    about = cut(f"{page.window.kind.value} | {page.screen.title}")[:_MOST_OF_TITLE]
    return [_BEGIN, *about, *cut(f" | user {page.people.user}")[:_MOST_OF_USER], _END]


def _pieces(unit: Unit, cut: Cut) -> list[int]:
    said = f"{unit.speaker}: {unit.text}" if unit.speaker else unit.text
    return [_UNIT, *cut(said)[:_MOST_OF_UNIT]]


def _window(head: Sequence[int], cuts: Sequence[Sequence[int]], first: int) -> PageWindow:
    pieces = [
        *head,
        *(piece for above in cuts[max(0, first - _UNITS_BEFORE) : first] for piece in above),
    ]
    spans = list[tuple[int, int]]()
    for place in range(first, len(cuts)):
        end = len(pieces) + len(cuts[place])
        if spans and end > _MOST_PIECES:
            break
        spans.append((len(pieces), end))
        pieces += cuts[place]
    behind = first + len(spans)
    for below in cuts[behind : behind + _UNITS_BEHIND]:
        if len(pieces) + len(below) <= _MOST_PIECES + _MOST_BEHIND:
            pieces += below
    return PageWindow(tuple(pieces), tuple(spans), first)

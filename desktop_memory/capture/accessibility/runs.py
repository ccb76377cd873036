"""Joins the pieces a sentence of a web page is told in: what is a link or bold is told apart."""

from collections.abc import Iterable
from dataclasses import replace

from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.domain.box import Box

# In heights of a row. A space is about a quarter; columns and entries of menus are further apart.
_SAME_ROW = 0.4
_WIDEST_SPACE = 0.6
_SPACE = 0.15


def join_runs(texts: Iterable[ShortText]) -> list[ShortText]:
    """Texts in reading order; those that go on in the row where the one before ended are one."""
    joined: list[ShortText] = []
    last = Box(0, 0, 0, 0)
    for text in texts:
        if joined and not joined[-1].cell and not text.cell and _goes_on(last, text.box):
            before = joined[-1]
            between = _space(before.raw_text, last, text)
            raw_text = before.raw_text + between + text.raw_text
            joined[-1] = replace(before, raw_text=raw_text, box=before.box.union(text.box))
        else:
            joined.append(text)
        last = text.box
    return joined


def _goes_on(last: Box, box: Box) -> bool:
    row = min(last.height, box.height)
    if abs(box.y - (last.bottom - row)) > _SAME_ROW * row:
        return False
    if last.height < 2 * row:
        return -_SPACE * row <= box.x - last.right <= _WIDEST_SPACE * row
    # It ended somewhere in its last row.
    return last.x <= box.x <= last.right


def _space(before: str, last: Box, text: ShortText) -> str:
    apart = text.box.x - last.right > _SPACE * min(last.height, text.box.height)
    spaced = before[-1:].isspace() or text.raw_text[:1].isspace()
    return " " if apart and not spaced else ""

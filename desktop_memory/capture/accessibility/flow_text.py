"""The visible lines of an accessible object that holds text of many lines."""

from dataclasses import dataclass
from typing import Any

from desktop_memory.capture.accessibility.long_text import find_paragraph_lines
from desktop_memory.capture.accessibility.node import (
    Node,
    read_character_box,
    read_number,
    read_text,
    read_value,
)
from desktop_memory.capture.connection.dbus import Bus, Call
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import RawLine

EMBEDDED = "\ufffc"
_READ_WHOLE = 6_000
_READ_AT_MOST = 24_000
_MARGIN = 600
_PROBES = 16
_SHORT = 200
_MOST_LINES = 400


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two line feeds. Offsets count characters of the whole text."""

    start: int
    text: str
    first: Box

    @property
    def last(self) -> int:
        return self.start + len(self.text) - 1


class FlowText:
    """Reads editors, terminals, entries and pages; only what their visible part shows.

    A line is what stands between two line feeds, however often it wraps: its box holds all its
    rows. Of a line that is cut off at the top or bottom only the visible characters are given.
    Characters, not ranges, are asked for their boxes: 40 times cheaper in GTK. Every method
    raises TimeoutError after `until_s` and BusLost.
    """

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def read(self, node: Node, box: Box, clip: Box, until_s: float) -> list[RawLine]:
        """Lines of `node`, which fills `box`, inside `clip` (desktop pixels)."""
        seen = box.intersection(clip)
        length = int(read_value(self._ask(until_s, node.ask_length())[0], 0))
        if seen is None or length <= 0:
            return []
        start, end = self._find_span(node, length, seen, until_s)
        raw_text = read_text(self._ask(until_s, node.ask_text(start, end))[0])
        raw_lines = raw_text.split("\n")
        if len(raw_lines) == 1 and length <= _SHORT and clip.contains(box):
            return _lines(raw_text, box)
        # Evince counts no line feeds in its offsets.
        feed = 0 if end == -1 and length == len(raw_text) - len(raw_lines) + 1 else 1
        pieces = self._find_pieces(node, start, raw_lines, feed, until_s)
        return self._place(node, pieces, seen, until_s)

    def _ask(self, until_s: float, *calls: Call) -> list[list[Any] | None]:
        return self._bus.call_all(calls, until_s)

    def _find_span(self, node: Node, length: int, clip: Box, until_s: float) -> tuple[int, int]:
        """Offsets around what is visible (-1: the end), found by asking what is at the corners,
        else by searching the offsets whose rows are there."""
        if length <= _READ_WHOLE:
            return 0, -1
        corners = self._ask(
            until_s,
            node.ask_offset_at(clip.x + 2, clip.y + 2),
            node.ask_offset_at(clip.right - 3, clip.bottom - 3),
        )
        first, last = (read_number(answer, -1) for answer in corners)
        if not 0 <= first < last and length <= _READ_AT_MOST:
            return 0, -1
        if not 0 <= first < last:
            first = self._find_offset(node, 0, length, clip.y, _SHORT, until_s)
            last = self._find_offset(node, first, length, clip.bottom, _SHORT, until_s) + _SHORT
        start = max(0, first - _MARGIN)
        return start, min(length, last + _MARGIN, start + _READ_AT_MOST)

    def _find_offset(
        self, node: Node, low: int, high: int, y: int, precision: int, until_s: float
    ) -> int:
        """The first offset from `low` on whose row is not above `y`, at most `precision` less."""
        while high - low > precision:
            step = max(1, (high - low) // _PROBES)
            offsets = range(low, high, step)
            answers = self._ask(until_s, *(node.ask_character_box(at) for at in offsets))
            above = [at for at, answer in zip(offsets, answers, strict=True) if _above(answer, y)]
            if not above:
                return low
            low, high = above[-1] + 1, min(high, above[-1] + step)
        return low

    def _find_pieces(
        self, node: Node, start: int, raw_lines: list[str], feed: int, until_s: float
    ) -> list[_Piece]:
        found: list[tuple[int, str]] = []
        for raw_line in raw_lines[:_MOST_LINES]:
            if raw_line.strip():
                found.append((start, raw_line.rstrip()))
            start += len(raw_line) + feed
        answers = self._ask(until_s, *(node.ask_character_box(at) for at, _ in found))
        boxes = map(read_character_box, answers)
        return [_Piece(at, text, box) for (at, text), box in zip(found, boxes, strict=True) if box]

    def _place(self, node: Node, pieces: list[_Piece], clip: Box, until_s: float) -> list[RawLine]:
        near = [
            piece
            for piece, below in zip(pieces, [*pieces[1:], None], strict=False)
            if piece.first.y < clip.bottom and (below is None or below.first.bottom > clip.y)
        ]
        answers = self._ask(until_s, *(node.ask_character_box(piece.last) for piece in near))
        lines: list[RawLine] = []
        for piece, answer in zip(near, answers, strict=True):
            last = read_character_box(answer) or _edge(piece.first, clip)
            if last.bottom > clip.y:
                lines += self._cut(node, piece, last, clip, until_s)
        return lines

    def _cut(
        self, node: Node, piece: _Piece, last: Box, clip: Box, until_s: float
    ) -> list[RawLine]:
        """The visible part of a line. A row counts as visible where its middle is."""
        start, end = piece.start, piece.last + 1
        if _middle(piece.first) < clip.y:
            start = self._find_offset(node, start, end, clip.y, 1, until_s)
        if _middle(last) >= clip.bottom:
            end = self._find_offset(node, start, end, clip.bottom, 1, until_s)
        raw_text = piece.text[start - piece.start : end - piece.start]
        box = _bounds(piece.first, last, clip).intersection(clip)
        return _lines(raw_text, box) if box else []


def _lines(raw_text: str, box: Box) -> list[RawLine]:
    return find_paragraph_lines(raw_text.replace(EMBEDDED, ""), box)


def _edge(first: Box, clip: Box) -> Box:
    """Stands in for the last character of a line where its box is not told."""
    return Box(clip.right - 1, first.y, 1, first.height)


def _middle(box: Box) -> float:
    return box.y + box.height / 2


def _above(answer: list[Any] | None, y: int) -> bool:
    box = read_character_box(answer)
    return box is not None and _middle(box) < y


def _bounds(first: Box, last: Box, clip: Box) -> Box:
    """The rows from the first character's to the last one's; all their width where it wraps."""
    if first.y == last.y and last.right > first.x:
        return first.union(last)
    return Box(clip.x, first.y, clip.width, max(first.height, last.bottom - first.y))

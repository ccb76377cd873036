"""The visible text of web pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from desktop_memory.capture.accessibility.controls import WEB_ROLES as CONTROLS
from desktop_memory.capture.accessibility.flow_text import EMBEDDED, FlowText
from desktop_memory.capture.accessibility.node import (
    CELLS,
    COLUMN_HEADS,
    Node,
    Role,
    read_box,
    read_nodes,
    read_number,
    read_text,
    read_value,
)
from desktop_memory.capture.accessibility.pictures import ROLES as PICTURES
from desktop_memory.capture.accessibility.rows import find_lines
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.capture.accessibility.tree import Tree
from desktop_memory.capture.accessibility.web_controls import (
    WebControls,
    is_of_film,
    is_told,
    place_control,
)
from desktop_memory.capture.accessibility.web_grid import WebGrids
from desktop_memory.capture.accessibility.web_part import WebPart
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import RawLine

_FIELDS = frozenset({Role.ENTRY, Role.TEXT})
_INLINE = frozenset(
    {
        Role.LINK,
        Role.STATIC,
        Role.LABEL,
        Role.MARK,
        Role.SUBSCRIPT,
        Role.SUPERSCRIPT,
        Role.CONTENT_DELETION,
        Role.CONTENT_INSERTION,
    }
)
_BLOCKS = frozenset(
    {
        Role.BLOCK_QUOTE,
        Role.CAPTION,
        Role.COLUMN_HEADER,
        Role.COMMENT,
        Role.DESCRIPTION_TERM,
        Role.DESCRIPTION_VALUE,
        Role.FOOTNOTE,
        Role.HEADING,
        Role.LIST_ITEM,
        Role.PARAGRAPH,
        Role.ROW_HEADER,
        Role.SECTION,
        Role.TABLE_CELL,
    }
)
_DEEPEST_INLINE = 4
_TOLERANCE_PX = 2
_FIRST_IDEOGRAPH = "\u2e80"


@dataclass(frozen=True, slots=True)
class PageText:
    """Lines of a page, and the boxes of what it shows as pictures."""

    lines: list[RawLine]
    pictures: tuple[Box, ...]


class WebText:
    """Reads the showing part of a page, one line a paragraph.

    Chromium puts all text into leaves (`static`); Gecko into blocks, with a character for each
    child. Every method raises TimeoutError after `until_s` and BusLost.
    """

    def __init__(self, bus: Bus, tree: Tree, flow: FlowText) -> None:
        self._bus = bus
        self._tree = tree
        self._flow = flow
        self._controls = WebControls(bus)
        self._grids = WebGrids(bus)

    def read(self, page: Node, clip: Box, until_s: float) -> PageText:
        """What `page`, a web document, shows inside `clip` (desktop pixels)."""
        wanted = _FIELDS | CONTROLS | PICTURES | {Role.STATIC}
        leaves = self._tree.find_showing(page, wanted, until_s)
        found = self._find_parts(leaves, clip, until_s)
        films = [part.box for part in found if part.role == Role.VIDEO]
        parts = [
            part for part in found if part.role not in PICTURES and not is_of_film(part, films)
        ]
        shown = (part.box.intersection(clip) for part in found if part.role in PICTURES)
        lines = self._read_lines(page, parts, clip, until_s)
        return PageText(lines, tuple(box for box in shown if box is not None))

    def _read_lines(
        self, page: Node, parts: list[WebPart], clip: Box, until_s: float
    ) -> list[RawLine]:
        """`parts` are the leaves of the page."""
        if any(part.role == Role.STATIC for part in parts):
            return self._read_leaves(parts, clip, until_s)
        nodes = self._tree.find_showing(page, _FIELDS | CONTROLS | _INLINE | _BLOCKS, until_s)
        return self._read_blocks(self._find_parts([page, *nodes], clip, until_s), clip, until_s)

    def _find_parts(self, nodes: Sequence[Node], clip: Box, until_s: float) -> list[WebPart]:
        calls = [
            call for node in nodes for call in (node.ask_role(), node.ask_box(), node.ask_parent())
        ]
        answers = self._bus.call_all(calls, until_s)
        seen = [
            (node, read_number(role, 0), read_box(box) or clip, Node(*read_value(parent, ("", ""))))
            for node, role, box, parent in zip(
                nodes, answers[::3], answers[1::3], answers[2::3], strict=True
            )
        ]
        seen = [one for one in seen if one[2].intersection(clip)]
        flowing = [one[0] for one in seen if one[1] not in _FIELDS | CONTROLS | PICTURES]
        texts = self._bus.call_all((node.ask_text() for node in flowing), until_s)
        text_of = dict(zip(flowing, map(read_text, texts), strict=True))
        return [
            WebPart(node, role, text_of.get(node, ""), box, parent)
            for node, role, box, parent in seen
        ]

    def _read_leaves(self, parts: list[WebPart], clip: Box, until_s: float) -> list[RawLine]:
        """Leaves of one block, side by side in the tree, are one text."""
        controls = self._controls.read(parts, clip, until_s)
        parts = [part for part in parts if is_told(part, controls)]
        block_of = self._find_blocks({part.parent for part in parts}, until_s)
        grid = self._grids.find(parts, block_of, until_s)
        lines: list[RawLine] = []
        texts: list[ShortText] = []
        for block, group in groupby(parts, key=lambda part: block_of[part.parent]):
            for (field, told), run in groupby(group, key=_kind):
                if field:
                    lines += find_lines(texts)
                    texts = []
                    for part in run:
                        lines += self._flow.read(part.node, part.box, clip, until_s)
                elif told:
                    texts += [place_control(controls[part.node], part, block[1]) for part in run]
                else:
                    cut = [self._cut(part, clip, until_s) for part in run]
                    for row in _split_rows(cut):
                        texts.append(grid.place(_join(row, block[1], clip), block[0]))
        return lines + find_lines(texts)

    def _find_blocks(self, parents: set[Node], until_s: float) -> dict[Node, tuple[Node, int]]:
        """What each parent is in, links and the like left out, with its role."""
        role_of: dict[Node, int] = {}
        above: dict[Node, Node] = {}
        unsure = set(parents)
        for _ in range(_DEEPEST_INLINE):
            asked = tuple(unsure)
            calls = [call for node in asked for call in (node.ask_role(), node.ask_parent())]
            answers = self._bus.call_all(calls, until_s)
            roles = [read_number(answer, 0) for answer in answers[::2]]
            role_of |= zip(asked, roles, strict=True)
            above |= {
                node: Node(*read_value(parent, ("", "")))
                for node, role, parent in zip(asked, roles, answers[1::2], strict=True)
                if role in _INLINE
            }
            unsure = set(above.values()) - role_of.keys()
            if not unsure:
                break
        block_of = {parent: _climb(parent, above) for parent in parents}
        return {parent: (at, role_of.get(at, 0)) for parent, at in block_of.items()}

    def _cut(self, part: WebPart, clip: Box, until_s: float) -> WebPart:
        """The visible part of a text that the edge of the page cuts off."""
        if clip.y <= part.box.y and part.box.bottom <= clip.bottom:
            return part
        lines = self._flow.read(part.node, part.box, clip, until_s)
        box = part.box.intersection(clip) or part.box
        return replace(part, raw_text="\n".join(line.raw_text for line in lines), box=box)

    def _read_blocks(self, parts: list[WebPart], clip: Box, until_s: float) -> list[RawLine]:
        """Blocks are lines; a link's text is put where its block has a character for it."""
        mixed = [part for part in parts if EMBEDDED in part.raw_text and _own_text(part)]
        answers = self._bus.call_all((part.node.ask_children() for part in mixed), until_s)
        children_of = {
            part.node: read_nodes(answer) for part, answer in zip(mixed, answers, strict=True)
        }
        part_of = {part.node: part for part in parts}
        controls = self._controls.read(parts, clip, until_s)
        inside = {
            child
            for children in children_of.values()
            for child in children
            if child in part_of and part_of[child].role in _INLINE
        }
        lines: list[RawLine] = []
        texts: list[ShortText] = []
        for part in (one for one in parts if is_told(one, controls)):
            if part.role in _FIELDS:
                lines += find_lines(texts)
                texts = []
                lines += self._flow.read(part.node, part.box, clip, until_s)
            elif part.role in CONTROLS:
                above = part_of.get(part.parent)
                role = above.role if above else 0
                texts.append(place_control(controls[part.node], part, role))
            elif part.node not in inside and EMBEDDED not in part.raw_text:
                texts.append(_join([self._cut(part, clip, until_s)], part.role, clip))
            elif part.node not in inside and _own_text(part):
                filled = replace(part, raw_text=_fill(part, children_of, part_of))
                texts.append(_join([filled], part.role, clip))
        return lines + find_lines(texts)


def _climb(node: Node, above: dict[Node, Node]) -> Node:
    for _ in range(_DEEPEST_INLINE):
        node = above.get(node, node)
    return node


def _kind(part: WebPart) -> tuple[bool, bool]:
    return part.role in _FIELDS, part.role in CONTROLS


def _split_rows(run: Sequence[WebPart]) -> list[list[WebPart]]:
    """What goes on below without a space is a block of its own: one that has nothing but text in
    it may be no object of the program."""
    rows: list[list[WebPart]] = []
    for part in run:
        if not rows or _ends(rows[-1][-1], part):
            rows.append([])
        rows[-1].append(part)
    return rows


def _ends(before: WebPart, part: WebPart) -> bool:
    around = before.raw_text[-1:], part.raw_text[:1]
    # Chinese and Japanese wrap without a space.
    wraps = any(not sign or sign.isspace() or sign >= _FIRST_IDEOGRAPH for sign in around)
    return part.box.y >= before.box.bottom - _TOLERANCE_PX and not wraps


def _own_text(part: WebPart) -> str:
    return part.raw_text.replace(EMBEDDED, "").strip()


def _fill(part: WebPart, children_of: dict[Node, list[Node]], part_of: dict[Node, WebPart]) -> str:
    """Its text with the text of inline children; other children are lines of their own."""
    pieces = part.raw_text.split(EMBEDDED)
    filled = pieces[0]
    for child, piece in zip_longest(children_of.get(part.node, []), pieces[1:], fillvalue=""):
        inner = part_of.get(child) if isinstance(child, Node) else None
        if inner is not None and inner.role in _INLINE:
            filled += _fill(inner, children_of, part_of)
        filled += str(piece)
    return filled


def _join(run: Sequence[WebPart], role: int, clip: Box) -> ShortText:
    # The end of a line is a part of its own without a place.
    boxes = [part.box for part in run if part.raw_text.strip()] or [run[0].box]
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    raw_text = "".join(part.raw_text for part in run)
    column = box if role in COLUMN_HEADS else None
    return ShortText(raw_text, box.intersection(clip) or clip, role in CELLS, column)

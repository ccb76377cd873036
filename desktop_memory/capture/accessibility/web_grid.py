"""The heads of columns of a web page, and where its week is."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_memory.capture.accessibility.columns import find_weeks
from desktop_memory.capture.accessibility.node import (
    COLUMN_HEADS,
    Node,
    Role,
    read_box,
    read_number,
    read_value,
)
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.capture.accessibility.web_part import WebPart
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.domain.box import Box

_DEEPEST = 8
_TABLES = frozenset({Role.TABLE, Role.TREE_TABLE})


@dataclass(frozen=True, slots=True)
class WebGrid:
    """The boxes of heads by the blocks that hold their texts, and of tables that are weeks."""

    column_of: Mapping[Node, Box]
    weeks: tuple[Box, ...]

    def place(self, text: ShortText, block: Node) -> ShortText:
        """A text of a block with its place in the table. What stands in the cell of a week may be
        no cell itself."""
        column = self.column_of.get(block)
        cell = text.cell or any(week.contains(text.box) for week in self.weeks)
        if (cell, column) == (text.cell, text.column):
            return text
        return replace(text, cell=cell, column=column)


class WebGrids:
    """Asks only where a page has heads of columns or names days of a week. Raises TimeoutError
    after `until_s` and BusLost."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def find(
        self, parts: Sequence[WebPart], block_of: Mapping[Node, tuple[Node, int]], until_s: float
    ) -> WebGrid:
        """`block_of` are the blocks in which the parents of parts are, with their roles."""
        head_of = {node: node for node, role in block_of.values() if role in COLUMN_HEADS}
        weeks = [
            [block_of[parts[at].parent][0] for at in week]
            for week in find_weeks([part.raw_text for part in parts])
        ]
        days = [day for week in weeks for day in week if day not in head_of]
        head_of |= self._climb(days, COLUMN_HEADS, until_s)
        table_of = self._climb([week[0] for week in weeks if week[0] in head_of], _TABLES, until_s)
        boxes = self._read_boxes({*head_of.values(), *table_of.values()}, until_s)
        column_of = {block: boxes[head] for block, head in head_of.items() if head in boxes}
        return WebGrid(column_of, tuple(boxes[one] for one in table_of.values() if one in boxes))

    def _climb(
        self, nodes: Iterable[Node], roles: frozenset[Role], until_s: float
    ) -> dict[Node, Node]:
        """The nearest of `roles` that each of `nodes` is in, where it is in one."""
        found: dict[Node, Node] = {}
        at_of = {node: node for node in nodes}
        for _ in range(_DEEPEST):
            calls = [call for at in at_of.values() for call in (at.ask_role(), at.ask_parent())]
            answers = self._bus.call_all(calls, until_s) if calls else []
            told = list(zip(at_of.items(), answers[::2], answers[1::2], strict=True))
            found |= {node: at for (node, at), role, _ in told if read_number(role, 0) in roles}
            above = {node: Node(*read_value(up, ("", "/null"))) for (node, _), _, up in told}
            at_of = {n: up for n, up in above.items() if n not in found and not up.missing}
        return found

    def _read_boxes(self, nodes: Collection[Node], until_s: float) -> dict[Node, Box]:
        answers = self._bus.call_all((node.ask_box() for node in nodes), until_s) if nodes else []
        boxes = zip(nodes, map(read_box, answers), strict=True)
        return {node: box for node, box in boxes if box is not None}

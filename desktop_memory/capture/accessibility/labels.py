"""The visible words of labels, cells, list items and the like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_memory.capture.accessibility.control import Control
from desktop_memory.capture.accessibility.controls import ROLES as CONTROLS
from desktop_memory.capture.accessibility.controls import Controls
from desktop_memory.capture.accessibility.node import (
    CELLS,
    COLUMN_HEADS,
    Node,
    Role,
    read_box,
    read_number,
    read_text,
    read_value,
)
from desktop_memory.capture.accessibility.rows import find_lines
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import RawLine

ROLES = CONTROLS | frozenset(
    {
        Role.CAPTION,
        Role.COLUMN_HEADER,
        Role.COMMENT,
        Role.HEADING,
        Role.LABEL,
        Role.LINK,
        Role.LIST_ITEM,
        Role.PAGE_TAB,
        Role.PARAGRAPH,
        Role.ROW_HEADER,
        Role.STATIC,
        Role.STATUS_BAR,
        Role.TABLE_CELL,
        Role.TABLE_COLUMN_HEADER,
        Role.TABLE_ROW_HEADER,
        Role.TREE_ITEM,
    }
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A node with its role and box, and the part of the desktop it is cut off to."""

    node: Node
    role: int
    box: Box
    clip: Box


class Labels:
    """Reads short texts by their names, and controls by what they are set to."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._controls = Controls(bus)

    def read_controls(self, found: Sequence[Labelled], until_s: float) -> dict[Node, Control]:
        """Those of `found` that are controls and tell what they are set to. Raises TimeoutError
        after `until_s` and BusLost."""
        role_of = {one.node: one.role for one in found if one.role in CONTROLS}
        control_of = self._controls.read(role_of, until_s)
        return {
            node: control.as_option() if role_of[node] == Role.CHECK_BOX else control
            for node, control in control_of.items()
        }

    def read(
        self, labels: Sequence[Labelled], control_of: Mapping[Node, Control], until_s: float
    ) -> list[RawLine]:
        """Their lines, in the order given. Raises TimeoutError after `until_s` and BusLost."""
        named = [label for label in labels if label.role not in CONTROLS]
        text_of = self._read_texts([label.node for label in named], until_s)
        return find_lines(
            ShortText(
                text_of.get(label.node, ""),
                label.box.intersection(label.clip) or label.clip,
                cell=label.role in CELLS,
                column=label.box if label.role in COLUMN_HEADS else None,
                control=control_of.get(label.node),
            )
            for label in labels
        )

    def _read_texts(self, nodes: Sequence[Node], until_s: float) -> dict[Node, str]:
        names = self._bus.call_all((node.ask_name() for node in nodes), until_s)
        text_of = {
            node: str(read_value(answer, "")) for node, answer in zip(nodes, names, strict=True)
        }
        nameless = [node for node, raw_text in text_of.items() if not raw_text.strip()]
        answers = self._bus.call_all((node.ask_text() for node in nameless), until_s)
        for node, answer in zip(nameless, answers, strict=True):
            text_of[node] = read_text(answer).replace("\ufffc", "")
        return text_of


def find_labelled(
    bus: Bus, nodes: Sequence[Node], clips: dict[Node, Box], until_s: float
) -> list[Labelled]:
    """Roles and boxes of nodes; those outside of their clip are left out."""
    calls = [call for node in nodes for call in (node.ask_role(), node.ask_box())]
    answers = bus.call_all(calls, until_s)
    found = []
    for node, role, raw_box in zip(nodes, answers[::2], answers[1::2], strict=True):
        box = read_box(raw_box)
        if box and _is_inside(box, clips[node]):
            found.append(Labelled(node, read_number(role, 0), box, clips[node]))
    return found


def _is_inside(box: Box, clip: Box) -> bool:
    """Whether enough of it is inside to be read."""
    both = box.intersection(clip)
    return both is not None and both.height * 2 > min(box.height, clip.height)

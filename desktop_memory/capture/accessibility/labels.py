"""The visible words of labels, cells, list items and the like."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_memory.capture.accessibility.node import (
    CELLS,
    Node,
    Role,
    read_box,
    read_number,
    read_text,
    read_value,
)
from desktop_memory.capture.accessibility.rows import ShortText, find_lines
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import RawLine

ROLES = frozenset(
    {
        Role.CAPTION,
        Role.CHECK_BOX,
        Role.COLUMN_HEADER,
        Role.COMMENT,
        Role.HEADING,
        Role.LABEL,
        Role.LINK,
        Role.LIST_ITEM,
        Role.PAGE_TAB,
        Role.PARAGRAPH,
        Role.RADIO_BUTTON,
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
    """Reads short texts by their names."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def read(self, labels: Sequence[Labelled], until_s: float) -> list[RawLine]:
        """Their lines, in the order given. Raises TimeoutError after `until_s` and BusLost."""
        names = self._bus.call_all((label.node.ask_name() for label in labels), until_s)
        raw_texts = [str(read_value(answer, "")) for answer in names]
        nameless = [place for place, raw_text in enumerate(raw_texts) if not raw_text.strip()]
        answers = self._bus.call_all((labels[at].node.ask_text() for at in nameless), until_s)
        for place, answer in zip(nameless, answers, strict=True):
            raw_texts[place] = read_text(answer).replace("\ufffc", "")
        return find_lines(
            ShortText(
                raw_text, label.box.intersection(label.clip) or label.clip, label.role in CELLS
            )
            for label, raw_text in zip(labels, raw_texts, strict=True)
        )


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

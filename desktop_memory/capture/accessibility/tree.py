"""Finds what is shown in a window's tree of accessible objects."""

from collections.abc import Iterable

from desktop_memory.capture.accessibility.node import (
    Node,
    Role,
    State,
    has_state,
    read_box,
    read_nodes,
    read_number,
    read_value,
)
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.domain.box import Box

_MOST_NODES = 3000
_DEEPEST = 40
_MOST_FOCUSED = 4
# The list of a choice that is not open tells a place all the same.
_CLIPPING = frozenset(
    {
        Role.COMBO_BOX,
        Role.SCROLL_PANE,
        Role.VIEWPORT,
        Role.TABLE,
        Role.TREE,
        Role.TREE_TABLE,
        Role.LIST,
        Role.LIST_BOX,
        Role.DOCUMENT_FRAME,
        Role.DOCUMENT_TEXT,
        Role.DOCUMENT_SPREADSHEET,
        Role.DOCUMENT_PRESENTATION,
        Role.DOCUMENT_EMAIL,
        Role.DOCUMENT_WEB,
    }
)


class Tree:
    """Asks one program at a time. Every method raises TimeoutError after `until_s` and BusLost."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._walked: set[str] = set()
        self._focused: dict[Node, list[Node]] = {}

    def find_showing(self, top: Node, roles: frozenset[Role], until_s: float) -> list[Node]:
        """Objects below `top` that are shown and have one of `roles`, in reading order.

        The program searches itself where it can (one call); else its tree is walked.
        """
        if top.program not in self._walked:
            answer = self._bus.call_all((top.ask_showing(roles, _MOST_NODES),), until_s)[0]
            if answer is not None:
                return read_nodes(answer)
            self._walked.add(top.program)
        return self._walk(top, roles, until_s)

    def find_focused(self, top: Node, until_s: float) -> list[Node]:
        """Objects below `top` that have the keyboard, in reading order. Of a program that cannot
        search itself: those passed when `find_showing` walked through it."""
        if top.program in self._walked:
            return self._focused.get(top, [])
        answer = self._bus.call_all((top.ask_focused(_MOST_FOCUSED),), until_s)[0]
        return read_nodes(answer)

    def find_clips(
        self, nodes: Iterable[Node], top: Node, until_s: float
    ) -> dict[Node, tuple[Box, ...]]:
        """The boxes of what scrolls or cuts each of `nodes`, inner ones first."""
        asked = tuple(nodes)
        parent_of: dict[Node, Node] = {}
        clip_of: dict[Node, Box | None] = {top: None}
        climbing = set(asked)
        for _ in range(_DEEPEST):
            unknown = [node for node in climbing if node not in parent_of]
            answers = self._bus.call_all((node.ask_parent() for node in unknown), until_s)
            for node, answer in zip(unknown, answers, strict=True):
                parent_of[node] = Node(*read_value(answer, ("", "/null")))
            parents = {parent_of[node] for node in unknown}
            climbing = {parent for parent in parents if not parent.missing} - clip_of.keys()
            clip_of |= self._find_own_clips(climbing, until_s)
            if not climbing:
                break
        return {node: tuple(_climb(node, parent_of, clip_of)) for node in asked}

    def _find_own_clips(self, nodes: set[Node], until_s: float) -> dict[Node, Box | None]:
        ordered = tuple(nodes)
        calls = [call for node in ordered for call in (node.ask_role(), node.ask_box())]
        answers = self._bus.call_all(calls, until_s)
        return {
            node: read_box(box) if read_number(role, 0) in _CLIPPING else None
            for node, role, box in zip(ordered, answers[::2], answers[1::2], strict=True)
        }

    def _walk(self, top: Node, roles: frozenset[Role], until_s: float) -> list[Node]:
        """Level by level, into shown objects only; the result is in reading order again."""
        children_of: dict[Node, list[Node]] = {}
        wanted: set[Node] = set()
        focused: set[Node] = set()
        level = [top]
        while level and len(children_of) < _MOST_NODES:
            answers = self._bus.call_all((node.ask_children() for node in level), until_s)
            children_of |= zip(level, map(read_nodes, answers), strict=True)
            found = [child for node in level for child in children_of[node]]
            states = self._bus.call_all((node.ask_states() for node in found), until_s)
            told = list(zip(found, states, strict=True))
            focused |= {node for node, answer in told if has_state(answer, State.FOCUSED)}
            level = [
                node
                for node, answer in told
                if has_state(answer, State.SHOWING) and node not in children_of
            ]
            answers = self._bus.call_all((node.ask_role() for node in level), until_s)
            wanted |= {
                node
                for node, answer in zip(level, answers, strict=True)
                if read_number(answer, 0) in roles
            }
        ordered = list(_in_order(top, children_of))
        self._focused = {top: [node for node in ordered if node in focused]}
        return [node for node in ordered if node in wanted]


def _climb(
    node: Node, parent_of: dict[Node, Node], clip_of: dict[Node, Box | None]
) -> Iterable[Box]:
    for _ in range(_DEEPEST):
        parent = parent_of.get(node)
        if parent is None:
            return
        clip = clip_of.get(parent)
        if clip is not None:
            yield clip
        node = parent


def _in_order(top: Node, children_of: dict[Node, list[Node]]) -> Iterable[Node]:
    left = [top]
    while left:
        node = left.pop()
        yield node
        left.extend(reversed(children_of.get(node, [])))

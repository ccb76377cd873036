"""Reads what the controls of a form are set to, over AT-SPI."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop_memory.capture.accessibility.control import Control
from desktop_memory.capture.accessibility.flow_text import EMBEDDED
from desktop_memory.capture.accessibility.node import (
    Node,
    Role,
    State,
    has_state,
    read_labels,
    read_node,
    read_nodes,
    read_number,
    read_text,
    read_value,
)
from desktop_memory.capture.connection.dbus import Bus, Call

_SWITCHES = frozenset({Role.SWITCH, Role.TOGGLE_BUTTON})
_BOXES = frozenset({Role.CHECK_BOX, Role.RADIO_BUTTON})
_AMOUNTS = frozenset({Role.SLIDER, Role.SPIN_BUTTON})
_CHOICES = frozenset({Role.COMBO_BOX, Role.LIST_BOX})
_FIELDS = frozenset({Role.ENTRY, Role.TEXT})
_WRITTEN = _AMOUNTS | {Role.COMBO_BOX}
ROLES = _SWITCHES | _BOXES | _AMOUNTS | {Role.COMBO_BOX}
WEB_ROLES = ROLES | {Role.DATE_EDITOR, Role.LIST_BOX}
_MOST_CHOSEN = 8
_MOST_PARTS = 2
# Names that stand for what is to be seen without being seen themselves.
_UNSEEN = frozenset({"attribute", "title", "placeholder"})
_SECRET = frozenset("•●*")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A control with what every control is asked."""

    node: Node
    role: int
    name: str
    states: list[Any] | None
    attributes: Mapping[str, str]


class Controls:
    """Methods raise TimeoutError after `until_s` and BusLost. Where there are no controls, nobody
    is asked."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def read(self, role_of: Mapping[Node, int], until_s: float) -> dict[Node, Control]:
        """Those of the nodes that are controls, and tell what they are set to. A control of
        several parts (a date) has no value of its own."""
        asked = self._ask_all({n: r for n, r in role_of.items() if r in WEB_ROLES}, until_s)
        choices = [one for one in asked if one.role in _CHOICES]
        children_of = self._find_children([one.node for one in choices], until_s)
        texts = self._read_texts(asked, children_of, until_s)
        chosen = self._find_chosen(choices, children_of, until_s)
        amounts = self._read_amounts(asked, until_s)
        found: dict[Node, Control] = {}
        for one in asked:
            values = (told.get(one.node, "") for told in (texts, chosen, amounts))
            control = _make(one, next(filter(None, values), ""))
            if control is not None:
                found[one.node] = control
        return self._with_labels(found, until_s)

    def _ask_all(self, role_of: Mapping[Node, int], until_s: float) -> list[_Asked]:
        calls = [
            call
            for node in role_of
            for call in (node.ask_name(), node.ask_states(), node.ask_attributes())
        ]
        answers = self._ask(calls, until_s)
        return [
            _Asked(node, role, str(read_value(name, "")), states, told[0] if told else {})
            for (node, role), name, states, told in zip(
                role_of.items(), answers[::3], answers[1::3], answers[2::3], strict=True
            )
        ]

    def _find_children(self, nodes: Sequence[Node], until_s: float) -> dict[Node, list[Node]]:
        """The first things choices consist of: a list that opens, a field to write in."""
        answers = self._ask([node.ask_children() for node in nodes], until_s)
        parts = (read_nodes(answer)[:_MOST_PARTS] for answer in answers)
        return dict(zip(nodes, parts, strict=True))

    def _read_texts(
        self, asked: Sequence[_Asked], children_of: Mapping[Node, list[Node]], until_s: float
    ) -> dict[Node, str]:
        """What is written in amounts and in choices, or in the field of a choice."""
        children = [(child, node) for node, below in children_of.items() for child in below]
        roles = self._ask([child.ask_role() for child, _ in children], until_s)
        fields = {
            child: node
            for (child, node), role in zip(children, roles, strict=True)
            if read_number(role, 0) in _FIELDS
        }
        written = {one.node: one.node for one in asked if one.role in _WRITTEN} | fields
        answers = self._ask([node.ask_text() for node in written], until_s)
        texts = (read_text(answer).replace(EMBEDDED, "").strip() for answer in answers)
        return {node: text for node, text in zip(written.values(), texts, strict=True) if text}

    def _find_chosen(
        self, choices: Sequence[_Asked], children_of: Mapping[Node, list[Node]], until_s: float
    ) -> dict[Node, str]:
        """The names of what is chosen, out of their items or those of the lists they open."""
        places = [
            (one.node, holder, place)
            for one in choices
            for holder in (one.node, *children_of[one.node][:1])
            for place in range(_MOST_CHOSEN if one.role == Role.LIST_BOX else 1)
        ]
        answers = self._ask([holder.ask_chosen(place) for _, holder, place in places], until_s)
        items = {
            item: node
            for (node, _, _), answer in zip(places, answers, strict=True)
            if (item := read_node(answer))
        }
        names = self._read_names(list(items), until_s)
        told: dict[Node, list[str]] = {}
        for item, name in names.items():
            told.setdefault(items[item], []).append(name)
        return {node: ", ".join(filter(None, found)) for node, found in told.items()}

    def _read_amounts(self, asked: Sequence[_Asked], until_s: float) -> dict[Node, str]:
        amounts = [one for one in asked if one.role in _AMOUNTS]
        answers = self._ask([one.node.ask_amount() for one in amounts], until_s)
        return {
            one.node: one.attributes.get("valuetext") or _number(read_value(answer, None))
            for one, answer in zip(amounts, answers, strict=True)
        }

    def _with_labels(self, found: dict[Node, Control], until_s: float) -> dict[Node, Control]:
        """Some programs call a choice by what is chosen, or leave a name to the label beside it."""
        nameless = [
            node for node, one in found.items() if not one.mark and one.name in ("", one.value)
        ]
        answers = self._ask([node.ask_labels() for node in nameless], until_s)
        label_of = {
            node: labels[0]
            for node, answer in zip(nameless, answers, strict=True)
            if (labels := read_labels(answer))
        }
        names = self._read_names(list(label_of.values()), until_s)
        named = {
            node: names.get(label_of[node], "") if node in label_of else "" for node in nameless
        }
        return found | {node: replace(found[node], name=name) for node, name in named.items()}

    def _read_names(self, nodes: Sequence[Node], until_s: float) -> dict[Node, str]:
        answers = self._ask([node.ask_name() for node in nodes], until_s)
        names = (str(read_value(answer, "")).strip() for answer in answers)
        return dict(zip(nodes, names, strict=True))

    def _ask(self, calls: Sequence[Call], until_s: float) -> list[list[Any] | None]:
        return self._bus.call_all(calls, until_s) if calls else []


def _make(asked: _Asked, value: str) -> Control | None:
    """None where it tells nothing, or what nobody may read."""
    unseen = asked.attributes.get("name-from") in _UNSEEN
    if asked.role in _BOXES:
        control = Control(asked.name, mark=_mark(asked), unseen=unseen)
        return None if control.selects else control
    if asked.role in _SWITCHES:
        # Others are buttons of a tool bar that stay pressed.
        if asked.role != Role.SWITCH and not has_state(asked.states, State.CHECKABLE):
            return None
        on = has_state(asked.states, State.CHECKED)
        return Control(asked.name, value="on" if on else "off", unseen=unseen)
    if set(value) & _SECRET and set(value) <= _SECRET:
        return None
    plain = asked.role != Role.SLIDER
    return Control(asked.name, value=" ".join(value.split()), unseen=unseen, plain=plain)


def _mark(asked: _Asked) -> str:
    checked = has_state(asked.states, State.CHECKED)
    if asked.role == Role.RADIO_BUTTON:
        return "(•)" if checked else "(○)"
    if has_state(asked.states, State.INDETERMINATE):
        return "[-]"
    return "[x]" if checked else "[ ]"


def _number(amount: float | None) -> str:
    return "" if amount is None else f"{round(amount, 2):g}"

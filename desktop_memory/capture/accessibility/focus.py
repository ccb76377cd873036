"""Which element of a window has the keyboard, over AT-SPI."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop_memory.capture.accessibility.element_name import find_element_name
from desktop_memory.capture.accessibility.node import (
    CELLS,
    Node,
    Role,
    State,
    has_state,
    read_labels,
    read_number,
    read_text,
    read_value,
)
from desktop_memory.capture.accessibility.tree import Tree
from desktop_memory.capture.connection.dbus import Bus, Call
from desktop_memory.capture.connection.patience import Patience
from desktop_memory.domain.focused_element import ElementRole, FocusedElement

_WORDS: dict[int, ElementRole] = {
    Role.AUTOCOMPLETE: ElementRole.TEXT_FIELD,
    Role.CHECK_BOX: ElementRole.CHECK_BOX,
    Role.CHECK_MENU_ITEM: ElementRole.MENU_ITEM,
    Role.COMBO_BOX: ElementRole.SELECTION,
    Role.DATE_EDITOR: ElementRole.DATE_FIELD,
    Role.EDITBAR: ElementRole.TEXT_FIELD,
    Role.LINK: ElementRole.LINK,
    Role.LIST: ElementRole.LIST,
    Role.LIST_BOX: ElementRole.LIST,
    Role.LIST_ITEM: ElementRole.LIST_ITEM,
    Role.MENU_ITEM: ElementRole.MENU_ITEM,
    Role.PAGE_TAB: ElementRole.TAB,
    Role.PUSH_BUTTON: ElementRole.BUTTON,
    Role.PUSH_BUTTON_MENU: ElementRole.BUTTON,
    Role.RADIO_BUTTON: ElementRole.RADIO_BUTTON,
    Role.RADIO_MENU_ITEM: ElementRole.MENU_ITEM,
    Role.SLIDER: ElementRole.SLIDER,
    Role.SPIN_BUTTON: ElementRole.NUMBER_FIELD,
    Role.TABLE: ElementRole.TABLE,
    Role.TERMINAL: ElementRole.TERMINAL,
    Role.TOGGLE_BUTTON: ElementRole.BUTTON,
    Role.TREE: ElementRole.TREE,
    Role.TREE_ITEM: ElementRole.TREE_ITEM,
    Role.TREE_TABLE: ElementRole.TREE,
    **dict.fromkeys(CELLS, ElementRole.CELL),
}
_FIELDS = frozenset({Role.ENTRY, Role.TEXT})
# A part of a page may be written in without being a field.
_BLOCKS = frozenset({Role.BLOCK_QUOTE, Role.HEADING, Role.PARAGRAPH, Role.SECTION})
_DEEPEST = 60
_MOST_KNOWN = 200
_LONGEST_LOOKED_AT = 400
_SEARCH_AGAIN_S = 2.0
_LONGEST_REST_S = 30.0


@dataclass(frozen=True, slots=True)
class _Known:
    """What was found to have the keyboard in a window."""

    node: Node
    element: FocusedElement | None


class Focus:
    """Remembers what had the focus: as long as it has it still, that is one small question a look.
    Only then its program is searched. Methods raise TimeoutError after `until_s` and BusLost.

    Events of the focus are not asked for: with the first event that anybody wants, GTK asks the
    accessibility bus about each key that is pressed.
    """

    def __init__(self, bus: Bus, tree: Tree) -> None:
        self._bus = bus
        self._tree = tree
        self._known: dict[Node, _Known] = {}
        self._patience: dict[Node, Patience] = {}

    def find(self, frame: Node, page: Node | None, until_s: float) -> FocusedElement | None:
        """What has the keyboard in the window of `frame`: None where nothing has, or a password
        field. Where the window shows a `page` only what is in that counts."""
        known = self._known.get(frame)
        if known is None or not self._has_focus(known.node, until_s):
            known = self._search(frame, page, until_s)
        return known.element if known else None

    def _has_focus(self, node: Node, until_s: float) -> bool:
        return has_state(self._ask(until_s, node.ask_states())[0], State.FOCUSED)

    def _search(self, frame: Node, page: Node | None, until_s: float) -> _Known | None:
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
            self._patience.clear()
        self._known.pop(frame, None)
        patience = self._patience.setdefault(frame, Patience(_SEARCH_AGAIN_S, _LONGEST_REST_S))
        if patience.resting:
            return None
        # Before it is known: a search that takes too long must not follow every look.
        patience.note_failure()
        found = self._tree.find_focused(frame, until_s)
        if not found:
            return None
        patience.note_success()
        known = self._choose(found, page, until_s)
        self._known[frame] = known
        return known

    def _choose(self, found: Sequence[Node], page: Node | None, until_s: float) -> _Known:
        """What holds the focused element may tell that it is focused, too. In a browser a page
        keeps its focus while the person types an address above it."""
        if page is not None:
            element = self._describe(found[0], until_s)
            inside = element is not None and self._is_below(found[0], page, until_s)
            return _Known(found[0], element if inside else None)
        told = ((node, self._describe(node, until_s)) for node in found)
        return next((_Known(*one) for one in told if one[1]), _Known(found[0], None))

    def _is_below(self, node: Node, page: Node, until_s: float) -> bool:
        for _ in range(_DEEPEST):
            node = Node(*read_value(self._ask(until_s, node.ask_parent())[0], ("", "/null")))
            if node == page:
                return True
            if node.missing:
                break
        return False

    def _describe(self, node: Node, until_s: float) -> FocusedElement | None:
        answers = self._ask(until_s, node.ask_role(), node.ask_states(), node.ask_name())
        role = _find_role(read_number(answers[0], 0), answers[1])
        if role is None:
            return None
        raw_name = str(read_value(answers[2], ""))
        if not raw_name.strip():
            raw_name = self._find_label(node, until_s)
        text = self._ask(until_s, node.ask_text(0, _LONGEST_LOOKED_AT))[0]
        return FocusedElement(
            role, find_element_name(role, raw_name, read_text(text) if text else None)
        )

    def _find_label(self, node: Node, until_s: float) -> str:
        """What the label beside it says; the field of a choice has that of the whole."""
        labels, parent = self._ask(until_s, node.ask_labels(), node.ask_parent())
        found = read_labels(labels)
        whole = Node(*read_value(parent, ("", "/null")))
        if not found and not whole.missing:
            found = read_labels(self._ask(until_s, whole.ask_labels())[0])
        names = self._ask(until_s, *(label.ask_name() for label in found))
        return next((str(name) for one in names if (name := read_value(one, ""))), "")

    def _ask(self, until_s: float, *calls: Call) -> list[list[Any] | None]:
        return self._bus.call_all(calls, until_s)


def _find_role(role: int, states: list[Any] | None) -> ElementRole | None:
    if role in _FIELDS:
        wide = has_state(states, State.MULTI_LINE)
        return ElementRole.TEXT_AREA if wide else ElementRole.TEXT_FIELD
    if role in _BLOCKS and has_state(states, State.EDITABLE):
        return ElementRole.TEXT_AREA
    return _WORDS.get(role)

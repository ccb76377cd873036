"""Which element of a window has the keyboard, out of those that UI Automation handed over."""

from collections.abc import Sequence

from desktop_memory.capture.accessibility.element_name import find_element_name
from desktop_memory.capture.accessibility.uia_elements import ControlType, Element, UiaElements
from desktop_memory.capture.accessibility.uia_text import find_page
from desktop_memory.domain.focused_element import ElementRole, FocusedElement

# uiautomationclient.h; these tell no text.
_BUTTON, _COMBO_BOX, _LIST, _MENU_ITEM = 50000, 50003, 50008, 50011
_SLIDER, _SPINNER, _TREE = 50015, 50016, 50023
_DATA_GRID, _SPLIT_BUTTON, _TABLE = 50028, 50031, 50036
_WORDS: dict[int, ElementRole] = {
    _BUTTON: ElementRole.BUTTON,
    _COMBO_BOX: ElementRole.SELECTION,
    _DATA_GRID: ElementRole.TABLE,
    _LIST: ElementRole.LIST,
    _MENU_ITEM: ElementRole.MENU_ITEM,
    _SLIDER: ElementRole.SLIDER,
    _SPINNER: ElementRole.NUMBER_FIELD,
    _SPLIT_BUTTON: ElementRole.BUTTON,
    _TABLE: ElementRole.TABLE,
    _TREE: ElementRole.TREE,
    ControlType.CHECK_BOX: ElementRole.CHECK_BOX,
    ControlType.DATA_ITEM: ElementRole.CELL,
    ControlType.DOCUMENT: ElementRole.TEXT_AREA,
    ControlType.EDIT: ElementRole.TEXT_FIELD,
    ControlType.HYPERLINK: ElementRole.LINK,
    ControlType.LIST_ITEM: ElementRole.LIST_ITEM,
    ControlType.RADIO_BUTTON: ElementRole.RADIO_BUTTON,
    ControlType.TAB_ITEM: ElementRole.TAB,
    ControlType.TREE_ITEM: ElementRole.TREE_ITEM,
}


def find_focused(
    source: UiaElements, elements: Sequence[Element], until_s: float
) -> FocusedElement | None:
    """The last of `elements` that has the keyboard: what holds it may tell so, too. Password
    fields are not among them. Raises TimeoutError after `until_s` and COMError."""
    focused = [one for one in elements if one.focused and one.control_type in _WORDS]
    known = [one for one in focused if find_page((one,)) is None]
    if not known:
        return None
    role = _WORDS[known[-1].control_type]
    name = find_element_name(role, known[-1].name, _read_text(source, known[-1], until_s))
    return FocusedElement(role, name)


def _read_text(source: UiaElements, element: Element, until_s: float) -> str | None:
    if element.has_text:
        return source.read_visible(element, until_s)
    if element.control_type == ControlType.EDIT:
        return source.read_value(element, until_s)
    return None

"""What has the keyboard in a window of macOS."""

from typing import Any

from desktop_memory.capture.accessibility.ax_element import AxElement
from desktop_memory.capture.accessibility.element_name import find_element_name
from desktop_memory.domain.focused_element import ElementRole, FocusedElement

_NAMES = ("AXTitle", "AXDescription", "AXPlaceholderValue")
_WORDS = {
    "AXButton": ElementRole.BUTTON,
    "AXCell": ElementRole.CELL,
    "AXCheckBox": ElementRole.CHECK_BOX,
    "AXComboBox": ElementRole.TEXT_FIELD,
    "AXDateField": ElementRole.DATE_FIELD,
    "AXIncrementor": ElementRole.NUMBER_FIELD,
    "AXLink": ElementRole.LINK,
    "AXList": ElementRole.LIST,
    "AXMenuButton": ElementRole.BUTTON,
    "AXMenuItem": ElementRole.MENU_ITEM,
    "AXOutline": ElementRole.TREE,
    "AXPopUpButton": ElementRole.SELECTION,
    "AXRadioButton": ElementRole.RADIO_BUTTON,
    "AXSlider": ElementRole.SLIDER,
    "AXTable": ElementRole.TABLE,
    "AXTextArea": ElementRole.TEXT_AREA,
    "AXTextField": ElementRole.TEXT_FIELD,
}


def describe_focused(element: AxElement, ax_role: Any) -> FocusedElement | None:
    """None where it is no element of which a person would speak. It must not be a password field.
    Raises TimeoutError."""
    role = _WORDS.get(str(ax_role))
    if role is None:
        return None
    names = [str(name) for name in element.read_all(_NAMES) if name]
    if not names:
        labels = element.wrap(filter(None, [element.read("AXTitleUIElement")]))
        names = [str(label.read("AXValue") or label.read_title()) for label in labels]
    value = element.read("AXValue")
    text = value if isinstance(value, str) else None
    return FocusedElement(role, find_element_name(role, names[0] if names else "", text))

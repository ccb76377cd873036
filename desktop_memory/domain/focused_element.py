"""The part of a window that has the keyboard."""

from dataclasses import dataclass
from enum import StrEnum


class ElementRole(StrEnum):
    """What kind of part it is, in words for the person. Password fields have none: they are never
    told of."""

    BUTTON = "button"
    CELL = "cell"
    CHECK_BOX = "check box"
    DATE_FIELD = "date field"
    LINK = "link"
    LIST = "list"
    LIST_ITEM = "list item"
    MENU_ITEM = "menu item"
    NUMBER_FIELD = "number field"
    RADIO_BUTTON = "radio button"
    SELECTION = "selection"
    SLIDER = "slider"
    TAB = "tab"
    TABLE = "table"
    TERMINAL = "terminal"
    TEXT_AREA = "text area"
    TEXT_FIELD = "text field"
    TREE = "tree"
    TREE_ITEM = "tree item"

    @property
    def takes_text(self) -> bool:
        """Whether a person types into it."""
        return self in _TYPED_INTO


_TYPED_INTO = frozenset(
    {
        ElementRole.DATE_FIELD,
        ElementRole.NUMBER_FIELD,
        ElementRole.TEXT_AREA,
        ElementRole.TEXT_FIELD,
    }
)


@dataclass(frozen=True, slots=True)
class FocusedElement:
    """`name` is what its program calls it, as "Subject"; never what stands in it. Empty where it
    has none."""

    role: ElementRole
    name: str = ""

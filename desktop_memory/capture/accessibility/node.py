"""One accessible object of a program, and what can be asked about it over AT-SPI.

Roles and states are numbered as in AtspiRole and AtspiStateType (docs.gtk.org/atspi2).
"""

from enum import IntEnum
from typing import Any, NamedTuple

from desktop_memory.capture.connection.dbus import Call, get_property
from desktop_memory.domain.box import Box

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT_PATH = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
_APPLICATION = "org.a11y.atspi.Application"
_COLLECTION = "org.a11y.atspi.Collection"
_COMPONENT = "org.a11y.atspi.Component"
_DOCUMENT = "org.a11y.atspi.Document"
_SELECTION = "org.a11y.atspi.Selection"
_TEXT = "org.a11y.atspi.Text"
_VALUE = "org.a11y.atspi.Value"
_ON_SCREEN = 0
_MATCH_ALL, _MATCH_ANY = 1, 2
_CANONICAL_ORDER = 1
_LABELLED_BY = 2


class Role(IntEnum):
    """The roles that matter for text, controls and focus; that of password fields is not one."""

    CANVAS = 6
    CHECK_BOX = 7
    CHECK_MENU_ITEM = 8
    COLUMN_HEADER = 10
    COMBO_BOX = 11
    DATE_EDITOR = 12
    DRAWING_AREA = 18
    IMAGE = 27
    LABEL = 29
    LIST = 31
    LIST_ITEM = 32
    MENU_ITEM = 35
    PAGE_TAB = 37
    PUSH_BUTTON = 43
    RADIO_BUTTON = 44
    RADIO_MENU_ITEM = 45
    ROW_HEADER = 47
    SCROLL_PANE = 49
    SLIDER = 51
    SPIN_BUTTON = 52
    STATUS_BAR = 54
    TABLE = 55
    TABLE_CELL = 56
    TABLE_COLUMN_HEADER = 57
    TABLE_ROW_HEADER = 58
    TERMINAL = 60
    TEXT = 61
    TOGGLE_BUTTON = 62
    TREE = 65
    TREE_TABLE = 66
    VIEWPORT = 68
    PARAGRAPH = 73
    AUTOCOMPLETE = 76
    EDITBAR = 77
    ENTRY = 79
    CAPTION = 81
    DOCUMENT_FRAME = 82
    HEADING = 83
    PAGE = 84
    SECTION = 85
    LINK = 88
    TREE_ITEM = 91
    DOCUMENT_SPREADSHEET = 92
    DOCUMENT_PRESENTATION = 93
    DOCUMENT_TEXT = 94
    DOCUMENT_WEB = 95
    DOCUMENT_EMAIL = 96
    COMMENT = 97
    LIST_BOX = 98
    BLOCK_QUOTE = 105
    VIDEO = 107
    STATIC = 116
    SUBSCRIPT = 119
    SUPERSCRIPT = 120
    DESCRIPTION_TERM = 122
    DESCRIPTION_VALUE = 123
    FOOTNOTE = 124
    CONTENT_DELETION = 125
    CONTENT_INSERTION = 126
    MARK = 127
    PUSH_BUTTON_MENU = 129
    SWITCH = 130


COLUMN_HEADS = frozenset({Role.COLUMN_HEADER, Role.TABLE_COLUMN_HEADER})
CELLS = COLUMN_HEADS | {Role.ROW_HEADER, Role.TABLE_CELL, Role.TABLE_ROW_HEADER}


class State(IntEnum):
    """The states that matter for text, controls and focus."""

    ACTIVE = 1
    CHECKED = 4
    EDITABLE = 7
    FOCUSED = 12
    MULTI_LINE = 17
    SHOWING = 25
    INDETERMINATE = 32
    CHECKABLE = 41


class Node(NamedTuple):
    """An accessible object: the program's name on the bus and the object's path."""

    program: str
    path: str

    @property
    def missing(self) -> bool:
        """Whether it is AT-SPI's way to say that there is none."""
        return not self.program or self.path.endswith("/null")

    def ask_children(self) -> Call:
        return Call(*self, ACCESSIBLE, "GetChildren")

    def ask_parent(self) -> Call:
        return get_property(*self, ACCESSIBLE, "Parent")

    def ask_name(self) -> Call:
        return get_property(*self, ACCESSIBLE, "Name")

    def ask_role(self) -> Call:
        return Call(*self, ACCESSIBLE, "GetRole")

    def ask_states(self) -> Call:
        return Call(*self, ACCESSIBLE, "GetState")

    def ask_attributes(self) -> Call:
        return Call(*self, ACCESSIBLE, "GetAttributes")

    def ask_chosen(self, place: int) -> Call:
        """The item at a place among those of its items that are chosen."""
        return Call(*self, _SELECTION, "GetSelectedChild", "i", (place,))

    def ask_amount(self) -> Call:
        return get_property(*self, _VALUE, "CurrentValue")

    def ask_toolkit(self) -> Call:
        return get_property(*self, _APPLICATION, "ToolkitName")

    def ask_box(self) -> Call:
        return Call(*self, _COMPONENT, "GetExtents", "u", (_ON_SCREEN,))

    def ask_document(self) -> Call:
        return Call(*self, _DOCUMENT, "GetAttributes")

    def ask_length(self) -> Call:
        return get_property(*self, _TEXT, "CharacterCount")

    def ask_text(self, start: int = 0, end: int = -1) -> Call:
        """Its text between two offsets; -1 means to its end."""
        return Call(*self, _TEXT, "GetText", "ii", (start, end))

    def ask_character_box(self, offset: int) -> Call:
        return Call(*self, _TEXT, "GetCharacterExtents", "iu", (offset, _ON_SCREEN))

    def ask_offset_at(self, x: int, y: int) -> Call:
        return Call(*self, _TEXT, "GetOffsetAtPoint", "iiu", (x, y, _ON_SCREEN))

    def ask_labels(self) -> Call:
        """What it belongs to, and what labels it: see `read_labels`."""
        return Call(*self, ACCESSIBLE, "GetRelationSet")

    def ask_showing(self, roles: frozenset[Role], most: int) -> Call:
        """What is shown below it and has one of `roles`, in reading order."""
        return self._ask_matches(State.SHOWING, roles, most)

    def ask_focused(self, most: int) -> Call:
        """What has the keyboard below it, in reading order."""
        return self._ask_matches(State.FOCUSED, frozenset(), most)

    def _ask_matches(self, state: State, roles: frozenset[Role], most: int) -> Call:
        rule: tuple[Any, ...] = (
            _bits({state}, 2),
            _MATCH_ALL,
            {},
            _MATCH_ALL,
            _bits(roles, 5),
            _MATCH_ANY if roles else _MATCH_ALL,
            [],
            _MATCH_ALL,
            False,
        )
        body = (rule, _CANONICAL_ORDER, most, True)
        return Call(*self, _COLLECTION, "GetMatches", "(aiia{ss}iaiiasib)uib", body)


def read_nodes(answer: list[Any] | None) -> list[Node]:
    nodes = [Node(*raw) for raw in answer[0]] if answer else []
    return [node for node in nodes if not node.missing]


def read_node(answer: list[Any] | None) -> Node | None:
    node = Node(*answer[0]) if answer else None
    return node if node and not node.missing else None


def read_labels(answer: list[Any] | None) -> list[Node]:
    """What labels an object, out of its relations."""
    relations = answer[0] if answer else ()
    return [Node(*raw) for kind, raws in relations if kind == _LABELLED_BY for raw in raws]


def read_value(answer: list[Any] | None, otherwise: Any) -> Any:
    """What a property holds; `otherwise` where it was refused."""
    return answer[0].value if answer else otherwise


def read_text(answer: list[Any] | None) -> str:
    return str(answer[0]) if answer else ""


def read_number(answer: list[Any] | None, otherwise: int) -> int:
    return int(answer[0]) if answer else otherwise


def read_box(answer: list[Any] | None) -> Box | None:
    """An object's box on the desktop; None where the program tells none or an empty one."""
    box = Box(*answer[0]) if answer else None
    return box if box and box.width > 0 and box.height > 0 else None


def read_character_box(answer: list[Any] | None) -> Box | None:
    """A character's box on the desktop, without width at the end of a line; None if unknown."""
    box = Box(*answer) if answer else None
    return box if box and box.height > 0 else None


def has_state(answer: list[Any] | None, state: State) -> bool:
    return bool(answer[0][state // 32] >> state % 32 & 1) if answer else False


def _bits(numbers: "frozenset[Role] | set[State]", words: int) -> list[int]:
    """A set of numbers as AT-SPI packs it: a bit each, in signed words of 32."""
    whole = sum(1 << number for number in numbers)
    parts = [whole >> 32 * place & 0xFFFFFFFF for place in range(words)]
    return [part - (1 << 32) if part >> 31 else part for part in parts]

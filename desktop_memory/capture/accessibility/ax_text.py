"""The visible text of one window of macOS."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop_memory.capture.accessibility.accessibility import AccessibleText
from desktop_memory.capture.accessibility.ax_element import AxElement, find_box
from desktop_memory.capture.accessibility.ax_focus import describe_focused
from desktop_memory.capture.accessibility.rows import find_lines
from desktop_memory.capture.accessibility.runs import join_runs
from desktop_memory.capture.accessibility.seen import find_file
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.domain.box import Box
from desktop_memory.domain.focused_element import FocusedElement

_SHAPE = ("AXRole", "AXSubrole", "AXPosition", "AXSize", "AXFocused", "AXChildren")
_PASSWORD = "AXSecureTextField"  # noqa: S105  # a role, not a password
_PAGE = "AXWebArea"
_WORDS = "AXStaticText"
_FLOWING = frozenset({"AXTextArea", "AXTextField", "AXComboBox"})
_TITLED = frozenset({"AXCheckBox", "AXRadioButton"})
_CELLS = frozenset({"AXCell"})
_DEEPEST = 80
_MOST_ELEMENTS = 3000
_MOST_CHARACTERS = 24_000


@dataclass(slots=True)
class _Found:
    """What was read so far. `pages` are addresses with the number of pixels of their pages,
    `focused` an element with its role, and whether it is in a page."""

    texts: list[ShortText] = field(default_factory=list)
    paged: list[ShortText] = field(default_factory=list)
    pages: list[tuple[int, str]] = field(default_factory=list)
    elements: int = 0
    focused: tuple[AxElement, Any, bool] | None = None


class AxText:
    """Walks the tree of a window, but not into what lies outside of the visible boxes. Raises
    TimeoutError."""

    def __init__(self, visible: Sequence[Box]) -> None:
        self._visible = visible

    def read(self, top: AxElement) -> AccessibleText:
        """The lines of `top`, a window; those of its page only where it shows one."""
        found = _Found()
        self._walk(top, found, depth=0, in_page=False, in_cell=False)
        url = max(found.pages)[1] or None if found.pages else None
        lines = tuple(find_lines(join_runs(found.paged) if found.pages else found.texts))
        document = find_file(url) or find_file(str(top.read("AXDocument") or ""))
        return AccessibleText(lines, url, document, focused=_describe(found))

    def _walk(
        self, element: AxElement, found: _Found, *, depth: int, in_page: bool, in_cell: bool
    ) -> None:
        found.elements += 1
        role, subrole, position, size, focused, children = element.read_all(_SHAPE)
        box = find_box(position, size)
        if _PASSWORD in (role, subrole) or not self._is_visible(box):
            return
        if role == _PAGE and box is not None:
            found.pages.append((box.area, str(element.read("AXURL") or "")))
        in_page, in_cell = in_page or role == _PAGE, in_cell or role in _CELLS
        if focused:
            found.focused = (element, role, in_page)
        raw_text = _read(element, role)
        if raw_text.strip() and box is not None:
            (found.paged if in_page else found.texts).append(ShortText(raw_text, box, in_cell))
        if role == _WORDS or role in _FLOWING or depth >= _DEEPEST:
            return
        for child in element.wrap(children):
            if found.elements < _MOST_ELEMENTS:
                self._walk(child, found, depth=depth + 1, in_page=in_page, in_cell=in_cell)

    def _is_visible(self, box: Box | None) -> bool:
        """What tells no place, or an empty one, may hold what does."""
        if box is None or not box.area:
            return True
        return any(box.intersection(part) for part in self._visible)


def _describe(found: _Found) -> FocusedElement | None:
    """What has the keyboard; of a browser only what is in its page."""
    if found.focused is None:
        return None
    element, role, in_page = found.focused
    return describe_focused(element, role) if in_page or not found.pages else None


def _read(element: AxElement, role: Any) -> str:
    """The text of an element's own; of a long one the visible part."""
    if role in _TITLED:
        return element.read_title()
    if role == _WORDS:
        return str(element.read("AXValue") or "")[:_MOST_CHARACTERS]
    if role not in _FLOWING:
        return ""
    shown = element.read("AXVisibleCharacterRange")
    if shown is not None:
        return str(element.read_for("AXStringForRange", shown) or "")[:_MOST_CHARACTERS]
    return str(element.read("AXValue") or "")[:_MOST_CHARACTERS]

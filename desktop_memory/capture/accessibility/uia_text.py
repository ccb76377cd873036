"""Makes lines of the elements of a window."""

from collections.abc import Iterator, Sequence

from desktop_memory.capture.accessibility.rows import find_lines
from desktop_memory.capture.accessibility.runs import join_runs
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.capture.accessibility.uia_elements import ControlType, Element, UiaElements
from desktop_memory.domain.observation import RawLine

_FLOWING = frozenset({ControlType.EDIT, ControlType.DOCUMENT})
_NAMED = frozenset(ControlType) - _FLOWING
_CELLS = frozenset({ControlType.DATA_ITEM, ControlType.HEADER_ITEM})
_BROWSERS = frozenset({"Chrome", "Gecko"})


def is_browser(elements: Sequence[Element]) -> bool:
    """Whether a window is drawn by what draws web pages."""
    return any(element.framework in _BROWSERS for element in elements)


def find_page(elements: Sequence[Element]) -> Element | None:
    """The largest web page among them."""
    pages = [
        element
        for element in elements
        if element.control_type == ControlType.DOCUMENT and element.framework in _BROWSERS
    ]
    return max(pages, key=lambda page: page.box.area, default=None)


def read_elements(
    source: UiaElements, elements: Sequence[Element], until_s: float, *, of_page: bool
) -> list[RawLine]:
    """Their lines, in reading order. Raises TimeoutError after `until_s` and COMError."""
    texts = []
    for place, element in enumerate(elements):
        raw_text = _read(source, element, until_s) if _is_told(elements, place) else ""
        if raw_text.strip():
            texts.append(ShortText(raw_text, element.box, element.control_type in _CELLS))
    return find_lines(join_runs(texts) if of_page else texts)


def _is_told(elements: Sequence[Element], place: int) -> bool:
    """Whether an element's text is not told by what is inside of it."""
    element = elements[place]
    inside = _find_inside(elements, place)
    if element.control_type in _FLOWING:
        return not any(inner.control_type == ControlType.TEXT for inner in inside)
    return element.control_type in _NAMED and not any(
        inner.control_type in _NAMED and inner.name and inner.name in element.name
        for inner in inside
    )


def _find_inside(elements: Sequence[Element], place: int) -> Iterator[Element]:
    """Elements inside of another come right after it. Where both fill the same box, only a text
    is taken to be inside."""
    box = elements[place].box
    for inner in elements[place + 1 :]:
        if not box.contains(inner.box):
            return
        if inner.box != box or inner.control_type == ControlType.TEXT:
            yield inner


def _read(source: UiaElements, element: Element, until_s: float) -> str:
    if element.has_text:
        return source.read_visible(element, until_s)
    if element.control_type == ControlType.EDIT:
        return source.read_value(element, until_s)
    return element.name if element.control_type in _NAMED else ""

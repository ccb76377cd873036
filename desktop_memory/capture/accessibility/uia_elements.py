"""Elements of windows, as UI Automation hands them over.

Numbers are those of uiautomationclient.h (control types, properties, patterns).
"""

import time
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import comtypes
from comtypes.client import CreateObject, GetModule

from desktop_memory.domain.box import Box

_DESCENDANTS = 4
_BOX, _CONTROL_TYPE, _NAME, _HAS_FOCUS = 30001, 30003, 30005, 30008
_IS_PASSWORD, _IS_OFFSCREEN, _FRAMEWORK = 30019, 30022, 30024
_HAS_TEXT, _VALUE = 30040, 30045
_TEXT_PATTERN = 10014
_MOST_ELEMENTS = 3000
_MOST_CHARACTERS = 24_000
_LEAST_MS = 20


class ControlType(IntEnum):
    """The control types that matter for text."""

    CHECK_BOX = 50002
    EDIT = 50004
    HYPERLINK = 50005
    LIST_ITEM = 50007
    RADIO_BUTTON = 50013
    STATUS_BAR = 50017
    TAB_ITEM = 50019
    TEXT = 50020
    TREE_ITEM = 50024
    DATA_ITEM = 50029
    DOCUMENT = 50030
    HEADER_ITEM = 50035


@dataclass(frozen=True, slots=True)
class Element:
    """What is known of an element after one question for all of a window. `framework` draws it,
    e.g. "Chrome". `has_text`: `UiaElements.read_visible` can be asked about it. `focused`: it has
    the keyboard."""

    handle: Any
    control_type: int
    name: str
    framework: str
    box: Box
    has_text: bool
    focused: bool


class UiaElements:
    """Asks UI Automation from one thread. Each question reaches the program once, however many
    elements it has. Methods raise TimeoutError after `until_s` (of the monotonic clock), COMError
    where a window is gone or its program does not answer."""

    def __init__(self) -> None:
        """Raises COMError or OSError where UI Automation is not there."""
        comtypes.CoInitializeEx()
        self._core: Any = GetModule("UIAutomationCore.dll")
        # The second version is the first that lets us limit how long a program may take.
        self._uia: Any = CreateObject(
            self._core.CUIAutomation8, interface=self._core.IUIAutomation2
        )
        self._wanted = self._make_condition()
        self._told = self._uia.CreateCacheRequest()
        for number in (_BOX, _CONTROL_TYPE, _NAME, _HAS_FOCUS, _FRAMEWORK, _HAS_TEXT):
            self._told.AddProperty(number)

    def find_name(self, window: int, until_s: float) -> str:
        """What a window is called, which may be more than its title."""
        self._limit(until_s)
        return str(self._uia.ElementFromHandle(window).CurrentName or "")

    def find_shown(self, window: int, until_s: float) -> list[Element]:
        """The shown elements of a window, in reading order; never a password field."""
        self._limit(until_s)
        return self._find_below(self._uia.ElementFromHandle(window), until_s)

    def find_shown_in(self, element: Element, until_s: float) -> list[Element]:
        """As `find_shown`, for what is inside of one element."""
        return self._find_below(element.handle, until_s)

    def read_value(self, element: Element, until_s: float) -> str:
        """What stands in an entry; the address of a web page."""
        self._limit(until_s)
        return str(element.handle.GetCurrentPropertyValue(_VALUE) or "")[:_MOST_CHARACTERS]

    def read_visible(self, element: Element, until_s: float) -> str:
        """The visible part of an editor's or terminal's text."""
        self._limit(until_s)
        pattern = element.handle.GetCurrentPattern(_TEXT_PATTERN)
        if not pattern:
            return ""
        ranges = pattern.QueryInterface(self._core.IUIAutomationTextPattern).GetVisibleRanges()
        raw_parts: list[str] = []
        left = _MOST_CHARACTERS
        for place in range(ranges.Length if ranges else 0):
            self._limit(until_s)
            raw_parts.append(str(ranges.GetElement(place).GetText(left) or ""))
            left -= len(raw_parts[-1])
            if left <= 0:
                break
        return "\n".join(part.replace("\r\n", "\n").replace("\r", "\n") for part in raw_parts)

    def _make_condition(self) -> Any:
        shown = self._uia.CreatePropertyCondition(_IS_OFFSCREEN, False)
        open_to_all = self._uia.CreatePropertyCondition(_IS_PASSWORD, False)
        both = self._uia.CreateAndCondition(shown, open_to_all)
        return self._uia.CreateAndCondition(both, self._uia.ControlViewCondition)

    def _find_below(self, top: Any, until_s: float) -> list[Element]:
        self._limit(until_s)
        found = top.FindAllBuildCache(_DESCENDANTS, self._wanted, self._told)
        count = min(found.Length, _MOST_ELEMENTS) if found else 0
        elements = (_read(found.GetElement(place)) for place in range(count))
        return [element for element in elements if element.box.area]

    def _limit(self, until_s: float) -> None:
        """Let programs take no longer than what is left."""
        left_ms = int((until_s - time.monotonic()) * 1000)
        if left_ms <= 0:
            raise TimeoutError
        self._uia.ConnectionTimeout = self._uia.TransactionTimeout = max(_LEAST_MS, left_ms)


def _read(handle: Any) -> Element:
    rect = handle.CachedBoundingRectangle
    return Element(
        handle=handle,
        control_type=int(handle.CachedControlType),
        name=str(handle.CachedName or ""),
        framework=str(handle.CachedFrameworkId or ""),
        box=Box(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top),
        has_text=bool(handle.GetCachedPropertyValue(_HAS_TEXT)),
        focused=bool(handle.GetCachedPropertyValue(_HAS_FOCUS)),
    )

"""One accessible object of a program of macOS, and what can be asked about it (AXUIElement.h)."""

import time
from collections.abc import Sequence
from typing import Any, Self

import ApplicationServices

from desktop_memory.domain.box import Box

_CANNOT_COMPLETE = -25204
_LEAST_S = 0.02


class AxElement:
    """Raises TimeoutError where the time is over or the program does not answer within it."""

    def __init__(self, handle: Any, until_s: float) -> None:
        """`until_s` is of the monotonic clock; what is found through this element shares it."""
        self._handle = handle
        self._until_s = until_s

    @classmethod
    def of_program(cls, pid: int, until_s: float) -> Self:
        """The element of a running program."""
        left_s = max(_LEAST_S, until_s - time.monotonic())
        # Set there it holds for all elements of all programs; else macOS waits for six seconds.
        everything = ApplicationServices.AXUIElementCreateSystemWide()
        ApplicationServices.AXUIElementSetMessagingTimeout(everything, left_s)
        return cls(ApplicationServices.AXUIElementCreateApplication(pid), until_s)

    def switch_on(self, attribute: str) -> None:
        """Set an attribute, where the program knows it."""
        ApplicationServices.AXUIElementSetAttributeValue(self._handle, attribute, True)

    def read(self, attribute: str) -> Any:
        """The value of an attribute; None where there is none."""
        self._check_time()
        error, value = ApplicationServices.AXUIElementCopyAttributeValue(
            self._handle, attribute, None
        )
        return _answer(error, value)

    def read_all(self, attributes: Sequence[str]) -> list[Any]:
        """The values of attributes in one question; None for those that are not there."""
        self._check_time()
        error, values = ApplicationServices.AXUIElementCopyMultipleAttributeValues(
            self._handle, list(attributes), 0, None
        )
        told = _answer(error, values)
        if told is None:
            return [None] * len(attributes)
        return [None if _is_error(value) else value for value in told]

    def read_for(self, attribute: str, parameter: Any) -> Any:
        """The value of an attribute that depends on a parameter; None where there is none."""
        self._check_time()
        error, value = ApplicationServices.AXUIElementCopyParameterizedAttributeValue(
            self._handle, attribute, parameter, None
        )
        return _answer(error, value)

    def read_elements(self, attribute: str) -> list["AxElement"]:
        """The elements that an attribute holds."""
        return self.wrap(self.read(attribute))

    def wrap(self, handles: Any) -> list["AxElement"]:
        """Elements as they were handed over."""
        return [AxElement(handle, self._until_s) for handle in handles or ()]

    def read_title(self) -> str:
        return str(self.read("AXTitle") or "")

    def read_box(self) -> Box | None:
        """Where it is on the desktop, in points."""
        return find_box(*self.read_all(("AXPosition", "AXSize")))

    def _check_time(self) -> None:
        if time.monotonic() > self._until_s:
            raise TimeoutError


def find_box(position: Any, size: Any) -> Box | None:
    """A box out of AXPosition and AXSize; None where one of them is missing."""
    point = _unpack(position, ApplicationServices.kAXValueCGPointType)
    extent = _unpack(size, ApplicationServices.kAXValueCGSizeType)
    if point is None or extent is None:
        return None
    return Box(round(point.x), round(point.y), round(extent.width), round(extent.height))


def _unpack(value: Any, kind: int) -> Any:
    if value is None:
        return None
    known, unpacked = ApplicationServices.AXValueGetValue(value, kind, None)
    return unpacked if known else None


def _answer(error: int, value: Any) -> Any:
    if error == _CANNOT_COMPLETE:
        raise TimeoutError
    return value if error == 0 else None


def _is_error(value: Any) -> bool:
    """A missing value among several is handed over as an error in a box."""
    if not isinstance(value, ApplicationServices.AXValueRef):
        return False
    kind = ApplicationServices.AXValueGetType(value)
    return bool(kind == ApplicationServices.kAXValueAXErrorType)

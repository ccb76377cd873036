"""pyobjc's Quartz, AppKit and ApplicationServices. Windows are listed from top to bottom."""

from dataclasses import dataclass, field
from types import ModuleType, SimpleNamespace
from typing import Any

from desktop_memory.domain.box import Box
from tests.capture.other_systems import module

_POINT, _SIZE, _RANGE, _ERROR = 1, 2, 4, 5
_NO_VALUE, _CANNOT_COMPLETE = -25212, -25204


@dataclass
class MacWindow:
    number: int
    title: str
    box: Box
    pid: int = 7
    program: str = "Editor"
    layer: int = 0
    alpha: float = 1.0


class AXValueRef:
    """A point, size, range or error in a box."""

    def __init__(self, kind: int, value: Any) -> None:
        self.kind, self.value = kind, value


@dataclass(eq=False)
class AxNode:
    """AXUIElementRef"""

    role: str
    box: Box | None = None
    attributes: dict[str, Any] = field(default_factory=dict)
    children: list["AxNode"] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def tell(self, attribute: str) -> Any:
        """None where it has none."""
        self.asked.add(attribute)
        told: dict[str, Any] = {"AXRole": self.role, "AXChildren": self.children}
        if self.box is not None:
            point = SimpleNamespace(x=float(self.box.x), y=float(self.box.y))
            size = SimpleNamespace(width=float(self.box.width), height=float(self.box.height))
            told |= {"AXPosition": AXValueRef(_POINT, point), "AXSize": AXValueRef(_SIZE, size)}
        return {**told, **self.attributes}.get(attribute)


@dataclass
class Mac:
    windows: list[MacWindow] | None = field(default_factory=list)
    programs: dict[int, AxNode] = field(default_factory=dict)
    idle_s: float = 0.0
    session: dict[str, Any] | None = field(default_factory=dict)
    screen_allowed: bool = True
    text_allowed: bool = True
    hangs: bool = False
    questions: list[str] = field(default_factory=list)
    limit_s: float = 1e6

    def libraries(self) -> dict[str, ModuleType]:
        """What is imported."""
        return {
            "Quartz": self._quartz(),
            "AppKit": module("AppKit", NSRunningApplication=_NSRunningApplication),
            "ApplicationServices": self._application_services(),
        }

    def _quartz(self) -> ModuleType:
        keys = (
            *("kCGWindowNumber", "kCGWindowOwnerPID", "kCGWindowBounds", "kCGWindowLayer"),
            *("kCGWindowAlpha", "kCGWindowName", "kCGWindowOwnerName"),
        )

        def list_windows(option: int, relative_to: int) -> list[dict[str, Any]] | None:
            assert (option, relative_to) == (1, 0)
            return None if self.windows is None else [_tell(one) for one in self.windows]

        def find_idle_s(state: int, event_type: int) -> float:
            assert (state, event_type) == (1, 0xFFFFFFFF)
            return self.idle_s

        return module(
            "Quartz",
            **{key: key for key in keys},
            kCGWindowListOptionOnScreenOnly=1,
            kCGNullWindowID=0,
            kCGEventSourceStateHIDSystemState=1,
            CGWindowListCopyWindowInfo=list_windows,
            CGEventSourceSecondsSinceLastEventType=find_idle_s,
            CGSessionCopyCurrentDictionary=lambda: self.session,
            CGPreflightScreenCaptureAccess=lambda: self.screen_allowed,
            CGRequestScreenCaptureAccess=lambda: self.questions.append("screen"),
        )

    def _application_services(self) -> ModuleType:
        def copy_one(element: AxNode, attribute: str, value: None) -> tuple[int, Any]:
            if self.hangs:
                return _CANNOT_COMPLETE, None
            told = element.tell(attribute)
            return (_NO_VALUE, None) if told is None else (0, told)

        def copy_all(
            element: AxNode, attributes: list[str], options: int, values: None
        ) -> tuple[int, Any]:
            if self.hangs:
                return _CANNOT_COMPLETE, None
            missing = AXValueRef(_ERROR, _NO_VALUE)
            told = (element.tell(name) for name in attributes)
            return 0, [missing if one is None else one for one in told]

        def copy_for(
            element: AxNode, attribute: str, parameter: AXValueRef, result: None
        ) -> tuple[int, Any]:
            assert (attribute, parameter.kind) == ("AXStringForRange", _RANGE)
            start, length = parameter.value
            return 0, str(element.tell("AXValue"))[start : start + length]

        def set_limit(element: Any, seconds: float) -> int:
            assert element == "everything"
            self.limit_s = seconds
            return 0

        def get_value(value: AXValueRef, kind: int, pointer: None) -> tuple[bool, Any]:
            return value.kind == kind, value.value

        def ask_with_options(options: dict[str, bool]) -> bool:
            self.questions += [name for name, on in options.items() if on]
            return self.text_allowed

        return module(
            "ApplicationServices",
            AXValueRef=AXValueRef,
            kAXValueCGPointType=_POINT,
            kAXValueCGSizeType=_SIZE,
            kAXValueAXErrorType=_ERROR,
            kAXTrustedCheckOptionPrompt="AXTrustedCheckOptionPrompt",
            AXIsProcessTrusted=lambda: self.text_allowed,
            AXIsProcessTrustedWithOptions=ask_with_options,
            AXUIElementCreateSystemWide=lambda: "everything",
            AXUIElementCreateApplication=lambda pid: self.programs.get(pid, AxNode("gone")),
            AXUIElementSetMessagingTimeout=set_limit,
            AXUIElementSetAttributeValue=lambda _element, _attribute, _value: -25205,
            AXUIElementCopyAttributeValue=copy_one,
            AXUIElementCopyMultipleAttributeValues=copy_all,
            AXUIElementCopyParameterizedAttributeValue=copy_for,
            AXValueGetType=lambda value: value.kind,
            AXValueGetValue=get_value,
        )


def text_range(start: int, length: int) -> AXValueRef:
    """A part of a text, as AXVisibleCharacterRange tells it."""
    return AXValueRef(_RANGE, (start, length))


def _tell(window: MacWindow) -> dict[str, Any]:
    box = window.box
    bounds = {"X": float(box.x), "Y": float(box.y), "Width": box.width, "Height": box.height}
    return {
        "kCGWindowNumber": window.number,
        "kCGWindowOwnerPID": window.pid,
        "kCGWindowBounds": bounds,
        "kCGWindowLayer": window.layer,
        "kCGWindowAlpha": window.alpha,
        "kCGWindowName": window.title,
        "kCGWindowOwnerName": window.program,
    }


class _NSRunningApplication:
    @staticmethod
    def runningApplicationWithProcessIdentifier_(pid: int) -> Any:
        names = {7: "com.example.editor"}
        return SimpleNamespace(bundleIdentifier=lambda: names[pid]) if pid in names else None

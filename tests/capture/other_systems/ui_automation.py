"""comtypes with UI Automation in it. An element answers only what it was asked for before."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import ModuleType, SimpleNamespace
from typing import Any

from desktop_memory.domain.box import Box
from tests.capture.other_systems import module

BOX, CONTROL_TYPE, NAME, IS_PASSWORD, IS_OFFSCREEN = 30001, 30003, 30005, 30019, 30022
HAS_FOCUS, FRAMEWORK, HAS_TEXT, VALUE = 30008, 30024, 30040, 30045
PANE, EDIT, TEXT, LIST_ITEM, DOCUMENT, TAB_ITEM = 50033, 50004, 50020, 50007, 50030, 50019

_SMALL = Box(0, 0, 100, 20)


class COMError(Exception):
    """comtypes.COMError"""


@dataclass
class UiaNode:
    """IUIAutomationElement. `visible_text` is what its text pattern tells, None without one."""

    control_type: int
    name: str = ""
    box: Box = _SMALL
    value: str = ""
    visible_text: str | None = None
    password: bool = False
    offscreen: bool = False
    focused: bool = False
    framework: str = "Win32"
    children: list["UiaNode"] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    cached: frozenset[int] = frozenset()

    @property
    def CurrentName(self) -> str:
        return self.name

    @property
    def CachedName(self) -> str:
        return str(self.GetCachedPropertyValue(NAME))

    @property
    def CachedControlType(self) -> int:
        return int(self.GetCachedPropertyValue(CONTROL_TYPE))

    @property
    def CachedFrameworkId(self) -> str:
        return str(self.GetCachedPropertyValue(FRAMEWORK))

    @property
    def CachedBoundingRectangle(self) -> SimpleNamespace:
        box: Box = self.GetCachedPropertyValue(BOX)
        return SimpleNamespace(left=box.x, top=box.y, right=box.right, bottom=box.bottom)

    def GetCachedPropertyValue(self, number: int) -> Any:
        if number not in self.cached:
            raise COMError(-2147467259, "not in the cache", None)
        return self.tell(number)

    def GetCurrentPropertyValue(self, number: int) -> Any:
        self.asked.append(number)
        return self.tell(number)

    def GetCurrentPattern(self, number: int) -> Any:
        self.asked.append(number)
        return self if number == 10014 and self.visible_text is not None else None

    def QueryInterface(self, interface: type) -> "UiaNode":
        assert interface is IUIAutomationTextPattern
        return self

    def GetVisibleRanges(self) -> "Found":
        parts = (self.visible_text or "").split("\f")
        return Found(
            [SimpleNamespace(GetText=lambda most, part=part: part[:most]) for part in parts]
        )

    def FindAllBuildCache(self, scope: int, condition: Any, request: "CacheRequest") -> "Found":
        assert scope == 4
        found = [node for node in self.below() if condition(node)]
        for node in found:
            node.cached = frozenset(request.properties)
        return Found(found)

    def below(self) -> Iterator["UiaNode"]:
        for child in self.children:
            yield child
            yield from child.below()

    def tell(self, number: int) -> Any:
        return {
            BOX: self.box,
            CONTROL_TYPE: self.control_type,
            NAME: self.name,
            IS_PASSWORD: self.password,
            IS_OFFSCREEN: self.offscreen,
            HAS_FOCUS: self.focused,
            FRAMEWORK: self.framework,
            HAS_TEXT: self.visible_text is not None,
            VALUE: self.value,
        }[number]


class Found:
    """IUIAutomationElementArray and IUIAutomationTextRangeArray"""

    def __init__(self, found: list[Any]) -> None:
        self._found = found

    @property
    def Length(self) -> int:
        return len(self._found)

    def GetElement(self, index: int) -> Any:
        return self._found[index]


class CacheRequest:
    """IUIAutomationCacheRequest"""

    def __init__(self) -> None:
        self.properties: set[int] = set()

    def AddProperty(self, number: int) -> None:
        self.properties.add(number)


class IUIAutomation2:
    """The names of the client that capture uses."""

    def __init__(self, tops: dict[int, UiaNode]) -> None:
        self._tops = tops
        self.ConnectionTimeout = self.TransactionTimeout = 1_000_000
        self.hangs = False

    @property
    def ControlViewCondition(self) -> Any:
        return lambda _node: True

    def CreateCacheRequest(self) -> CacheRequest:
        return CacheRequest()

    def CreatePropertyCondition(self, number: int, value: Any) -> Any:
        return lambda node: node.tell(number) == value

    def CreateAndCondition(self, one: Any, other: Any) -> Any:
        return lambda node: one(node) and other(node)

    def ElementFromHandle(self, handle: int) -> UiaNode:
        if self.hangs or handle not in self._tops:
            raise COMError(-2146233083, "The operation has timed out.", None)
        return self._tops[handle]


class IUIAutomationTextPattern:
    pass


def libraries(client: IUIAutomation2) -> dict[str, ModuleType]:
    """What is imported: comtypes, and the module it makes of UIAutomationCore.dll."""
    core = module(
        "UIAutomationClient",
        CUIAutomation8="CUIAutomation8",
        IUIAutomation2=IUIAutomation2,
        IUIAutomationTextPattern=IUIAutomationTextPattern,
    )

    def create_object(
        progid: Any, clsctx: Any = None, machine: Any = None, interface: Any = None
    ) -> Any:
        assert (progid, interface) == ("CUIAutomation8", IUIAutomation2)
        return client

    return {
        "comtypes": module("comtypes", COMError=COMError, CoInitializeEx=lambda _flags=None: None),
        "comtypes.client": module(
            "comtypes.client",
            GetModule=lambda tlib: {"UIAutomationCore.dll": core}[tlib],
            CreateObject=create_object,
        ),
    }

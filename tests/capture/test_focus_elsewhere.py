"""Which element has the keyboard under Windows and macOS: their libraries are pretended."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from desktop_memory.capture.window.process import Processes
from desktop_memory.domain.box import Box
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import Place, Window
from tests.capture.other_systems import pretend, ui_automation
from tests.capture.other_systems.mac import AxNode, Mac
from tests.capture.other_systems.ui_automation import UiaNode

BEHIND = Box(0, 25, 1000, 800)
LONG_MS = 60_000.0


@pytest.fixture
def tops() -> dict[int, UiaNode]:
    """The windows of Windows by their handles."""
    return {}


@pytest.fixture
def uia(tops: dict[int, UiaNode]) -> Iterator[Any]:
    with pretend("win32", ui_automation.libraries(ui_automation.IUIAutomation2(tops))):
        opened = import_module("desktop_memory.capture.accessibility.uia").UiAutomation()
        assert opened.switch_on()
        yield opened


@pytest.fixture
def mac(monkeypatch: pytest.MonkeyPatch) -> Mac:
    monkeypatch.setattr(Processes, "find_name", lambda _, _pid: "editor")
    return Mac()


@pytest.fixture
def ax(mac: Mac) -> Iterator[Any]:
    with pretend("darwin", mac.libraries()):
        yield import_module("desktop_memory.capture.accessibility.ax").Ax()


def _window(*, active: bool = True) -> Window:
    return Window(1, 7, Place("Editor", "notes"), BEHIND, active=active)


def _find_focused(source: Any, *, active: bool = True) -> FocusedElement | None:
    told = source.read(_window(active=active), (BEHIND,), LONG_MS)
    assert told is not None
    focused: FocusedElement | None = told.focused
    return focused


def _field(name: str, value: str, **traits: Any) -> UiaNode:
    return UiaNode(ui_automation.EDIT, name, Box(0, 40, 100, 20), value=value, **traits)


def test_windows_tells_the_field_by_its_name_while_its_window_is_active(
    uia: Any, tops: dict[int, UiaNode]
) -> None:
    fields = [_field("Name", "Ada"), _field("Subject", "A place", focused=True)]
    tops[1] = UiaNode(ui_automation.PANE, focused=True, children=fields)

    assert _find_focused(uia) == FocusedElement(ElementRole.TEXT_FIELD, "Subject")
    assert _find_focused(uia, active=False) is None


def test_windows_tells_nothing_of_a_password_field(uia: Any, tops: dict[int, UiaNode]) -> None:
    secret = _field("Password", "hunter2", password=True, focused=True)
    tops[1] = UiaNode(ui_automation.PANE, children=[_field("Name", "Ada"), secret])

    assert _find_focused(uia) is None
    assert secret.asked == []


def test_windows_tells_no_item_by_what_stands_in_it(uia: Any, tops: dict[int, UiaNode]) -> None:
    item = UiaNode(ui_automation.LIST_ITEM, "Milk", BEHIND, focused=True)
    tops[1] = UiaNode(ui_automation.PANE, children=[item])

    assert _find_focused(uia) == FocusedElement(ElementRole.LIST_ITEM)


def test_windows_tells_of_a_browser_only_what_is_in_its_page(
    uia: Any, tops: dict[int, UiaNode]
) -> None:
    tab = UiaNode(ui_automation.TAB_ITEM, "Secret plan", framework="Chrome", focused=True)
    words = UiaNode(ui_automation.TEXT, "Opening hours", BEHIND, framework="Chrome")
    page = UiaNode(ui_automation.DOCUMENT, box=BEHIND, children=[words], framework="Chrome")
    tops[1] = UiaNode(ui_automation.PANE, children=[tab, page])
    assert _find_focused(uia) is None

    tab.focused = False
    page.children.append(_field("Ask the museum", "", framework="Chrome", focused=True))
    assert _find_focused(uia) == FocusedElement(ElementRole.TEXT_FIELD, "Ask the museum")


def _show(mac: Mac, *nodes: AxNode) -> None:
    top = AxNode("AXWindow", BEHIND, {"AXTitle": "notes"}, list(nodes))
    mac.programs[7] = AxNode("AXApplication", attributes={"AXWindows": [top]})


def _ax_field(role: str = "AXTextField", **attributes: Any) -> AxNode:
    return AxNode(role, Box(10, 110, 100, 20), {"AXValue": "A place", **attributes})


LABEL = AxNode("AXStaticText", Box(10, 80, 100, 20), {"AXValue": "Subject:"})


@pytest.mark.parametrize(
    "named", [{"AXTitle": "Subject"}, {"AXDescription": "Subject"}, {"AXTitleUIElement": LABEL}]
)
def test_macos_tells_the_field_by_its_name_while_its_window_is_active(
    ax: Any, mac: Mac, named: dict[str, Any]
) -> None:
    _show(mac, LABEL, _ax_field(AXTitle="Name"), _ax_field(AXFocused=True, **named))

    assert _find_focused(ax) == FocusedElement(ElementRole.TEXT_FIELD, "Subject")
    assert _find_focused(ax, active=False) is None


def test_macos_tells_nothing_of_a_password_field(ax: Any, mac: Mac) -> None:
    secret = _ax_field(AXSubrole="AXSecureTextField", AXTitle="Password", AXFocused=True)
    _show(mac, LABEL, secret)

    assert _find_focused(ax) is None
    assert not secret.asked & {"AXValue", "AXTitle"}


def test_macos_tells_of_a_browser_only_what_is_in_its_page(ax: Any, mac: Mac) -> None:
    address = _ax_field(AXTitle="Address", AXFocused=True)
    question = _ax_field("AXTextArea", AXTitle="Ask the museum")
    page = AxNode("AXWebArea", BEHIND, {"AXURL": "https://museum.example"}, [LABEL, question])
    _show(mac, address, page)
    assert _find_focused(ax) is None

    address.attributes["AXFocused"], question.attributes["AXFocused"] = False, True
    assert _find_focused(ax) == FocusedElement(ElementRole.TEXT_AREA, "Ask the museum")

"""Windows, idle time, lock and text under Windows: its libraries are pretended."""

import ctypes
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from desktop_memory.capture.desktop import open_desktop
from desktop_memory.capture.downloads import find_download
from desktop_memory.capture.screen.mss import MssScreen
from desktop_memory.capture.window.process import Processes
from desktop_memory.config.settings import Settings
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Place, Window, WindowKind
from tests.capture.other_systems import pretend, ui_automation
from tests.capture.other_systems.ui_automation import UiaNode
from tests.capture.other_systems.windows import (
    CLICKED_THROUGH,
    LAYERED,
    POPUP_STYLE,
    ShownWindow,
    WindowsComputer,
)

EDITOR = Box(100, 100, 800, 600)
BEHIND = Box(0, 0, 1000, 800)
LONG_MS = 60_000.0


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch) -> WindowsComputer:
    made = WindowsComputer()
    monkeypatch.setattr(ctypes, "CDLL", made.load)
    programs = {7: "editor.exe", 8: "browser.exe", 9: "ApplicationFrameHost.exe"}
    monkeypatch.setattr(Processes, "find_name", lambda _, pid: programs.get(pid, ""))
    return made


@pytest.fixture
def tops() -> dict[int, UiaNode]:
    """The elements of windows by their handles."""
    return {}


@pytest.fixture
def client(tops: dict[int, UiaNode]) -> ui_automation.IUIAutomation2:
    return ui_automation.IUIAutomation2(tops)


@pytest.fixture(autouse=True)
def windows_here(computer: WindowsComputer, client: ui_automation.IUIAutomation2) -> Iterator[None]:
    with pretend("win32", {**computer.libraries(), **ui_automation.libraries(client)}):
        yield


@pytest.fixture
def find_windows(windows_here: None) -> Callable[[], tuple[Window, ...]]:
    dwm = import_module("desktop_memory.capture.connection.dwm").Dwm()
    found: Callable[[], tuple[Window, ...]]
    found = import_module("desktop_memory.capture.window.win32").Win32Windows(dwm).find_windows
    return found


@pytest.fixture
def text(windows_here: None) -> Any:
    opened = import_module("desktop_memory.capture.accessibility.uia").UiAutomation()
    assert opened.switch_on()
    return opened


def test_windows_are_told_from_bottom_to_top_with_the_active_one(
    computer: WindowsComputer, find_windows: Callable[[], tuple[Window, ...]]
) -> None:
    computer.windows = [
        ShownWindow(2, "notes.txt - Editor", EDITOR, "EditorWindow", pid=7),
        ShownWindow(1, "News", BEHIND, pid=8),
        ShownWindow(3, "Program Manager", Box(0, 0, 1920, 1080), "Progman"),
    ]
    computer.foreground = 2

    desktop, news, notes = find_windows()

    assert desktop.kind is WindowKind.DESKTOP
    assert (news.place.title, news.active) == ("News", False)
    assert notes.place == Place("Editor", "notes.txt - Editor", "editor.exe")
    assert (notes.active, notes.box, notes.wm_class) == (True, EDITOR, "EditorWindow")
    assert notes.content == Box(100, 130, 800, 570)


@pytest.mark.parametrize(
    "unseen",
    [
        {"visible": False},
        {"minimised": True},
        {"cloaked": True},
        {"extended": LAYERED | CLICKED_THROUGH},
        {"box": Box(0, 0, 0, 0)},
    ],
)
def test_what_is_not_drawn_is_no_window(
    computer: WindowsComputer,
    find_windows: Callable[[], tuple[Window, ...]],
    unseen: dict[str, Any],
) -> None:
    computer.windows = [ShownWindow(**{"handle": 1, "title": "Away", "box": BEHIND, **unseen})]

    assert find_windows() == ()


def test_a_menu_has_the_place_of_the_window_it_belongs_to(
    computer: WindowsComputer, find_windows: Callable[[], tuple[Window, ...]]
) -> None:
    computer.windows = [
        ShownWindow(3, "", Box(5, 5, 90, 200), "#32768", pid=7),
        ShownWindow(2, "", Box(5, 5, 90, 90), pid=7, style=POPUP_STYLE, owner=1),
        ShownWindow(1, "Vault", BEHIND, pid=7),
    ]

    window, drawn_by_program, menu = find_windows()

    assert {drawn_by_program.kind, menu.kind} == {WindowKind.POPUP}
    assert {drawn_by_program.place, menu.place} == {window.place}
    assert (drawn_by_program.owner_id, menu.owner_id) == (1, 1)


def test_a_dialog_is_a_window_of_its_own_that_tells_its_owner(
    computer: WindowsComputer, find_windows: Callable[[], tuple[Window, ...]]
) -> None:
    computer.windows = [
        ShownWindow(2, "Unlock", EDITOR, pid=7, owner=1),
        ShownWindow(1, "Vault", BEHIND, pid=7),
    ]

    dialog = find_windows()[-1]

    assert (dialog.kind, dialog.owner_id) == (WindowKind.NORMAL, 1)


def test_through_a_layered_window_others_may_shine(
    computer: WindowsComputer, find_windows: Callable[[], tuple[Window, ...]]
) -> None:
    computer.windows = [ShownWindow(1, "Glass", BEHIND, extended=LAYERED)]

    assert [window.opaque for window in find_windows()] == [False]


def test_a_program_of_the_store_is_told_instead_of_its_frame(
    computer: WindowsComputer, find_windows: Callable[[], tuple[Window, ...]]
) -> None:
    inner = ShownWindow(5, "Mail", EDITOR, "Windows.UI.Core.CoreWindow", pid=7)
    frame = ShownWindow(4, "Mail", EDITOR, "ApplicationFrameWindow", pid=9, children=(inner,))
    computer.windows = [frame]

    assert [window.pid for window in find_windows()] == [7]


def test_a_program_has_the_name_that_its_file_tells(
    computer: WindowsComputer,
    find_windows: Callable[[], tuple[Window, ...]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = import_module("desktop_memory.capture.window.win32_names")
    monkeypatch.setattr(names.psutil.Process, "exe", lambda _: "C:/Programs/chrome.exe")
    monkeypatch.setattr(names.psutil.Process, "__init__", lambda *_: None)
    computer.descriptions = {"chrome.exe": "Google Chrome"}
    computer.windows = [ShownWindow(1, "News", BEHIND, pid=8)]

    assert find_windows()[0].place.app == "Google Chrome"


def test_what_windows_itself_shows_above_all_is_told_while_it_has_the_keyboard(
    computer: WindowsComputer, find_windows: Callable[[], tuple[Window, ...]]
) -> None:
    menu = ShownWindow(9, "Start", Box(0, 500, 300, 500))
    behind = ShownWindow(1, "News", BEHIND, children=(menu,))
    computer.windows, computer.foreground = [behind], 9

    assert [window.place.title for window in find_windows()] == ["News", "Start"]


def test_another_active_window_and_another_title_end_the_wait(computer: WindowsComputer) -> None:
    computer.windows = [ShownWindow(1, "One", BEHIND), ShownWindow(2, "Two", EDITOR)]
    computer.foreground = 1
    dwm = import_module("desktop_memory.capture.connection.dwm").Dwm()
    windows = import_module("desktop_memory.capture.window.win32").Win32Windows(dwm)
    windows.wait_changed(0)

    told = [windows.wait_changed(0)]
    computer.foreground = 2
    told += [windows.wait_changed(0), windows.wait_changed(0)]
    computer.windows[1].title = "Two, changed"
    told.append(windows.wait_changed(0))

    assert told == [False, True, False, True]


def test_idle_time_counts_on_when_the_clock_of_windows_begins_anew(
    computer: WindowsComputer,
) -> None:
    idle = import_module("desktop_memory.capture.idle.win32").Win32Idle()
    computer.ticks, computer.last_input = 1_000, (1 << 32) - 2_000

    assert idle.find_idle_s() == 3.0
    assert idle.working


@pytest.mark.parametrize(("flags", "locked"), [(0, True), (1, False), (-1, None)])
def test_a_session_tells_whether_it_is_locked(
    computer: WindowsComputer, flags: int, locked: bool | None
) -> None:
    session = import_module("desktop_memory.capture.lock.win32").Win32Session()
    computer.session_flags = flags

    assert session.find_locked() is locked


def _window(handle: int = 1, kind: WindowKind = WindowKind.NORMAL) -> Window:
    return Window(handle, 7, Place("Editor", "notes"), BEHIND, kind=kind)


def _read(text: Any, window: Window | None = None, *visible: Box) -> list[str]:
    told = text.read(window or _window(), visible or (BEHIND,), LONG_MS)
    return [line.raw_text for line in told.lines] if told else []


def test_visible_text_is_read_and_a_password_never_asked_for(
    text: Any, tops: dict[int, UiaNode]
) -> None:
    secret = UiaNode(ui_automation.EDIT, "Password", value="hunter2", password=True)
    gone = UiaNode(ui_automation.TEXT, "scrolled away", offscreen=True)
    name = UiaNode(ui_automation.EDIT, "Name", Box(0, 40, 100, 20), value="Ada")
    label = UiaNode(ui_automation.TEXT, "Sign in", Box(0, 0, 100, 20))
    tops[1] = UiaNode(ui_automation.PANE, children=[label, secret, gone, name])

    assert _read(text) == ["Sign in", "Ada"]
    assert (secret.asked, secret.cached) == ([], frozenset())


def test_only_lines_in_the_visible_parts_are_told(text: Any, tops: dict[int, UiaNode]) -> None:
    upper = UiaNode(ui_automation.TEXT, "above", Box(0, 0, 100, 20))
    lower = UiaNode(ui_automation.TEXT, "below", Box(0, 500, 100, 20))
    tops[1] = UiaNode(ui_automation.PANE, children=[upper, lower])

    assert _read(text, None, Box(0, 400, 1000, 400)) == ["below"]


def test_of_an_editor_the_visible_part_is_read(text: Any, tops: dict[int, UiaNode]) -> None:
    box = Box(0, 0, 500, 60)
    editor = UiaNode(ui_automation.DOCUMENT, "Text", box, visible_text="one\r\ntwo\fthree")
    tops[1] = UiaNode(ui_automation.PANE, children=[editor])

    lines = text.read(_window(), (BEHIND,), LONG_MS).lines

    assert [line.raw_text for line in lines] == ["one", "two", "three"]
    assert [line.box for line in lines] == [Box(0, y, 500, 20) for y in (0, 20, 40)]


def test_an_item_whose_words_stand_in_it_is_told_once(text: Any, tops: dict[int, UiaNode]) -> None:
    word = UiaNode(ui_automation.TEXT, "Milk", Box(5, 0, 40, 20))
    item = UiaNode(ui_automation.LIST_ITEM, "Milk", Box(0, 0, 100, 20), children=[word])
    lone = UiaNode(ui_automation.LIST_ITEM, "Bread", Box(0, 20, 100, 20))
    tops[1] = UiaNode(ui_automation.PANE, children=[item, lone])

    assert _read(text) == ["Milk", "Bread"]


def test_of_a_browser_only_the_page_is_read_with_its_address(
    text: Any, tops: dict[int, UiaNode]
) -> None:
    other = UiaNode(ui_automation.TAB_ITEM, "Secret plan", Box(0, 0, 200, 30), framework="Chrome")
    words = UiaNode(ui_automation.TEXT, "Opening hours", Box(10, 60, 200, 20), framework="Chrome")
    link = UiaNode(ui_automation.TEXT, " today", Box(210, 60, 60, 20), framework="Chrome")
    page = UiaNode(
        ui_automation.DOCUMENT,
        "Museum",
        Box(0, 50, 900, 700),
        value="https://museum.example/visit",
        children=[words, link],
        framework="Chrome",
    )
    tops[1] = UiaNode(ui_automation.PANE, children=[other, page])

    told = text.read(_window(), (BEHIND,), LONG_MS)

    assert [line.raw_text for line in told.lines] == ["Opening hours today"]
    assert (told.url, told.document) == ("https://museum.example/visit", None)


def test_the_file_of_a_page_is_told(text: Any, tops: dict[int, UiaNode]) -> None:
    address, words = "file:///C:/My%20papers/a.pdf", UiaNode(ui_automation.TEXT, "Abstract")
    page = UiaNode(
        ui_automation.DOCUMENT, value=address, box=BEHIND, framework="Chrome", children=[words]
    )
    tops[1] = UiaNode(ui_automation.PANE, children=[page])

    assert text.read(_window(), (BEHIND,), LONG_MS).document == "C:/My papers/a.pdf"


def test_a_browser_that_shows_no_page_to_others_tells_nothing(
    text: Any, tops: dict[int, UiaNode]
) -> None:
    tab = UiaNode(ui_automation.TAB_ITEM, "Secret plan", framework="Chrome")
    tops[1] = UiaNode(ui_automation.PANE, children=[tab])

    assert text.read(_window(), (BEHIND,), LONG_MS) is None


def test_a_program_that_does_not_answer_is_left_alone_for_a_while(
    text: Any, tops: dict[int, UiaNode], client: ui_automation.IUIAutomation2
) -> None:
    tops[1] = UiaNode(ui_automation.PANE, children=[UiaNode(ui_automation.TEXT, "Sign in")])
    client.hangs = True
    assert text.read(_window(), (BEHIND,), LONG_MS) is None
    client.hangs = False

    assert text.read(_window(), (BEHIND,), LONG_MS) is None


def test_no_program_may_take_longer_than_its_budget(
    text: Any, tops: dict[int, UiaNode], client: ui_automation.IUIAutomation2
) -> None:
    tops[1] = UiaNode(ui_automation.PANE, children=[UiaNode(ui_automation.TEXT, "Sign in")])
    text.read(_window(), (BEHIND,), LONG_MS)

    assert 0 < client.TransactionTimeout <= LONG_MS
    assert text.read(_window(), (BEHIND,), -1) is None


def test_a_window_is_called_what_its_program_calls_it(text: Any, tops: dict[int, UiaNode]) -> None:
    tops[1] = UiaNode(ui_automation.PANE, "News - Chrome (Incognito)")

    assert text.find_names(_window(), LONG_MS) == ("News - Chrome (Incognito)",)


def test_a_program_that_told_text_may_tell_more(text: Any, tops: dict[int, UiaNode]) -> None:
    tops[1] = UiaNode(ui_automation.PANE, children=[UiaNode(ui_automation.TEXT, "Sign in")])
    before = text.may_tell(_window())
    text.read(_window(), (BEHIND,), LONG_MS)

    assert (before, text.may_tell(_window())) == (False, True)


def test_the_sources_of_windows_are_put_together(
    computer: WindowsComputer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MssScreen, "find_boxes", lambda _: (Box(0, 0, 1920, 1080),))
    computer.windows = [ShownWindow(1, "News", BEHIND)]
    desktop = open_desktop(Settings())

    told = {source.name: (source.detail, source.working) for source in desktop.find_sources()}

    assert told == {
        "Screen": ("1 monitor", True),
        "Windows": ("1 shown on this desktop", True),
        "Text from programs": ("On", True),
        "Idle time": ("Keyboard and mouse", True),
        "Screen lock": ("Told by the Windows session", True),
    }
    assert desktop.find_missing() is None
    desktop.close()


@pytest.mark.parametrize(
    ("noted", "url"),
    [
        (
            "[ZoneTransfer]\nZoneId=3\nHostUrl=https://example.org/a.pdf\n",
            "https://example.org/a.pdf",
        ),
        ("[ZoneTransfer]\nZoneId=3\nHostUrl=about:internet\n", None),
        (None, None),
    ],
)
def test_a_download_tells_where_it_is_from_if_the_browser_noted_it(
    tmp_path: Path, noted: str | None, url: str | None
) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF")
    if noted:
        (tmp_path / "a.pdf:Zone.Identifier").write_text(noted)

    told = find_download(file, tmp_path / "a.pdf.crdownload")

    assert told is not None
    assert told.url == url

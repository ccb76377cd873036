"""Windows, idle time, lock, permissions and text under macOS: its libraries are pretended."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest

from desktop_memory.capture.desktop import open_desktop
from desktop_memory.capture.screen.mss import MssScreen
from desktop_memory.capture.window.process import Processes
from desktop_memory.config.settings import Settings
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault, MissingProgram
from desktop_memory.domain.observation import Place, Window, WindowKind
from tests.capture.other_systems import pretend
from tests.capture.other_systems.mac import AxNode, Mac, MacWindow, text_range

EDITOR = Box(100, 100, 800, 600)
BEHIND = Box(0, 25, 1000, 800)
SCREEN = Box(0, 0, 1920, 1080)
LONG_MS = 60_000.0


@pytest.fixture
def mac(monkeypatch: pytest.MonkeyPatch) -> Mac:
    monkeypatch.setattr(Processes, "find_name", lambda _, pid: {7: "editor", 8: "browser"}[pid])
    return Mac()


@pytest.fixture(autouse=True)
def mac_here(mac: Mac) -> Iterator[None]:
    with pretend("darwin", mac.libraries()):
        yield


@pytest.fixture
def find_windows(mac_here: None) -> Callable[[], tuple[Window, ...]]:
    found: Callable[[], tuple[Window, ...]]
    found = import_module("desktop_memory.capture.window.macos").MacWindows().find_windows
    return found


@pytest.fixture
def text(mac_here: None) -> Any:
    return import_module("desktop_memory.capture.accessibility.ax").Ax()


def test_windows_are_told_from_bottom_to_top_with_the_active_one(
    mac: Mac, find_windows: Callable[[], tuple[Window, ...]]
) -> None:
    mac.windows = [
        MacWindow(3, "", Box(0, 0, 1920, 25), program="Window Server", layer=24),
        MacWindow(2, "notes.txt", EDITOR),
        MacWindow(1, "News", BEHIND, pid=8, program="Safari"),
        MacWindow(9, "", SCREEN, program="Finder", layer=-2147483603),
    ]

    desktop, news, notes, menu_bar = find_windows()

    assert (desktop.kind, menu_bar.kind) == (WindowKind.DESKTOP, WindowKind.DOCK)
    assert (news.place.app, news.wm_class, news.active) == ("Safari", "", False)
    assert notes.place == Place("Editor", "notes.txt", "editor")
    assert (notes.active, notes.box, notes.wm_class) == (True, EDITOR, "com.example.editor")


@pytest.mark.parametrize("unseen", [{"alpha": 0.0}, {"layer": 20}, {"box": Box(0, 0, 0, 0)}])
def test_what_is_not_drawn_or_belongs_to_the_system_is_no_window(
    mac: Mac, find_windows: Callable[[], tuple[Window, ...]], unseen: dict[str, Any]
) -> None:
    mac.windows = [MacWindow(**{"number": 1, "title": "Away", "box": SCREEN, **unseen})]

    assert find_windows() == ()


def test_a_menu_has_the_place_of_the_window_it_belongs_to(
    mac: Mac, find_windows: Callable[[], tuple[Window, ...]]
) -> None:
    mac.windows = [
        MacWindow(2, "", Box(5, 5, 90, 200), layer=101),
        MacWindow(1, "Vault", BEHIND),
    ]

    window, menu = find_windows()

    assert (menu.kind, menu.place, menu.owner_id) == (WindowKind.POPUP, window.place, 1)


def test_without_a_session_at_the_screen_the_person_is_told(
    mac: Mac, find_windows: Callable[[], tuple[Window, ...]]
) -> None:
    mac.windows = None

    with pytest.raises(EnvironmentFault, match="which windows are open"):
        find_windows()


def test_another_active_window_ends_the_wait(mac: Mac) -> None:
    one, two = MacWindow(1, "One", BEHIND), MacWindow(2, "Two", EDITOR)
    windows = import_module("desktop_memory.capture.window.macos").MacWindows()
    mac.windows = [one, two]
    windows.wait_changed(0)

    told = [windows.wait_changed(0)]
    mac.windows = [two, one]
    told += [windows.wait_changed(0), windows.wait_changed(0)]

    assert told == [False, True, False]


def test_idle_time_is_that_of_all_keyboards_and_pointers(mac: Mac) -> None:
    mac.idle_s = 12.5

    assert import_module("desktop_memory.capture.idle.macos").MacIdle().find_idle_s() == 12.5


@pytest.mark.parametrize(
    ("session", "locked"),
    [
        ({"kCGSSessionOnConsoleKey": True}, False),
        ({"kCGSSessionOnConsoleKey": True, "CGSSessionScreenIsLocked": True}, True),
        ({"kCGSSessionOnConsoleKey": False}, True),
        (None, None),
    ],
)
def test_a_session_tells_whether_it_is_locked(
    mac: Mac, session: dict[str, Any] | None, locked: bool | None
) -> None:
    mac.session = session

    assert import_module("desktop_memory.capture.lock.macos").MacSession().find_locked() is locked


def _window(title: str = "notes") -> Window:
    return Window(1, 7, Place("Editor", title), BEHIND)


def _show(mac: Mac, *nodes: AxNode, title: str = "notes") -> AxNode:
    top = AxNode("AXWindow", BEHIND, {"AXTitle": title}, list(nodes))
    known = mac.programs.setdefault(7, AxNode("AXApplication", attributes={"AXWindows": []}))
    known.attributes["AXWindows"].append(top)
    return top


def _words(value: str, box: Box) -> AxNode:
    return AxNode("AXStaticText", box, {"AXValue": value})


def _read(text: Any, *visible: Box) -> list[str]:
    told = text.read(_window(), visible or (BEHIND,), LONG_MS)
    return [line.raw_text for line in told.lines] if told else []


def test_visible_text_is_read_and_a_password_never_asked_for(text: Any, mac: Mac) -> None:
    attributes = {"AXSubrole": "AXSecureTextField", "AXValue": "hunter2"}
    secret = AxNode("AXTextField", Box(10, 80, 100, 20), attributes)
    name = AxNode("AXTextField", Box(10, 110, 100, 20), {"AXValue": "Ada"})
    _show(mac, _words("Sign in", Box(10, 50, 100, 20)), secret, name)

    assert _read(text) == ["Sign in", "Ada"]
    assert "AXValue" not in secret.asked


def test_what_lies_outside_of_the_visible_parts_is_not_asked(text: Any, mac: Mac) -> None:
    inner = _words("above", Box(10, 50, 100, 20))
    upper = AxNode("AXGroup", Box(0, 30, 1000, 100), children=[inner])
    _show(mac, upper, _words("below", Box(10, 600, 100, 20)))

    assert _read(text, Box(0, 500, 1000, 300)) == ["below"]
    assert inner.asked == set()


def test_of_an_editor_the_visible_part_is_read(text: Any, mac: Mac) -> None:
    told = {"AXValue": "zero\none\ntwo\nthree", "AXVisibleCharacterRange": text_range(5, 7)}
    _show(mac, AxNode("AXTextArea", Box(0, 100, 500, 40), told))

    lines = text.read(_window(), (BEHIND,), LONG_MS).lines

    assert [line.raw_text for line in lines] == ["one", "two"]
    assert [line.box for line in lines] == [Box(0, 100, 500, 20), Box(0, 120, 500, 20)]


def test_of_a_browser_only_the_page_is_read_with_its_address(text: Any, mac: Mac) -> None:
    address = {"AXURL": "https://museum.example/visit"}
    hours = _words("Opening hours", Box(10, 160, 100, 20))
    link = AxNode("AXLink", Box(110, 160, 60, 20))
    link.children = [_words(" today", Box(110, 160, 60, 20))]
    page = AxNode("AXWebArea", Box(0, 150, 1000, 600), address, [hours, link])
    _show(mac, _words("Secret plan", Box(10, 50, 100, 20)), page)

    told = text.read(_window(), (BEHIND,), LONG_MS)

    assert [line.raw_text for line in told.lines] == ["Opening hours today"]
    assert (told.url, told.document) == ("https://museum.example/visit", None)


def test_the_file_of_a_window_is_told(text: Any, mac: Mac) -> None:
    top = _show(mac, _words("Dear Ada", Box(10, 50, 100, 20)))
    top.attributes["AXDocument"] = "file:///Users/ada/a%20letter.txt"

    assert text.read(_window(), (BEHIND,), LONG_MS).document == "/Users/ada/a letter.txt"


def test_of_two_windows_in_one_place_the_title_decides(text: Any, mac: Mac) -> None:
    _show(mac, _words("private words", Box(10, 50, 100, 20)), title="News (Private)")
    _show(mac, _words("open words", Box(10, 50, 100, 20)))

    assert _read(text) == ["open words"]


def test_where_no_title_tells_two_windows_apart_neither_is_read(text: Any, mac: Mac) -> None:
    for words in ("private words", "open words"):
        _show(mac, _words(words, Box(10, 50, 100, 20)))

    assert text.read(_window(), (BEHIND,), LONG_MS) is None


def test_a_window_is_called_what_its_program_calls_it(text: Any, mac: Mac) -> None:
    _show(mac, title="News - Chrome (Incognito)")

    assert text.find_names(_window(), LONG_MS) == ("News - Chrome (Incognito)",)


def test_a_program_that_does_not_answer_is_left_alone_for_a_while(text: Any, mac: Mac) -> None:
    _show(mac, _words("Sign in", Box(10, 50, 100, 20)))
    mac.hangs = True
    assert text.read(_window(), (BEHIND,), LONG_MS) is None
    mac.hangs = False

    assert text.read(_window(), (BEHIND,), LONG_MS) is None


def test_no_program_may_take_longer_than_its_budget(text: Any, mac: Mac) -> None:
    _show(mac, _words("Sign in", Box(10, 50, 100, 20)))
    text.read(_window(), (BEHIND,), LONG_MS)

    assert 0 < mac.limit_s <= LONG_MS / 1000
    assert text.read(_window(), (BEHIND,), -1) is None


def test_without_the_permission_no_program_is_asked_and_the_person_told_how_to_give_it(
    text: Any, mac: Mac, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MssScreen, "find_boxes", lambda _: (SCREEN,))
    mac.text_allowed = False
    top = _show(mac, _words("Sign in", Box(10, 50, 100, 20)))
    desktop = open_desktop(Settings())
    state = next(one for one in desktop.find_sources() if one.name == "Text from programs")
    missing = desktop.find_missing()

    assert text.read(_window(), (BEHIND,), LONG_MS) is None
    assert top.asked == set()
    assert mac.questions == ["AXTrustedCheckOptionPrompt"]
    assert (state.working, "Accessibility" in state.detail) == (False, True)
    assert missing is not None
    assert "Privacy & Security, Accessibility" in missing.remedy


def test_without_the_permission_to_see_the_screen_nothing_is_opened(mac: Mac) -> None:
    mac.screen_allowed = False

    with pytest.raises(MissingProgram, match="see the screen") as told:
        open_desktop(Settings())

    assert "Screen & System Audio Recording" in told.value.remedy
    assert mac.questions == ["screen"]


def test_the_sources_of_macos_are_put_together(mac: Mac, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MssScreen, "find_boxes", lambda _: (SCREEN,))
    mac.windows = [MacWindow(1, "News", BEHIND)]
    desktop = open_desktop(Settings())

    told = {source.name: (source.detail, source.working) for source in desktop.find_sources()}

    assert told == {
        "Screen": ("1 monitor", True),
        "Windows": ("1 shown on this desktop", True),
        "Text from programs": ("On", True),
        "Idle time": ("Keyboard and mouse", True),
        "Screen lock": ("Told by the macOS session", True),
    }
    assert desktop.find_missing() is None
    desktop.close()

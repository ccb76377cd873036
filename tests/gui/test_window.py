"""The frame of the window: pages, history, keys, the undo bar, what it remembers."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.status import State
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.keys_sheet import KeysSheet
from desktop_memory.gui.shell.rail import NARROW_WIDTH
from desktop_memory.gui.shell.undo_bar import UndoBar
from desktop_memory.gui.window import SMALLEST, Window
from tests.gui.told_day import ToldDay
from tests.gui.waiting import wait_until

Plain = Qt.KeyboardModifier.NoModifier
Ctrl = Qt.KeyboardModifier.ControlModifier
Alt = Qt.KeyboardModifier.AltModifier
Shift = Qt.KeyboardModifier.ShiftModifier


def _press(window: Window, key: Qt.Key, held: Qt.KeyboardModifier = Plain) -> None:
    wait_until(window.isActiveWindow, "the window is active")
    QTest.keyClick(window, key, held)


def test_keys_go_to_pages_and_back(open_window: Callable[[], Window]) -> None:
    window = open_window()

    _press(window, Qt.Key.Key_2, Ctrl)
    second = window.page.name
    _press(window, Qt.Key.Key_1, Ctrl)
    _press(window, Qt.Key.Key_Left, Alt)
    back = window.page.name
    _press(window, Qt.Key.Key_Right, Alt)

    assert (second, back, window.page.name) == (window.page_names()[1], second, "timeline")


def test_ctrl_k_puts_the_cursor_into_the_search(open_window: Callable[[], Window]) -> None:
    window = open_window()

    _press(window, Qt.Key.Key_K, Ctrl)
    QTest.keyClicks(window.focusWidget(), "checksum")

    assert window.page.name == "search"
    wait_until(lambda: window.page.destination().query == "checksum")


def test_f6_goes_through_the_panes_and_around(open_window: Callable[[], Window]) -> None:
    window = open_window()
    wait_until(lambda: window.focusWidget() is not None)
    seen = []

    for _ in range(8):
        _press(window, Qt.Key.Key_F6)
        seen.append(window.focusWidget())

    assert len(set(seen)) >= 4
    assert seen[0] in seen[1:]


def test_f1_lists_the_keys_of_the_page(open_window: Callable[[], Window]) -> None:
    window = open_window()

    _press(window, Qt.Key.Key_F1)
    wait_until(lambda: window.findChildren(KeysSheet), "the sheet of keys is shown")
    sheet = window.findChildren(KeysSheet)[0]
    listed = {label.text() for label in sheet.findChildren(QLabel)}
    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    assert {"Ctrl+K", "search everything", "go to a date", "the frame alone, and back"} <= listed


def test_ctrl_w_hides_the_window_and_the_app_goes_on(open_window: Callable[[], Window]) -> None:
    window = open_window()

    _press(window, Qt.Key.Key_W, Ctrl)
    wait_until(lambda: not window.isVisible())
    window.come_up()

    wait_until(window.isActiveWindow)


def test_the_text_grows_with_a_key_and_stays_so(open_window: Callable[[], Window]) -> None:
    window = open_window()
    before = window.theme.px(13)

    _press(window, Qt.Key.Key_Plus, Ctrl)
    wait_until(lambda: window.theme.text_size == 1.1)
    _press(window, Qt.Key.Key_Plus, Ctrl)
    wait_until(lambda: window.theme.text_size == 1.2)

    assert window.theme.px(13) > before
    assert window.bridge.settings.text_size == 1.2


def test_a_key_pauses_and_resumes(open_window: Callable[[], Window]) -> None:
    window = open_window()

    _press(window, Qt.Key.Key_P, Ctrl | Shift)
    paused = window.bridge.status().state
    _press(window, Qt.Key.Key_P, Ctrl | Shift)

    assert paused == State.PAUSED
    assert window.bridge.status().state != State.PAUSED


def test_a_delete_shows_a_bar_whose_undo_brings_all_back(
    open_window: Callable[[], Window], told: ToldDay
) -> None:
    window = open_window()
    bar = window.findChildren(UndoBar)[0]
    scope = ForgetScope(episode_ids=(told.page_id,))
    counts: list[int] = []

    window.bridge.submit(lambda commands: commands.forget(scope))
    wait_until(bar.isVisible, "the undo bar is shown")
    window.bridge.ask(lambda queries: len(queries.find_forgotten()), counts.append)
    wait_until(lambda: counts == [1])
    _press(window, Qt.Key.Key_Z, Ctrl)

    def brought_back() -> bool:
        window.bridge.ask(
            lambda queries: queries.get_episode(told.page_id).id, counts.append, lambda _: None
        )
        return told.page_id in counts

    wait_until(brought_back, "the episode is back")


def test_ctrl_z_takes_back_the_last_change_of_a_fact(
    open_window: Callable[[], Window], told: ToldDay
) -> None:
    window = open_window()
    pinned: list[bool] = []

    def now_pinned() -> bool:
        window.bridge.ask(lambda queries: queries.get_fact(told.fact_id).pinned, pinned.append)
        return bool(pinned) and pinned[-1]

    window.bridge.submit(lambda commands: commands.pin_facts([told.fact_id]))
    wait_until(now_pinned)
    _press(window, Qt.Key.Key_Z, Ctrl)

    wait_until(lambda: not now_pinned() and pinned[-1] is False, "the pin is taken back")


def test_below_1000_pixels_the_rail_shows_icons_only(open_window: Callable[[], Window]) -> None:
    window = open_window()
    wide = window.rail.width()

    window.resize(*SMALLEST)
    wait_until(lambda: window.rail.width() != wide)

    assert window.rail.width() == window.theme.row(NARROW_WIDTH)
    assert (window.minimumWidth(), window.minimumHeight()) == SMALLEST


def test_page_and_size_are_remembered(open_window: Callable[[], Window]) -> None:
    first = open_window()
    first.visit(Destination("search"))
    first.resize(1111, 666)
    wait_until(lambda: first.width() == 1111)
    first.close()

    again = open_window()

    assert again.page.name == "search"


def test_no_label_reads_its_text_as_markup(open_window: Callable[[], Window]) -> None:
    window = open_window()

    for name in window.page_names():
        window.visit(Destination(name))
    wait_until(window.isVisible)

    formats = {label.textFormat() for label in window.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}

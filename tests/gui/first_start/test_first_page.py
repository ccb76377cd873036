"""Nothing is recorded before Start."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import delete, isValid

from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.domain.status import State
from desktop_memory.gui.desk import Desk
from desktop_memory.gui.first_start.first_page import FirstPage
from desktop_memory.gui.first_start.rules_dialog import RulesDialog
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.switch import Switch
from desktop_memory.gui.window import SMALLEST
from tests.gui.asking import shown_dialog
from tests.gui.told_day import ToldDay
from tests.gui.waiting import wait_until


@pytest.fixture
def desk(told: ToldDay, open_desk: Callable[[], Desk]) -> Desk:
    """The app as it is before the first page was answered."""
    file = SettingsFile(told.paths.settings_file)
    file.save(replace(file.load(), started=False))
    opened = open_desk()
    wait_until(opened.window.isActiveWindow)
    return opened


def _page(desk: Desk) -> FirstPage:
    return desk.window.findChildren(FirstPage)[0]


def _press(desk: Desk, words: str) -> None:
    buttons = {one.text(): one for one in _page(desk).findChildren(QPushButton)}
    QTest.mouseClick(buttons[words], Qt.MouseButton.LeftButton)


def test_no_key_starts_anything(desk: Desk) -> None:
    wait_until(_page(desk).hasFocus, "no control has the keyboard")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(desk.window, key)

    assert not desk.bridge.settings.started
    assert desk.bridge.status().state is State.NOT_STARTED


def test_start_takes_the_choices_and_opens_the_pages(desk: Desk) -> None:
    page = _page(desk)
    QTest.mouseClick(
        page.controls["clipboard_on"].findChildren(Switch)[0], Qt.MouseButton.LeftButton
    )
    assert bool(desk.bridge.settings.clipboard_on)
    _press(desk, "Start recording")

    wait_until(lambda: desk.bridge.settings.started, "recording is started")
    assert not bool(desk.bridge.settings.clipboard_on)
    wait_until(lambda: not desk.window.findChildren(FirstPage), "the pages are shown")


def test_not_now_keeps_the_app_and_records_nothing(desk: Desk) -> None:
    _press(desk, "Not now")

    wait_until(lambda: not desk.window.isVisible())
    assert not desk.bridge.settings.started


def test_a_page_that_goes_as_soon_as_it_is_shown_is_no_fault(desk: Desk, theme: Theme) -> None:
    page = FirstPage(desk.bridge, theme, QApplication.windowIcon())
    page.show()

    delete(page)

    QApplication.processEvents()  # what is raised here fails a test
    assert not isValid(page)


def test_the_choices_stand_below_each_other_in_the_smallest_window(desk: Desk) -> None:
    desk.window.resize(*SMALLEST)
    page = _page(desk)
    wait_until(lambda: page.width() == SMALLEST[0])

    def lefts() -> set[int]:
        rows = (control.parentWidget() for control in page.controls.values())
        return {row.x() for row in rows if row is not None}

    wait_until(lambda: len(lefts()) == 1, "they stand in one column")


def test_a_rule_is_switched_off_before_the_start(desk: Desk) -> None:
    first = desk.bridge.settings.exclusions[0]
    _press(desk, f"See the {len(desk.bridge.settings.exclusions)} exclusions…")
    dialog = shown_dialog(RulesDialog)
    QTest.mouseClick(dialog.findChildren(Switch)[0], Qt.MouseButton.LeftButton)
    dialog.reject()
    wait_until(desk.window.isActiveWindow)
    _press(desk, "Start recording")

    wait_until(lambda: desk.bridge.settings.started, "recording is started")
    assert desk.bridge.settings.exclusions[0] == replace(first, on=False)

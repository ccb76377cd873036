"""One line tells what a day was spent on, and leads to all of it."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop_memory.gui.timeline.day_sheet import DaySheet
from desktop_memory.gui.timeline.page import TimelinePage
from desktop_memory.gui.window import Window
from tests.gui.asking import shown_dialog
from tests.gui.told_day import ToldDay
from tests.gui.waiting import wait_until


def _page(window: Window) -> TimelinePage:
    assert isinstance(window.page, TimelinePage)
    return window.page


def test_a_day_says_what_it_was_spent_on(open_window: Callable[[], Window]) -> None:
    page = _page(open_window())

    wait_until(page.work.isVisible)

    assert page.work.line.text().startswith("49 min seen")
    for part in ("handbook.example 20 min", "VS Code 20 min", "Konsole 9 min"):
        assert part in page.work.line.text()


def test_a_day_without_anything_says_nothing(open_window: Callable[[], Window]) -> None:
    page = _page(open_window())
    wait_until(page.work.isVisible)

    page.show_day(page.day - timedelta(days=40))

    wait_until(lambda: not page.work.isVisible())


def test_all_of_the_day_is_one_click_away(open_window: Callable[[], Window]) -> None:
    page = _page(open_window())
    wait_until(page.work.isVisible)

    QTest.mouseClick(page.work.whole, Qt.MouseButton.LeftButton)
    sheet = shown_dialog(DaySheet)

    told = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"handbook.example", "VS Code", "Konsole", "9 min"} <= told
    assert "It is summed up when it is over." in told


def test_work_in_the_sheet_leads_to_its_moment(
    open_window: Callable[[], Window], told: ToldDay
) -> None:
    page = _page(open_window())
    wait_until(page.work.isVisible)
    page.read_whole_day()
    sheet = shown_dialog(DaySheet)
    rows = sheet.findChildren(QAbstractButton)

    next(row for row in rows if "handbook.example" in row.accessibleName()).click()

    wait_until(lambda: page.destination().episode_id == told.page_id, "its episode")

"""One line tells what a day was spent on."""

from collections.abc import Callable
from datetime import timedelta

from desktop_memory.gui.timeline.page import TimelinePage
from desktop_memory.gui.window import Window
from tests.gui.waiting import wait_until


def _page(window: Window) -> TimelinePage:
    assert isinstance(window.page, TimelinePage)
    return window.page


def test_a_day_says_what_it_was_spent_on(open_window: Callable[[], Window]) -> None:
    page = _page(open_window())

    wait_until(page.work.isVisible)

    assert page.work.text().startswith("49 min seen")
    for part in ("handbook.example 20 min", "VS Code 20 min", "Konsole 9 min"):
        assert part in page.work.text()


def test_a_day_without_anything_says_nothing(open_window: Callable[[], Window]) -> None:
    page = _page(open_window())
    wait_until(page.work.isVisible)

    page.show_day(page.day - timedelta(days=40))

    wait_until(lambda: not page.work.isVisible())

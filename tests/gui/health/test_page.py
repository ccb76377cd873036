"""The health page tells what was not kept, what is wrong, and never more than is known."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.status import Problem
from desktop_memory.gui.desk import Desk
from desktop_memory.gui.health.page import HealthPage
from desktop_memory.gui.health.problems import Problems
from desktop_memory.gui.health.rows import BACKUP, VERIFIED
from desktop_memory.gui.health.skip_list import SkipList
from desktop_memory.gui.health.timed_list import TimedList
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.window import Window
from desktop_memory.memory.commands import Commands
from tests.gui.asking import answer, done, shown_dialog
from tests.gui.waiting import wait_until

RULE = "Password managers"


@pytest.fixture
def window(open_desk: Callable[[], Desk]) -> Window:
    opened = open_desk().window
    skips = {(SkipReason.UNCHANGED, ""): 41, (SkipReason.EXCLUDED, RULE): 3}
    done(opened.bridge, lambda commands: commands.note_skips(skips, [], 7))
    opened.visit(Destination("health"))
    wait_until(opened.isActiveWindow)
    return opened


@pytest.fixture
def page(window: Window) -> HealthPage:
    assert isinstance(window.page, HealthPage)
    wait_until(window.page.keeping.words, "the page is filled")
    return window.page


def test_a_reason_lists_the_last_of_it(page: HealthPage) -> None:
    row = page.skips.rows[SkipReason.EXCLUDED]
    assert row.accessibleName().startswith("Excluded: 3.")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    dialog = shown_dialog(SkipList)

    assert RULE in dialog.rows.item(0).text()
    dialog.reject()


def test_what_was_never_measured_is_not_told_to_be_well(page: HealthPage) -> None:
    words = page.keeping.words()

    assert words[VERIFIED] == "Not measured yet"
    assert words[BACKUP].startswith("None yet")
    assert words["Encryption"].startswith("Off")


def test_verify_now_checks_the_stores(page: HealthPage) -> None:
    QTest.mouseClick(page.keeping.link(VERIFIED), Qt.MouseButton.LeftButton)

    wait_until(lambda: "Whole" in page.keeping.words()[VERIFIED], "the finding is told")
    assert answer(page.bridge, lambda queries: queries.get_health()).verified_at is not None


def test_back_up_now_makes_a_backup(page: HealthPage) -> None:
    QTest.mouseClick(page.keeping.link(BACKUP), Qt.MouseButton.LeftButton)

    wait_until(lambda: page.keeping.words()[BACKUP].endswith("1 kept"), "the backup is told")


def test_the_report_holds_counts_and_no_title(window: Window, page: HealthPage) -> None:
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QGuiApplication.clipboard().clear()
    QTest.keyClick(window, Qt.Key.Key_C, shift)
    wait_until(lambda: "excluded 3" in QGuiApplication.clipboard().text(), "the report is copied")

    assert "parser.py" not in QGuiApplication.clipboard().text()


def test_a_problem_leads_to_what_mends_it(theme: Theme) -> None:
    asked: list[Destination] = []
    problems = Problems(theme, asked.append)
    now = datetime.now(UTC)
    problem = Problem("retention", "About 30 MB go tonight.", "Raise the budget.", now, False)
    problems.show_problems((problem,), now)
    told = {label.text() for label in problems.findChildren(QLabel)}
    problems.findChildren(QPushButton)[0].click()

    assert {"About 30 MB go tonight.", "Raise the budget.", "1 open, 0 mended"} <= told
    assert asked == [Destination("settings", section="Retention")]
    problems.deleteLater()


def test_many_empty_answers_are_warned_of(window: Window, page: HealthPage) -> None:
    def ask(commands: Commands) -> None:
        for number in range(10):
            commands.note_search(f"question {number}", number % 3, 12.0)

    done(window.bridge, ask)
    page.refresh(None)

    wait_until(lambda: any("40 % of the questions" in told for told in _labels(page)))
    assert any("at most 12 ms" in told for told in _labels(page))


def test_facts_that_were_used_are_listed_with_who_used_them(
    window: Window, page: HealthPage
) -> None:
    def use(commands: Commands) -> None:
        (fact_id,) = commands.add_fact("The tapir likes papaya.", FactKind.KNOWLEDGE).fact_ids
        commands.note_recalled([fact_id, fact_id], "Ada")
        commands.note_recalled([fact_id], "Ada")

    done(window.bridge, use)
    page.refresh(None)
    wait_until(lambda: any(told.startswith("Facts used") for told in _labels(page)))
    link = next(one for one in page.findChildren(QPushButton) if one.text() == "Facts used")
    link.click()
    listed = shown_dialog(TimedList)

    assert listed.rows.item(0).text().endswith("Ada, 2 times: The tapir likes papaya.")
    listed.reject()


def _labels(page: HealthPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]

"""Before anything is forgotten the window tells how much, and only a clear yes forgets."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_memory.domain.forget import ForgetScope
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.desk import Desk
from desktop_memory.gui.forget.forget_dialog import ForgetDialog
from desktop_memory.gui.window import Window
from tests.gui.asking import answer, shown_dialog
from tests.gui.told_day import ToldDay
from tests.gui.waiting import wait_until

Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_desk: Callable[[], Desk]) -> Window:
    opened = open_desk().window
    wait_until(opened.isActiveWindow)
    return opened


@pytest.fixture
def dialog(window: Window, told: ToldDay) -> ForgetDialog:
    """Asked for the latest episode, which holds three lines, three frames and a fact."""
    window.page.ask_to_forget(ForgetScope(episode_ids=(told.editor_id,)))
    shown = shown_dialog(ForgetDialog)
    wait_until(shown.confirm.isEnabled, "it has counted")
    return shown


def _forgotten(bridge: Bridge) -> int:
    return len(answer(bridge, lambda queries: queries.find_forgotten()))


def test_it_counts_what_was_asked_for_and_names_it_on_the_button(dialog: ForgetDialog) -> None:
    assert dialog.preview.counts() == ("1", "3", "3", "1", "0")
    assert dialog.confirm.text() == "Forget 1 episode and 1 fact"
    dialog.reject()


def test_cancel_has_the_focus_and_enter_forgets_nothing(
    window: Window, dialog: ForgetDialog
) -> None:
    assert dialog.cancel.hasFocus()
    dialog.confirm.setFocus()
    QTest.keyClick(dialog.confirm, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.cancel.setFocus()
    # Some desktops let Enter press the button that has the keyboard.
    QTest.keyClick(dialog.cancel, Qt.Key.Key_Return)
    if dialog.isVisible():
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    wait_until(lambda: not dialog.isVisible())
    assert _forgotten(window.bridge) == 0


def test_the_scope_is_recounted_as_it_changes(dialog: ForgetDialog) -> None:
    dialog.choice.choose("Everything with certain words")
    wait_until(lambda: dialog.preview.counts()[0] == "–", "nothing is named yet")
    assert not dialog.confirm.isEnabled()
    field = dialog.choice.match
    field.setFocus()
    QTest.keyClicks(field, "repaired")

    wait_until(dialog.confirm.isEnabled, "it has counted anew")
    assert dialog.preview.counts()[0] == "1"
    dialog.reject()


def test_ctrl_enter_forgets_and_ctrl_z_brings_it_back(window: Window, dialog: ForgetDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, Ctrl)
    wait_until(lambda: _forgotten(window.bridge) == 1, "the episode is forgotten")
    wait_until(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Z, Ctrl)

    wait_until(lambda: _forgotten(window.bridge) == 0, "it is back")


def test_facts_that_were_asked_for_are_what_is_chosen(window: Window, told: ToldDay) -> None:
    window.page.ask_to_forget(ForgetScope(fact_ids=(told.fact_id,)))
    dialog = shown_dialog(ForgetDialog)

    assert dialog.choice.scope().fact_ids == (told.fact_id,)
    dialog.reject()

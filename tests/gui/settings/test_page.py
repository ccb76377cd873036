"""Settings take effect at once, can be taken back, and what would delete is shown first."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QScrollArea, QSpinBox

from desktop_memory.config.settings import Settings
from desktop_memory.domain.exclusion import RuleKind
from desktop_memory.gui.desk import Desk
from desktop_memory.gui.forget.forget_dialog import ForgetDialog
from desktop_memory.gui.settings.languages import language_name
from desktop_memory.gui.settings.page import SettingsPage
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.views.switch import Switch
from desktop_memory.gui.window import SMALLEST, Window
from tests.gui.asking import shown_dialog
from tests.gui.waiting import wait_until
from tests.runtime.local_model import serving

Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_desk: Callable[[], Desk]) -> Window:
    opened = open_desk().window
    wait_until(opened.isActiveWindow)
    return opened


def _page(window: Window, section: str) -> SettingsPage:
    window.visit(Destination("settings", section=section))
    assert isinstance(window.page, SettingsPage)
    return window.page


def _button(page: SettingsPage, words: str) -> QPushButton:
    buttons = [one for one in page.findChildren(QPushButton) if one.text() == words]
    return next(one for one in buttons if one.isVisible())


def test_a_switch_takes_effect_and_the_button_undoes_it(window: Window) -> None:
    page = _page(window, "Capture")
    switch = page.row("clipboard_on").findChildren(Switch)[0]
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    wait_until(lambda: not window.bridge.settings.clipboard_on, "the setting is off")
    undo = _button(page, "Undo last")
    wait_until(undo.isEnabled)
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)

    wait_until(lambda: window.bridge.settings.clipboard_on, "it is on again")
    wait_until(switch.isChecked, "the switch shows it")


def test_a_number_is_reset_to_its_default_with_a_key(window: Window) -> None:
    page = _page(window, "Capture")
    box = page.row("idle_after_s").findChildren(QSpinBox)[0]
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "60")
    QTest.keyClick(box, Qt.Key.Key_Return)
    wait_until(lambda: window.bridge.settings.idle_after_s == 60, "the number is used")
    QTest.keyClick(box, Qt.Key.Key_R, Ctrl)

    wait_until(lambda: window.bridge.settings.idle_after_s == Settings().idle_after_s)


def test_what_would_delete_waits_for_apply(window: Window) -> None:
    page = _page(window, "Retention")
    box = page.row("keep_frames_days").findChildren(QSpinBox)[0]
    box.setValue(5)
    wait_until(page.retention.apply.isVisible, "the preview is staged")
    assert window.bridge.settings.keep_frames_days == Settings().keep_frames_days
    QTest.mouseClick(page.retention.back, Qt.MouseButton.LeftButton)
    wait_until(lambda: box.value() == Settings().keep_frames_days, "it is taken back")
    box.setValue(6)
    wait_until(page.retention.apply.isVisible)
    QTest.mouseClick(page.retention.apply, Qt.MouseButton.LeftButton)

    wait_until(lambda: window.bridge.settings.keep_frames_days == 6)


def test_a_rule_is_added_tested_and_removed(window: Window) -> None:
    page = _page(window, "Exclusions")
    page.test.fields["App"].setText("Pelican diary")
    assert page.test.answer == "Yes. It is kept."
    field = next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == "New rule")
    QTest.keyClicks(field, "Pelican diary")
    QTest.keyClick(field, Qt.Key.Key_Return)

    wait_until(lambda: page.test.answer.startswith("No. It is not kept."), "the rule strikes")
    assert "App rule “Pelican diary”" in page.test.answer
    assert window.bridge.settings.exclusions[0].kind is RuleKind.APP

    def own() -> list[Switch]:
        switches = page.rules.rules.findChildren(Switch)
        return [one for one in switches if "Pelican" in one.accessibleName()]

    wait_until(own, "the rule is listed")
    own()[0].setFocus()
    QTest.keyClick(own()[0], Qt.Key.Key_Delete)
    wait_until(lambda: page.test.answer == "Yes. It is kept.", "the rule is gone")
    QTest.keyClick(window, Qt.Key.Key_Z, Ctrl)

    wait_until(lambda: page.test.answer.startswith("No."), "the rule is back")


def test_a_new_rule_offers_to_forget_what_it_would_have_excluded(window: Window) -> None:
    page = _page(window, "Exclusions")
    page.rules.prefill("Konsole")
    QTest.mouseClick(_button(page, "Add rule"), Qt.MouseButton.LeftButton)

    dialog = shown_dialog(ForgetDialog)
    wait_until(lambda: dialog.preview.counts()[0] == "1", "one episode would go")
    dialog.reject()


def test_words_find_settings_of_all_groups(window: Window) -> None:
    page = _page(window, "General")
    page.focus_filter()
    QTest.keyClicks(window.focusWidget(), "pictures")

    wait_until(lambda: page.row("keep_pictures").isVisible() and page.row("ocr_on").isVisible())
    assert not page.row("start_at_login").isVisible()
    assert page.clear()
    wait_until(lambda: page.row("start_at_login").isVisible())


def test_arrows_choose_the_group(window: Window) -> None:
    page = _page(window, "General")
    groups = page.findChildren(QListWidget)[0]
    groups.setFocus()
    QTest.keyClick(groups, Qt.Key.Key_Down)

    wait_until(lambda: page.row("monitors").isVisible())


@pytest.mark.parametrize("section", ["Exclusions", "Reading", "Retention", "Folders", "Safety"])
def test_nothing_is_cut_in_the_smallest_window(window: Window, section: str) -> None:
    window.resize(*SMALLEST)
    wait_until(lambda: window.width() == SMALLEST[0])
    page = _page(window, section)
    wait_until(lambda: page.rules.isVisible() == (section == "Exclusions"))
    form = page.row("ocr_on").parentWidget()
    scrolled = page.findChildren(QScrollArea)[0]
    assert form is not None

    wait_until(lambda: form.width() <= scrolled.viewport().width(), "all of the form is in sight")


@pytest.mark.parametrize(
    ("code", "name"),
    [("eng", "English"), ("nor", "Norwegian"), ("chi_sim", "Chinese (sim)"), ("zzz", "zzz")],
)
def test_languages_have_their_names(code: str, name: str) -> None:
    assert language_name(code) == name


def test_a_model_is_tried_as_it_is_set(window: Window) -> None:
    page = _page(window, "Facts")
    assert not page.model.button.isEnabled()
    with serving() as model:
        quote = "The ferry to Moen leaves at 7:40 from pier 3."
        model.facts = [{"kind": "knowledge", "text": quote, "quote": quote}]
        field = page.row("model_url").findChildren(QLineEdit)[0]
        field.setFocus()
        QTest.keyClicks(field, model.url)
        QTest.keyClick(field, Qt.Key.Key_Return)
        wait_until(page.model.button.isEnabled, "there is an address")
        assert window.bridge.settings.model_url == model.url

        page.model.button.click()

        wait_until(lambda: page.model.told.text().startswith("It works"), "what came of it")


def test_what_is_wrong_with_a_model_is_told(window: Window) -> None:
    with serving() as model:
        nobody = model.url
    page = _page(window, "Facts")
    page.row("model_url").edited.emit("model_url", nobody)
    wait_until(page.model.button.isEnabled, "there is an address")

    page.model.button.click()

    wait_until(lambda: "no program listens there" in page.model.told.text(), "what is wrong")
    page.row("model_url").edited.emit("model_url", "http://models.example/v1")
    wait_until(lambda: "no program listens" not in page.model.told.text(), "another address")
    page.model.button.click()
    wait_until(lambda: "not on this computer" in page.model.told.text(), "it is elsewhere")

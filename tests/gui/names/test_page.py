"""Everything about a name stands on one page, and its names can be changed and changed back."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.entity import Entity
from desktop_memory.domain.fact import FactKind
from desktop_memory.gui.desk import Desk
from desktop_memory.gui.names.merge_dialog import MergeDialog
from desktop_memory.gui.names.page import NamesPage
from desktop_memory.gui.names.rename_dialog import RenameDialog
from desktop_memory.gui.names.split_dialog import SplitDialog
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.window import Window
from desktop_memory.memory.commands import Commands
from tests.gui.asking import answer, done, shown_dialog
from tests.gui.waiting import wait_until

Left = Qt.MouseButton.LeftButton
FACTS = (
    ("To do for Alice Meier: check the parser of Tidewater", FactKind.TASK),
    ("Alice Meier prefers short mails.", FactKind.PREFERENCE),
    ("To do for Alicia Meier: call the harbour office", FactKind.TASK),
    ("We decided to ship the Tidewater release in March.", FactKind.DECISION),
)


@pytest.fixture
def window(open_desk: Callable[[], Desk]) -> Window:
    opened = open_desk().window
    for text, kind in FACTS:
        done(opened.bridge, partial(_add, text, kind))
    wait_until(
        lambda: not answer(opened.bridge, lambda queries: queries.entities.count_unsettled()),
        "names are known",
    )
    return opened


@pytest.fixture
def page(window: Window) -> NamesPage:
    """With everything about Alice Meier."""
    window.visit(Destination("names", entity_id=_named(window, "alice meier").id))
    page = window.page
    assert isinstance(page, NamesPage)
    wait_until(lambda: _title(page) == "Alice Meier", "everything about Alice")
    return page


def _add(text: str, kind: FactKind, commands: Commands) -> Changes:
    return commands.add_fact(text, kind)


def _named(window: Window, name: str) -> Entity:
    return answer(window.bridge, lambda queries: queries.entities.find(name))[0]


def _title(page: NamesPage) -> str:
    return page.view.about.entity.name if page.view.about else ""


def _aliases(page: NamesPage) -> set[str]:
    return {alias.name for alias in page.view.about.entity.aliases} if page.view.about else set()


def _listed(page: NamesPage) -> set[str]:
    return {entity.name for entity in page.list.entities()}


def _button(page: NamesPage, words: str) -> QAbstractButton:
    """A button of everything about a name, by its words or by what a screen reader says."""
    buttons = page.view.findChildren(QAbstractButton)
    return next(one for one in buttons if words in (one.text(), one.accessibleName()))


def test_it_tells_facts_and_leads_to_them(page: NamesPage, window: Window) -> None:
    texts = {fact.text for fact in page.view.about.facts} if page.view.about else set()
    assert texts == {FACTS[0][0], FACTS[1][0]}

    QTest.mouseClick(_button(page, f"Show this fact: {FACTS[1][0]}"), Left)

    assert window.page.name == "facts"


def test_a_related_name_is_one_click_away_and_back_returns(page: NamesPage, window: Window) -> None:
    QTest.mouseClick(_button(page, "Tidewater"), Left)
    wait_until(lambda: _title(page) == "Tidewater", "the related name")

    window.go_back()

    wait_until(lambda: _title(page) == "Alice Meier", "back where the person was")


def test_a_filter_lists_only_what_fits_and_says_so_where_nothing_does(page: NamesPage) -> None:
    QTest.keyClicks(page.field, "tide")
    wait_until(lambda: _listed(page) == {"Tidewater"}, "only what fits")

    QTest.keyClicks(page.field, "xyz")
    wait_until(lambda: not page.list.isVisible(), "nothing fits")

    page.field.clear()
    wait_until(lambda: {"Tidewater", "Alice Meier"} <= _listed(page), "all again")


def test_a_rename_is_taken_back_with_ctrl_z(page: NamesPage, window: Window) -> None:
    QTest.mouseClick(_button(page, "Rename…"), Left)
    dialog = shown_dialog(RenameDialog)
    QTest.keyClicks(dialog.field, "The captain")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    wait_until(lambda: _title(page) == "The captain", "renamed")

    wait_until(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    wait_until(lambda: _title(page) == "Alice Meier", "its old name")


def test_two_names_become_one_and_are_split_again(page: NamesPage, window: Window) -> None:
    QTest.mouseClick(_button(page, "Same as…"), Left)
    merging = shown_dialog(MergeDialog)
    wait_until(merging.list.entities, "the others are offered")
    assert not merging.act.isEnabled()
    merging.list.setCurrentIndex(merging.list.model().index(0, 0))
    wait_until(merging.act.isEnabled)
    QTest.mouseClick(merging.act, Left)
    wait_until(lambda: _aliases(page) == {"Alice Meier", "Alicia Meier"}, "both are one")

    QTest.mouseClick(_button(page, "Split…"), Left)
    splitting = shown_dialog(SplitDialog)
    box = next(box for box in splitting.boxes.values() if box.text() == "Alicia Meier")
    box.setChecked(True)
    QTest.mouseClick(splitting.act, Left)

    wait_until(lambda: _aliases(page) == {"Alice Meier"}, "two again")
    assert _named(window, "alicia meier").id != _named(window, "alice meier").id

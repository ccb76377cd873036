"""Whom and what a fact is about leads to all about it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_memory.domain.fact import FactFilter, FactKind
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.desk import Desk
from desktop_memory.gui.facts.about_menu import AboutMenu
from desktop_memory.gui.facts.about_row import AboutRow
from desktop_memory.gui.facts.page import FactsPage
from desktop_memory.gui.names.page import NamesPage
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.window import Window
from tests.gui.asking import answer, done
from tests.gui.waiting import wait_until

TASK = "To do for Alice Meier: check the parser of Tidewater"
FACTS = (
    (TASK, FactKind.TASK),
    ("Alice Meier prefers short mails.", FactKind.PREFERENCE),
    ("We decided to ship the Tidewater release in March.", FactKind.DECISION),
)


@pytest.fixture
def window(open_desk: Callable[[], Desk]) -> Window:
    opened = open_desk().window
    for text, kind in FACTS:
        _add(opened.bridge, text, kind)
    opened.visit(Destination("facts"))
    bridge = opened.bridge
    wait_until(
        lambda: (
            not answer(bridge, lambda queries: queries.entities.count_unsettled())
            and len(answer(bridge, lambda queries: queries.entities.find("tidewater"))) == 1
        ),
        "names are known",
    )
    return opened


@pytest.fixture
def page(window: Window) -> FactsPage:
    """With the task chosen."""
    assert isinstance(window.page, FactsPage)
    page = window.page
    wait_until(lambda: page.table.model().rowCount() > len(FACTS) - 1, "the facts are listed")
    (task,) = [
        fact
        for fact in answer(window.bridge, lambda queries: queries.find_facts(FactFilter()))
        if fact.text == TASK
    ]
    page.table.choose(task.id)
    wait_until(lambda: len(_chips(page)) == 2, "whom it is about is told")
    return page


def _add(bridge: Bridge, text: str, kind: FactKind) -> None:
    done(bridge, lambda commands: commands.add_fact(text, kind))


def _chips(page: FactsPage) -> list[QPushButton]:
    rows = [row for row in page.details.findChildren(AboutRow) if row.isVisible()]
    return [chip for row in rows for chip in row.findChildren(QPushButton)]


def _chip(page: FactsPage, name: str) -> QPushButton:
    return next(chip for chip in _chips(page) if chip.text() == name)


def _shown(window: Window) -> str:
    """The name of whom everything is shown, if that page is."""
    page = window.page
    about = page.view.about if isinstance(page, NamesPage) else None
    return about.entity.name if about else ""


def _texts(page: FactsPage) -> set[str]:
    model = page.table.model()
    return {str(model.index(row, 1).data()) for row in range(model.rowCount())}


def test_a_click_on_a_name_shows_everything_about_it(page: FactsPage, window: Window) -> None:
    QTest.mouseClick(_chip(page, "Alice Meier"), Qt.MouseButton.LeftButton)

    wait_until(lambda: _shown(window) == "Alice Meier", "everything about Alice")


def test_all_facts_about_a_name_can_be_listed(page: FactsPage, window: Window) -> None:
    (alice,) = answer(window.bridge, lambda queries: queries.entities.find("alice meier"))

    window.visit(Destination("facts", entity_id=alice.id))

    wait_until(lambda: _texts(page) == {FACTS[0][0], FACTS[1][0]}, "only facts about Alice")
    (menu,) = page.findChildren(AboutMenu)
    assert menu.text() == "About: Alice Meier"
    assert page.clear()
    wait_until(lambda: len(_texts(page)) > len(FACTS) - 1, "all facts again")

"""Facts are edited, faded, pinned, deleted and brought back by keys and mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.fact import FactFilter, FactKind, FactSort, FactView
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.desk import Desk
from desktop_memory.gui.facts.fact_model import FactModel
from desktop_memory.gui.facts.fact_table import FactTable
from desktop_memory.gui.facts.page import FactsPage
from desktop_memory.gui.forget.forget_dialog import ForgetDialog
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.undo_bar import UndoBar
from desktop_memory.gui.timeline.page import TimelinePage
from desktop_memory.gui.window import SMALLEST, Window
from tests.gui.asking import answer, done, shown_dialog
from tests.gui.told_day import ToldDay
from tests.gui.waiting import wait_until

Ctrl = Qt.KeyboardModifier.ControlModifier
OTHERS = ("I prefer tea to coffee.", "The harbour office opens at nine.")


@pytest.fixture
def window(open_desk: Callable[[], Desk]) -> Window:
    """Open at the facts: one that was found, two that the person wrote."""
    opened = open_desk().window
    for text in OTHERS:
        _add(opened.bridge, text)
    opened.visit(Destination("facts"))
    wait_until(lambda: _page(opened).table.model().rowCount() == 3, "the facts are listed")
    wait_until(opened.isActiveWindow)
    return opened


@pytest.fixture
def page(window: Window, told: ToldDay) -> FactsPage:
    """With the fact chosen that was found."""
    facts = _page(window)
    facts.table.setFocus()
    facts.table.choose(told.fact_id)
    _wait_for_sentence(facts, "Rows without a checksum are accepted until 1 December.")
    return facts


def _add(bridge: Bridge, text: str) -> None:
    done(bridge, lambda commands: commands.add_fact(text, FactKind.KNOWLEDGE))


def _page(window: Window) -> FactsPage:
    assert isinstance(window.page, FactsPage)
    return window.page


def _edit(page: FactsPage) -> QPlainTextEdit:
    return page.details.sentence.findChildren(QPlainTextEdit)[0]


def _wait_for_sentence(page: FactsPage, text: str) -> None:
    wait_until(lambda: _edit(page).toPlainText() == text, f"{text} is shown")


def _buttons(page: FactsPage, words: str) -> list[QPushButton]:
    found = page.details.findChildren(QPushButton)
    return [one for one in found if one.text() == words and one.isVisible()]


def _click(page: FactsPage, words: str) -> None:
    wait_until(lambda: _buttons(page, words), f"the button {words}")
    QTest.mouseClick(_buttons(page, words)[-1], Qt.MouseButton.LeftButton)


def _count(page: FactsPage) -> int:
    wanted = FactFilter(view=FactView.ALL)
    return answer(page.bridge, lambda queries: queries.count_facts(wanted).by_view[FactView.ALL])


def test_a_sentence_is_edited_with_keys_and_the_step_undone(page: FactsPage, told: ToldDay) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    edit = _edit(page)
    wait_until(edit.hasFocus)
    edit.selectAll()
    QTest.keyClicks(edit, "Rows need a checksum.")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    before = answer(page.bridge, lambda queries: queries.get_fact(told.fact_id)).text
    QTest.keyClick(edit, Qt.Key.Key_Return, Ctrl)

    def text() -> str:
        return answer(page.bridge, lambda queries: queries.get_fact(told.fact_id)).text

    wait_until(lambda: text() == "Rows need a checksum.", "the new words are stored")
    assert before.startswith("Rows without")
    wait_until(page.table.hasFocus, "the keyboard is back in the list")
    QTest.keyClick(page.table, Qt.Key.Key_U)
    wait_until(lambda: text() == before, "the old words are back")
    _wait_for_sentence(page, before)


def test_escape_leaves_the_sentence_as_it_was(page: FactsPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    edit = _edit(page)
    wait_until(edit.hasFocus)
    QTest.keyClicks(edit, " and more")
    QTest.keyClick(edit, Qt.Key.Key_Escape)

    _wait_for_sentence(page, "Rows without a checksum are accepted until 1 December.")
    wait_until(page.table.hasFocus)


def test_what_is_selected_in_the_sentence_stays_so_when_the_fact_is_shown_anew(
    page: FactsPage, told: ToldDay
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    edit = _edit(page)
    wait_until(edit.hasFocus)
    edit.selectAll()

    done(page.bridge, lambda commands: commands.pin_facts([told.fact_id]))
    wait_until(lambda: _buttons(page, "Unpin"), "the pinned fact is shown")
    QTest.keyClicks(edit, "Rows need a checksum.")

    assert edit.toPlainText() == "Rows need a checksum."


def test_a_fact_is_faded_and_pinned_with_the_mouse(page: FactsPage, told: ToldDay) -> None:
    def fact_now() -> tuple[float, bool]:
        fact = answer(page.bridge, lambda queries: queries.get_fact(told.fact_id))
        return fact.strength, fact.pinned

    _click(page, "Fade")
    wait_until(lambda: fact_now()[0] < 0.6, "the fact has faded")
    _click(page, "Pin")
    wait_until(lambda: fact_now() == (1.0, True), "the fact is pinned")
    _click(page, "Unpin")
    wait_until(lambda: not fact_now()[1], "the fact is not pinned any more")


def test_several_facts_are_deleted_at_once_and_brought_back(
    window: Window, page: FactsPage
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_A, Ctrl)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    bar = window.findChildren(UndoBar)[0]
    wait_until(bar.isVisible, "the bar with Undo")

    assert bar.accessibleName().startswith("3 facts forgotten")
    assert _count(page) == 0
    QTest.keyClick(window, Qt.Key.Key_Z, Ctrl)
    wait_until(lambda: _count(page) == 3, "the facts are back")
    wait_until(lambda: page.table.model().rowCount() == 3, "they are listed")


def test_many_facts_are_asked_for_before_they_are_deleted(page: FactsPage) -> None:
    for number in range(20):
        _add(page.bridge, f"Station {number} reports in metres.")
    wait_until(lambda: page.table.model().rowCount() == 23, "all are listed")
    QTest.keyClick(page.table, Qt.Key.Key_A, Ctrl)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    dialog = shown_dialog(ForgetDialog)
    dialog.reject()

    assert _count(page) == 23


def test_a_click_on_a_header_sorts_and_is_remembered(page: FactsPage) -> None:
    header = page.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    wait_until(lambda: page.table.order.sort is FactSort.TEXT)
    texts = [page.table.model().index(row, 1).data() for row in range(3)]
    wait_until(
        lambda: [page.table.model().index(row, 1).data() for row in range(3)] == sorted(texts),
        "the rows are in order",
    )
    again = FactTable(page.theme, FactModel(page.bridge, page), page.placement)
    assert again.order.sort is FactSort.TEXT
    again.deleteLater()


def test_the_source_of_a_fact_is_one_key_from_the_timeline(
    window: Window, page: FactsPage, told: ToldDay
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_S)

    wait_until(lambda: isinstance(window.page, TimelinePage), "the timeline is shown")
    wait_until(lambda: window.page.destination().episode_id == told.editor_id)


def test_only_what_an_agent_wrote_is_shown_when_asked_for(window: Window, page: FactsPage) -> None:
    new = done(page.bridge, lambda commands: commands.add_agent("Quill", [Scope.WRITE]))
    done(
        page.bridge,
        lambda commands: commands.add_fact(
            "Tests live in tests.", FactKind.KNOWLEDGE, "", new.agent.id, "Quill"
        ),
    )
    window.visit(Destination("facts", agent_id=new.agent.id))

    wait_until(lambda: page.table.model().rowCount() == 1, "one fact is left")
    assert page.table.model().index(0, 1).data() == "Tests live in tests."


def test_in_a_small_window_details_open_over_the_list(window: Window, page: FactsPage) -> None:
    window.resize(*SMALLEST)
    wait_until(lambda: page.table.isVisible() and not page.details.isVisible(), "the list alone")
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 20))
    wait_until(lambda: page.details.isVisible() and not page.table.isVisible(), "the details")
    inner = page.details.widget()
    assert inner is not None
    assert inner.width() <= page.details.viewport().width()
    _click(page, "Back")

    wait_until(page.table.isVisible)


def test_a_fact_that_is_to_go_tells_it_and_is_let_stay_with_undo(
    window: Window, page: FactsPage
) -> None:
    new = done(page.bridge, lambda commands: commands.add_agent("Quill", [Scope.WRITE]))
    changes = done(
        page.bridge,
        lambda commands: commands.add_fact(
            "Step 3 waits.", FactKind.KNOWLEDGE, "", new.agent.id, "Quill", ttl_s=9e5
        ),
    )
    (fact_id,) = changes.fact_ids
    window.visit(Destination("facts", fact_id=fact_id))
    _wait_for_sentence(page, "Step 3 waits.")

    def step(words: str) -> list[QPushButton]:
        found = page.details.findChildren(QPushButton)
        return [one for one in found if one.accessibleName().startswith(words) and one.isVisible()]

    wait_until(lambda: step("Undo: Agent Quill set when it goes: "), "its history tells the end")
    _click(page, "Let it stay")
    wait_until(lambda: step("Undo: You let it stay"), "its history tells that it stays")
    assert not _buttons(page, "Let it stay")
    QTest.mouseClick(step("Undo: You let it stay")[0], Qt.MouseButton.LeftButton)
    wait_until(lambda: _buttons(page, "Let it stay"), "it is to go again")
    QTest.mouseClick(step("Undo: Agent Quill")[0], Qt.MouseButton.LeftButton)
    wait_until(lambda: not step("Undo"), "no step is left to undo")

    fact = answer(page.bridge, lambda queries: queries.get_fact(fact_id))
    assert fact.expires_at is None

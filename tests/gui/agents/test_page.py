"""Agents are added, allowed and revoked in the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QPushButton

from desktop_memory.domain.agent import Agent, Scope
from desktop_memory.gui.agents.add_dialog import AddDialog
from desktop_memory.gui.agents.page import AgentsPage
from desktop_memory.gui.agents.revoke_dialog import RevokeDialog
from desktop_memory.gui.agents.scope_words import route_words
from desktop_memory.gui.agents.snippets import Snippets
from desktop_memory.gui.desk import Desk
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.switch import Switch
from desktop_memory.gui.window import Window
from tests.gui.asking import answer, done, shown_dialog
from tests.gui.waiting import wait_until

Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_desk: Callable[[], Desk]) -> Window:
    """Open at the agents, of which there are none."""
    opened = open_desk().window
    opened.visit(Destination("agents"))
    wait_until(opened.isActiveWindow)
    return opened


@pytest.fixture
def page(window: Window) -> AgentsPage:
    """With one agent that may search."""
    done(window.bridge, lambda commands: commands.add_agent("Quill", [Scope.SEARCH]))
    assert isinstance(window.page, AgentsPage)
    window.page.refresh(None)
    wait_until(lambda: window.page.list.current() is not None, "the agent is listed")  # type: ignore[attr-defined]  # it is the agents page
    return window.page


def _agents(window: Window) -> list[Agent]:
    return answer(window.bridge, lambda queries: queries.find_agents())


def test_an_agent_is_added_with_keys_and_its_token_shown_once(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, Ctrl)
    dialog = shown_dialog(AddDialog)
    field = dialog.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "Coding assistant")
    for box in dialog.findChildren(QCheckBox):
        box.setChecked("Add" in box.text())
    QTest.keyClick(field, Qt.Key.Key_Return)

    def token() -> str:
        shown = [one for one in dialog.findChildren(QPlainTextEdit) if one.isVisible()]
        return shown[0].toPlainText() if shown else ""

    wait_until(token, "the token is shown")
    known = answer(window.bridge, lambda queries: queries.find_agent_by_token(token()))
    dialog.reject()

    assert known is not None
    assert (known.name, set(known.scopes)) == ("Coding assistant", {Scope.WRITE})
    assert isinstance(window.page, AgentsPage)
    wait_until(lambda: window.page.list.current() is not None, "the agent is listed")  # type: ignore[attr-defined]  # it is the agents page


def test_a_name_that_is_taken_is_told_in_the_dialog(page: AgentsPage) -> None:
    QTest.keyClick(page.list, Qt.Key.Key_N, Ctrl)
    dialog = shown_dialog(AddDialog)
    QTest.keyClicks(dialog.findChildren(QLineEdit)[0], "Quill")
    QTest.keyClick(dialog.findChildren(QLineEdit)[0], Qt.Key.Key_Return)

    wait_until(dialog.fault.isVisible, "the fault is told")
    dialog.reject()
    assert len(_agents(page.window())) == 1  # type: ignore[arg-type]  # the window of the page


def test_a_switch_changes_what_an_agent_may_do(window: Window, page: AgentsPage) -> None:
    switches = {one.accessibleName(): one for one in page.details.findChildren(Switch)}
    switch = switches["Read text and pictures"]
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)

    wait_until(lambda: _agents(window)[0].scopes == {Scope.SEARCH, Scope.READ})


def test_revoking_asks_and_enter_revokes_nothing(window: Window, page: AgentsPage) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    dialog = shown_dialog(RevokeDialog)
    focused = dialog.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Cancel"
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert _agents(window)[0].revoked_at is None

    buttons = {one.text(): one for one in dialog.findChildren(QPushButton)}
    QTest.mouseClick(buttons["Revoke"], Qt.MouseButton.LeftButton)
    wait_until(lambda: _agents(window)[0].revoked_at is not None, "the agent is revoked")


def test_the_log_tells_what_was_refused(window: Window, page: AgentsPage) -> None:
    agent = _agents(window)[0]
    at = agent.created_at
    done(
        window.bridge,
        lambda commands: commands.log_request(
            agent_id=agent.id,
            at=at,
            route="facts",
            question="all of them",
            status=403,
            given=0,
            took_ms=3.0,
            refused="it may not read",
        ),
    )
    model = page.details.requests.model()
    wait_until(lambda: model.rowCount() == 1, "the request is listed")

    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert "refused: it may not read" in cells
    assert "all of them" in cells


@pytest.mark.parametrize(
    ("route", "words"),
    [
        ("POST /v1/search", "search"),
        ("POST /v1/observations", "add messages"),
        ("DELETE /v1/facts/7", "forget facts"),
        ("POST /v1/facts/7/pin", "pin facts"),
        ("facts", "facts"),
    ],
)
def test_what_was_asked_for_is_told_in_words(route: str, words: str) -> None:
    assert route_words(route) == words


def test_an_example_is_copied_with_its_token(app: QApplication, theme: Theme) -> None:
    snippets = Snippets(theme, 4711, "abc")
    snippets.choice.choose("Python")
    snippets.choice.chosen.emit("Python")

    snippets.copy.click()

    copied = app.clipboard().text()
    assert 'DesktopMemory("http://127.0.0.1:4711", token="abc")' in copied

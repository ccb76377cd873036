"""Adding an agent: its name, what it may do, and its token, shown once."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_memory.domain.agent import NewAgent, Scope
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.gui.agents.scope_words import SCOPE_WORDS
from desktop_memory.gui.agents.snippets import Snippets
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.focus import FocusRing
from desktop_memory.gui.views.label import Label

_WIDTH = 520
_INDENT, _TOKEN_HEIGHT = 24, 48
_ALLOWED_AT_FIRST = (Scope.SEARCH, Scope.READ)


class AddDialog(QDialog):
    """`added(NewAgent)` once the agent exists; the token then stands here until it is closed."""

    added = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, port: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._port = port
        self.setWindowTitle("Add an agent")
        self.setMinimumWidth(theme.px(_WIDTH))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 16)
        self._column.setSpacing(8)
        self.heading = Label("Add an agent", "heading", wrap=True)
        self._told = Label(
            "A local program that may ask this memory, by the name you give it.", wrap=True
        )
        self._column.addWidget(self.heading)
        self._column.addWidget(self._told)
        self._name = QLineEdit()
        self._name.setPlaceholderText("Name, e.g. Coding assistant")
        self._name.setAccessibleName("Name of the agent")
        self._name.setMaxLength(80)
        self._column.addWidget(self._name)
        self._asked: list[QWidget] = []
        self._boxes = {scope: self._box(scope, words, help) for scope, words, help in SCOPE_WORDS}
        self.fault = Label("", "bad", wrap=True)
        self.fault.hide()
        self._column.addWidget(self.fault)
        self._buttons = self._button_row()
        self._column.addLayout(self._buttons)
        FocusRing(self, theme)
        self._name.returnPressed.connect(self._submit)
        self._name.setFocus()

    def _box(self, scope: Scope, words: str, help: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setAccessibleDescription(help)
        box.setChecked(scope in _ALLOWED_AT_FIRST)
        told = Label(help, "secondary", wrap=True)
        told.setContentsMargins(_INDENT, 0, 0, 0)
        self._column.addWidget(box)
        self._column.addWidget(told)
        self._asked.append(told)
        return box

    def _button_row(self) -> QHBoxLayout:
        self._cancel = Button(self._theme, "Cancel")
        self._cancel.clicked.connect(self.reject)
        self._add = Button(self._theme, "Add agent", role="primary")
        self._add.clicked.connect(self._submit)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._add)
        return row

    def _submit(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._tell(MemoryAppError("An agent needs a name.", "Write one."))
            return
        scopes = [scope for scope, box in self._boxes.items() if box.isChecked()]
        self._add.setEnabled(False)
        self._bridge.submit(
            lambda commands: commands.add_agent(name, scopes),
            self._show_token,
            self._tell,
            owner=self,
        )

    def _tell(self, fault: MemoryAppError) -> None:
        self.fault.setText(str(fault))
        self.fault.show()
        self._add.setEnabled(True)

    def _show_token(self, new: NewAgent) -> None:
        self.added.emit(new)
        for widget in (self._name, *self._boxes.values(), *self._asked, self.fault):
            widget.hide()
        self.heading.setText(f"{new.agent.name} may ask now")
        self._told.setText("Its token is shown only now; copy it into the program.")
        self._insert(self._shown("Token", new.token, _TOKEN_HEIGHT))
        if self._port is None:
            self._insert(Label("Its address is told on the Agents page.", "secondary", wrap=True))
        else:
            self._insert(Label("How a program asks, with its token:", "secondary"))
            self._insert(Snippets(self._theme, self._port, new.token))
        copy = Button(self._theme, "Copy token", "copy", "primary")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(new.token))
        self._add.hide()
        self._cancel.setText("Done")
        self._buttons.insertWidget(1, copy)
        copy.setFocus()
        self.adjustSize()

    def _insert(self, widget: QWidget) -> None:
        """Above the buttons."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def _shown(self, name: str, text: str, height: int) -> QPlainTextEdit:
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setAccessibleName(name)
        shown.setTabChangesFocus(True)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setFixedHeight(self._theme.row(height))
        return shown

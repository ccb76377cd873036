"""Adding an agent: its name, what it may do, and its token, shown once."""

from PySide6.QtCore import Qt, Signal
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
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label

_WIDTH = 480
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
        self._column.addWidget(Label("Add an agent", "heading"))
        self._column.addWidget(
            Label("A local program that may ask this memory, by the name you give it.", wrap=True)
        )
        self._name = QLineEdit()
        self._name.setPlaceholderText("Name, e.g. Coding assistant")
        self._name.setAccessibleName("Name of the agent")
        self._name.setMaxLength(80)
        self._column.addWidget(self._name)
        self._boxes = {scope: self._box(scope, words, help) for scope, words, help in SCOPE_WORDS}
        self._fault = Label("", "bad", wrap=True)
        self._fault.hide()
        self._column.addWidget(self._fault)
        self._buttons = self._button_row()
        self._column.addLayout(self._buttons)
        self._name.setFocus()

    def _box(self, scope: Scope, words: str, help: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setToolTip(help)
        box.setChecked(scope in _ALLOWED_AT_FIRST)
        self._column.addWidget(box)
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
        self._fault.setText(str(fault))
        self._fault.show()
        self._add.setEnabled(True)

    def _show_token(self, new: NewAgent) -> None:
        self.added.emit(new)
        self._name.setEnabled(False)
        for box in self._boxes.values():
            box.setEnabled(False)
        self._fault.hide()
        self._column.insertWidget(
            self._column.count() - 1,
            Label("Its token. It is shown only now; copy it into the program.", "strong"),
        )
        text = QPlainTextEdit(new.token)
        text.setReadOnly(True)
        text.setAccessibleName("Token")
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setMaximumHeight(self._theme.row(64))
        self._column.insertWidget(self._column.count() - 1, text)
        if self._port is not None:
            address = Label(f"Address: http://127.0.0.1:{self._port}/v1", "secondary")
            address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.insertWidget(self._column.count() - 1, address)
        copy = Button(self._theme, "Copy token", "copy", "primary")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(new.token))
        self._add.hide()
        self._cancel.setText("Done")
        self._buttons.insertWidget(1, copy)
        copy.setFocus()

"""Asks for a new passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label

_WIDTH = 440
_SHORTEST = 8
_MEANING = (
    "It is asked for at each start. Nobody can read the files without it, you neither: there is"
    " no way to get it back."
)


class PassphraseDialog(QDialog):
    """`chosen(str)` when it was written twice alike."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Passphrase")
        self.setMinimumWidth(theme.px(_WIDTH))
        self._first = _field("Passphrase")
        self._again = _field("The same once more")
        self._told = Label("", "secondary", wrap=True)
        self._use = Button(theme, "Use it", role="primary")
        self._use.clicked.connect(self._choose)
        cancel = Button(theme, "Cancel")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Label("A passphrase for your memory", "heading"))
        column.addWidget(Label(_MEANING, wrap=True))
        for field in (self._first, self._again):
            field.textChanged.connect(lambda _: self._judge())
            column.addWidget(field)
        column.addWidget(self._told)
        column.addLayout(row)
        self._judge()
        self._first.setFocus()

    def _judge(self) -> None:
        first, again = self._first.text(), self._again.text()
        told = ""
        if len(first) < _SHORTEST:
            told = f"At least {_SHORTEST} characters."
        elif first != again:
            told = "The two are not the same yet."
        self._told.setText(told)
        self._use.setEnabled(not told)

    def _choose(self) -> None:
        self.chosen.emit(self._first.text())
        self.accept()


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field

"""How a program asks: ready to copy, for the command line and in Python."""

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.segments import Segments

_HEIGHT = 118
_SHELL, _PYTHON = "Command line", "Python"
_TEXTS = {
    _SHELL: """curl -s http://127.0.0.1:{port}/v1/search \\
  -H "Authorization: Bearer {token}" \\
  -H "Content-Type: application/json" \\
  -d '{{"query": "what did we decide", "limit": 5}}'""",
    _PYTHON: """from desktop_memory.client import DesktopMemory

memory = DesktopMemory("http://127.0.0.1:{port}", token="{token}")
print(memory.context("what did we decide").text)""",
}


class Snippets(QWidget):
    """`token` stands in them as it is, so that what is copied works at once."""

    def __init__(self, theme: Theme, port: int, token: str) -> None:
        super().__init__()
        self._texts = {name: text.format(port=port, token=token) for name, text in _TEXTS.items()}
        self.choice = Segments(theme, [(name, name) for name in _TEXTS], "Example for", bar=True)
        self.choice.chosen.connect(lambda _: self._show())
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Example")
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setFixedHeight(theme.row(_HEIGHT))
        self.copy = Button(theme, "Copy example", "copy", bar=True)
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addStretch(1)
        row.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.text)
        self._show()

    def _show(self) -> None:
        self.text.setPlainText(self._texts[str(self.choice.value)])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

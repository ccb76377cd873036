"""One setting of the form: label, help, control, and whether it differs from the default."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop_memory.config.declaration import Declaration
from desktop_memory.gui.settings.control import Control
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label

_HEIGHT = 56


class FormRow(QFrame):
    """`edited(name, value)`; Ctrl+R in it sets the default again."""

    edited = Signal(str, object)

    def __init__(self, theme: Theme, declaration: Declaration) -> None:
        super().__init__()
        self.declaration = declaration
        self._control = Control(theme, declaration)
        self._control.edited.connect(lambda value: self.edited.emit(declaration.name, value))
        self._reset = Button(theme, "changed, set the default", role="link")
        self._reset.setToolTip(f"The default is {_words(declaration)}")
        self._reset.clicked.connect(self.reset)
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(Label(declaration.label))
        name.addWidget(self._reset)
        name.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(name)
        words.addWidget(Label(declaration.help, "secondary", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self._control)
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(line)
        self.setMinimumHeight(theme.row(_HEIGHT))

    def show_value(self, value: Any) -> None:
        self._control.show_value(value)
        self._reset.setVisible(value != self.declaration.default)

    def reset(self) -> None:
        """Set the default again."""
        self.edited.emit(self.declaration.name, self.declaration.default)

    def matches(self, words: str) -> bool:
        """Whether the label or help holds all of these words."""
        text = f"{self.declaration.label} {self.declaration.help}".casefold()
        return all(word in text for word in words.casefold().split())


def _words(declaration: Declaration) -> str:
    default = declaration.default
    written = str(default).lower() if isinstance(default, bool) else str(default)
    named = dict(declaration.choices).get(written)
    if named:
        return named
    if isinstance(default, bool):
        return "on" if default else "off"
    if isinstance(default, tuple):
        return ", ".join(map(str, default)) or "empty"
    return f"{default} {declaration.unit}".strip()

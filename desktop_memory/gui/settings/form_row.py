"""One setting of the form: label, help, control, and whether it differs from the default."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop_memory.config.declaration import Declaration
from desktop_memory.gui.settings.control import Control
from desktop_memory.gui.settings.languages import language_name
from desktop_memory.gui.settings.list_editor import Ask
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label

_HEIGHT = 63
_AIR = 10


class FormRow(QFrame):
    """`edited(name, value)`; Ctrl+R in it sets the default again."""

    edited = Signal(str, object)

    def __init__(self, theme: Theme, declaration: Declaration, ask_language: Ask) -> None:
        super().__init__()
        self.declaration = declaration
        self.control = Control(theme, declaration, ask_language)
        self.control.edited.connect(lambda value: self.edited.emit(declaration.name, value))
        self._reset = Button(theme, "changed", role="link")
        self._reset.setToolTip(f"Set the default again: {_words(declaration)} (Ctrl+R)")
        self._reset.setAccessibleName(f"{declaration.label} is changed; set the default")
        self._reset.clicked.connect(self.reset)
        # Shown or hidden it takes no height of its own, so that rows do not jump.
        self._reset.setMaximumHeight(theme.px(18))
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(Label(declaration.label))
        name.addWidget(self._reset)
        name.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addLayout(name)
        words.addWidget(Label(declaration.help, "secondary", wrap=True))
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, _AIR, 0, _AIR)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self.control)
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(line)
        self.setMinimumHeight(theme.row(_HEIGHT))

    def show_value(self, value: Any) -> None:
        self.control.show_value(value)
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
        in_words = language_name if declaration.name == "ocr_languages" else str
        return ", ".join(map(in_words, default)) or "empty"
    return (
        f"{default:g} {declaration.unit}".strip() if isinstance(default, float | int) else written
    )

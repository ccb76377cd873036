"""A setting that is a list: chips with a cross, and a button to add one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button, IconButton
from desktop_memory.gui.views.label import ElidedLabel


class ListEditor(QWidget):
    """`edited(tuple of str)`. `ask` asks the person for another entry and calls back with it."""

    edited = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        ask: Callable[[QWidget, Callable[[str], None]], None],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._values: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self._chips = QVBoxLayout()
        self._chips.setSpacing(4)
        add = Button(theme, "Add", "plus", bar=True)
        add.clicked.connect(lambda: ask(self, self._add))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._chips)
        column.addLayout(row)

    def show_values(self, values: Sequence[str]) -> None:
        self._values = tuple(values)
        while self._chips.count():
            item = self._chips.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for value in self._values:
            self._chips.addWidget(self._chip(value))

    def _chip(self, value: str) -> QFrame:
        chip = QFrame()
        chip.setProperty("role", "chip")
        row = QHBoxLayout(chip)
        row.setContentsMargins(12, 0, 4, 0)
        row.addWidget(ElidedLabel(value), 1)
        remove = IconButton(self._theme, "close", f"Remove {value}")
        remove.clicked.connect(lambda: self._remove(value))
        row.addWidget(remove)
        return chip

    def _add(self, value: str) -> None:
        if value and value not in self._values:
            self._tell((*self._values, value))

    def _remove(self, value: str) -> None:
        self._tell(tuple(one for one in self._values if one != value))

    def _tell(self, values: tuple[str, ...]) -> None:
        self.show_values(values)
        self.edited.emit(values)

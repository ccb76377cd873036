"""A setting that is a list: chips with a cross, and a button to add one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop_memory.gui.settings.flow import Flow
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button, IconButton
from desktop_memory.gui.views.label import ElidedLabel

Ask = Callable[[QWidget, Callable[[str], None]], None]


class ListEditor(QWidget):
    """`edited(tuple of str)`. `ask` asks the person for another entry and calls back with it;
    `in_words` says how an entry is shown."""

    edited = Signal(object)

    def __init__(
        self, theme: Theme, name: str, width: int, ask: Ask, in_words: Callable[[str], str] = str
    ) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._in_words = in_words
        self._values: tuple[str, ...] = ()
        self._shown: tuple[str, ...] | None = None
        self.setAccessibleName(name)
        self.setFixedWidth(width)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = Flow()
        self.setLayout(self._flow)
        self._chips: list[QFrame] = []
        self._add_button = Button(theme, "Add", "plus", bar=True)
        self._add_button.setAccessibleName(f"Add to {name}")
        self._add_button.clicked.connect(lambda: ask(self._add_button, self._add))
        self._flow.addWidget(self._add_button)
        self.setFocusProxy(self._add_button)

    @property
    def values(self) -> tuple[str, ...]:
        return self._values

    def show_values(self, values: Sequence[str]) -> None:
        self._values = tuple(values)
        if self._values == self._shown:
            return
        self._shown = self._values
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self._add_button)
        self._chips = [self._chip(value) for value in self._values]
        for chip in self._chips:
            self._flow.addWidget(chip)
        self._flow.addWidget(self._add_button)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._flow.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _chip(self, value: str) -> QFrame:
        words = self._in_words(value)
        chip = QFrame(self)
        chip.setProperty("role", "chip")
        row = QHBoxLayout(chip)
        row.setContentsMargins(12, 1, 3, 1)
        row.setSpacing(2)
        row.addWidget(ElidedLabel(words, "secondary"), 1)
        remove = IconButton(self._theme, "close", f"Remove {words}")
        remove.clicked.connect(lambda: self._remove(value))
        row.addWidget(remove)
        chip.show()
        return chip

    def _add(self, value: str) -> None:
        if value and value not in self._values:
            self._tell((*self._values, value))

    def _remove(self, value: str) -> None:
        self._tell(tuple(one for one in self._values if one != value))

    def _tell(self, values: tuple[str, ...]) -> None:
        self.show_values(values)
        self.edited.emit(values)

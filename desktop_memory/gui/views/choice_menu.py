"""A filter in one button: what it is for, what is chosen, and a menu of the others."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button

_LONGEST = 18


class ChoiceMenu(Button):
    """`chosen()` when the person chose another; `value` is None for any."""

    chosen = Signal()

    def __init__(self, theme: Theme, noun: str) -> None:
        super().__init__(theme, noun)
        self._noun = noun
        self._choices: tuple[tuple[Hashable, str], ...] = ()
        self._value: Hashable = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setProperty("menu", "true")
        self.setMenu(self._menu)
        self._tell()

    @property
    def value(self) -> Hashable:
        return self._value

    def offer(self, choices: Sequence[tuple[Hashable, str]]) -> None:
        """What can be chosen beside any; what is chosen stays chosen."""
        self._choices = tuple(choices)
        self._tell()

    def choose(self, value: Hashable) -> bool:
        """Choose without telling anybody. False where it was chosen already."""
        changed = value != self._value
        self._value = value
        self._tell()
        return changed

    def _fill(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for value, words in ((None, "Any"), *self._choices):
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == self._value)
            group.addAction(action)
            action.triggered.connect(lambda _=False, value=value: self._take(value))

    def _take(self, value: Hashable) -> None:
        if self.choose(value):
            self.chosen.emit()

    def _tell(self) -> None:
        words = dict(self._choices).get(self._value, str(self._value))
        if self._value is None:
            self.setText(self._noun)
            self.setAccessibleName(f"{self._noun}: any")
            return
        short = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        self.setText(f"{self._noun}: {short}".replace("&", "&&"))
        self.setToolTip(words)
        self.setAccessibleName(f"{self._noun}: {words}")

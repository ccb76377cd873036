"""The one field of the search page, with chips for what was understood in its words."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from desktop_memory.domain.recall import Understood
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import IconButton
from desktop_memory.gui.views.filter_field import TYPING_MS
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import Label

_HEIGHT = 40
_SIGNS = {
    "time": "calendar",
    "since": "calendar",
    "app": "app",
    "kind": "facts",
    "agent": "agents",
    "spelling": "edit",
}


class SearchField(QFrame):
    """`changed(str)` 120 ms after the last key; `entered()` with Enter, `left_down()` with ↓.

    `made_plain(Understood)` when a chip was turned back into words, `removed(Understood)` when
    Backspace at the start took the last chip away.
    """

    changed = Signal(str)
    entered = Signal()
    left_down = Signal()
    made_plain = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self._theme = theme
        self._understood: tuple[Understood, ...] = ()
        self.line = QLineEdit()
        self.line.setProperty("role", "plain")
        self.line.setPlaceholderText("Words, a time, a program, a kind of fact")
        self.line.setAccessibleName("Search everything")
        self.line.textChanged.connect(self._note)
        self.line.installEventFilter(self)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._cross = IconButton(theme, "close", "Empty the field (Esc)")
        self._cross.clicked.connect(self.line.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(theme, "search", "text2"))
        row.addWidget(self.line, 1)
        row.addLayout(self._chips)
        row.addWidget(self._cross)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._tell)
        theme.changed.connect(self._dress)
        self._dress()
        self._cross.hide()

    def show_words(self, words: str) -> None:
        """Put words into the field without telling, neither now nor what was typed just before."""
        self._typing.stop()
        if self.line.text() != words:
            self.line.blockSignals(True)
            self.line.setText(words)
            self.line.blockSignals(False)
            self._cross.setVisible(bool(words))

    def show_understood(self, understood: Sequence[Understood]) -> None:
        """A chip for each part that became a filter."""
        if tuple(understood) == self._understood:
            return
        self._understood = tuple(understood)
        while self._chips.count():
            item = self._chips.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.deleteLater()
        for part in self._understood:
            chip = _Chip(self._theme, part)
            chip.crossed.connect(lambda part=part: self.made_plain.emit(part))
            self._chips.addWidget(chip)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._mark_focus(event.type() == QEvent.Type.FocusIn)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        key, plain = event.key(), not event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._typing.stop()
            self.entered.emit()
        elif key == Qt.Key.Key_Down:
            self.left_down.emit()
        elif key == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
        elif key == Qt.Key.Key_Backspace and self._at_start() and self._understood:
            self.removed.emit(self._understood[-1])
        else:
            return False
        return True

    def _at_start(self) -> bool:
        return self.line.cursorPosition() == 0 and not self.line.hasSelectedText()

    def _note(self, text: str) -> None:
        self._cross.setVisible(bool(text))
        if text:
            self._typing.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._typing.stop()
        self.changed.emit(self.line.text())

    def _mark_focus(self, focused: bool) -> None:
        self.setProperty("focused", focused)
        self.style().unpolish(self)
        self.style().polish(self)

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.row(_HEIGHT))
        self.line.setFont(self._theme.font(15))


class _Chip(QFrame):
    crossed = Signal()

    def __init__(self, theme: Theme, part: Understood) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 2, 0)
        row.setSpacing(6)
        parts: list[QWidget] = [IconLabel(theme, _SIGNS.get(part.filter, "filter"), "text2", 14)]
        meaning = phrasing.understood(part.meaning, datetime.now().astimezone().date())
        parts += [Label(part.words, "strong"), Label(meaning, "secondary")]
        for widget in parts:
            row.addWidget(widget)
        cross = IconButton(theme, "close", f"Take “{part.words}” as plain words")
        cross.clicked.connect(self.crossed)
        row.addWidget(cross)
        self.setAccessibleName(f"{part.words} means {part.meaning}")
        self.setFixedHeight(theme.row(28))

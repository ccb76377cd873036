"""A field that filters a page or searches."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.label import Label

TYPING_MS = 120


class FilterField(QLineEdit):
    """A field with an icon, the key that leads to it, and a cross to empty it.

    `settled(str)` comes 120 ms after the last key, at once with Enter or when emptied. Esc
    empties it first.
    """

    settled = Signal(str)

    def __init__(self, theme: Theme, hint: str, key: str = "", icon: str = "filter") -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._sign = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._cross = QAction("Clear", self)
        self._cross.triggered.connect(self.clear)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self._key = Label(key, "key")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumWidth(theme.px(220))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._settle)
        self._settled_text = ""
        self.textChanged.connect(self._note)
        self.returnPressed.connect(self._settle)
        theme.changed.connect(self._dress)
        self._dress()
        self._note("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _note(self, text: str) -> None:
        self._key.setVisible(not text and bool(self._key.text()))
        self._cross.setVisible(bool(text))
        if text:
            self._typing.start()
        else:
            self._settle()

    def _settle(self) -> None:
        self._typing.stop()
        if self.text() != self._settled_text:
            self._settled_text = self.text()
            self.settled.emit(self._settled_text)

    def _dress(self) -> None:
        self._sign.setIcon(self._theme.icon(self._icon_name))
        self._cross.setIcon(self._theme.icon("close"))

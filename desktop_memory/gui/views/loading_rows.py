"""Shapes in place of rows while a list is read; nothing for the first 150 ms."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.painting import set_up

_WAIT_MS = 150
_LONG_MS = 5000
_ROW = 72


class LoadingRows(QWidget):
    """Tells what is being read. After 5 s `cancelled()` can be asked for."""

    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ""
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self.update)
        self._cancel = Button(theme, "Cancel", bar=True)
        self._cancel.clicked.connect(self.cancelled)
        self._long = QTimer(self, singleShot=True, interval=_LONG_MS)
        self._long.timeout.connect(self._cancel.show)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.addLayout(row)
        column.addStretch(1)
        self._cancel.hide()

    def begin(self, words: str) -> None:
        """Reading began just now."""
        self._words = words
        self.setAccessibleName(words)
        self._wait.start()
        self._long.start()
        self._cancel.hide()
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._long.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._wait.isActive():
            return
        theme = self._theme
        painter = QPainter(self)
        set_up(painter)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text3"))
        head = QRectF(16, 0, self.width() - 32, theme.row(28))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("off_ground"))
        y = head.bottom()
        while y < self.height():
            painter.drawRoundedRect(QRectF(16, y + 8, 100, 56), 4, 4)
            for place, share in enumerate((0.7, 0.9, 0.8)):
                width = (self.width() - 148) * share
                painter.drawRoundedRect(QRectF(128, y + 12 + place * 18, width, 10), 3, 3)
            y += _ROW

"""Shapes in place of rows while a list is read; nothing for the first 150 ms."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.painting import set_up

_WAIT_MS = 150
_ROW = 72


class LoadingRows(QWidget):
    """Tells what is being read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ""
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self.update)

    def begin(self, words: str) -> None:
        """Reading began just now."""
        self._words = words
        self.setAccessibleName(words)
        self._wait.start()
        self.update()

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

"""After a delete: the seconds left, and Undo. It blocks nothing."""

import math

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button, IconButton
from desktop_memory.gui.views.label import ElidedLabel, Label

_WIDTH, _HEIGHT, _MARGIN = 420, 48, 16


class UndoBar(QFrame):
    """Lies over the bottom of `ground`. `undone()` when Undo was pressed in time."""

    undone = Signal()

    def __init__(self, ground: QWidget, theme: Theme) -> None:
        super().__init__(ground)
        self.setProperty("role", "sheet")
        self._message = ElidedLabel()
        self._left = Label()
        self._undo = Button(theme, "Undo", "undo", "sheet")
        self._undo.clicked.connect(self._take_back)
        self._close = IconButton(theme, "close", "Hide this", ink="on_sheet")
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(12)
        row.addWidget(self._message, 1)
        for part in (self._left, self._undo, self._close):
            row.addWidget(part)
        self._seconds = 0
        self._clock = QElapsedTimer()
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self._count)
        self.setFixedHeight(theme.row(_HEIGHT))
        ground.installEventFilter(self)
        self.hide()

    def offer(self, message: str, seconds: int) -> None:
        """Show `message` for `seconds`, with Undo."""
        self._message.setText(message)
        self.setAccessibleName(f"{message}. Undo with Ctrl+Z.")
        self._undo.setVisible(seconds > 0)
        self._seconds = seconds or 4
        self._left.setVisible(seconds > 0)
        self._clock.start()
        self._tick.start()
        self._count()
        self._place()
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        """Take the bar away; what was deleted stays deleted."""
        self._tick.stop()
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _count(self) -> None:
        left = math.ceil(self._seconds - self._clock.elapsed() / 1000)
        self._left.setText(f"{max(0, left)} s left")
        if left <= 0:
            self.dismiss()

    def _place(self) -> None:
        ground = self.parentWidget()
        if ground is not None:
            width = min(_WIDTH, ground.width() - 2 * _MARGIN)
            x = (ground.width() - width) // 2
            self.setGeometry(x, ground.height() - self.height() - _MARGIN, width, self.height())

    def _take_back(self) -> None:
        self.dismiss()
        self.undone.emit()

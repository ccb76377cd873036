"""An on/off switch."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_memory.gui.theme.theme import Theme


class Switch(QAbstractButton):
    """Checked is on. The knob's side tells the state without its colour."""

    def __init__(self, theme: Theme, name: str) -> None:
        """`name` is for screen readers."""
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(36, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(0.5, (self.height() - 20) / 2 + 0.5, 35, 19)
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        painter.setPen(QPen(theme.colour("accent" if on else "field_edge"), 1))
        painter.setBrush(theme.colour("accent" if on else "field_edge"))
        painter.drawRoundedRect(track, 9.5, 9.5)
        right = on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("on_accent" if on else "surface"))
        painter.drawEllipse(
            QRectF(track.right() - 17.5 if right else 2.5, track.top() + 1.5, 16, 16)
        )

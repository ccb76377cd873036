"""A row of several parts that is one button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.painting import set_up

_RADIUS = 6


class RowButton(QAbstractButton):
    """`name` is what a screen reader says of it. As high as its parts need at its width."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(8, 6, 8, 6)
        self._line.setSpacing(8)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget, stretch: int = 0, *, top: bool = False) -> None:
        """One more part, at the right of the others."""
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        side = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag(0)
        self._line.addWidget(part, stretch, side)

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def heightForWidth(self, width: int) -> int:
        return self._line.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        return self._line.hasHeightForWidth()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.isDown() or self.underMouse():
            painter = QPainter(self)
            set_up(painter)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("control_on" if self.isDown() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)

"""An icon that stands for itself, beside words."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_memory.gui.theme.theme import Theme


class IconLabel(QWidget):
    """Painted in the colour of a token, or in a colour written #RRGGBB."""

    def __init__(self, theme: Theme, icon: str, ink: str = "text2", side: int = 16) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name, self._ink, self._side = icon, ink, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    def show_icon(self, icon: str, ink: str) -> None:
        self._icon_name, self._ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.row(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        hue = self._ink if self._ink.startswith("#") else self._theme.hue(self._ink)
        side = self._theme.row(self._side)
        painter = QPainter(self)
        picture = self._theme.pixmap(self._icon_name, hue, side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, picture)

    def _dress(self) -> None:
        self.updateGeometry()

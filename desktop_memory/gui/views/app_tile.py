"""The sign of a program: its own icon, else a tile with its first letter."""

import zlib
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_memory.gui.theme.theme import Theme


def app_hue(theme: Theme, app: str) -> str:
    """The colour of a program as #RRGGBB, the same on every day and computer."""
    return theme.app_hue(zlib.crc32(app.casefold().encode()))


def app_letter(app: str) -> str:
    """The letter on a program's tile."""
    return next((char.upper() for char in app if char.isalnum()), "?")


def paint_app_tile(
    painter: QPainter, rect: QRect | QRectF, app: str, theme: Theme, process: str = ""
) -> None:
    """Paint the sign of `app` into a square. `process` may help to find its own icon."""
    area = QRectF(rect)
    icon = _own_icon(app, process)
    if not icon.isNull():
        if theme.dark:  # most icons of programs are drawn for light grounds
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("text1"))
            painter.drawRoundedRect(area, 4, 4)
            painter.restore()
            area = area.adjusted(1, 1, -1, -1)
        icon.paint(painter, area.toAlignedRect())
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(app_hue(theme, app)))
    radius = max(3.0, area.width() / 6)
    painter.drawRoundedRect(area, radius, radius)
    font = theme.font(13, 700)
    font.setPixelSize(max(7, round(area.height() * 0.55)))
    painter.setFont(font)
    painter.setPen(theme.colour("letter"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, app_letter(app))
    painter.restore()


class AppTile(QWidget):
    """The sign of a program as a widget."""

    def __init__(self, theme: Theme, side: int = 32) -> None:
        super().__init__()
        self._theme = theme
        self._side = side
        self._app = self._process = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_app(self, app: str, process: str = "") -> None:
        self._app, self._process = app, process
        self.setAccessibleName(app)
        self.setToolTip(app)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_app_tile(painter, self.rect(), self._app, self._theme, self._process)


@lru_cache(maxsize=256)
def _own_icon(app: str, process: str) -> QIcon:
    for name in (process.rsplit("/", 1)[-1], app.casefold(), app.casefold().replace(" ", "-")):
        if name and QIcon.hasThemeIcon(name):
            return QIcon.fromTheme(name)
    return QIcon()

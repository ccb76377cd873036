"""What looks like a search field and leads to the search page."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.painting import set_up

_WORDS, _KEY = "Search everything", "Ctrl K"


class SearchDoor(QAbstractButton):
    """`set_short` leaves the icon only."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._short = False
        self.setAccessibleName("Search everything")
        self.setToolTip("Search everything (Ctrl+K)")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        theme.changed.connect(self._dress)

    def set_short(self, short: bool) -> None:
        """The icon only, where there is little room."""
        self._short = short
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(32 if self._short else self._theme.px(208), self._theme.row(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        set_up(painter)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour("field_edge"), 1))
        painter.setBrush(theme.colour("hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(area, 6, 6)
        side = 16
        left = (area.width() - side) / 2 if self._short else 11
        sign = theme.pixmap("search", theme.hue("text2"), side, self.devicePixelRatioF())
        painter.drawPixmap(round(left), round(area.center().y() - side / 2), sign)
        if self._short:
            return
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("text3"))
        words = area.adjusted(36, 0, -8, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, _WORDS)
        painter.setFont(theme.font(11))
        width = painter.fontMetrics().horizontalAdvance(_KEY) + 10
        height = theme.row(18)
        key = QRectF(area.right() - width - 7, area.center().y() - height / 2, width, height)
        if key.left() > words.left() + painter.fontMetrics().horizontalAdvance(_WORDS) * 1.15:
            painter.setPen(QPen(theme.colour("line_strong"), 1))
            painter.drawRoundedRect(key, 4, 4)
            painter.setPen(theme.colour("text2"))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, _KEY)

    def _dress(self) -> None:
        self.updateGeometry()

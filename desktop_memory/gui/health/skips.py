"""What was not kept today, by reason."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.status import Health
from desktop_memory.gui import phrasing
from desktop_memory.gui.health.section import Section
from desktop_memory.gui.theme.theme import Theme

REASON_WORDS: dict[SkipReason, str] = {
    SkipReason.UNCHANGED: "Unchanged",
    SkipReason.IDLE: "Idle",
    SkipReason.EXCLUDED: "Excluded",
    SkipReason.LOCKED: "Locked",
    SkipReason.PAUSED: "Paused by you",
    SkipReason.PRIVATE: "Private window",
    SkipReason.OWN_WINDOW: "Own window",
}
_ROW, _BAR, _GAP = 28, 8, 12
_SHORTEST_PX = 3.0


class Skips(Section):
    """A row for each reason; clicking it lists the last ones."""

    def __init__(self, theme: Theme, list_last: Callable[[SkipReason], object]) -> None:
        super().__init__("Not kept today, by reason")
        self.rows: dict[SkipReason, ReasonRow] = {}
        column = QVBoxLayout()
        column.setSpacing(0)
        for reason, words in REASON_WORDS.items():
            row = ReasonRow(theme, words)
            row.clicked.connect(lambda _=False, reason=reason: list_last(reason))
            column.addWidget(row)
            self.rows[reason] = row
        self.body.addLayout(column)
        self.setFocusProxy(self.rows[SkipReason.UNCHANGED])

    def show_health(self, health: Health) -> None:
        whole = sum(health.skips_today.values())
        most = max(health.skips_today.values(), default=0)
        self.aside.setText(phrasing.counted(whole, "skip"))
        for reason, row in self.rows.items():
            count = health.skips_today.get(reason, 0)
            row.show_count(count, count / most if most else 0.0)


class ReasonRow(QAbstractButton):
    """The words, a bar, the count."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._count, self._part = 0, 0.0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip("List the last of them")
        theme.changed.connect(self._dress)
        self.show_count(0, 0.0)

    def show_count(self, count: int, part: float) -> None:
        """`part`: 0..1 of the longest bar."""
        self._count, self._part = count, part
        self.setAccessibleName(f"{self._words}: {phrasing.number(count)}. List the last of them")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, self._theme.row(_ROW))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, area = self._theme, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(area.adjusted(-4, 0, 4, 0), 4, 4)
        font = theme.font(13)
        metrics = QFontMetrics(font)
        words = max(metrics.horizontalAdvance(words) for words in REASON_WORDS.values())
        number = metrics.horizontalAdvance("1,000,000")
        bar = area.adjusted(words + _GAP, 0, -number - _GAP, 0)
        bar.setTop(area.center().y() - _BAR / 2)
        bar.setHeight(_BAR)
        painter.setBrush(theme.colour("off_ground"))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if self._count:
            painter.setBrush(theme.colour("fair"))
            bar.setWidth(max(_SHORTEST_PX, bar.width() * self._part))
            painter.drawRoundedRect(bar, min(_BAR, bar.width()) / 2, _BAR / 2)
        painter.setFont(font)
        painter.setPen(theme.colour("text1"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.setPen(theme.colour("text2"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, right, phrasing.number(self._count))

    def _dress(self) -> None:
        self.updateGeometry()

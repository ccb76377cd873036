"""The last days, with a bar for how much was kept on each."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_memory.domain.calendar_names import WEEKDAYS
from desktop_memory.domain.episode import Day
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.painting import set_up

SEVEN, THREE = 7, 3
_FULL_DAY_S = 8 * 3600
_CELL, _HEIGHT, _BAR = 44, 44, 20


def paint_amount(
    painter: QPainter, centre_x: float, y: float, kept_s: float, hue_of: Theme, ink: str
) -> None:
    """The bar under a day: eight hours or more are its full length, a little is a dot."""
    if kept_s <= 0:
        return
    width = max(3.0, min(1.0, kept_s / _FULL_DAY_S) * _BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hue_of.colour(ink))
    painter.drawRoundedRect(QRectF(centre_x - width / 2, y, width, 2.5), 1.2, 1.2)


class DaysStrip(QWidget):
    """Some days up to the newest one around the chosen day. `chosen(date)`; ←/→ step."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._count = SEVEN
        self._day = datetime.now().astimezone().date()
        self._kept: dict[date, Day] = {}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self._dress)
        self.show_day(self._day)

    def set_count(self, count: int) -> None:
        """How many days there is room for."""
        self._count = count
        self._dress()

    def show_day(self, day: date) -> None:
        self._day = day
        self.setAccessibleName(f"Days, {phrasing.long_date(day, day)} chosen")
        self.update()

    def show_kept(self, kept: Iterable[Day]) -> None:
        """How much each day holds."""
        self._kept = {day.day: day for day in kept}
        self.update()

    def days(self) -> list[date]:
        """The days that are shown, oldest first; the newest is today or the chosen day's
        neighbour, so that the chosen one stays where it is while stepping within the strip."""
        today = datetime.now().astimezone().date()
        behind = (today - self._day).days
        last = today - timedelta(days=behind // self._count * self._count if behind > 0 else 0)
        return [last - timedelta(days=back) for back in range(self._count - 1, -1, -1)]

    def sizeHint(self) -> QSize:
        return QSize(self._theme.row(_CELL) * self._count, self._theme.row(_HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and day is not None:
            self.chosen.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._at(event.position().x())
        if day is not None:
            QToolTip.showText(event.globalPosition().toPoint(), self._words(day), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.chosen.emit(self._day + timedelta(days=step))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        set_up(painter)
        for day, rect in zip(self.days(), self._rects(), strict=True):
            self._paint_day(painter, day, rect)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._theme)

    def _paint_day(self, painter: QPainter, day: date, rect: QRectF) -> None:
        theme, on = self._theme, day == self._day
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 6, 6)
        kept = self._kept.get(day)
        ink = "on_accent" if on else ("text1" if kept else "text3")
        half = (rect.height() - 10) / 2
        upper = QRectF(rect.left(), rect.top() + 4, rect.width(), half)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("on_accent" if on else "text3"))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, WEEKDAYS[day.weekday()][:3])
        painter.setFont(theme.font(13, 600 if on else 500))
        painter.setPen(theme.colour(ink))
        lower = upper.translated(0, half - 1)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, str(day.day))
        bar_ink = "on_accent" if on else "fair"
        seconds = kept.kept_s if kept else 0
        paint_amount(painter, rect.center().x(), rect.bottom() - 6, seconds, theme, bar_ink)

    def _rects(self) -> list[QRectF]:
        width = self.width() / self._count
        return [QRectF(place * width, 0, width, self.height()) for place in range(self._count)]

    def _at(self, x: float) -> date | None:
        place = int(x // (self.width() / self._count))
        return self.days()[place] if 0 <= place < self._count else None

    def _words(self, day: date) -> str:
        today = datetime.now().astimezone().date()
        return day_words(day, today, self._kept.get(day))

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def day_words(day: date, today: date, kept: Day | None) -> str:
    """What a day holds, for tooltips."""
    name = phrasing.long_date(day, today)
    if kept is None:
        return f"{name}: nothing kept"
    episodes = phrasing.counted(kept.episodes, "episode")
    return f"{name}: {episodes}, {phrasing.length(kept.kept_s)}"

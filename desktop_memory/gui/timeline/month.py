"""A month with a bar for how much was kept on each day."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from desktop_memory.domain.calendar_names import MONTHS, WEEKDAYS
from desktop_memory.domain.episode import Day
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.days_strip import day_words, paint_amount
from desktop_memory.gui.views.button import IconButton
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.painting import set_up

_WEEKS = 6
_CELL_WIDTH, _CELL_HEIGHT = 40, 32


class Month(QWidget):
    """`chosen(date)` when a day was picked, `turned(date)` with the first of the month shown."""

    chosen = Signal(object)
    turned = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._first = datetime.now().astimezone().date().replace(day=1)
        self._name = Label("", "strong")
        before = IconButton(theme, "chevron-left", "The month before")
        after = IconButton(theme, "chevron-right", "The month after")
        before.clicked.connect(lambda: self._turn(-1))
        after.clicked.connect(lambda: self._turn(1))
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(self._name, 1)
        head.addWidget(before)
        head.addWidget(after)
        self._grid = _Grid(theme)
        self._grid.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tell()

    @property
    def first(self) -> date:
        """The first of the month that is shown."""
        return self._first

    def show_day(self, day: date) -> None:
        """Choose a day and turn to its month."""
        self._grid.show_day(day)
        if day.replace(day=1) != self._first:
            self._first = day.replace(day=1)
            self._tell()

    def show_kept(self, kept: Iterable[Day]) -> None:
        """How much each day holds."""
        self._grid.show_kept(kept)

    def take_focus(self) -> None:
        """Let the arrow keys choose a day."""
        self._grid.setFocus()

    def _turn(self, step: int) -> None:
        middle = self._first.replace(day=15) + timedelta(days=30 * step)
        self._first = middle.replace(day=1)
        self._tell()

    def _tell(self) -> None:
        self._name.setText(f"{MONTHS[self._first.month - 1]} {self._first.year}")
        self._grid.show_month(self._first)
        self.turned.emit(self._first)


class _Grid(QWidget):
    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._first = self._day = datetime.now().astimezone().date()
        self._kept: dict[date, Day] = {}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)

    def show_month(self, first: date) -> None:
        self._first = first
        self.update()

    def show_day(self, day: date) -> None:
        self._day = day
        self.setAccessibleName(f"Month, {phrasing.long_date(day, day)} chosen")
        self.update()

    def show_kept(self, kept: Iterable[Day]) -> None:
        self._kept = {day.day: day for day in kept}
        self.update()

    def sizeHint(self) -> QSize:
        cell = self._theme.row(_CELL_HEIGHT)
        return QSize(7 * self._theme.row(_CELL_WIDTH), cell * _WEEKS + self._theme.row(22))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and day is not None:
            self.chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step:
            self.chosen.emit(self._day + timedelta(days=step))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._at(event.pos())
            today = datetime.now().astimezone().date()
            words = day_words(day, today, self._kept.get(day)) if day else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, width, top = self._theme, self.width() / 7, self._theme.row(22)
        painter = QPainter(self)
        set_up(painter)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("text3"))
        for place, name in enumerate(WEEKDAYS):
            head = QRectF(place * width, 0, width, top)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name[:3])
        height = (self.height() - top) / _WEEKS
        for place, day in enumerate(self._days()):
            area = QRectF(place % 7 * width, top + place // 7 * height, width, height)
            self._paint_day(painter, day, area)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), theme)

    def _paint_day(self, painter: QPainter, day: date, area: QRectF) -> None:
        theme, on, kept = self._theme, day == self._day, self._kept.get(day)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(area.adjusted(3, 1, -3, -1), 6, 6)
        inside = day.month == self._first.month
        ink = "on_accent" if on else ("text1" if inside and kept else "text3")
        painter.setFont(theme.font(12, 600 if on else 400))
        colour = theme.colour(ink)
        painter.setPen(colour)
        words = area.adjusted(0, 2, 0, -8)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if kept and inside:
            bar = "on_accent" if on else "fair"
            paint_amount(painter, area.center().x(), area.bottom() - 7, kept.kept_s, theme, bar)

    def _days(self) -> list[date]:
        start = self._first - timedelta(days=self._first.weekday())
        return [start + timedelta(days=place) for place in range(_WEEKS * 7)]

    def _at(self, place: QPoint) -> date | None:
        top = self._theme.row(22)
        height = (self.height() - top) / _WEEKS
        row, column = int((place.y() - top) // height), int(place.x() // (self.width() / 7))
        if not (0 <= row < _WEEKS and 0 <= column < 7):
            return None
        return self._days()[row * 7 + column]

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}

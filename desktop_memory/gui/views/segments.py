"""A row of joined buttons of which one is on."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.painting import set_up

_PAD = 11


class Segments(QWidget):
    """Exactly one choice is on. ←/→ move it; counts may stand beside the words."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[tuple[Hashable, str]] | Sequence[tuple[Hashable, str, str]],
        name: str,
        *,
        bar: bool = False,
    ) -> None:
        """`choices` are (value, words) or (value, words, icon); `name` is for screen readers."""
        super().__init__()
        self._theme = theme
        self._values = [choice[0] for choice in choices]
        self._words = [choice[1] for choice in choices]
        self._icons = [choice[2] if len(choice) > 2 else "" for choice in choices]
        self._counts: dict[Hashable, int] = {}
        self._on = 0
        self._hover = -1
        self._bar = bar
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def value(self) -> Hashable:
        return self._values[self._on]

    def choose(self, value: Hashable) -> None:
        """Switch without telling anybody."""
        self._on = self._values.index(value)
        self._tell_name()
        self.update()

    def set_counts(self, counts: dict[Hashable, int]) -> None:
        """Numbers beside the words, by value."""
        self._counts = dict(counts)
        self._dress()

    def sizeHint(self) -> QSize:
        height = self._theme.row(28 if self._bar else 32)
        return QSize(sum(self._widths()) + 1, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        self._switch((self._on + step) % len(self._values))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = self._at(event.position().x())
        self.update()

    def leaveEvent(self, _event: object) -> None:
        self._hover = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._switch(self._at(event.position().x()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        set_up(painter)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, 6, 6)
        painter.fillPath(outline, self._theme.colour("surface"))
        painter.save()
        painter.setClipPath(outline)
        for place, rect in enumerate(self._rects()):
            self._paint_one(painter, place, rect)
        painter.restore()
        painter.setPen(QPen(self._theme.colour("line_strong"), 1))
        painter.drawPath(outline)

    def _paint_one(self, painter: QPainter, place: int, rect: QRectF) -> None:
        theme, on = self._theme, place == self._on
        if on or place == self._hover:
            painter.fillRect(rect, theme.colour("control_on" if on else "hover"))
        if place:
            painter.setPen(QPen(theme.colour("line_strong"), 1))
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        x = rect.left() + _PAD
        token = "text1" if on else "text2"
        if self._icons[place]:
            size = theme.row(16)
            top = rect.top() + (rect.height() - size) / 2
            hue = theme.hue(token)
            picture = theme.pixmap(self._icons[place], hue, size, self.devicePixelRatioF())
            painter.drawPixmap(round(x), round(top), picture)
            x += size + 6
        painter.setFont(theme.font(12, 600 if on else 500))
        painter.setPen(theme.colour(token))
        words = QRectF(x, rect.top(), rect.width(), rect.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words[place])
        count = self._count(place)
        if count:
            x += painter.fontMetrics().horizontalAdvance(self._words[place]) + 6
            painter.setFont(theme.font(12, 400))
            painter.setPen(theme.colour("text2"))
            words = QRectF(x, rect.top(), rect.width(), rect.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, count)

    def _count(self, place: int) -> str:
        count = self._counts.get(self._values[place])
        return "" if count is None else phrasing.number(count)

    def _widths(self) -> list[int]:
        strong, plain = self._metrics(600), self._metrics(400)
        widths = []
        for place, words in enumerate(self._words):
            width = strong(words) + 2 * _PAD
            width += self._theme.row(16) + 6 if self._icons[place] else 0
            count = self._count(place)
            widths.append(width + (plain(count) + 6 if count else 0))
        return widths

    def _metrics(self, weight: int) -> Callable[[str], int]:
        metrics = QFontMetrics(self._theme.font(12, weight))
        return metrics.horizontalAdvance

    def _rects(self) -> list[QRectF]:
        rects, x = [], 0.0
        for width in self._widths():
            rects.append(QRectF(x, 0, width, self.height()))
            x += width
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rects = [QRectF(x - rect.right(), 0, rect.width(), rect.height()) for rect in rects]
        return rects

    def _at(self, x: float) -> int:
        for place, rect in enumerate(self._rects()):
            if rect.left() <= x < rect.right():
                return place
        return len(self._values) - 1

    def _switch(self, place: int) -> None:
        if place != self._on:
            self._on = place
            self._tell_name()
            self.update()
            self.chosen.emit(self._values[place])

    def _tell_name(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._words[self._on]}")

    def _dress(self) -> None:
        self._tell_name()
        self.updateGeometry()
        self.update()

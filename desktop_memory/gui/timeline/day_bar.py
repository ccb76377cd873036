"""The day from its first to its last activity."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_memory.domain.episode import Episode
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline import day_paint
from desktop_memory.gui.timeline.day import DayContent, midnight
from desktop_memory.gui.timeline.day_scale import DayScale
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.label import plain_tip
from desktop_memory.gui.views.painting import set_up

_SIDE, _BLOCK_HEIGHT = 16, 32
_ZOOM_STEP = 1.25
_DRAG_PX = 4
_REST_MS = 160
_NOW_MS = 30_000


class DayBar(QWidget):
    """Drag or ←/→ scrub, the wheel zooms around the pointer, a click picks an episode, dragging
    with the right button selects a span.

    `picked(episode_id)`, `scrubbed(datetime)` while moving, `rested(datetime)` when it stands
    still, `span_chosen(since, until, QPoint)` with the place of the pointer on the screen.
    """

    picked = Signal(int)
    scrubbed = Signal(object)
    rested = Signal(object)
    span_chosen = Signal(object, object, QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        today = datetime.now().astimezone().date()
        self._content = DayContent(today, midnight(today), midnight(today + timedelta(days=1)))
        self._scale = DayScale.fitted(self._content.first_at, self._content.last_at, 1)
        self._at: datetime | None = None
        self._chosen_id: int | None = None
        self._span: tuple[datetime, datetime] | None = None
        self._pressed: tuple[Qt.MouseButton, float] | None = None
        self._dragging = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._tell_rest)
        self._now = QTimer(self, interval=_NOW_MS)
        self._now.timeout.connect(self.update)
        self._now.start()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("The day, by program")
        self.setMouseTracking(True)
        theme.changed.connect(self._dress)

    def show_day(self, content: DayContent) -> None:
        """Show a day; the zoom stays while it is the same one."""
        same = content.day == self._content.day
        self._content = content
        fitted = DayScale.fitted(content.first_at, self._last_at(), self._bar().width())
        zoomed = self._scale.span_s < (self._scale.whole[1] - self._scale.whole[0]).total_seconds()
        self._scale = replace(self._scale, whole=fitted.whole) if same and zoomed else fitted
        if not same:
            self._at, self._chosen_id, self._span = None, None, None
        self._tell_name()
        self.update()

    def show_chosen(self, episode_id: int | None, at: datetime | None) -> None:
        """Frame an episode and put the playhead at a moment of it."""
        self._chosen_id = episode_id
        if not self._dragging:
            self._at = at
            if at is not None:
                self._scale = self._scale.showing(at)
        self._tell_name()
        self.update()

    def clear_span(self) -> bool:
        """Take the selection away; False where there was none."""
        had = self._span is not None
        self._span = None
        self.update()
        return had

    @property
    def span(self) -> tuple[datetime, datetime] | None:
        """The selected span."""
        return self._span

    @property
    def content(self) -> DayContent:
        """The day that is shown."""
        return self._content

    @property
    def scale(self) -> DayScale:
        """What the bar shows now."""
        return self._scale

    def moment_at(self, x: float) -> datetime:
        """The moment at a pixel of this widget."""
        return self._scale.at(x - _SIDE)

    def x_of(self, at: datetime) -> float:
        """The pixel of this widget at which a moment is."""
        return self._scale.x(at) + _SIDE

    def sizeHint(self) -> QSize:
        return QSize(600, self._theme.row(18) + 12 + _BLOCK_HEIGHT + self._theme.row(20) + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        set_up(painter)
        theme, scale, bar, content = self._theme, self._scale, self._bar(), self._content
        labels = QRectF(0, bar.bottom() + 4, self.width(), theme.row(18))
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        day_paint.paint_ticks(painter, scale, bar, labels, theme)
        for gap in content.gaps:
            day_paint.paint_gap(painter, gap, scale, bar, theme)
        blocks = day_paint.joined_blocks(content.episodes, scale)
        day_paint.paint_blocks(painter, blocks, bar, theme)
        day_paint.paint_dots(painter, content.dots, scale, bar, theme)
        if self._is_today():
            day_paint.paint_now(painter, datetime.now(UTC), scale, bar, theme)
        chosen = next((item for item in content.episodes if item.id == self._chosen_id), None)
        if chosen is not None:
            day_paint.paint_chosen(painter, chosen, scale, bar, theme)
        if self._span is not None:
            day_paint.paint_span(painter, self._span, scale, bar, theme)
        if self._at is not None:
            day_paint.paint_playhead(painter, self._at, scale, bar, theme)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale = self._scale.resized(self._bar().width())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = (event.button(), event.position().x())
        self._dragging = False
        if event.button() == Qt.MouseButton.LeftButton:
            self.clear_span()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        button, start = self._pressed
        x = event.position().x()
        self._dragging = self._dragging or abs(x - start) >= _DRAG_PX
        if not self._dragging:
            return
        if button == Qt.MouseButton.RightButton:
            first, last = sorted((self.moment_at(start), self.moment_at(x)))
            self._span = (first, last)
            self.update()
        elif button == Qt.MouseButton.LeftButton:
            self._scrub(self.moment_at(x))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        dragged, self._dragging = self._dragging, False
        if pressed is None:
            return
        if pressed[0] == Qt.MouseButton.RightButton and self._span is not None and dragged:
            self.span_chosen.emit(*self._span, event.globalPosition().toPoint())
        elif pressed[0] == Qt.MouseButton.LeftButton and dragged:
            self._tell_rest()
        elif pressed[0] == Qt.MouseButton.LeftButton:
            self._pick(self.moment_at(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta()
        if abs(steps.x()) > abs(steps.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            along = steps.x() or steps.y()
            self._scale = self._scale.moved(-along / 120 * self._scale.span_s / 10)
        else:
            x = event.position().x() - _SIDE
            self._scale = self._scale.zoomed(x, _ZOOM_STEP ** (steps.y() / 120))
        event.accept()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        start = self._at or self._content.last_at
        self._scrub(start + timedelta(seconds=step * self._scale.span_s / 200))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    def _bar(self) -> QRectF:
        top = self._theme.row(18) + 12
        return QRectF(_SIDE, top, max(1, self.width() - 2 * _SIDE), _BLOCK_HEIGHT)

    def _last_at(self) -> datetime:
        if self._is_today():
            return max(self._content.last_at, datetime.now(UTC))
        return self._content.last_at

    def _is_today(self) -> bool:
        return self._content.day == datetime.now().astimezone().date()

    def _scrub(self, at: datetime) -> None:
        self._at = min(max(at, self._content.since), self._last_at())
        self._scale = self._scale.showing(self._at)
        self.update()
        self.scrubbed.emit(self._at)
        self._rest.start()

    def _tell_rest(self) -> None:
        self._rest.stop()
        if self._at is not None:
            self.rested.emit(self._at)

    def _pick(self, at: datetime) -> None:
        episode = self._content.episode_at(at)
        if episode is not None:
            self.picked.emit(episode.id)

    def _tip(self, place: QPoint) -> str:
        at = self.moment_at(place.x())
        for gap in self._content.gaps:
            if gap.started_at <= at <= gap.ended_at:
                words = day_paint.GAP_WORDS[gap.kind].capitalize()
                return f"{words}, {phrasing.span(gap.started_at, gap.ended_at)}"
        episode = self._content.episode_at(at)
        if episode is None or not episode.started_at <= at <= episode.ended_at:
            return phrasing.clock(at)
        return plain_tip(_episode_words(episode))

    def _tell_name(self) -> None:
        content = self._content
        episodes = phrasing.counted(len(content.episodes), "episode")
        name = f"{phrasing.long_date(content.day, content.day)}: {episodes}"
        chosen = next((item for item in content.episodes if item.id == self._chosen_id), None)
        self.setAccessibleName(f"{name}. {_episode_words(chosen)}" if chosen else name)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _episode_words(episode: Episode) -> str:
    span = phrasing.span(episode.started_at, episode.ended_at)
    return f"{phrasing.heading(episode)}, {phrasing.program(episode)}, {span}"

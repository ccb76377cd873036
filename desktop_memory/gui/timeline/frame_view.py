"""One frame, fitted or close up, with its lines."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Line
from desktop_memory.gui.pictures import Shown
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.frame_paint import (
    DesktopToView,
    mark_boxes,
    paint_boxes,
    paint_marks,
    painted_marks,
)
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.painting import set_up

_STEP = 1.25
_CLOSEST = 4.0
_EDGE = 1


class FrameView(QAbstractScrollArea):
    """Click a box to select its line, drag to select several, double-click to see it alone.

    `selected(tuple of line ids)`, `alone_asked()`. Ctrl+wheel zooms around the pointer, 0 fits.
    """

    selected = Signal(object)
    alone_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Shown | None = None
        self._lines: tuple[Line, ...] = ()
        self._words: tuple[str, ...] = ()
        self._marks: tuple[Box, ...] = ()
        self._painted: dict[Box, Box] = {}
        self._now: Box | None = None
        self._selection: frozenset[int] = frozenset()
        self._boxes_on = True
        self._zoom: float | None = None
        self._scaled: QPixmap | None = None
        self._from: QPointF | None = None
        self._message = ""
        self._place: Box | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Frame")
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._repaint)

    def show_frame(self, shown: Shown | None, message: str = "", box: Box | None = None) -> None:
        """Show a picture; None shows `message` and the lines where they stood in `box`."""
        same_box = shown is not None and self._shown is not None and shown.box == self._shown.box
        self._shown, self._message, self._place = shown, message, box
        self._scaled = None
        self._find_painted()
        if not same_box:
            self._lay_out()
        self.viewport().update()

    def show_lines(self, lines: Sequence[Line], words: Sequence[str]) -> None:
        """The lines that were on the screen then, and the words to mark in them."""
        self._lines, self._words = tuple(lines), tuple(words)
        self._marks = tuple(box for line in self._lines for box in mark_boxes(line, words))
        self._find_painted()
        self.setAccessibleDescription("\n".join(line.text for line in self._lines))
        self.viewport().update()

    def show_mark(self, now: Box | None) -> None:
        """The match that is stepped to."""
        self._now = now
        self._bring_into_view(now)
        self.viewport().update()

    @property
    def shown(self) -> Shown | None:
        """The picture that is shown."""
        return self._shown

    @property
    def marks(self) -> tuple[Box, ...]:
        """The places of the marked words, in reading order."""
        return self._marks

    def select(self, line_ids: frozenset[int]) -> None:
        """Select lines without telling anybody."""
        self._selection = line_ids
        first = next((line for line in self._lines if line.id in line_ids), None)
        self._bring_into_view(first.box if first else None)
        self.viewport().update()

    def set_boxes(self, on: bool) -> None:
        """Whether the boxes of lines are drawn."""
        self._boxes_on = on
        self.viewport().update()

    def fit(self) -> None:
        """See the whole frame."""
        self._set_zoom(None, QPointF(self.viewport().rect().center()))

    def show_full_size(self) -> None:
        """One pixel of the screen then is one pixel of the screen now."""
        self._set_zoom(1 / self.devicePixelRatioF(), QPointF(self.viewport().rect().center()))

    def zoom(self, steps: float) -> None:
        """Closer or farther around the middle."""
        self._zoom_at(steps, QPointF(self.viewport().rect().center()))

    def height_for(self, width: int) -> int | None:
        """How high the fitted frame is at a width; None where there is none."""
        box = self._box()
        return None if box is None else round(width * box.height / max(1, box.width)) + 1

    @property
    def fitted(self) -> bool:
        """Whether the whole frame is seen."""
        return self._zoom is None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        set_up(painter)
        painter.fillRect(self.viewport().rect(), self._theme.colour("win"))
        box = self._box()
        if box is None:
            self._paint_message(painter, QRectF(self.viewport().rect()))
            return
        target = self._target()
        where = DesktopToView(box, target)
        if self._shown is not None:
            painter.drawPixmap(target.topLeft(), self._pixmap(target))
            marks = (self._marks, self._now, self._painted)
            paint_marks(painter, *marks, where, self._shown.image, box)
        else:
            self._paint_words(painter, target, where)
        if self._boxes_on and self._shown is not None:
            shown = [line for line in self._lines if line.box and where.shows(line.box)]
            paint_boxes(painter, shown, self._selection, where, self._theme)
        painter.setPen(QPen(self._theme.colour("line_strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(target.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self.hasFocus():
            paint_focus(painter, target, self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scaled = None
        self._lay_out()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_at(event.angleDelta().y() / 120, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus()
            self._from = event.position()
            self._choose(event.position(), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._choose(self._from, event.position())
            return
        over = self._line_at(event.position())
        shape = Qt.CursorShape.IBeamCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._from = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._from = None
        self.alone_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._zoom is None:  # the arrow keys belong to the page while nothing can be scrolled
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _find_painted(self) -> None:
        """The places of the marks as the picture shows them."""
        self._painted = {}
        for line in self._lines if self._shown else ():
            assert self._shown is not None  # noqa: S101  # else there are no lines to go through
            self._painted |= painted_marks(line, self._words, self._shown.image, self._shown.box)

    def _repaint(self) -> None:
        self.viewport().update()

    def _choose(self, start: QPointF, end: QPointF) -> None:
        first, last = self._line_at(start), self._line_at(end)
        if first is None and last is None:
            chosen: list[Line] = []
        else:
            ordered = sorted(
                (line for line in self._lines if line.box), key=lambda line: _corner(line.box)
            )
            ends = [ordered.index(line) for line in (first, last) if line is not None]
            chosen = ordered[min(ends) : max(ends) + 1]
        ids = frozenset(line.id for line in chosen)
        if ids != self._selection:
            self._selection = ids
            self.viewport().update()
            self.selected.emit(tuple(line.id for line in chosen))

    def _line_at(self, place: QPointF) -> Line | None:
        box = self._box()
        if box is None:
            return None
        where = DesktopToView(box, self._target())
        hit = [
            line
            for line in self._lines
            if line.box and where.rect(line.box).adjusted(-3, -2, 3, 2).contains(place)
        ]
        return min(hit, key=lambda line: line.box.area if line.box else 0, default=None)

    def _box(self) -> Box | None:
        """The part of the desktop to show: the picture's, else one around the lines."""
        if self._shown is not None:
            return self._shown.box
        if self._place is not None:
            return self._place
        boxes = [line.box for line in self._lines if line.box]
        if not boxes:
            return None
        around = boxes[0]
        for box in boxes[1:]:
            around = around.union(box)
        return around

    def _target(self) -> QRectF:
        """Where the picture lies in the viewport."""
        box, view = self._box(), QRectF(self.viewport().rect())
        if box is None:
            return view
        if self._zoom is None:
            scale = min(view.width() / box.width, view.height() / box.height)
            width, height = box.width * scale, box.height * scale
            return QRectF((view.width() - width) / 2, 0, width, height)
        width, height = box.width * self._zoom, box.height * self._zoom
        left = max(0.0, (view.width() - width) / 2) - self.horizontalScrollBar().value()
        top = max(0.0, (view.height() - height) / 2) - self.verticalScrollBar().value()
        return QRectF(left, top, width, height)

    def _pixmap(self, target: QRectF) -> QPixmap:
        """The picture scaled once for as long as neither it nor the zoom changes."""
        assert self._shown is not None  # noqa: S101  # only called while a picture is shown
        ratio = self.devicePixelRatioF()
        size = (target.size() * ratio).toSize()
        if self._scaled is None or self._scaled.size() != size:
            image = self._shown.image.scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled = QPixmap.fromImage(image)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def _zoom_at(self, steps: float, place: QPointF) -> None:
        box = self._box()
        if box is None:
            return
        now = self._zoom or self._target().width() / box.width
        self._set_zoom(min(_CLOSEST, max(0.1, now * _STEP**steps)), place)

    def _set_zoom(self, zoom: float | None, place: QPointF) -> None:
        before = self._target()
        share_x = (place.x() - before.left()) / max(1.0, before.width())
        share_y = (place.y() - before.top()) / max(1.0, before.height())
        self._zoom = zoom
        self._scaled = None
        self._lay_out()
        after = self._target()
        self.horizontalScrollBar().setValue(round(share_x * after.width() - place.x()))
        self.verticalScrollBar().setValue(round(share_y * after.height() - place.y()))
        self.viewport().update()

    def _lay_out(self) -> None:
        box, view = self._box(), self.viewport().size()
        zoom = self._zoom if box is not None else None
        width = round(box.width * zoom) if box and zoom else 0
        height = round(box.height * zoom) if box and zoom else 0
        for bar, whole, seen in (
            (self.horizontalScrollBar(), width, view.width()),
            (self.verticalScrollBar(), height, view.height()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(0, whole - seen))

    def _bring_into_view(self, box: Box | None) -> None:
        whole = self._box()
        if box is None or whole is None or self._zoom is None:
            return
        area = DesktopToView(whole, self._target()).rect(box)
        view = QRectF(self.viewport().rect())
        if not view.contains(area):
            by: QPoint = (area.center() - view.center()).toPoint()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + by.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + by.y())

    def _paint_words(self, painter: QPainter, target: QRectF, where: DesktopToView) -> None:
        """The lines where they stood, for a frame whose picture is gone."""
        painter.fillRect(target, self._theme.colour("surface"))
        painter.setPen(self._theme.colour("text1"))
        for line in self._lines:
            if line.box is not None:
                area = where.rect(line.box)
                font = self._theme.font(13)
                font.setPixelSize(max(7, round(area.height() * 0.72)))
                painter.setFont(font)
                painter.drawText(area.topLeft() + QPointF(0, area.height() * 0.8), line.text)
        self._paint_message(painter, target)

    def _paint_message(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(self._theme.font(12))
        strip = QRectF(area.left(), area.bottom() - 32, area.width(), 32).adjusted(1, 0, -1, -1)
        painter.fillRect(strip, self._theme.colour("off_ground"))
        painter.setPen(self._theme.colour("text2"))
        painter.drawText(strip, Qt.AlignmentFlag.AlignCenter, self._message)


def _corner(box: Box | None) -> tuple[int, int]:
    return (box.y, box.x) if box else (0, 0)

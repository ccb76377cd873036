"""The graph of a fact's strength: past, if left alone, after a recall, after a fade."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_memory.domain.strength import FADING_BELOW
from desktop_memory.domain.strength_curve import CurvePoint, StrengthCurve
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme

_HEIGHT = 128
_LEFT, _RIGHT, _TOP, _BOTTOM = 28, 8, 8, 20
_WORDS_PX, _WORDS_AIR_PX = 14, 4
_DOT_PX = 3.5
_HALF_NOW_PX, _ROOM_FOR_BEGIN_PX = 20, 80


class CurveView(QWidget):
    """`point_out("recall" | "fade" | "")` makes one line solid, as when its button is hovered."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._curve: StrengthCurve | None = None
        self._solid = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_curve(self, curve: StrengthCurve) -> None:
        self._curve = curve
        self.setAccessibleName(f"Strength over time: {forecast(curve, datetime.now(UTC))}")
        self.update()

    def point_out(self, line: str) -> None:
        self._solid = line
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self._theme.row(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        curve = self._curve
        if curve is None or not curve.left_alone:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        scale = _Scale(curve, plot)
        self._paint_axes(painter, plot, scale)
        self._paint_past(painter, plot, scale, curve)
        self._line(painter, scale, curve.after_recall, "ok", self._style("recall"))
        self._line(painter, scale, curve.after_fade, "fading", self._style("fade"))
        self._line(painter, scale, curve.left_alone, "accent", Qt.PenStyle.DashLine)
        self._paint_recalls(painter, plot, scale, curve)
        self._paint_now(painter, plot, scale, curve)
        self._paint_words(painter, plot, scale, curve)

    def _style(self, line: str) -> Qt.PenStyle:
        return Qt.PenStyle.SolidLine if line == self._solid else Qt.PenStyle.DotLine

    def _paint_axes(self, painter: QPainter, plot: QRectF, scale: "_Scale") -> None:
        theme = self._theme
        painter.setFont(theme.font(11))
        for level in (0.0, 0.5, 1.0):
            y = scale.y(level)
            painter.setPen(theme.colour("line"))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.colour("text3"))
            label = QRectF(0, y - 8, _LEFT - 6, 16)
            painter.drawText(label, Qt.AlignmentFlag.AlignRight, f"{level:g}")
        painter.setPen(QPen(theme.colour("fading"), 1, Qt.PenStyle.DotLine))
        y = scale.y(FADING_BELOW)
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(theme.colour("text3"))
        now = scale.x(scale.now)
        below = QRectF(plot.left(), plot.bottom() + 4, plot.width(), 16)
        if now - plot.left() > _ROOM_FOR_BEGIN_PX:
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, _day(scale.begin))
        left = max(plot.left(), now - _HALF_NOW_PX)
        place = QRectF(left, below.y(), 2 * _HALF_NOW_PX, 16)
        near = now - plot.left() < _HALF_NOW_PX
        side = Qt.AlignmentFlag.AlignLeft if near else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(place, side, "now")
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, _day(scale.end))

    def _paint_past(
        self, painter: QPainter, plot: QRectF, scale: "_Scale", curve: StrengthCurve
    ) -> None:
        points = [scale.point(point) for point in curve.past]
        if not points:
            return
        ground = QPolygonF(
            [QPointF(points[0].x(), plot.bottom()), *points, QPointF(points[-1].x(), plot.bottom())]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent", 0.12))
        painter.drawPolygon(ground)
        self._line(painter, scale, curve.past, "accent", Qt.PenStyle.SolidLine)

    def _line(
        self,
        painter: QPainter,
        scale: "_Scale",
        points: Sequence[CurvePoint],
        ink: str,
        style: Qt.PenStyle,
    ) -> None:
        if not points:
            return
        path = QPainterPath(scale.point(points[0]))
        for point in points[1:]:
            path.lineTo(scale.point(point))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour(ink), 1.6, style))
        painter.drawPath(path)

    def _paint_recalls(
        self, painter: QPainter, plot: QRectF, scale: "_Scale", curve: StrengthCurve
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ok"))
        for at in curve.recalls:
            x, y = scale.x(at), plot.bottom() - 1
            corners = [QPointF(x - 4, y - 7), QPointF(x + 4, y - 7), QPointF(x, y)]
            painter.drawPolygon(QPolygonF(corners))

    def _paint_now(
        self, painter: QPainter, plot: QRectF, scale: "_Scale", curve: StrengthCurve
    ) -> None:
        x = scale.x(scale.now)
        painter.setPen(self._theme.colour("text3"))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(QPointF(x, scale.y(curve.left_alone[0].strength)), _DOT_PX, _DOT_PX)

    def _paint_words(
        self, painter: QPainter, plot: QRectF, scale: "_Scale", curve: StrengthCurve
    ) -> None:
        """Name the lines at their right ends, never one name over another."""
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.colour("warn"))
        threshold = f"fading below {FADING_BELOW}"
        width = painter.fontMetrics().horizontalAdvance(threshold)
        place = QRectF(plot.left() + 6, scale.y(FADING_BELOW) + 1, width, _WORDS_PX)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, threshold)
        lines = (
            (curve.after_recall, "after a recall", "ok"),
            (curve.left_alone, "if left alone", "accent"),
            (curve.after_fade, "after a fade", "warn"),
        )
        ends = [
            (scale.y(points[-1].strength), words, ink) for points, words, ink in lines if points
        ]
        tops = _apart([end for end, _, _ in ends], plot.top(), plot.bottom())
        for top, (_, words, ink) in zip(tops, ends, strict=True):
            painter.setFont(self._theme.font(11, 600))
            painter.setPen(self._theme.colour(ink))
            width = painter.fontMetrics().horizontalAdvance(words) + _WORDS_AIR_PX
            area = QRectF(plot.right() - width, top, width, _WORDS_PX)
            # The lines run below the words, not through them.
            painter.fillRect(area, self._theme.colour("surface"))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight, words)


class _Scale:
    """Moments and strengths to places in the plot."""

    def __init__(self, curve: StrengthCurve, plot: QRectF) -> None:
        moments = [point.at for point in (*curve.past, *curve.left_alone)]
        self.now = curve.left_alone[0].at
        self.begin, self.end = min(moments), max(moments)
        self._plot = plot
        self._span_s = max(1.0, (self.end - self.begin).total_seconds())

    def x(self, at: datetime) -> float:
        share = (at - self.begin).total_seconds() / self._span_s
        return self._plot.left() + share * self._plot.width()

    def y(self, strength: float) -> float:
        return self._plot.bottom() - strength * self._plot.height()

    def point(self, point: CurvePoint) -> QPointF:
        return QPointF(self.x(point.at), self.y(point.strength))


def forecast(curve: StrengthCurve, now: datetime) -> str:
    """ "below 0.25 on about 2 March", "does not fall below 0.25 by itself" """
    if curve.fading_at is None:
        faded = bool(curve.left_alone) and curve.left_alone[0].strength < FADING_BELOW
        return f"below {FADING_BELOW} already" if faded else "does not fade"
    day = phrasing.short_date(curve.fading_at.astimezone().date(), now.astimezone().date())
    return f"below {FADING_BELOW} on about {day}"


def _apart(ends: Sequence[float], top: float, bottom: float) -> list[float]:
    """Tops of words: of the first above the end of its line, of the others below theirs, at least
    a word apart."""
    tops: list[float] = []
    for end in ends:
        wanted = end + 2 if tops else end - _WORDS_PX - 2
        tops.append(max(tops[-1] + _WORDS_PX if tops else top, wanted))
    over = max(0.0, tops[-1] + _WORDS_PX - bottom)
    return [place - over for place in tops]


def _day(at: datetime) -> str:
    return phrasing.short_date(at.astimezone().date(), datetime.now(UTC).date())

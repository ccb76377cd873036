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

_HEIGHT = 116
_LEFT, _RIGHT, _TOP, _BOTTOM = 28, 8, 8, 20


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
        fading = curve.fading_at
        words = f"falls below {FADING_BELOW} on {phrasing.exact(fading)}" if fading else "steady"
        self.setAccessibleName(f"Strength over time: {words}")
        self.update()

    def point_out(self, line: str) -> None:
        self._solid = line
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self._theme.row(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._curve is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        scale = _Scale(self._curve, plot)
        self._paint_axes(painter, plot, scale)
        self._paint_past(painter, plot, scale)
        self._line(painter, scale, self._curve.left_alone, "accent", Qt.PenStyle.DashLine)
        recall, fade = self._curve.after_recall, self._curve.after_fade
        self._line(painter, scale, recall, "ok", self._style("recall"))
        self._line(painter, scale, fade, "fading", self._style("fade"))
        self._paint_recalls(painter, plot, scale)

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
        painter.drawLine(QPointF(now, plot.top()), QPointF(now, plot.bottom()))
        below = QRectF(plot.left(), plot.bottom() + 4, plot.width(), 16)
        painter.drawText(QRectF(now - 20, below.y(), 40, 16), Qt.AlignmentFlag.AlignCenter, "now")
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, _day(scale.end))
        if now - plot.left() > 80:
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, _day(scale.begin))

    def _paint_past(self, painter: QPainter, plot: QRectF, scale: "_Scale") -> None:
        assert self._curve is not None  # noqa: S101  # paintEvent has looked
        points = [scale.point(point) for point in self._curve.past]
        if not points:
            return
        ground = QPolygonF(
            [QPointF(points[0].x(), plot.bottom()), *points, QPointF(points[-1].x(), plot.bottom())]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent", 0.12))
        painter.drawPolygon(ground)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._line(painter, scale, self._curve.past, "accent", Qt.PenStyle.SolidLine)

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
        painter.setPen(QPen(self._theme.colour(ink), 1.6, style))
        painter.drawPath(path)

    def _paint_recalls(self, painter: QPainter, plot: QRectF, scale: "_Scale") -> None:
        assert self._curve is not None  # noqa: S101  # paintEvent has looked
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ok"))
        for at in self._curve.recalls:
            x, y = scale.x(at), plot.bottom() - 1
            corners = [QPointF(x - 4, y), QPointF(x + 4, y), QPointF(x, y - 7)]
            painter.drawPolygon(QPolygonF(corners))


class _Scale:
    """Moments and strengths to places in the plot."""

    def __init__(self, curve: StrengthCurve, plot: QRectF) -> None:
        moments = [point.at for point in (*curve.past, *curve.left_alone)]
        self.now = curve.left_alone[0].at if curve.left_alone else datetime.now(UTC)
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


def _day(at: datetime) -> str:
    return phrasing.short_date(at.astimezone().date(), datetime.now(UTC).date())

"""How the day bar is painted: blocks by program, gaps as what they were, dots for facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from desktop_memory.domain.episode import Episode, Gap, GapKind
from desktop_memory.domain.fact import Sighting
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.day_scale import DayScale
from desktop_memory.gui.views.app_tile import app_hue, app_letter

GAP_WORDS = {
    GapKind.IDLE: "idle",
    GapKind.LOCKED: "locked",
    GapKind.PAUSED: "paused by you",
    GapKind.EXCLUDED: "excluded",
    GapKind.STOPPED: "not running",
}
_LEAST_BLOCK_PX = 2.0
_JOIN_PX = 2.5
_NAME_PAD = 14.0
_DOT = 2.4


@dataclass(frozen=True, slots=True)
class Block:
    """Episodes of one program that stand so close that they are one on this scale."""

    app: str
    left: float
    right: float


def joined_blocks(episodes: Sequence[Episode], scale: DayScale) -> list[Block]:
    """The blocks to paint, in order of time; what is not shown is left out."""
    blocks: list[Block] = []
    for episode in episodes:
        left, right = scale.x(episode.started_at), scale.x(episode.ended_at)
        right = max(right, left + _LEAST_BLOCK_PX)
        if right < 0 or left > scale.width:
            continue
        app = phrasing.program(episode)
        last = blocks[-1] if blocks else None
        if last is not None and last.app == app and left - last.right <= _JOIN_PX:
            blocks[-1] = Block(app, last.left, max(last.right, right))
        else:
            blocks.append(Block(app, left, right))
    return blocks


def paint_ticks(
    painter: QPainter, scale: DayScale, bar: QRectF, labels: QRectF, theme: Theme
) -> None:
    """The empty track with its hours below."""
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(theme.colour("win"))
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    font = theme.font(11)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for tick in scale.ticks(metrics.horizontalAdvance("00:00") + 48):
        x = round(bar.left() + scale.x(tick)) + 0.5
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(QLineF(x, bar.top(), x, bar.bottom() + 4))
        words = phrasing.clock(tick)
        width = metrics.horizontalAdvance(words)
        left = min(max(x - width / 2, labels.left()), labels.right() - width)
        painter.setPen(theme.colour("text3"))
        place = QRectF(left, labels.top(), width + 1, labels.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


def paint_blocks(painter: QPainter, blocks: Sequence[Block], bar: QRectF, theme: Theme) -> None:
    """Programs, with name or letter where it fits."""
    font = theme.font(12, 600)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for block in blocks:
        area = QRectF(bar.left() + block.left, bar.top(), block.right - block.left, bar.height())
        area = area.intersected(bar).adjusted(0.5, 0, -0.5, 0)
        radius = min(3.0, area.width() / 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(app_hue(theme, block.app)))
        painter.drawRoundedRect(area, radius, radius)
        name = _fitting_name(block.app, area.width(), metrics)
        if name:
            painter.setPen(theme.colour("letter"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name)


def paint_gap(painter: QPainter, gap: Gap, scale: DayScale, bar: QRectF, theme: Theme) -> None:
    """Nothing was kept, and why: idle low, locked hatched, paused dashed."""
    left, right = max(0.0, scale.x(gap.started_at)), min(scale.width, scale.x(gap.ended_at))
    if right - left < 1:
        return
    area = QRectF(bar.left() + left, bar.top(), right - left, bar.height())
    match gap.kind:
        case GapKind.PAUSED:
            painter.setPen(QPen(theme.colour("warn"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(theme.colour("warn_ground", 0.6))
            painter.drawRoundedRect(area.adjusted(1, 0.5, -1, -0.5), 3, 3)
            _paint_sign(painter, "pause", "warn", area, theme)
        case GapKind.LOCKED | GapKind.EXCLUDED:
            _paint_hatched(painter, area, theme)
            sign = "lock" if gap.kind == GapKind.LOCKED else "exclude"
            _paint_sign(painter, sign, "text2", area, theme)
        case _:
            low = QRectF(area.left(), area.center().y() - 8, area.width(), 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("off_ground"))
            painter.drawRoundedRect(low, 3, 3)
            _paint_words(painter, GAP_WORDS[gap.kind], low, theme)


def paint_dots(
    painter: QPainter, dots: Sequence[Sighting], scale: DayScale, bar: QRectF, theme: Theme
) -> None:
    """Facts found, above the bar."""
    painter.setPen(Qt.PenStyle.NoPen)
    for dot in dots:
        x = scale.x(dot.at)
        if 0 <= x <= scale.width:
            painter.setBrush(QColor(theme.kind_hue(dot.kind)))
            painter.drawEllipse(QPointF(bar.left() + x, bar.top() - 8), _DOT, _DOT)


def paint_playhead(
    painter: QPainter, at: datetime, scale: DayScale, bar: QRectF, theme: Theme
) -> None:
    """The moment of the frame that is shown, with its time above."""
    x = bar.left() + scale.x(at)
    if not bar.left() - 1 <= x <= bar.right() + 1:
        return
    painter.setPen(QPen(theme.colour("sheet"), 2))
    painter.drawLine(QLineF(x, bar.top() - 4, x, bar.bottom() + 2))
    font = theme.font(12, 600)
    painter.setFont(font)
    words = phrasing.clock(at)
    width = QFontMetricsF(font).horizontalAdvance(words) + 14
    height = theme.row(18)
    left = min(max(x - width / 2, bar.left()), bar.right() - width)
    bubble = QRectF(left, bar.top() - 5 - height, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("sheet"))
    painter.drawRoundedRect(bubble, 4, 4)
    painter.setPen(theme.colour("on_sheet"))
    painter.drawText(bubble, Qt.AlignmentFlag.AlignCenter, words)


def paint_now(painter: QPainter, now: datetime, scale: DayScale, bar: QRectF, theme: Theme) -> None:
    """Where the day has come to."""
    x = bar.left() + scale.x(now)
    if not bar.left() <= x <= bar.right():
        return
    painter.setPen(QPen(theme.colour("ok"), 1.5))
    painter.drawLine(QLineF(x, bar.top() - 2, x, bar.bottom() + 3))
    painter.setFont(theme.font(11, 600))
    words = QRectF(x + 6, bar.top(), 60, bar.height())
    if words.right() < bar.right() + 8:
        painter.setPen(theme.colour("ok"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, "now")


def paint_span(
    painter: QPainter, span: tuple[datetime, datetime], scale: DayScale, bar: QRectF, theme: Theme
) -> None:
    """The span that is selected."""
    left, right = bar.left() + scale.x(span[0]), bar.left() + scale.x(span[1])
    area = QRectF(left, bar.top() - 2, right - left, bar.height() + 4).normalized()
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.setBrush(theme.colour("accent", 0.16))
    painter.drawRoundedRect(area, 4, 4)


def paint_chosen(
    painter: QPainter, episode: Episode, scale: DayScale, bar: QRectF, theme: Theme
) -> None:
    """A frame around the episode that is shown."""
    left = max(0.0, scale.x(episode.started_at))
    right = min(scale.width, max(scale.x(episode.ended_at), left + 6))
    if right <= left:
        return
    area = QRectF(bar.left() + left - 2, bar.top() - 3, right - left + 4, bar.height() + 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("surface"), 1))
    painter.drawRoundedRect(area.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
    painter.setPen(QPen(theme.colour("sheet"), 2))
    painter.drawRoundedRect(area, 6, 6)


def _fitting_name(app: str, width: float, metrics: QFontMetricsF) -> str:
    if metrics.horizontalAdvance(app) + _NAME_PAD <= width:
        return app
    letter = app_letter(app)
    return letter if metrics.horizontalAdvance(letter) + 5 <= width else ""


def _paint_hatched(painter: QPainter, area: QRectF, theme: Theme) -> None:
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(area, 3, 3)
    painter.setClipPath(shape)
    painter.fillPath(shape, theme.colour("off_ground"))
    painter.setPen(QPen(theme.colour("line_strong"), 1.5))
    x = area.left() - area.height()
    while x < area.right():
        painter.drawLine(QLineF(x, area.bottom(), x + area.height(), area.top()))
        x += 8
    painter.restore()


def _paint_sign(painter: QPainter, icon: str, ink: str, area: QRectF, theme: Theme) -> None:
    if area.width() < 22:
        return
    side = 14
    centre = area.center()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(centre, 10.0, 10.0)
    ratio = painter.device().devicePixelRatio()
    picture = theme.pixmap(icon, theme.hue(ink), side, ratio)
    painter.drawPixmap(QPointF(centre.x() - side / 2, centre.y() - side / 2), picture)


def _paint_words(painter: QPainter, words: str, area: QRectF, theme: Theme) -> None:
    font = theme.font(11)
    if QFontMetricsF(font).horizontalAdvance(words) + 8 <= area.width():
        painter.setFont(font)
        painter.setPen(theme.colour("text3"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

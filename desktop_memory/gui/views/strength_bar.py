"""How present a fact still is: a bar in one hue by band, with its number beside it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_memory.domain.strength import FADING_BELOW
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.painting import set_up

_BANDS = ((0.70, "strong"), (0.45, "fair"), (FADING_BELOW, "weak"), (0.0, "fading"))
BAR_WIDTH = 44
_THICK = 6


def strength_token(strength: float) -> str:
    """The token of the band that `strength` (0..1) lies in."""
    return next(token for floor, token in _BANDS if strength >= floor)


def strength_words(strength: float, *, pinned: bool) -> str:
    """The state of the bar in words, for screen readers and tooltips."""
    if pinned:
        return "pinned, does not fade"
    return f"strength {strength:.2f}" + (", fading" if strength < FADING_BELOW else "")


def paint_strength(
    painter: QPainter,
    rect: QRectF,
    strength: float,
    theme: Theme,
    *,
    pinned: bool = False,
    bar_width: int = BAR_WIDTH,
) -> None:
    """Paint bar and number (or pin), centred vertically in `rect`, from its left edge."""
    painter.save()
    set_up(painter)
    shown = 1.0 if pinned else min(1.0, max(0.0, strength))
    band = strength_token(shown)
    track = QRectF(rect.left(), rect.center().y() - _THICK / 2, bar_width, _THICK)
    if band == "fading":
        pen = QPen(theme.colour("line_strong"), _THICK, Qt.PenStyle.CustomDashLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([0.75, 0.4])
        painter.setPen(pen)
        middle = QPointF(0, track.height() / 2)
        painter.drawLine(track.topLeft() + middle, track.topRight() + middle)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("off_ground"))
        painter.drawRoundedRect(track, _THICK / 2, _THICK / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(band))
    filled = QRectF(track)
    filled.setWidth(max(float(_THICK), track.width() * shown))
    painter.drawRoundedRect(filled, _THICK / 2, _THICK / 2)
    beside = QRectF(track.right() + 8, rect.top(), 48, rect.height())
    if pinned:
        side = theme.row(14)
        hue = theme.hue("text2")
        picture = theme.pixmap("pin", hue, side, painter.device().devicePixelRatio())
        top = round(beside.center().y() - side / 2)
        painter.drawPixmap(round(beside.left()), top, picture)
    else:
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text2"))
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, f"{strength:.2f}")
    painter.restore()


class StrengthBar(QWidget):
    """The bar as a widget."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._strength = 0.0
        self._pinned = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_strength(self, strength: float, *, pinned: bool) -> None:
        """Strength 0..1 as of now."""
        self._strength, self._pinned = strength, pinned
        words = strength_words(strength, pinned=pinned)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(BAR_WIDTH + 8 + self._theme.px(32), self._theme.row(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_strength(painter, rect, self._strength, self._theme, pinned=self._pinned)

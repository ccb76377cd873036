"""A bar of shares."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_memory.gui.theme.theme import Theme

_RADIUS = 4
_SHORTEST_PX, _SEAM_PX = 2.0, 1.0


@dataclass(frozen=True, slots=True)
class Share:
    """A part 0..1 of the bar in the colour of a token; `hatched` for what is empty or to come."""

    part: float
    ink: str
    hatched: bool = False


class ShareBar(QWidget):
    """Shares from the left, the smallest still visible; what is left over is ground."""

    def __init__(self, theme: Theme, height: int = 18) -> None:
        super().__init__()
        self._theme = theme
        self._height = height
        self._shares: tuple[Share, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_shares(self, shares: Sequence[Share], in_words: str) -> None:
        """`in_words` is read to who cannot see the bar."""
        self._shares = tuple(shares)
        self.setAccessibleName(in_words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, self._theme.row(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), self._theme.colour("off_ground"))
        left = 0.0
        for share in self._shares:
            if share.part <= 0:
                continue
            width = max(_SHORTEST_PX, share.part * self.width() - _SEAM_PX)
            piece = QRectF(left, 0, width, self.height())
            colour = self._theme.colour(share.ink)
            if share.hatched:
                painter.fillRect(piece, QBrush(colour, Qt.BrushStyle.BDiagPattern))
            else:
                painter.fillRect(piece, colour)
            left += width
            painter.fillRect(
                QRectF(left, 0, _SEAM_PX, self.height()), self._theme.colour("surface")
            )
            left += _SEAM_PX

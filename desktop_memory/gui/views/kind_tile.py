"""The kind of a fact: colour, outline and name, never colour alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_memory.domain.fact import FactKind
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.theme.tokens import KIND_TILE_OPACITY


def kind_label(kind: FactKind) -> str:
    """ "Task outcome" """
    return kind.value.replace("_", " ").capitalize()


def kind_icon(kind: FactKind) -> str:
    """The name of the kind's outline in `resources/icons`."""
    return f"kind-{kind.value}"


def paint_kind_tile(painter: QPainter, rect: QRectF, kind: FactKind, theme: Theme) -> None:
    """Paint the tile of a kind into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QColor(theme.kind_hue(kind))
    ground.setAlphaF(KIND_TILE_OPACITY)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, 4, 4)
    side = round(rect.width() * 0.7)
    ratio = painter.device().devicePixelRatio()
    picture = theme.pixmap(kind_icon(kind), theme.kind_hue(kind), side, ratio)
    left = round(rect.left() + (rect.width() - side) / 2)
    top = round(rect.top() + (rect.height() - side) / 2)
    painter.drawPixmap(left, top, picture)
    painter.restore()


class KindTile(QWidget):
    """The tile as a widget."""

    def __init__(self, theme: Theme, kind: FactKind, side: int = 20) -> None:
        super().__init__()
        self._theme = theme
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.show_kind(kind)

    def show_kind(self, kind: FactKind) -> None:
        self._kind = kind
        self.setAccessibleName(kind_label(kind))
        self.setToolTip(kind_label(kind))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_kind_tile(painter, QRectF(self.rect()), self._kind, self._theme)

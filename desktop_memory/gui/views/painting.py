"""How painted items begin."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter


def set_up(painter: QPainter) -> None:
    """Smooth edges, and places as they were computed: layouts are mirrored where a language is
    written from right to left, but what is painted at left and right must not change sides."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

"""Outline icons, coloured like the text beside them."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icons:
    """Renders `resources/icons/NAME.svg` in any colour and keeps what it rendered."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
        """Icon `name` in #RRGGBB, `size` logical pixels wide and high."""
        key = (name, colour, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._render(name, colour, size, ratio)
        return self._pixmaps[key]

    def icon(
        self, name: str, colours: tuple[str, str, str], size: int, ratio: float, *, gap: int = 0
    ) -> QIcon:
        """An icon for buttons and menus, in its normal, checked and disabled colour. `gap` pixels
        of air follow it."""
        normal, on, off = (
            _with_gap(self.pixmap(name, colour, size, ratio), gap) for colour in colours
        )
        icon = QIcon(normal)
        icon.addPixmap(on, QIcon.Mode.Normal, QIcon.State.On)
        icon.addPixmap(off, QIcon.Mode.Disabled)
        return icon

    def _render(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        source = self._sources.get(name)
        if source is None:
            source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
            self._sources[name] = source
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
        pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _with_gap(pixmap: QPixmap, gap: int) -> QPixmap:
    # The style leaves only 4 px between icon and words, and offers no way to ask for more.
    if not gap:
        return pixmap
    ratio = pixmap.devicePixelRatio()
    wider = QPixmap(pixmap.width() + round(gap * ratio), pixmap.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wider

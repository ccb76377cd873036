"""Where a fact was read: the cut of the picture around the quote, the quote, its place."""

from datetime import UTC, datetime

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop_memory.domain.box import Box
from desktop_memory.domain.fact import Provenance
from desktop_memory.domain.observation import Origin
from desktop_memory.gui import phrasing
from desktop_memory.gui.pictures import Pictures, Shown
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.theme.tokens import FRAME_MARK
from desktop_memory.gui.views.app_tile import AppTile
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import ElidedLabel, Label

_FULL = 0
_MARGIN_PX = 40
_MOST_HEIGHT = 120
_AROUND_PX = 64


class SourceCard(QFrame):
    """`timeline_asked(Provenance)` when the person wants to see it there."""

    timeline_asked = Signal(object)

    def __init__(self, theme: Theme, pictures: Pictures, source: Provenance) -> None:
        super().__init__()
        self._theme = theme
        self._pictures = pictures
        self._source = source
        self.setProperty("role", "card")
        self._picture = QLabel()
        self._picture.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._picture)
        quote = Label(f"“{source.quote}”", wrap=True)
        quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(quote)
        column.addLayout(self._place())
        pictures.ready.connect(self._note_ready)
        self._show_picture()

    def _place(self) -> QHBoxLayout:
        source = self._source
        tile = AppTile(self._theme, 18)
        tile.show_app(source.app or "?")
        moment = phrasing.dated_moment(source.at, datetime.now(UTC))
        origin = "OCR" if source.origin is Origin.OCR else source.origin.value
        words = " · ".join(part for part in (source.title, moment, origin) if part)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(tile)
        row.addWidget(ElidedLabel(words, "secondary"), 1)
        if source.episode_id is not None:
            show = Button(self._theme, "Show in timeline", role="link")
            show.clicked.connect(lambda: self.timeline_asked.emit(source))
            row.addWidget(show)
        return row

    def _note_ready(self, frame_id: int, _width: int) -> None:
        if frame_id == self._source.frame_id:
            self._show_picture()

    def _show_picture(self) -> None:
        if self._source.frame_id is None or not self._source.boxes:
            return
        shown = self._pictures.find(self._source.frame_id, _FULL)
        if shown is None:
            return
        cut = _cut(shown, self._source.boxes)
        if not cut.isNull():
            self._picture.setPixmap(self._fitted(cut))
            self._picture.show()

    def _fitted(self, cut: QPixmap) -> QPixmap:
        pane = self.parentWidget()
        width = max(160, pane.width() - _AROUND_PX) if pane is not None else 320
        ratio = self.devicePixelRatioF()
        fitted = cut.scaled(
            round(width * ratio),
            round(_MOST_HEIGHT * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        return fitted


def _cut(shown: Shown, boxes: tuple[Box, ...]) -> QPixmap:
    """The part of the picture around the quoted lines, which are marked."""
    bounds = boxes[0]
    for box in boxes[1:]:
        bounds = bounds.union(box)
    inside = bounds.moved(-shown.box.x, -shown.box.y)
    wanted = QRect(inside.x, inside.y, inside.width, inside.height)
    part = wanted.adjusted(-_MARGIN_PX, -_MARGIN_PX // 2, _MARGIN_PX, _MARGIN_PX // 2)
    part = part.intersected(shown.image.rect())
    if part.isEmpty():
        return QPixmap()
    cut = QPixmap.fromImage(shown.image.copy(part))
    painter = QPainter(cut)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for box in boxes:
        place = box.moved(-shown.box.x - part.x(), -shown.box.y - part.y())
        mark = QRect(place.x, place.y, place.width, place.height)
        painter.fillRect(mark, QColor(FRAME_MARK))
    painter.end()
    return cut

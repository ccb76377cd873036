"""The frames of an episode, small, in order."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from desktop_memory.domain.episode import Frame
from desktop_memory.gui import phrasing
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.episode_delegate import paint_thumbnail
from desktop_memory.gui.views.button import IconButton
from desktop_memory.gui.views.painting import set_up

_CELL_WIDTH, _PICTURE_HEIGHT, _GAP = 74, 41, 6


class FrameStrip(QWidget):
    """`chosen(Frame)` when another frame was picked here."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self._row = _Row(theme, pictures)
        self._row.chosen.connect(self.choose)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._row)
        self._scroll.setWidgetResizable(False)
        self._scroll.setProperty("role", "ground")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._scroll.setVerticalScrollBarPolicy(off)
        self._scroll.setHorizontalScrollBarPolicy(off)
        self._before = IconButton(theme, "chevron-left", "The frame before (←)", framed=True)
        self._after = IconButton(theme, "chevron-right", "The frame after (→)", framed=True)
        self._before.clicked.connect(lambda: self.step(-1))
        self._after.clicked.connect(lambda: self.step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._before)
        row.addWidget(self._scroll, 1)
        row.addWidget(self._after)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._scroll.setFixedHeight(self._row.sizeHint().height() + 4)
        self._frames: tuple[Frame, ...] = ()

    def show_frames(self, frames: Sequence[Frame]) -> None:
        """Frames of one monitor, by time."""
        self._frames = tuple(frames)
        self._row.show_frames(self._frames)
        self._row.adjustSize()
        self._tell_ends()

    def show_chosen(self, frame: Frame | None) -> None:
        """Mark a frame without telling anybody."""
        self._row.show_chosen(frame)
        if frame is not None and frame in self._frames:
            area = self._row.rect_of(self._frames.index(frame))
            centre = area.center().toPoint()
            self._scroll.ensureVisible(centre.x(), centre.y(), _CELL_WIDTH, 0)
        self._tell_ends()

    def choose(self, frame: Frame) -> None:
        """Mark a frame and tell."""
        self.show_chosen(frame)
        self.chosen.emit(frame)

    def step(self, step: int) -> None:
        """The next or the previous frame."""
        place = self._place() + step
        if 0 <= place < len(self._frames):
            self.choose(self._frames[place])

    def _place(self) -> int:
        frame = self._row.frame
        return self._frames.index(frame) if frame in self._frames else 0

    def _tell_ends(self) -> None:
        self._before.setEnabled(self._place() > 0)
        self._after.setEnabled(self._place() < len(self._frames) - 1)
        several = len(self._frames) > 1
        self._before.setVisible(several)
        self._after.setVisible(several)


class _Row(QWidget):
    chosen = Signal(object)

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self._theme = theme
        self._pictures = pictures
        self._frames: tuple[Frame, ...] = ()
        self.frame: Frame | None = None
        pictures.ready.connect(self._take_picture)
        theme.changed.connect(self.update)

    def show_frames(self, frames: tuple[Frame, ...]) -> None:
        self._frames = frames
        self.update()

    def show_chosen(self, frame: Frame | None) -> None:
        self.frame = frame
        if frame is not None:
            self.setAccessibleName(f"Frame of {phrasing.clock_s(frame.at)}")
        self.update()

    def _take_picture(self) -> None:
        self.update()

    def rect_of(self, place: int) -> QRectF:
        """Where the picture of a frame is."""
        return QRectF(place * (_CELL_WIDTH + _GAP) + 2, 3, _CELL_WIDTH, _PICTURE_HEIGHT)

    def sizeHint(self) -> QSize:
        width = max(1, len(self._frames)) * (_CELL_WIDTH + _GAP)
        return QSize(width, _PICTURE_HEIGHT + 8 + self._theme.row(16))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().x() // (_CELL_WIDTH + _GAP))
        if event.button() == Qt.MouseButton.LeftButton and 0 <= place < len(self._frames):
            self.chosen.emit(self._frames[place])

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        set_up(painter)
        seen = QRectF(event.rect())
        for place, frame in enumerate(self._frames):
            area = self.rect_of(place)
            if area.right() < seen.left() or area.left() > seen.right():
                continue
            on = frame == self.frame
            shown = self._pictures.find(frame.id)
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.setBrush(theme.colour("off_ground"))
            painter.drawRoundedRect(area, 4, 4)
            if shown is not None:
                paint_thumbnail(painter, area, shown.image, theme)
            if on:
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), 5, 5)
            painter.setFont(theme.font(11, 600 if on else 400))
            painter.setPen(theme.colour("text1" if on else "text2"))
            below = QRectF(area.left(), area.bottom() + 2, area.width(), theme.row(16))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, phrasing.clock(frame.at))

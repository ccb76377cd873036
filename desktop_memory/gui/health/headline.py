"""The state of the app in one sentence, on a ground of its colour."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from desktop_memory.domain.status import Health, State
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.shell.pause import fill_pause_menu
from desktop_memory.gui.status_words import status_words
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import ElidedLabel

_HEIGHT = 88
_PICTURE = QSize(96, 54)


class Headline(QWidget):
    """The sentence, the picture last kept, and Pause or Resume."""

    def __init__(self, bridge: Bridge, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._pictures = pictures
        self._frame_id: int | None = None
        self._ink = "off"
        self._sign = _StateSign(theme)
        self._title = ElidedLabel("", "title")
        self._detail = ElidedLabel("", "secondary")
        self._picture = QLabel()
        self._pause = Button(theme, "Pause", "pause")
        menu = QMenu(self._pause)
        fill_pause_menu(menu, bridge)
        self._pause.setMenu(menu)
        self._pause.setProperty("menu", "true")
        self._resume = Button(theme, "Resume", "play", "primary")
        self._resume.clicked.connect(bridge.resume)
        self.setMinimumHeight(theme.row(_HEIGHT))
        self._lay_out()
        pictures.ready.connect(self._show_picture)
        theme.changed.connect(self.update)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(16)
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        row.addWidget(self._picture)
        row.addWidget(self._pause)
        row.addWidget(self._resume)

    def show_health(self, health: Health, now: datetime) -> None:
        words = status_words(health.status, now)
        self._ink = words.ink
        self._title.setText(words.sentence)
        self._detail.setText(_detail(health))
        self._sign.show_ink(words.ink)
        self.setAccessibleName(f"{words.sentence}. {_detail(health)}")
        state = health.status.state
        self._pause.setVisible(state not in (State.PAUSED, State.STARTING, State.NOT_STARTED))
        self._resume.setVisible(state is State.PAUSED)
        kept = health.status.kept
        self._frame_id = kept.frame_id if kept else None
        self._show_picture()
        self.update()

    def _show_picture(self, *_: object) -> None:
        shown = self._pictures.find(self._frame_id) if self._frame_id is not None else None
        self._picture.setVisible(shown is not None)
        if shown is not None:
            ratio = self.devicePixelRatioF()
            fitted = QPixmap.fromImage(shown.image).scaled(
                _PICTURE * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            fitted.setDevicePixelRatio(ratio)
            self._picture.setPixmap(fitted)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(f"{self._ink}_ground"))


class _StateSign(QWidget):
    """A ring with a dot; a triangle would claim a problem, so only the colour changes with it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ink = "off"
        self.setFixedSize(48, 48)

    def show_ink(self, ink: str) -> None:
        self._ink = ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._theme.hue(self._ink))
        if self._ink in ("warn", "bad"):
            name = "pause" if self._ink == "warn" else "warning"
            picture = self._theme.pixmap(name, colour.name(), 40, self.devicePixelRatioF())
            painter.drawPixmap(4, 4, picture)
            return
        painter.setPen(QPen(colour, 3))
        painter.drawEllipse(3, 3, 42, 42)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(14, 14, 20, 20)


def _detail(health: Health) -> str:
    monitors = next((s.detail for s in health.status.sources if s.name == "Screen"), "")
    counts = (
        f"{health.observations_today:,} observations today, {health.kept_today:,} kept"
        f" in {health.episodes_today:,} episodes"
    )
    return " · ".join(part for part in (monitors, counts) if part)

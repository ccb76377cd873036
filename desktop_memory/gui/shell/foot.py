"""The truth, below every page."""

from datetime import UTC, datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from desktop_memory.domain.status import Health, State, Status
from desktop_memory.gui import phrasing
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.shell.pause import fill_pause_menu
from desktop_memory.gui.status_words import status_words
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import ElidedLabel, Label

HEIGHT = 28
_TICK_MS = 1000
_UNENCRYPTED = "off"


class Foot(QFrame):
    """State, what was last stored and when, Pause, index, store against budget, encryption."""

    def __init__(self, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self._bridge = bridge
        self._theme = theme
        self._dot = _Dot(theme)
        self._state = Label("", "strong")
        self._detail = ElidedLabel("", "secondary")
        self._pause = Button(theme, "", "pause", "quiet")
        self._pause.setProperty("fit", "foot")
        self._pause.setProperty("menu", "true")
        self._pauses = QMenu(self._pause)
        fill_pause_menu(self._pauses, bridge)
        self._pauses.triggered.connect(self.show_status)
        self._pause.clicked.connect(self._resume)
        self._index = Label("", "secondary")
        self._store = Label("", "secondary")
        self._lock = _Lock(theme)
        self._key = Label("", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(8)
        for part in (self._dot, self._state):
            row.addWidget(part)
        row.addWidget(self._detail)
        row.addWidget(self._pause)
        row.addStretch(1)
        for part in (self._index, self._store):
            row.addWidget(part)
            row.addSpacing(8)
        row.addWidget(self._lock)
        row.addWidget(self._key)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.show_status)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_status()

    def show_status(self) -> None:
        """Tell the state as it is now."""
        status = self._bridge.status()
        words = status_words(status, datetime.now(UTC))
        self._dot.show_token(words.ink)
        self._state.setText(words.headline)
        self._detail.setText(words.detail)
        self._offer_pause(status.state)
        self._tell_index(status)

    def show_health(self, health: Health) -> None:
        """Tell what is measured more seldom: store and key."""
        self._store.setText(phrasing.size_of(health.sizes.total, health.budget_bytes))
        encrypted = bool(health.key) and not health.key.casefold().startswith(_UNENCRYPTED)
        self._key.setText("Encrypted" if encrypted else "Not encrypted")
        self._key.setToolTip(health.key)
        self._lock.show_locked(encrypted)

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what matters least."""
        self._index.setVisible(not narrow)
        self._store.setVisible(not narrow)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_status()
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def _offer_pause(self, state: State) -> None:
        offered = "Resume" if state == State.PAUSED else "Pause"
        self._pause.setVisible(state not in (State.NOT_STARTED, State.STARTING))
        if self._pause.text() != offered:
            self._pause.setText(offered)
            self._pause.set_icon("play" if offered == "Resume" else "pause")
            self._menu_of(offered)

    def _menu_of(self, offered: str) -> None:
        # A button with a menu opens it instead of being clicked.
        self._pause.setMenu(self._pauses if offered == "Pause" else None)  # type: ignore[arg-type]

    def _resume(self) -> None:
        self._bridge.resume()
        self.show_status()

    def _tell_index(self, status: Status) -> None:
        waiting = status.index_waiting
        self._index.setText(f"Index: {phrasing.number(waiting)} waiting" if waiting else _CURRENT)
        tip = "Words can be found at once; their meaning once they are indexed."
        self._index.setToolTip(tip if waiting else "")

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.row(HEIGHT))


_CURRENT = "Index is current"


class _Dot(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._token = theme, "off"
        self.setFixedSize(QSize(10, 10))

    def show_token(self, token: str) -> None:
        self._token = token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._token))
        painter.drawEllipse(QRectF(1, 1, 8, 8))


class _Lock(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._locked = theme, True
        self.setFixedSize(QSize(14, 14))
        self.hide()

    def show_locked(self, locked: bool) -> None:
        self._locked = locked
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        name = "lock" if self._locked else "unlock"
        hue = self._theme.hue("text2" if self._locked else "warn")
        painter.drawPixmap(0, 0, self._theme.pixmap(name, hue, 14, self.devicePixelRatioF()))

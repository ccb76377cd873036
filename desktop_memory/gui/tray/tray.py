"""The icon in the tray. It tells the truth: it follows the last stored observation."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.status import Status
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.status_words import blocking_problem, status_words
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.tray.signs import Signs, panel_is_dark, sign_of
from desktop_memory.gui.tray.tray_menu import TrayMenu

_TICK_MS = 2000
_TOLD_MS = 10_000


class Tray(QObject):
    """Icon, tooltip and menu. `go(Destination)`, `forget(ForgetScope)`, `exclude(app)` and
    `quit_asked()` tell what the person chose in the menu."""

    go = Signal(object)
    forget = Signal(object)
    exclude = Signal(str)
    quit_asked = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, signs: Signs) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._signs = signs
        self._shown: tuple[str, bool, str] | None = None
        self._told: set[tuple[str, datetime]] = set()
        self._menu = TrayMenu(bridge, theme)
        self._menu.went.connect(self.go)
        self._menu.wants_forget.connect(self._forget_last)
        self._menu.wants_exclude.connect(self.exclude)
        self._menu.wants_quit.connect(self.quit_asked)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._open)
        self._icon.messageClicked.connect(lambda: self.go.emit(Destination("health")))
        self.show_status()
        self._icon.show()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.show_status)
        self._tick.start()
        bridge.changed.connect(self.show_status)
        theme.changed.connect(self.show_status)

    def close(self) -> None:
        """Leave the panel."""
        self._tick.stop()
        self._icon.hide()
        self._menu.deleteLater()

    def show_status(self) -> None:
        """Tell the state as it is now."""
        status = self._bridge.status()
        words = status_words(status, datetime.now(UTC))
        shown = (sign_of(status), panel_is_dark(), words.sentence)
        if shown != self._shown:
            if self._shown is None or shown[:2] != self._shown[:2]:
                self._icon.setIcon(self._signs.icon(shown[0], dark_panel=shown[1]))
            self._icon.setToolTip(words.sentence)
            self._shown = shown
        self._menu.show_status(status, words)
        self._tell_problem(status)

    def _tell_problem(self, status: Status) -> None:
        problem = blocking_problem(status)
        if problem is None or (problem.key, problem.since) in self._told:
            return
        self._told.add((problem.key, problem.since))
        words = status_words(status, datetime.now(UTC))
        text = f"{problem.what} {problem.remedy}".strip()
        # With one of the system's icons the panel would show that one in place of ours.
        sign = self._signs.icon("problem", dark_panel=panel_is_dark())
        self._icon.showMessage(words.headline, text, sign, _TOLD_MS)

    def _forget_last(self, minutes: int) -> None:
        since = datetime.now(UTC) - timedelta(minutes=minutes)
        self.forget.emit(ForgetScope(since=since))

    def _open(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENING:
            self.go.emit(Destination(""))


_OPENING = (
    QSystemTrayIcon.ActivationReason.Trigger,
    QSystemTrayIcon.ActivationReason.DoubleClick,
)

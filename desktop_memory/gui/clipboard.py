"""Text that is copied, as one more source of observations."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from desktop_memory.domain.observation import Origin, Place, RawLine, RawObservation, Source
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.wl_paste import WlPaste

# What password managers put beside their text, so that nobody keeps it: KDE and KeePassXC,
# macOS (nspasteboard.org), Windows.
_HINTS = (
    "x-kde-passwordManagerHint",
    "org.nspasteboard.ConcealedType",
    "application/x-nspasteboard-concealed-type",
    "ExcludeClipboardContentFromMonitorProcessing",
    "Clipboard Viewer Ignore",
)
_LONGEST = 100_000
# The clock of the capture may not have seen yet that an excluded window came to the front.
_CONFIRM_MS = 2500
# A computer that has much else to do looks later: so long it is waited for a look.
_CONFIRM_WITHIN = timedelta(seconds=30)
# What was copied is still in sight then, and copies in a row make one look.
_LOOK_MS = 300
# A window may close as soon as it has copied, and be known to have been in front only then.
_MARGIN = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class _Copied:
    text: str
    app: str
    at: datetime


class Clipboard(QObject):
    """Hands copied text to the runtime: never our own copies, nothing a password manager marked,
    nothing around the time an excluded program is in front, nothing while the setting is off.
    What is in front at a copy is looked at soon."""

    def __init__(self, clipboard: QClipboard, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._clipboard = clipboard
        self._bridge = bridge
        self._last = ""
        self._concealed_at: datetime | None = None
        self._look = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._look.timeout.connect(bridge.look_soon)
        clipboard.dataChanged.connect(self._note)
        self._wl_paste = WlPaste(self, self._take)
        if QGuiApplication.platformName().startswith("wayland"):
            self._wl_paste.start()

    def close(self) -> None:
        """Hear of nothing any more."""
        self._wl_paste.stop()

    def _note(self) -> None:
        data = self._clipboard.mimeData()
        if data.hasText():
            self._take(data.text(), frozenset(data.formats()))

    def _take(self, text: str, formats: frozenset[str]) -> None:
        """`formats` are those in which the copy is offered."""
        if self._clipboard.ownsClipboard() or not self._bridge.settings.clipboard_on:
            return
        if is_concealed(formats):
            self._concealed_at = datetime.now(UTC)
            return
        if not self._look.isActive():
            self._look.start()
        app = self._bridge.status().active_app
        if not app:
            return
        if not text.strip() or len(text) > _LONGEST or text == self._last:
            return
        self._last = text
        self._hold(_Copied(text, app, datetime.now(UTC)))

    def _hold(self, copied: _Copied) -> None:
        QTimer.singleShot(_CONFIRM_MS, self, lambda: self._hand_over(copied))

    def _hand_over(self, copied: _Copied) -> None:
        status = self._bridge.status()
        looked = status.looked_at is not None and status.looked_at > copied.at
        if not looked and status.at < copied.at + _CONFIRM_WITHIN:
            self._hold(copied)
            return
        hidden = status.hidden_at is not None and status.hidden_at > copied.at - _MARGIN
        if hidden or not looked or not status.active_app or self._may_be_concealed(copied):
            self._last = ""  # copied once more elsewhere it is kept
            return
        lines = tuple(
            RawLine(line, Origin.CLIPBOARD) for line in copied.text.splitlines() if line.strip()
        )
        place = Place(app=copied.app, title="Copied text")
        self._bridge.observe(RawObservation(Source.CLIPBOARD, copied.at, place, lines))

    def _may_be_concealed(self, copied: _Copied) -> bool:
        """Where two programs copy at the same time, the text may be of the one and the formats of
        the other: nothing copied just before a concealed copy is trusted."""
        at = self._concealed_at
        return at is not None and copied.at <= at <= copied.at + _MARGIN


def is_concealed(formats: frozenset[str]) -> bool:
    """Whether a password manager asked that nobody keeps this."""
    return not formats.isdisjoint(_HINTS)

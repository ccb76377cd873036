"""A key that acts in any program: Ctrl+Alt+M opens the search."""

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from Xlib.display import Display

_KEY = "m"


class GlobalKey(QObject):
    """`pressed()` wherever the keyboard is. Where the desktop does not let a program take a key
    (no X11, or another program has it) it stays silent and `working` is False."""

    pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._display: Display | None = _open_display()
        self.working = self._display is not None and self._grab(self._display)
        if self._display is not None and self.working:
            read = QSocketNotifier.Type.Read
            self._notifier = QSocketNotifier(self._display.fileno(), read, self)
            self._notifier.activated.connect(self._read)

    def close(self) -> None:
        """Give the key back."""
        if self._display is not None:
            if self.working:
                self._notifier.setEnabled(False)
            self._display.close()
            self._display = None

    def _grab(self, display: "Display") -> bool:
        from Xlib import XK, X, error  # noqa: PLC0415  # not there on every platform

        refused = error.CatchError(error.BadAccess)
        root = display.screen().root
        code = display.keysym_to_keycode(XK.string_to_keysym(_KEY))
        wanted = X.ControlMask | X.Mod1Mask
        for locks in (0, X.LockMask, X.Mod2Mask, X.LockMask | X.Mod2Mask):
            grab = (code, wanted | locks, True, X.GrabModeAsync, X.GrabModeAsync)
            root.grab_key(*grab, onerror=refused)
        display.sync()
        return refused.get_error() is None

    def _read(self, *_: object) -> None:
        from Xlib import X  # noqa: PLC0415  # not there on every platform

        display: Any = self._display
        while display is not None and display.pending_events():
            if display.next_event().type == X.KeyPress:
                self.pressed.emit()


def _open_display() -> "Display | None":
    if sys.platform != "linux":
        return None
    try:
        from Xlib.display import Display  # noqa: PLC0415  # not there on every platform
        from Xlib.error import DisplayError  # noqa: PLC0415
    except ImportError:
        return None
    try:
        return Display()
    except DisplayError:
        return None

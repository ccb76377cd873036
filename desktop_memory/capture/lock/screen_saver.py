"""Locked or not, as screen savers on the session's bus tell."""

import time

from desktop_memory.capture.connection.dbus import Bus, BusLost, Call
from desktop_memory.capture.connection.patience import Patience

_LIMIT_S = 0.1
_SCREEN_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)


class ScreenSaver:
    """Whichever of the known screen savers runs. None of them is started by asking."""

    name = "screen saver"

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._patience = Patience(first_s=5.0, longest_s=60.0)

    def find_locked(self) -> bool | None:
        """As `LockWitness.find_locked`."""
        if self._patience.resting:
            return None
        calls = [Call(name, path, name, "GetActive") for name, path in _SCREEN_SAVERS]
        try:
            answers = self._bus.call_all(calls, time.monotonic() + _LIMIT_S)
        except (TimeoutError, BusLost):
            self._patience.note_failure()
            return None
        self._patience.note_success()
        told = [bool(answer[0]) for answer in answers if answer]
        return any(told) if told else None

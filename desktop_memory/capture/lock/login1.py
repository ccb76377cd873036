"""Locked or not, as the login service on the computer's bus tells."""

from desktop_memory.capture.connection.dbus import Bus, BusLost, get_property
from desktop_memory.capture.connection.patience import Patience

_SERVICE = "org.freedesktop.login1"
_SESSION = "/org/freedesktop/login1/session/auto"
_LIMIT_S = 0.1
_REST_S = 5.0
_LONGEST_REST_S = 60.0


class Login1:
    """The LockedHint of this session (freedesktop.org/software/systemd, logind).

    Screen lockers set it: light-locker, GNOME, KDE, xss-lock and others.
    """

    name = "login service"

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._patience = Patience(_REST_S, _LONGEST_REST_S)

    def find_locked(self) -> bool | None:
        """As `LockWitness.find_locked`."""
        if self._patience.resting:
            return None
        call = get_property(_SERVICE, _SESSION, f"{_SERVICE}.Session", "LockedHint")
        try:
            answer = self._bus.call(call, _LIMIT_S)
        except (TimeoutError, BusLost):
            answer = None
        if answer is None:
            self._patience.note_failure()
            return None
        self._patience.note_success()
        return bool(answer[0].value)

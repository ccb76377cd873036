"""Idle time as GNOME's compositor counts it."""

from desktop_memory.capture.connection.dbus import Bus, BusLost, Call
from desktop_memory.capture.connection.patience import Patience

_NAME = "org.gnome.Mutter.IdleMonitor"
_PATH = "/org/gnome/Mutter/IdleMonitor/Core"
_LIMIT_S = 0.1


class MutterIdle:
    """Asks over the session's bus, which counts in milliseconds since the last input."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._patience = Patience(first_s=5.0, longest_s=60.0)
        self._working = False

    @property
    def working(self) -> bool:
        """As `Idle.working`."""
        return self._working

    @property
    def detail(self) -> str:
        """As `Idle.detail`."""
        return "Keyboard and mouse" if self.working else "Cannot be told: taken as in use"

    def find_idle_s(self) -> float:
        """As `Idle.find_idle_s`. Never raises."""
        if self._patience.resting:
            return 0.0
        try:
            answer = self._bus.call(Call(_NAME, _PATH, _NAME, "GetIdletime"), _LIMIT_S)
        except (TimeoutError, BusLost):
            answer = None
        self._working = answer is not None
        if answer is None:
            self._patience.note_failure()
            return 0.0
        self._patience.note_success()
        return float(answer[0]) / 1000

    def close(self) -> None:
        """The bus is closed by its owner."""

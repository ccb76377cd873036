"""Idle time as an X server counts it."""

from Xlib import error

from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.domain.errors import MissingProgram


class X11Idle:
    """By the MIT-SCREEN-SAVER extension, which counts in milliseconds since the last input."""

    def __init__(self, connection: X11Connection) -> None:
        self._connection = connection
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
        idle_ms = self._find_idle_ms()
        self._working = idle_ms is not None
        return (idle_ms or 0) / 1000

    def close(self) -> None:
        self._connection.close()

    def _find_idle_ms(self) -> int | None:
        try:
            with self._connection.asking() as display:
                if not display.has_extension("MIT-SCREEN-SAVER"):
                    return None
                return int(self._connection.root.screensaver_query_info().idle)
        except (MissingProgram, error.XError):
            return None

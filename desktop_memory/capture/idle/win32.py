"""Idle time as Windows counts it."""

import pywintypes
import win32api

_TICKS = 1 << 32


class Win32Idle:
    """By GetLastInputInfo: milliseconds since Windows started, which begin anew after 49 days."""

    def __init__(self) -> None:
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
        """As `Idle.find_idle_s`."""
        try:
            idle_ms = (win32api.GetTickCount() - win32api.GetLastInputInfo()) % _TICKS
        except pywintypes.error:
            self._working = False
            return 0.0
        self._working = True
        return float(idle_ms) / 1000

    def close(self) -> None:
        return

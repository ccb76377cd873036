"""Pixels of the monitors."""

import contextlib
import os
import sys
from dataclasses import dataclass

import mss
import numpy as np
from mss.exception import ScreenShotError
from numpy.typing import NDArray

from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault, MissingProgram


@dataclass(frozen=True, slots=True)
class MonitorImage:
    """What a monitor shows. `bgra` is height x width x 4 bytes (the fourth without meaning);
    it may be drawn on. `monitor` counts from 1."""

    monitor: int
    box: Box
    bgra: NDArray[np.uint8]

    @property
    def rgb(self) -> NDArray[np.uint8]:
        """A view as height x width x 3, red first. It costs nothing; a copy of it does."""
        return self.bgra[..., 2::-1]


class Screen:
    """Takes pictures of the monitors, for one thread.

    Monitors may come, go and change; a display that was lost is opened again at the next grab.
    """

    def __init__(self, *, all_monitors: bool = True) -> None:
        self._all_monitors = all_monitors
        self._mss: mss.MSS | None = None
        self._desktop: dict[str, int] | None = None

    def find_boxes(self) -> tuple[Box, ...]:
        """The monitors on the desktop, in the system's order; only the main one if so asked.

        Raises EnvironmentFault while the display cannot be reached.
        """
        try:
            return tuple(_box(monitor) for monitor in self._find_monitors())
        except (ScreenShotError, OSError) as fault:
            raise _unreachable(fault) from fault

    def grab(self) -> tuple[MonitorImage, ...]:
        """A picture of each monitor, all within milliseconds of each other.

        Raises EnvironmentFault while the display cannot be reached.
        """
        try:
            monitors = self._find_monitors()
            return tuple(self._grab(number, one) for number, one in enumerate(monitors, 1))
        except (ScreenShotError, OSError) as fault:
            self.close()
            raise _unreachable(fault) from fault

    def _grab(self, number: int, monitor: dict[str, int]) -> MonitorImage:
        if self._mss is None:
            self._mss = mss.MSS()
        shot = self._mss.grab(monitor)
        pixels = np.frombuffer(shot.raw, np.uint8).reshape(shot.height, shot.width, 4)
        return MonitorImage(number, _box(monitor), pixels)

    def _find_monitors(self) -> list[dict[str, int]]:
        """mss remembers the monitors, so a fresh one is asked: 0.4 ms of CPU on X11."""
        _refuse_without_display()
        backend = "xgetimage" if sys.platform == "linux" else "default"
        with mss.MSS(backend=backend) as fresh:
            desktop, *monitors = fresh.monitors
            main = fresh.primary_monitor
        if desktop != self._desktop:
            self.close()
            self._desktop = desktop
        wanted = monitors if self._all_monitors else [main]
        return list({_box(monitor): monitor for monitor in wanted}.values())

    def close(self) -> None:
        """Let go of the display. Safe to call twice; the next grab opens it again."""
        if self._mss is not None:
            with contextlib.suppress(ScreenShotError, OSError):
                self._mss.close()
        self._mss = None


def _box(monitor: dict[str, int]) -> Box:
    return Box(monitor["left"], monitor["top"], monitor["width"], monitor["height"])


def _refuse_without_display() -> None:
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        raise MissingProgram(
            "This session has no X display, so the screen cannot be seen.",
            "Log in to a graphical session, or set DISPLAY to one that runs.",
        )


def _unreachable(fault: Exception) -> EnvironmentFault:
    return MissingProgram(
        f"The display cannot be read ({fault}).",
        "It is tried again; log in to a graphical session if this one has ended.",
    )

"""Pictures of the monitors by mss."""

import contextlib
import os
import sys

import mss
import numpy as np
from mss.exception import ScreenShotError
from numpy.typing import NDArray

from desktop_memory.capture.screen.screen import MonitorImage
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault, MissingProgram


class MssScreen:
    """Pictures of an X server, of Windows and of macOS, where a point is a pixel also on dense
    monitors. A display that was lost is opened again at the next grab."""

    def __init__(self, *, all_monitors: bool = True) -> None:
        self._all_monitors = all_monitors
        self._mss: mss.MSS | None = None
        self._desktop: dict[str, int] | None = None

    def find_boxes(self) -> tuple[Box, ...]:
        """As `Screen.find_boxes`."""
        try:
            return tuple(_box(monitor) for monitor in self._find_monitors())
        except (ScreenShotError, OSError) as fault:
            raise _unreachable(fault) from fault

    def grab(self) -> tuple[MonitorImage, ...]:
        """As `Screen.grab`."""
        try:
            monitors = self._find_monitors()
            return tuple(self._grab(number, one) for number, one in enumerate(monitors, 1))
        except (ScreenShotError, OSError) as fault:
            self.close()
            raise _unreachable(fault) from fault

    def grab_part(self, box: Box) -> NDArray[np.uint8]:
        """As `Screen.grab_part`."""
        place = {"left": box.x, "top": box.y, "width": box.width, "height": box.height}
        try:
            return self._take(place)
        except (ScreenShotError, OSError) as fault:
            self.close()
            raise _unreachable(fault) from fault

    def _grab(self, number: int, monitor: dict[str, int]) -> MonitorImage:
        return MonitorImage(number, _box(monitor), self._take(monitor))

    def _take(self, place: dict[str, int]) -> NDArray[np.uint8]:
        if self._mss is None:
            self._mss = mss.MSS()
        shot = self._mss.grab(place)
        return np.frombuffer(shot.raw, np.uint8).reshape(shot.height, shot.width, 4)

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
        """As `Screen.close`."""
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

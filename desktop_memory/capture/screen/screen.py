"""What every screen can do, whatever the platform."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from desktop_memory.domain.box import Box


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

    def copy_part(self, box: Box) -> NDArray[np.uint8]:
        """The pixels of a part of this monitor (desktop pixels), as in `bgra`."""
        part = box.moved(-self.box.x, -self.box.y)
        return self.bgra[part.y : part.bottom, part.x : part.right].copy()


class Screen(Protocol):
    """Takes pictures of the monitors, for one thread. Monitors may come, go and change."""

    def find_boxes(self) -> tuple[Box, ...]:
        """The monitors on the desktop, in the system's order; only the main one if so asked.

        Raises EnvironmentFault while the display cannot be reached.
        """

    def grab(self) -> tuple[MonitorImage, ...]:
        """A picture of each monitor, all within milliseconds of each other.

        Raises EnvironmentFault while the display cannot be reached.
        """

    def grab_part(self, box: Box) -> NDArray[np.uint8]:
        """The pixels of a part of one monitor (desktop pixels), as in `MonitorImage.bgra`.

        Raises EnvironmentFault while the display cannot be reached.
        """

    def close(self) -> None:
        """Let go of the display. Safe to call twice; the next grab opens it again."""


class NoScreen:
    """Stands in where no picture may be taken."""

    def __init__(self, detail: str) -> None:
        """`detail` says why."""
        self.detail = detail

    def find_boxes(self) -> tuple[Box, ...]:
        return ()

    def grab(self) -> tuple[MonitorImage, ...]:
        return ()

    def grab_part(self, _box: Box) -> NDArray[np.uint8]:
        return np.zeros((0, 0, 4), dtype=np.uint8)

    def close(self) -> None:
        return

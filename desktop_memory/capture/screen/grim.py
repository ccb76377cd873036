"""Pictures of the monitors by grim, for compositors that speak wlr-screencopy."""

import re
import shutil
import subprocess

import numpy as np
from numpy.typing import NDArray

from desktop_memory.capture.connection.sway import Node, SwayConnection
from desktop_memory.capture.screen.screen import MonitorImage
from desktop_memory.capture.window.sway import find_scale
from desktop_memory.capture.window.sway_tree import read_box
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault, MissingProgram

_LIMIT_S = 5.0
_HEADER = re.compile(rb"P6\s+(\d+)\s+(\d+)\s+255\s")


class GrimScreen:
    """One picture of all monitors at the scale of the finest, cut into monitors."""

    def __init__(self, connection: SwayConnection, *, all_monitors: bool = True) -> None:
        self._connection = connection
        self._all_monitors = all_monitors

    def find_boxes(self) -> tuple[Box, ...]:
        """As `Screen.find_boxes`. The main monitor is the one in the desktop's upper left."""
        outputs = self._connection.find_outputs()
        scale = find_scale(outputs)
        return tuple(box.scaled(scale) for box in self._choose(outputs))

    def grab(self) -> tuple[MonitorImage, ...]:
        """As `Screen.grab`."""
        outputs = self._connection.find_outputs()
        chosen = self._choose(outputs)
        if not chosen:
            return ()
        scale = find_scale(outputs)
        whole = chosen[0]
        for box in chosen[1:]:
            whole = whole.union(box)
        bgra, corner = _take_picture(whole, scale), whole.scaled(scale)
        images = []
        for monitor, box in enumerate((one.scaled(scale) for one in chosen), 1):
            x, y = box.x - corner.x, box.y - corner.y
            part = bgra[y : y + box.height, x : x + box.width]
            shown = Box(box.x, box.y, part.shape[1], part.shape[0])
            images.append(MonitorImage(monitor, shown, part))
        return tuple(images)

    def grab_part(self, box: Box) -> NDArray[np.uint8]:
        """As `Screen.grab_part`. grim takes as long for a part as for all."""
        for image in self.grab():
            if image.box.contains(box):
                return image.copy_part(box)
        raise _blind("the monitor is gone")

    def close(self) -> None:
        """As `Screen.close`."""
        self._connection.close()

    def _choose(self, outputs: list[Node]) -> list[Box]:
        boxes = [read_box(output["rect"]) for output in outputs]
        boxes = list(dict.fromkeys(box for box in boxes if box.area))
        return boxes if self._all_monitors else sorted(boxes, key=lambda box: (box.x, box.y))[:1]


def find_grim() -> str:
    """The program's path. Raises MissingProgram."""
    path = shutil.which("grim")
    if path is None:
        raise MissingProgram(
            "The program grim is missing, so the screen cannot be seen under Wayland.",
            "Install it: apt install grim, or the package grim of your system.",
        )
    return path


def _take_picture(area: Box, scale: float) -> NDArray[np.uint8]:
    """An area, given in the compositor's pixels, as height x width x 4 bytes."""
    place = f"{area.x},{area.y} {area.width}x{area.height}"
    command = (find_grim(), "-t", "ppm", "-s", f"{scale:g}", "-g", place, "-")
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_LIMIT_S)
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise _blind(str(fault)) from fault
    header = _HEADER.match(done.stdout)
    if done.returncode or header is None:
        raise _blind(done.stderr.decode(errors="replace").strip() or "no picture")
    width, height = int(header[1]), int(header[2])
    if len(done.stdout) - header.end() < width * height * 3:
        raise _blind("half a picture")
    rgb = np.frombuffer(done.stdout, np.uint8, width * height * 3, header.end())
    bgra = np.empty((height, width, 4), np.uint8)
    bgra[..., 2::-1] = rgb.reshape(height, width, 3)
    return bgra


def _blind(why: str) -> EnvironmentFault:
    return EnvironmentFault(
        f"grim cannot take a picture of the screen ({why}).",
        "It is tried again; the compositor must offer wlr-screencopy, as sway does.",
    )

"""Pictures of windows by KWin, which takes each alone."""

import fcntl
import os
import select
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np
from dbus_fast.signature import Variant
from numpy.typing import NDArray
from PIL import Image

from desktop_memory.capture.connection.dbus import Call, get_property
from desktop_memory.capture.connection.kwin import KWIN, KWinConnection, KWinDesktop, KWinWindow
from desktop_memory.capture.screen.screen import MonitorImage
from desktop_memory.capture.window.kwin import find_box
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault

_CAMERA, _PATH = "org.kde.KWin.ScreenShot2", "/org/kde/KWin/ScreenShot2"
_LIMIT_S = 5.0
_PART = 1 << 20
_SLACK = 1.5
# QImage::Format: four bytes a pixel, of which the last is nothing or how opaque it is.
_BGR, _RGB = (4, 5, 6), (16, 17, 18)
_SEEN = ("normal", "popup")

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class _Taken:
    """A window's picture, over black. `scale` is of its pixels to the compositor's."""

    bgra: Pixels
    scale: float


class KWinScreen:
    """Monitors put together of what each window draws, at the scale of the finest monitor.

    Nothing else is in it: what the compositor draws by itself, as an overview of all windows, may
    show what is to be kept out. So panels and the desktop are black, and where a window is
    translucent, black shines through.
    """

    def __init__(self, connection: KWinConnection, *, all_monitors: bool = True) -> None:
        self._connection = connection
        self._all_monitors = all_monitors

    def find_boxes(self) -> tuple[Box, ...]:
        """As `Screen.find_boxes`. The main monitor is the one in the desktop's upper left."""
        return self._choose(self._connection.find_desktop())

    def grab(self) -> tuple[MonitorImage, ...]:
        """As `Screen.grab`, of the windows that were listed last."""
        desktop = self._connection.latest
        images = tuple(
            MonitorImage(number, box, np.zeros((box.height, box.width, 4), np.uint8))
            for number, box in enumerate(self._choose(desktop), 1)
        )
        boxes = [find_box(window["frame"], desktop.scale) for window in desktop.windows]
        seen = self._find_seen(desktop.windows, boxes, [image.box for image in images])
        pictures = {one["id"]: _take(self._connection, one["id"]) for one in seen}
        for window, box in zip(desktop.windows, boxes, strict=True):
            picture = _fit(pictures.get(window["id"]), window, desktop.scale)
            for image in images:
                _paint(image, box, picture)
        return images

    def grab_part(self, box: Box) -> Pixels:
        """As `Screen.grab_part`."""
        for image in self.grab():
            if image.box.contains(box):
                return image.copy_part(box)
        raise _blind("the monitor is gone")

    def close(self) -> None:
        """As `Screen.close`."""
        self._connection.close()

    def _choose(self, desktop: KWinDesktop) -> tuple[Box, ...]:
        boxes = [find_box(output.rectangle, desktop.scale) for output in desktop.outputs]
        boxes = list(dict.fromkeys(boxes))
        if not self._all_monitors:
            boxes = sorted(boxes, key=lambda box: (box.x, box.y))[:1]
        return tuple(boxes)

    @staticmethod
    def _find_seen(
        windows: Sequence[KWinWindow], boxes: Sequence[Box], monitors: Sequence[Box]
    ) -> list[KWinWindow]:
        """The windows of which a picture is needed: not panels, nor what others cover."""
        seen: list[KWinWindow] = []
        for place, (window, box) in enumerate(zip(windows, boxes, strict=True)):
            parts = [part for monitor in monitors if (part := box.intersection(monitor))]
            for above in boxes[place + 1 :]:
                parts = [left for part in parts for left in part.minus(above)]
            if parts and window["kind"] in _SEEN and window["pid"] != os.getpid():
                seen.append(window)
        return seen


def offers_pictures(connection: KWinConnection) -> bool:
    """Whether KWin takes pictures at all. Raises MissingProgram."""
    return connection.ask((get_property(KWIN, _PATH, _CAMERA, "Version"),))[0] is not None


def may_take_pictures(connection: KWinConnection) -> bool:
    """Whether KWin has been told that this program may. Raises MissingProgram."""
    reader, writer = os.pipe()
    try:
        call = _capture("CaptureArea", "iiuu", (0, 0, 1, 1), writer)
        return connection.ask((call,))[0] is not None
    finally:
        os.close(reader)
        os.close(writer)


def _take(connection: KWinConnection, window: str) -> _Taken | None:
    """The picture of a window, None where it is gone."""
    reader, writer = os.pipe()
    try:
        with suppress(OSError):  # a system's limit may be lower; then it takes more turns
            fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, _PART)
        try:
            (answer,) = connection.ask(
                (_capture("CaptureWindow", "s", (window,), writer),), _LIMIT_S
            )
        finally:
            os.close(writer)
        return _read(reader, answer[0]) if answer else None
    finally:
        os.close(reader)


def _fit(taken: _Taken | None, window: KWinWindow, scale: float) -> tuple[Box, Pixels] | None:
    """A window's picture at the scale of the desktop, and where on it. None where there is none,
    or one that fits nowhere, as while the size changes.

    Plasma 5 takes all that a program draws, with its shadows; Plasma 6 leaves shadows out.
    """
    if taken is None:
        return None
    height, width = taken.bgra.shape[:2]
    for place in (window["buffer"], window["frame"]):
        if max(abs(width - taken.scale * place[2]), abs(height - taken.scale * place[3])) < _SLACK:
            if taken.scale == scale:
                x, y = round(place[0] * scale), round(place[1] * scale)
                return Box(x, y, width, height), taken.bgra
            box = find_box(place, scale)
            return box, _resized(taken.bgra, (box.width, box.height))
    return None


def _resized(bgra: Pixels, size: tuple[int, int]) -> Pixels:
    return np.asarray(Image.fromarray(bgra).resize(size, Image.Resampling.BICUBIC))


def _paint(image: MonitorImage, frame: Box, drawn: tuple[Box, Pixels] | None) -> None:
    """A window onto a monitor: black where it has no picture, as its title bar."""
    covered = frame.intersection(image.box)
    if covered is None:
        return
    _part(image.bgra, image.box, covered)[...] = 0
    if drawn is not None and (shown := drawn[0].intersection(covered)) is not None:
        _part(image.bgra, image.box, shown)[...] = _part(drawn[1], drawn[0], shown)


def _part(pixels: Pixels, box: Box, part: Box) -> Pixels:
    x, y = part.x - box.x, part.y - box.y
    return pixels[y : y + part.height, x : x + part.width]


def _capture(member: str, signature: str, what: tuple[Any, ...], writer: int) -> Call:
    options = {
        "native-resolution": Variant("b", True),
        "include-decoration": Variant("b", False),
        "include-shadow": Variant("b", False),
    }
    body = (*what, options, 0)
    return Call(KWIN, _PATH, _CAMERA, member, f"{signature}a{{sv}}h", body, files=(writer,))


def _read(reader: int, told: dict[str, Any]) -> _Taken:
    """The picture that comes out of a pipe."""
    width, height, stride = (int(told[name].value) for name in ("width", "height", "stride"))
    kind = int(told["format"].value)
    if kind not in _BGR + _RGB or stride < 4 * width:
        raise _blind(f"its colours are of the unknown format {kind}")
    data = bytearray(stride * height)
    rest, until_s = memoryview(data), time.monotonic() + _LIMIT_S
    while rest:
        left_s = until_s - time.monotonic()
        if left_s <= 0 or not select.select([reader], [], [], left_s)[0]:
            raise _blind("a picture did not come in time")
        length = os.readv(reader, [rest[:_PART]])
        if not length:
            raise _blind("half a picture")
        rest = rest[length:]
    rows = np.frombuffer(data, np.uint8).reshape(height, stride)
    pixels = rows[:, : 4 * width].reshape(height, width, 4)
    if kind in _RGB:
        pixels = pixels[..., (2, 1, 0, 3)]
    return _Taken(pixels, float(told["scale"].value) if "scale" in told else 1.0)


def _blind(why: str) -> EnvironmentFault:
    return EnvironmentFault(
        f"KWin cannot take a picture of a window ({why}).", "It is tried again."
    )

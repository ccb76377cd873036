"""Pictures with text on them, and a reader of pixels that never errs."""

from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from desktop_memory.domain.box import Box
from desktop_memory.reading.engine import ReadLine

Pixels = npt.NDArray[np.uint8]
FONT = "DejaVuSans.ttf"
MONO = "DejaVuSansMono.ttf"


class Page:
    """A picture one can write on. Light on dark where `dark`."""

    def __init__(self, width: int = 480, height: int = 260, dark: bool = False) -> None:
        self._paper, self._ink = ((30, 30, 30), (220, 220, 220)) if dark else (
            (255, 255, 255),
            (20, 20, 20),
        )  # fmt: skip
        self._image = Image.new("RGB", (width, height), self._paper)
        self._draw = ImageDraw.Draw(self._image)

    @property
    def box(self) -> Box:
        return Box(0, 0, *self._image.size)

    @property
    def pixels(self) -> Pixels:
        return np.asarray(self._image).copy()

    def write(self, x: int, y: int, text: str, size: int = 13, font: str = FONT) -> None:
        """A line of text with its top left corner at x, y."""
        self._draw.text((x, y), text, font=ImageFont.truetype(font, size), fill=self._ink)

    def frame(self, box: Box) -> None:
        """A thin frame, as around a cell of a table."""
        corners = (box.x, box.y, box.right, box.bottom)
        self._draw.rectangle(corners, outline=(128, 128, 128))

    def wipe(self, box: Box) -> None:
        self._draw.rectangle((box.x, box.y, box.right, box.bottom), fill=self._paper)

    def paste(self, box: Box, page: "Page") -> None:
        """Draw a page over this one, as a window on a desktop."""
        self._image.paste(page._image, (box.x, box.y))

    def scroll(self, by: int) -> None:
        """Move all up by so many pixels; paper comes in from below."""
        moved = Image.new("RGB", self._image.size, self._paper)
        moved.paste(self._image, (0, -by))
        self._image = moved
        self._draw = ImageDraw.Draw(moved)


class PixelReader:
    """An engine that reads each band of ink as the digest of its pixels, and counts the bands."""

    def __init__(self) -> None:
        self.bands = 0

    def read(self, image: npt.NDArray[Any], languages: tuple[str, ...]) -> list[ReadLine]:
        assert languages
        inked = np.flatnonzero((image < 255).any(axis=(1, 2)))
        bands = np.split(inked, np.flatnonzero(np.diff(inked) > 1) + 1) if len(inked) else []
        self.bands += len(bands)
        return [_read_band(image, int(band[0]), int(band[-1]) + 1) for band in bands]


def _read_band(image: npt.NDArray[Any], top: int, bottom: int) -> ReadLine:
    columns = np.flatnonzero((image[top:bottom] < 255).any(axis=(0, 2)))
    left, right = int(columns[0]), int(columns[-1]) + 1
    ink = np.ascontiguousarray(image[top:bottom, left:right])
    text = blake2b(repr(ink.shape).encode() + ink.tobytes(), digest_size=8).hexdigest()
    return ReadLine(text, Box(left, top, right - left, bottom - top), 1.0)

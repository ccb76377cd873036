"""Blacking out parts of a picture."""

from collections.abc import Iterable
from typing import Any

import numpy.typing as npt

from desktop_memory.domain.box import Box


def black_out(pixels: npt.NDArray[Any], place: Box, boxes: Iterable[Box]) -> int:
    """Make `boxes` black in `pixels`, in place, and return how many of them were inside.

    `pixels` is height*width*channels, RGB or BGRA, and shows `place`; boxes are desktop pixels.
    A picture's fourth channel is opacity and stays.
    """
    inside = 0
    for box in boxes:
        part = box.intersection(place)
        if part is None:
            continue
        inside += 1
        area = pixels[
            part.y - place.y : part.bottom - place.y, part.x - place.x : part.right - place.x
        ]
        area[..., :3] = 0
    return inside

"""Memory of pictures is used again, but never while somebody holds it."""

import numpy as np

from desktop_memory.ingest.spare_pixels import SparePixels
from desktop_memory.ingest.window_sight import Pixels


def picture(shade: int) -> Pixels:
    return np.full((40, 60, 4), shade, dtype=np.uint8)


def memory_of(pixels: Pixels) -> int:
    return int(pixels.__array_interface__["data"][0])


def test_a_picture_nobody_holds_makes_room_for_the_next() -> None:
    spare = SparePixels()
    first = spare.copy(picture(1))
    place = memory_of(first)
    del first

    assert memory_of(spare.copy(picture(2))) == place


def test_a_picture_that_is_held_stays_as_it_is() -> None:
    spare = SparePixels()
    held = spare.copy(picture(1))
    spare.copy(picture(2))

    assert (held == 1).all()


def test_a_part_of_a_picture_holds_all_of_it() -> None:
    spare = SparePixels()
    part = spare.copy(picture(1))[10:20, :, 2::-1].data
    spare.copy(picture(2))

    assert (np.asarray(part) == 1).all()


def test_what_nobody_uses_can_be_given_back() -> None:
    spare = SparePixels()
    held = spare.copy(picture(1))
    spare.copy(picture(2))
    spare.forget_unused()

    assert (held == 1).all()
    assert len(spare._buffers) == 1

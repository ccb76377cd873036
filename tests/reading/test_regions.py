"""Every change on the screen is found, in few boxes."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.domain.box import Box
from desktop_memory.reading.regions import find_changed

Picture = npt.NDArray[Any]


def picture(height: int = 200, width: int = 300, channels: int = 4) -> Picture:
    noise = np.random.default_rng(5)
    return noise.integers(0, 256, (height, width, channels), dtype=np.uint8)


def covered(shape: tuple[int, ...], boxes: tuple[Box, ...]) -> Picture:
    mask = np.zeros(shape[:2], dtype=np.int32)
    for box in boxes:
        mask[box.y : box.bottom, box.x : box.right] += 1
    return mask


def test_equal_pictures_have_no_changed_region() -> None:
    assert find_changed(picture(), picture()) == ()


def test_pictures_of_another_size_differ_everywhere() -> None:
    assert find_changed(picture(), picture(100, 50)) == (Box(0, 0, 50, 100),)


@pytest.mark.parametrize("channels", [3, 4])
def test_one_pixel_is_found_in_a_small_region(channels: int) -> None:
    after = picture(channels=channels)
    after[113, 217, 1] ^= 1
    (region,) = find_changed(picture(channels=channels), after)
    assert region.contains(Box(217, 113, 1, 1))
    assert region.area <= 64


def test_a_typed_line_is_one_region() -> None:
    after = picture()
    after[40:52, 20:280] = 0
    (region,) = find_changed(picture(), after)
    assert region.contains(Box(20, 40, 260, 12))
    assert region.height <= 20


def test_changes_far_apart_are_regions_of_their_own() -> None:
    after = picture()
    after[10:20, 10:40] = 0
    after[150:160, 200:240] = 0
    assert len(find_changed(picture(), after)) == 2


edits = st.lists(
    st.tuples(st.integers(0, 199), st.integers(0, 299), st.integers(1, 30), st.integers(1, 90)),
    min_size=1,
    max_size=300,
)


@given(edits)
def test_every_changed_pixel_is_in_exactly_one_region(edits: list[tuple[int, ...]]) -> None:
    after = picture()
    for y, x, height, width in edits:
        after[y : y + height, x : x + width] = 0
    changed = (after != picture()).any(axis=2)
    mask = covered(after.shape, find_changed(picture(), after))
    assert mask.max() <= 1
    assert mask[changed].all()

"""Black means black, there and nowhere else."""

import numpy as np

from desktop_memory.domain.box import Box
from desktop_memory.privacy.mask import black_out

PLACE = Box(100, 200, 40, 30)


def test_only_the_part_inside_of_the_picture_is_black() -> None:
    pixels = np.full((30, 40, 3), 9, dtype=np.uint8)
    assert black_out(pixels, PLACE, [Box(90, 190, 20, 20), Box(500, 500, 9, 9)]) == 1
    assert not pixels[:10, :10].any()
    assert pixels[10:].all()
    assert pixels[:, 10:].all()


def test_opacity_stays() -> None:
    pixels = np.full((30, 40, 4), 255, dtype=np.uint8)
    black_out(pixels, PLACE, [PLACE])
    assert not pixels[..., :3].any()
    assert (pixels[..., 3] == 255).all()

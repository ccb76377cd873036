"""Pictures of windows as WebP, in the way that takes the least room."""

import io

import numpy as np
from PIL import Image

_QUALITY = 80
_EFFORT = 3
# Measured on desktops of text: without loss takes a fifth of the bytes of quality 80, in two thirds
# of the time; of photos, several times as many. Text on plain ground has some hundred colours of
# 32,768, a photo thousands.
_EVERY = 3
_FEW_COLOURS = 1_000
# How hard to look for the smallest form: beyond that a tenth less takes twice the time.
_LOSSLESS_QUALITY, _LOSSLESS_EFFORT = 70, 4


def encode_webp(picture: Image.Image) -> bytes:
    """A picture (RGB or RGBA) encoded without loss where it has few colours, as text does."""
    buffer = io.BytesIO()
    if count_colours(picture) <= _FEW_COLOURS:
        picture.save(
            buffer, "WEBP", lossless=True, quality=_LOSSLESS_QUALITY, method=_LOSSLESS_EFFORT
        )
    else:
        picture.save(buffer, "WEBP", quality=_QUALITY, method=_EFFORT)
    return buffer.getvalue()


def count_colours(picture: Image.Image) -> int:
    """How many colours of 32,768 there are among a ninth of the pixels."""
    pixels = np.asarray(picture)[::_EVERY, ::_EVERY, :3].astype(np.uint16) >> 3
    colours = (pixels[..., 0] << 10) | (pixels[..., 1] << 5) | pixels[..., 2]
    return int(np.count_nonzero(np.bincount(colours.ravel(), minlength=1 << 15)))

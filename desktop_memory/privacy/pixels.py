"""The pixels of a frame as an array."""

import numpy as np
import numpy.typing as npt

from desktop_memory.domain.box import Box


def as_pixels(rgb: bytes | memoryview, box: Box) -> npt.NDArray[np.uint8]:
    """Height*width*3, without copying anything; it cannot be written to where `rgb` cannot."""
    flat = np.frombuffer(rgb, np.uint8) if isinstance(rgb, bytes) else np.asarray(rgb)
    return flat.reshape(box.height, box.width, 3)

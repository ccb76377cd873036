"""The baseline: a full frame read by tesseract, as peers do at every change."""

import os
import resource

import pytesseract
from PIL import Image


def full_frame_cpu_s(frame: Image.Image) -> float:
    """CPU seconds of one reading (page mode 11, one thread)."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    before = _children_cpu_s()
    pytesseract.image_to_string(frame, config="--psm 11")
    return _children_cpu_s() - before


def _children_cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

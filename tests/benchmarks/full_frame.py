"""The baseline: a full frame read by tesseract, as peers do at every change."""

import os
import resource
import time
from typing import NamedTuple

import pytesseract
from PIL import Image


class FullFrameReading(NamedTuple):
    """The text of a frame and the CPU seconds it took, those of handing it over included."""

    text: str
    cpu_s: float


def read_full_frame(frame: Image.Image) -> FullFrameReading:
    """Page mode 11, one thread."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    before = _children_cpu_s() + time.process_time()
    text = pytesseract.image_to_string(frame, config="--psm 11")
    return FullFrameReading(text, _children_cpu_s() + time.process_time() - before)


def full_frame_cpu_s(frame: Image.Image) -> float:
    """CPU seconds of one reading."""
    return read_full_frame(frame).cpu_s


def _children_cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

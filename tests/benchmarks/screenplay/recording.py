"""The frames that were recorded while the session went on."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt
from PIL import Image

from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box
from tests.benchmarks.screenplay.stage import ROOT


@dataclass(frozen=True, slots=True)
class RecordedFrame:
    """What one monitor showed from a moment on, in seconds since 1970."""

    monitor: int
    at: float
    file: Path

    @classmethod
    def of(cls, file: Path) -> Self:
        monitor, _, at = file.stem.partition("-")
        return cls(int(monitor), float(at), file)

    def picture(self) -> Image.Image:
        with Image.open(self.file) as picture:
            return picture.convert("RGB")

    def small_hash(self) -> bytes:
        """A difference hash of 64 bits, as peers tell frames apart by."""
        gray = self.picture().convert("L").resize((9, 8), Image.Resampling.LANCZOS)
        pixels = np.asarray(gray, dtype=np.int16)
        return np.packbits(pixels[:, 1:] > pixels[:, :-1]).tobytes()


@contextmanager
def recording(desktop: VirtualDesktop, folder: Path, every_s: float) -> Iterator[None]:
    """Record both monitors meanwhile, in a process of its own."""
    folder.mkdir()
    order = ("-m", "tests.benchmarks.screenplay.recorder", desktop.display, folder, str(every_s))
    process = subprocess.Popen(
        (sys.executable, *order),
        cwd=ROOT,
        env={**desktop.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        yield
        assert process.poll() is None, "the recorder ended by itself"
    finally:
        process.terminate()
        process.wait()


def frames_in(folder: Path) -> list[RecordedFrame]:
    """In the order of time."""
    found = (RecordedFrame.of(file) for file in folder.glob("*.webp"))
    return sorted(found, key=lambda frame: frame.at)


def spread(frames: Sequence[RecordedFrame], count: int) -> list[RecordedFrame]:
    """So many of them, or all, evenly spread over time."""
    if len(frames) <= count:
        return list(frames)
    return [frames[int(place * len(frames) / count)] for place in range(count)]


def without_ticks(frames: Sequence[RecordedFrame], clock: Box) -> list[RecordedFrame]:
    """Those that differ from the frame before, of the same monitor, elsewhere than in `clock`.

    `clock` is in pixels of the second monitor.
    """
    before: dict[int, npt.NDArray[np.uint8]] = {}
    kept = []
    for frame in frames:
        pixels = np.array(frame.picture())
        if frame.monitor == 2:
            pixels[clock.y : clock.bottom, clock.x : clock.right] = 0
        if frame.monitor not in before or not np.array_equal(before[frame.monitor], pixels):
            kept.append(frame)
        before[frame.monitor] = pixels
    return kept

"""Records what the monitors show, without loss. Run as a program until it is terminated.

    python -m tests.benchmarks.screenplay.recorder DISPLAY FOLDER EVERY_S

A monitor that shows what it showed before is not recorded again. A file is named after its
monitor and the time, `1-1763700000.250.webp`.
"""

import sys
import time
from pathlib import Path

import mss
import numpy as np
import numpy.typing as npt
from PIL import Image

_Pixels = npt.NDArray[np.uint8]


def main() -> None:
    display, folder, every_s = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    before: dict[int, _Pixels] = {}
    with mss.MSS(display=display) as screen:
        while True:
            started = time.monotonic()
            for number, monitor in enumerate(screen.monitors[1:], 1):
                at = time.time()
                pixels = np.asarray(screen.grab(monitor))[:, :, 2::-1]
                if number not in before or not np.array_equal(before[number], pixels):
                    before[number] = pixels
                    picture = Image.fromarray(np.ascontiguousarray(pixels))
                    file = folder / f"{number}-{at:.3f}.part"
                    picture.save(file, "WEBP", lossless=True, quality=0, method=0)
                    file.rename(file.with_suffix(".webp"))
            time.sleep(max(0.0, every_s - (time.monotonic() - started)))


if __name__ == "__main__":
    main()

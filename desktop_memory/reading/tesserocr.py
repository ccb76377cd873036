"""Reading with tesserocr: tesseract as a library, in a process that stays.

Measured against the program, which starts and loads its data for each picture: 34 ms of CPU
instead of 150 for one line, 340 instead of 620 for ten. A process of its own, because the library
ends the process where it fails; at low priority, on one core, and gone after two idle minutes.
"""

import contextlib
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy.typing as npt

from desktop_memory.config.child_process import creation_flags
from desktop_memory.reading.background import in_background, on_one_core
from desktop_memory.reading.engine import ReadLine
from desktop_memory.reading.rows import to_gray
from desktop_memory.reading.tesseract import Tesseract
from desktop_memory.reading.word_table import find_lines

_PROCESS = Path(__file__).with_name("tesserocr_process.py")


class Tesserocr:
    """Needs the library, and the data of languages that the program has; where the process ends
    twice over one picture, the program reads instead from then on."""

    def __init__(self, program: Tesseract, page_mode: int = 6) -> None:
        self._program = program
        self._page_mode = page_mode
        self._process: subprocess.Popen[bytes] | None = None
        self._failed = False

    @staticmethod
    def is_installed() -> bool:
        """Whether the library is there. It is not where the app was packed with a Python inside,
        which cannot start a process of its own kind."""
        return find_spec("tesserocr") is not None and not getattr(sys, "frozen", False)

    def read(self, image: npt.NDArray[Any], languages: tuple[str, ...]) -> list[ReadLine]:
        """See `Engine.read`."""
        self._program.check(languages)
        gray = image if image.ndim == 2 else to_gray(image)
        for _ in range(0 if self._failed else 2):
            table = self._ask(gray, languages)
            if table is not None:
                return find_lines(table)
        self._failed = True
        return self._program.read(image, languages)

    def close(self) -> None:
        """End the process; the next picture starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):  # what was not sent cannot be sent any more
                if pipe is not None:
                    pipe.close()

    def _ask(self, gray: npt.NDArray[Any], languages: tuple[str, ...]) -> str | None:
        """The table of words, or None where the process ended."""
        if self._process is None:
            self._process = self._start()
        height, width = gray.shape
        request = {
            "width": width,
            "height": height,
            "languages": "+".join(languages),
            "page_mode": self._page_mode,
        }
        table = _exchange(self._process, json.dumps(request).encode() + b"\n" + gray.tobytes())
        if not table:
            self.close()
            return None
        return table.decode(errors="replace")

    def _start(self) -> "subprocess.Popen[bytes]":
        data = self._program.find_data()
        # -P: a file beside the process's own is called like the library.
        order = [sys.executable, "-P", str(_PROCESS), str(data or "")]
        return subprocess.Popen(
            in_background(order),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=on_one_core(),
            start_new_session=True,
            creationflags=creation_flags(low_priority=True),
        )


def _exchange(process: "subprocess.Popen[bytes]", request: bytes) -> bytes:
    """The answer to a request; nothing where the process ended."""
    if process.stdin is None or process.stdout is None:
        return b""
    try:
        process.stdin.write(request)
        process.stdin.flush()
    except OSError:
        return b""
    length = process.stdout.readline()
    return process.stdout.read(int(length)) if length else b""

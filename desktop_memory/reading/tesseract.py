"""Reading with the tesseract program.

Called directly and not through a library, because those hand the picture over as a file: pixels
that were not looked at for secrets must not touch the disk.
"""

import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import numpy.typing as npt

from desktop_memory.config.child_process import creation_flags
from desktop_memory.domain.errors import EnvironmentFault, MissingProgram
from desktop_memory.reading.background import in_background, on_one_core
from desktop_memory.reading.engine import ReadLine
from desktop_memory.reading.tesseract_place import find_tesseract, how_to_add, how_to_install
from desktop_memory.reading.word_table import find_lines

_TIMEOUT_S = 60


class Tesseract:
    """Tesseract 4 or later. One call starts one process, on one core, at low priority."""

    def __init__(self, program: str | None = None, page_mode: int = 6) -> None:
        """`program` is looked for where set-up programs put it, by default."""
        self._chosen = program
        self._page_mode = page_mode

    def read(self, image: npt.NDArray[Any], languages: tuple[str, ...]) -> list[ReadLine]:
        """See `Engine.read`."""
        self.check(languages)
        height, width = image.shape[:2]
        kind = b"P5" if image.ndim == 2 else b"P6"
        picture = b"%s %d %d 255\n" % (kind, width, height) + image.tobytes()
        order = [self._program, "stdin", "stdout", "-l", "+".join(languages)]
        order += [
            "--psm",
            str(self._page_mode),
            "--dpi",
            "150",
            "-c",
            "tessedit_do_invert=0",
            "tsv",
        ]
        return find_lines(_run(order, picture))

    def find_languages(self) -> frozenset[str]:
        """The codes of the data that is installed. Raises MissingProgram."""
        return _installed(self._program)

    def find_data(self) -> Path | None:
        """The folder with the data of languages, where the program tells it. Raises
        MissingProgram."""
        told = re.search(r'"(.+)"', _told(self._program).partition("\n")[0])
        return Path(told[1]) if told else None

    def check(self, languages: tuple[str, ...]) -> None:
        """Raises MissingProgram where the program or the data of a language is not installed."""
        missing = [name for name in languages if name not in _installed(self._program)]
        if missing:
            raise MissingProgram(
                f"Tesseract has no data to read {', '.join(missing)}.",
                f"{how_to_add(missing)}, or choose other languages in the settings.",
            )

    @property
    def _program(self) -> str:
        return self._chosen or find_tesseract()


@cache
def _installed(program: str) -> frozenset[str]:
    names = _told(program).splitlines()[1:]
    return frozenset(name.strip() for name in names)


@cache
def _told(program: str) -> str:
    """The list of languages; its first line names the folder."""
    return _run([program, "--list-langs"], b"")


def _run(order: list[str], sent: bytes) -> str:
    try:
        done = subprocess.run(
            in_background(order),
            input=sent,
            capture_output=True,
            timeout=_TIMEOUT_S,
            env=on_one_core(),
            check=False,
            creationflags=creation_flags(low_priority=True),
        )
    except FileNotFoundError:
        raise _missing() from None
    except subprocess.TimeoutExpired:
        raise EnvironmentFault(
            f"Tesseract gave no answer within {_TIMEOUT_S} seconds.", "Is the computer very busy?"
        ) from None
    if done.returncode == 127:
        raise _missing()
    if done.returncode != 0:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise EnvironmentFault(
            f"Tesseract failed: {''.join(last) or done.returncode}.", "Install it anew."
        )
    return done.stdout.decode(errors="replace")


def _missing() -> MissingProgram:
    return MissingProgram(
        "Tesseract, which reads text from pictures, is not installed.",
        f"{how_to_install()}, or switch off reading from pictures in the settings.",
    )

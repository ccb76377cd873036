"""Reading with the tesseract program.

Called directly and not through a library, because those hand the picture over as a file: pixels
that were not looked at for secrets must not touch the disk.
"""

import csv
import os
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from typing import Any

import numpy.typing as npt

from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault, MissingProgram
from desktop_memory.reading.engine import ReadLine

_TIMEOUT_S = 60
_NICE = 10
_SURE = 66.0
_QUARTILE = 0.75
_ORNAMENTS = frozenset("«»¢©®°•‘’")


class Tesseract:
    """Tesseract 4 or later. One call starts one process, on one core, at low priority."""

    def __init__(self, program: str = "tesseract", page_mode: int = 6) -> None:
        self._program = program
        self._page_mode = page_mode

    def read(self, image: npt.NDArray[Any], languages: tuple[str, ...]) -> list[ReadLine]:
        """See `Engine.read`."""
        self._check(languages)
        height, width = image.shape[:2]
        kind = b"P5" if image.ndim == 2 else b"P6"
        picture = b"%s %d %d 255\n" % (kind, width, height) + image.tobytes()
        order = [self._program, "stdin", "stdout", "-l", "+".join(languages)]
        order += ["--psm", str(self._page_mode), "--dpi", "150", "tsv"]
        table = _run(order, picture)
        return list(
            _lines(csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
        )

    def find_languages(self) -> frozenset[str]:
        """The codes of the data that is installed. Raises MissingProgram."""
        return _installed(self._program)

    def _check(self, languages: tuple[str, ...]) -> None:
        missing = [name for name in languages if name not in _installed(self._program)]
        if missing:
            packages = " ".join("tesseract-ocr-" + name.replace("_", "-") for name in missing)
            raise MissingProgram(
                f"Tesseract has no data to read {', '.join(missing)}.",
                f"Install {packages}, or choose other languages in the settings.",
            )


@cache
def _installed(program: str) -> frozenset[str]:
    names = _run([program, "--list-langs"], b"").splitlines()[1:]
    return frozenset(name.strip() for name in names)


def _run(order: list[str], sent: bytes) -> str:
    try:
        done = subprocess.run(
            order if sys.platform == "win32" else ["nice", "-n", str(_NICE), *order],
            input=sent,
            capture_output=True,
            timeout=_TIMEOUT_S,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            check=False,
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
        "Install tesseract-ocr (apt), or switch off reading from pictures in the settings.",
    )


def _lines(words: Iterable[dict[str, str]]) -> Iterable[ReadLine]:
    lines: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for word in words:
        if word["level"] == "5" and word["text"].strip():
            key = tuple(word[name] for name in ("page_num", "block_num", "par_num", "line_num"))
            lines.setdefault(key, []).append(word)
    for line in lines.values():
        sure = [word for word in line if _is_word(word)]
        if sure:
            yield _line(sure)


def _is_word(word: dict[str, str]) -> bool:
    """Bullets, icons and what is left of frames come as marks read without certainty."""
    text = word["text"].strip()
    if any(char.isalnum() for char in text):
        return True
    return float(word["conf"]) >= _SURE and not _ORNAMENTS.issuperset(text)


def _line(words: list[dict[str, str]]) -> ReadLine:
    boxes = [
        Box(*(int(word[side]) for side in ("left", "top", "width", "height"))) for word in words
    ]
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    text = " ".join(word["text"].strip() for word in words)
    return ReadLine(text, whole, _confidence(words))


def _confidence(words: list[dict[str, str]]) -> float:
    """The confidence that three quarters of the letters do not exceed: one odd word is no reason
    to doubt a line, while pictures taken for text have hardly a word that is sure."""
    sure = sorted((float(word["conf"]), len(word["text"])) for word in words)
    left = _QUARTILE * sum(letters for _, letters in sure)
    for confidence, letters in sure:
        left -= letters
        if left <= 0:
            return max(0.0, confidence / 100)
    return max(0.0, sure[-1][0] / 100)

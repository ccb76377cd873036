"""What reads a picture."""

from dataclasses import dataclass
from typing import Any, Protocol

import numpy.typing as npt

from desktop_memory.domain.box import Box


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as an engine read it. `box` is in pixels of the picture, `confidence` 0..1."""

    text: str
    box: Box
    confidence: float


class Engine(Protocol):
    """Reads pictures of text."""

    def read(self, image: npt.NDArray[Any], languages: tuple[str, ...]) -> list[ReadLine]:
        """The lines in a picture (height*width*3, RGB, uint8) of dark letters on white, top to
        bottom. Other letters need not be found.

        Languages are ISO 639-2 names as tesseract uses them, e.g. `eng`. Raises MissingProgram
        where the engine or the data of a language is not installed.
        """
        ...

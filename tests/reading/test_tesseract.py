"""What is missing is told with the way to get it."""

import numpy as np
import pytest

from desktop_memory.domain.errors import MissingProgram
from desktop_memory.reading.tesseract import Tesseract

WHITE = np.full((40, 200, 3), 255, dtype=np.uint8)


def test_a_missing_program_is_told_with_its_package() -> None:
    with pytest.raises(MissingProgram, match="tesseract-ocr"):
        Tesseract("no-such-tesseract").read(WHITE, ("eng",))


def test_missing_language_data_is_told_with_its_package() -> None:
    with pytest.raises(MissingProgram, match="tesseract-ocr-chi-sim"):
        Tesseract().read(WHITE, ("eng", "chi_sim"))


def test_an_empty_picture_has_no_lines() -> None:
    assert Tesseract().read(WHITE, ("eng",)) == []

"""Where tesseract is looked for."""

import sys
from pathlib import Path

import pytest

from desktop_memory.reading import tesseract_place
from desktop_memory.reading.tesseract_place import find_tesseract, how_to_add, how_to_install


def test_it_is_found_where_set_up_puts_it_without_naming_it_in_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "tesseract"
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    monkeypatch.setitem(tesseract_place._FOLDERS, sys.platform, ("/nowhere", str(tmp_path)))

    assert find_tesseract() == str(program)


def test_where_it_is_not_there_its_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")

    assert find_tesseract() == "tesseract"


@pytest.mark.parametrize(
    ("platform", "program", "language"),
    [
        ("win32", "winget install UB-Mannheim.TesseractOCR", "tick these languages"),
        ("darwin", "brew install tesseract", "brew install tesseract-lang"),
        ("linux", "tesseract-ocr (apt)", "tesseract-ocr-chi-sim"),
    ],
)
def test_each_system_is_told_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, platform: str, program: str, language: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)

    assert program in how_to_install()
    assert language in how_to_add(["chi_sim"])

"""The library reads as the program does, and its process can be lost."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from desktop_memory.domain.errors import MissingProgram
from desktop_memory.reading.engine import ReadLine
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.reader import Reader
from desktop_memory.reading.tesseract import Tesseract
from desktop_memory.reading.tesserocr import Tesserocr
from tests.reading.pages import Page

pytestmark = pytest.mark.skipif(
    not Tesserocr.is_installed(), reason="no build of tesserocr for this platform"
)

WHITE = np.full((40, 200, 3), 255, dtype=np.uint8)
LINES = ("Seven boats came home at nine", "with rope, wet sails and lamps")


def page() -> Page:
    page = Page()
    for number, line in enumerate(LINES):
        page.write(20, 20 + number * 30, line, 14)
    return page


@pytest.fixture
def library() -> Iterator[Tesserocr]:
    library = Tesserocr(Tesseract())
    yield library
    library.close()


def find_process() -> psutil.Process:
    """The process of the library that is a child of the tests."""
    for child in psutil.Process().children(recursive=True):
        if _reads(child):
            return child
    raise AssertionError("no process reads")


def _reads(process: psutil.Process) -> bool:
    try:
        return any("tesserocr_process" in part for part in process.cmdline())
    except psutil.Error:  # it ended, or nobody has asked yet how
        return False


def read(library: Tesserocr) -> tuple[str, ...]:
    picture = page()
    lines = Reader(library, LineCache()).read_all(picture.pixels, picture.box)
    return tuple(line.raw_text for line in lines)


def test_it_reads_what_was_written(library: Tesserocr) -> None:
    assert read(library) == LINES


def test_lines_are_where_the_program_finds_them(library: Tesserocr) -> None:
    def boxes(lines: list[ReadLine]) -> list[int]:
        return [side for line in lines for side in (line.box.x, line.box.y, line.box.right)]

    picture = page().pixels
    ours, theirs = library.read(picture, ("eng",)), Tesseract().read(picture, ("eng",))
    assert np.allclose(boxes(ours), boxes(theirs), atol=3)


def test_one_process_reads_all_pictures_at_low_priority(library: Tesserocr) -> None:
    read(library)
    first = find_process()
    read(library)
    assert find_process().pid == first.pid
    assert first.nice() == min(19, psutil.Process().nice() + 10)


def test_a_process_that_ended_is_started_anew(library: Tesserocr) -> None:
    read(library)
    first = find_process()
    os.kill(first.pid, signal.SIGKILL)
    assert read(library) == LINES
    assert find_process().pid != first.pid


def test_where_the_process_cannot_live_the_program_reads(
    library: Tesserocr, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ends = tmp_path / "ends.py"
    ends.write_text("raise SystemExit(1)")
    monkeypatch.setattr("desktop_memory.reading.tesserocr._PROCESS", ends)
    assert read(library) == LINES


def test_it_ends_with_us(library: Tesserocr) -> None:
    read(library)
    process = find_process()
    library.close()
    assert not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def test_its_process_ends_when_its_input_does(library: Tesserocr) -> None:
    read(library)
    process = find_process()
    started = library._process
    assert started is not None and started.stdin is not None
    started.stdin.close()
    assert process.wait(60) == 0


def test_an_empty_picture_has_no_lines(library: Tesserocr) -> None:
    assert library.read(WHITE, ("eng",)) == []


def test_missing_language_data_is_told_with_its_package(library: Tesserocr) -> None:
    with pytest.raises(MissingProgram, match="tesseract-ocr-chi-sim"):
        library.read(WHITE, ("chi_sim",))

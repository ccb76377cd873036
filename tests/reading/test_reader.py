"""Only what is new is read, and nothing that is on the screen is missed."""

from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, RawLine
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.reader import Reader
from desktop_memory.reading.regions import find_changed
from desktop_memory.reading.rows import find_rows
from desktop_memory.reading.tesseract import Tesseract
from tests.reading.pages import FONT, MONO, Page, PixelReader

POEM = (
    "The harbour lights were late tonight",
    "and seven boats came home at nine",
    "with rope, wet sails and copper lamps",
    "to anchor by the customs line",
    "The night was long, the tide was low",
    "and nobody had thought to wait",
)


def poem_page(dark: bool = False, font: str = FONT, size: int = 13) -> Page:
    page = Page(dark=dark)
    for number, line in enumerate(POEM):
        page.write(20, 12 + number * 22, line, size, font)
    return page


def texts(lines: tuple[RawLine, ...]) -> list[str]:
    return [line.raw_text for line in lines]


@pytest.mark.parametrize("font", [FONT, MONO])
@pytest.mark.parametrize(("size", "dark"), [(11, False), (13, True), (16, False)])
def test_plain_type_is_read_as_it_was_written(font: str, size: int, dark: bool) -> None:
    page = poem_page(dark, font, size)
    lines = Reader(Tesseract(), LineCache()).read(page.pixels, page.box, [page.box])
    assert len(lines) == len(POEM)
    assert SequenceMatcher(None, "".join(texts(lines)), "".join(POEM)).ratio() > 0.98


def test_lines_are_placed_on_the_desktop() -> None:
    page = poem_page()
    place = Box(300, 1000, page.box.width, page.box.height)
    first = Reader(Tesseract(), LineCache()).read(page.pixels, place, [place])[0]
    assert first.origin is Origin.OCR
    assert first.box is not None
    assert Box(315, 1008, 260, 26).contains(first.box)
    assert first.box.width > 200


def test_only_lines_in_changed_regions_come_and_they_come_whole() -> None:
    page = poem_page()
    lines = Reader(Tesseract(), LineCache()).read(page.pixels, page.box, [Box(100, 40, 8, 8)])
    assert texts(lines) == [POEM[1]]


def test_cells_of_a_table_are_read_without_its_frame() -> None:
    page = Page()
    for column, word in enumerate(("Service", "Owner", "Version")):
        for row, line in enumerate((word, f"{word.lower()} one")):
            cell = Box(20 + column * 120, 20 + row * 24, 120, 24)
            page.frame(cell)
            page.write(cell.x + 8, cell.y + 4, line)
    lines = Reader(Tesseract(), LineCache()).read(page.pixels, page.box, [page.box])
    assert " ".join(texts(lines)) == "Service Owner Version service one owner one version one"


def test_text_that_begins_at_the_edge_of_a_window_is_read_whole() -> None:
    page = Page()
    page.write(1, 2, "Please read this line from its first letter", 13, MONO)
    lines = Reader(Tesseract(), LineCache()).read(page.pixels, page.box, [page.box])
    assert texts(lines) == ["Please read this line from its first letter"]


def test_a_row_is_known_again_however_far_aside_it_moved() -> None:
    engine = PixelReader()
    reader = Reader(engine, LineCache())
    for aside in (20, 23, 30, 41):
        page = Page()
        page.write(aside, 40, POEM[0])
        reader.read(page.pixels, page.box, [page.box])
    assert engine.bands == 1


def test_text_on_a_gradient_is_read() -> None:
    slope = np.linspace(60, 190, 480, dtype=np.uint8)
    page = Page()
    page.write(20, 20, "Tickets from twenty euros", 20)
    ink = page.pixels < 128
    pixels = np.broadcast_to(slope[None, :, None], page.pixels.shape).copy()
    pixels[ink] = 255
    lines = Reader(Tesseract(), LineCache()).read(pixels, page.box, [page.box])
    assert texts(lines) == ["Tickets from twenty euros"]


def test_pictures_are_not_taken_for_text() -> None:
    noise = np.random.default_rng(3).integers(0, 256, (260, 480, 3), dtype=np.uint8)
    page = Page()
    assert Reader(Tesseract(), LineCache()).read(noise, page.box, [page.box]) == ()


def test_what_was_read_before_is_not_read_again_wherever_it_moves() -> None:
    page, engine = Page(), PixelReader()
    reader = Reader(engine, LineCache())
    for number, line in enumerate(POEM):
        page.write(20, 60 + number * 22, line)
    reader.read(page.pixels, page.box, [page.box])
    seen = engine.bands
    page.scroll(22)
    page.write(20, 60 + 5 * 22, "one new line")
    assert len(reader.read(page.pixels, page.box, [page.box])) == len(POEM) + 1
    assert engine.bands == seen + 1


def test_what_the_cache_let_go_is_read_again() -> None:
    page, engine = poem_page(), PixelReader()
    reader = Reader(engine, LineCache(capacity=2))
    reader.read(page.pixels, page.box, [page.box])
    seen = engine.bands
    reader.read(page.pixels, page.box, [page.box])
    assert engine.bands > seen


def test_skipped_rows_come_only_where_they_are_remembered() -> None:
    page, engine = poem_page(), PixelReader()
    reader = Reader(engine, LineCache())
    below = Box(0, 30, 480, 230)
    assert len(reader.read_all(page.pixels, page.box, [below])) == 1
    assert len(reader.read_all(page.pixels, page.box)) == len(POEM)
    assert len(reader.read_all(page.pixels, page.box, [below])) == len(POEM)


def test_reading_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    page = poem_page()
    Reader(Tesseract(), LineCache()).read(page.pixels, page.box, [page.box])
    assert list(tmp_path.iterdir()) == []


Edit = Callable[[Page], None]


def writing(x: int, y: int, text: str, size: int) -> Edit:
    return lambda page: page.write(x, y, text, size, MONO)


def wiping(x: int, y: int, width: int, height: int) -> Edit:
    return lambda page: page.wipe(Box(x, y, width, height))


def framing(x: int, y: int, width: int, height: int) -> Edit:
    return lambda page: page.frame(Box(x, y, width, height))


def scrolling(by: int) -> Edit:
    return lambda page: page.scroll(by)


across, down = st.integers(0, 460), st.integers(0, 250)
edits = st.one_of(
    st.builds(writing, across, down, st.text("abgjpqT|=_.,'", min_size=1), st.integers(8, 30)),
    st.builds(wiping, across, down, st.integers(1, 300), st.integers(1, 120)),
    st.builds(framing, across, down, st.integers(4, 200), st.integers(4, 120)),
    st.builds(scrolling, st.integers(1, 90)),
)


@settings(max_examples=50, deadline=None)
@given(st.lists(edits, min_size=1, max_size=5))
def test_what_is_remembered_equals_a_fresh_reading(edits: list[Edit]) -> None:
    page = poem_page()
    reader = Reader(PixelReader(), LineCache())
    reader.read_all(page.pixels, page.box)
    for edit in edits:
        before = page.pixels
        edit(page)
        fresh = Reader(PixelReader(), LineCache()).read(page.pixels, page.box, [page.box])
        changed = find_changed(before, page.pixels)
        there = [line for line in fresh if line.box and overlaps(line.box, changed)]
        read = reader.read(page.pixels, page.box, changed)
        assert set(there) <= set(read) <= set(fresh)
        assert reader.read_all(page.pixels, page.box) == fresh


def overlaps(box: Box, regions: tuple[Box, ...]) -> bool:
    return any(box.intersection(region) for region in regions)


def test_the_edge_of_a_window_is_no_part_of_the_row_beside_it() -> None:
    gray = np.full((96, 320), 33, dtype=np.uint8)
    gray[:, :11] = 244
    gray[40:52, 13:300:4] = 210

    (row,) = find_rows(gray)

    assert row.x == 11
    assert row.right >= 298

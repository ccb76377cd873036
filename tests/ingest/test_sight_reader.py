"""Of a window whose program tells its text only the pictures in it are read."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, Place, RawLine, Window
from desktop_memory.ingest.sight_reader import SightReader
from desktop_memory.ingest.text_finds import TextFinds
from desktop_memory.ingest.window_sight import WindowSight
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.reader import Reader
from desktop_memory.reading.tesseract import Tesseract
from tests.reading.pages import Page, PixelReader

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
PICTURE = Box(0, 60, 480, 120)
CAPTION = RawLine("Figure of the harbour", Origin.ACCESSIBILITY, Box(16, 140, 240, 24))


def sight_of(page: Page, *told: RawLine) -> WindowSight:
    window = Window(1, 101, Place("Firefox", "Harbour"), page.box)
    pixels, box = page.pixels, page.box
    return WindowSight(NOW, window, 1, box, pixels, (box,), told, pictures=(PICTURE,))


@pytest.fixture
def page() -> Page:
    page = Page()
    page.write(20, 20, "What a password field shows")
    page.write(20, 80, "The lighthouse needs copper")
    page.write(20, 145, "Figure of the harbour")
    page.write(20, 210, "Words below the picture")
    return page


def reading(engine: PixelReader | Tesseract, *, read_pictures: bool = True) -> SightReader:
    reader = Reader(engine, LineCache())
    return SightReader(reader, TextFinds(), keep_pictures=True, read_pictures=read_pictures)


def test_a_picture_is_read_beside_what_the_program_told_and_nothing_else_is(page: Page) -> None:
    lines = reading(Tesseract()).read(sight_of(page, CAPTION)).raw_lines

    assert [line.raw_text for line in lines] == [
        "Figure of the harbour",
        "The lighthouse needs copper",
    ]
    assert lines[0] is CAPTION
    assert lines[1].origin is Origin.OCR
    assert lines[1].box is not None
    assert PICTURE.contains(lines[1].box)


def test_a_picture_that_did_not_change_is_known(page: Page) -> None:
    engine = PixelReader()
    reader = reading(engine)
    sight = sight_of(page, CAPTION)
    before = reader.read(sight).raw_lines
    page.write(20, 20, "More in the field")

    typed = replace(sight, rgb=page.pixels, changed=(Box(0, 10, 480, 30),))

    assert reader.read(typed).raw_lines == before
    assert engine.bands == 1


def test_a_picture_that_changed_is_read_anew(page: Page) -> None:
    reader = reading(PixelReader())
    before = reader.read(sight_of(page, CAPTION)).raw_lines
    page.write(20, 112, "and wood")

    assert len(reader.read(sight_of(page, CAPTION)).raw_lines) == len(before) + 1


def test_no_picture_is_read_where_the_person_does_not_want_it(page: Page) -> None:
    lines = reading(PixelReader(), read_pictures=False).read(sight_of(page, CAPTION)).raw_lines

    assert lines == (CAPTION,)

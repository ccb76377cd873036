"""What is remembered of rows is what a fresh reading would bring, however windows move."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_memory.domain.box import Box
from desktop_memory.reading.engine import Engine
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.reader import Reader
from desktop_memory.reading.tesseract import Tesseract
from desktop_memory.reading.tesserocr import Tesserocr
from tests.reading.pages import MONO, Page, PixelReader, Pixels

SCREEN = Box(0, 0, 640, 360)
LINES = (
    "The harbour lights were late tonight",
    "and seven boats came home at nine",
    "with rope, wet sails and copper lamps",
    "to anchor by the customs line",
    "The night was long, the tide was low",
    "and nobody had thought to wait",
    "for letters from the other shore",
    "or for the lamp above the gate",
)


def page(first: int, dark: bool = False) -> Page:
    """Six lines of a text that is scrolled to its line `first`."""
    page = Page(330, 160, dark=dark)
    for number in range(6):
        page.write(8, 8 + number * 24, LINES[(first + number) % len(LINES)], 13, MONO)
    return page


def screen(below: Page, below_at: tuple[int, int], above: Page, at: tuple[int, int]) -> Pixels:
    """Two windows on a screen, one over the other."""
    desktop = Page(SCREEN.width, SCREEN.height)
    for window, (x, y) in ((below, below_at), (above, at)):
        desktop.paste(Box(x, y, window.box.width, window.box.height), window)
    return desktop.pixels


places = st.tuples(st.integers(0, 300), st.integers(0, 190))
scenes = st.lists(
    st.tuples(st.integers(0, 7), places, st.integers(0, 7), places), min_size=2, max_size=4
)


@settings(max_examples=15, deadline=None)
@given(scenes)
def test_windows_that_move_scroll_and_overlap_are_read_as_if_for_the_first_time(
    scenes: list[tuple[int, tuple[int, int], int, tuple[int, int]]],
) -> None:
    remembered = Reader(PixelReader(), LineCache())
    for below, below_at, above, at in scenes:
        pixels = screen(page(below), below_at, page(above, dark=True), at)
        fresh = Reader(PixelReader(), LineCache()).read_all(pixels, SCREEN)
        assert remembered.read_all(pixels, SCREEN) == fresh


def test_words_that_are_remembered_are_those_a_fresh_reading_brings() -> None:
    program = Tesseract()
    reads = Tesserocr(program) if Tesserocr.is_installed() else program
    try:
        assert_same_words(reads)
    finally:
        if isinstance(reads, Tesserocr):
            reads.close()


def assert_same_words(engine: Engine) -> None:
    chance = np.random.default_rng(11)
    remembered = Reader(engine, LineCache())
    for first in range(3):
        at = (int(chance.integers(0, 300)), int(chance.integers(0, 30)))
        pixels = screen(page(first), at, page(first + 4, dark=True), (at[0] // 2, 190))
        fresh = Reader(engine, LineCache()).read_all(pixels, SCREEN)
        assert len(fresh) >= 10
        known = [line.raw_text for line in remembered.read_all(pixels, SCREEN)]
        assert known == [line.raw_text for line in fresh]

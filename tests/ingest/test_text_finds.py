"""Whether a region that was read held new text."""

from datetime import UTC, datetime

import numpy as np

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, Place, RawLine, Window
from desktop_memory.ingest.text_finds import TextFind, TextFinds
from desktop_memory.ingest.window_sight import WindowSight

BOX = Box(0, 0, 200, 100)
UPPER, LOWER = Box(0, 0, 200, 20), Box(0, 60, 200, 40)
SIGHT = WindowSight(
    datetime(2026, 11, 20, 9, tzinfo=UTC),
    Window(1, 101, Place("XTerm", "make"), BOX),
    2,
    BOX,
    np.zeros((100, 200, 3), np.uint8),
    (UPPER, LOWER),
    None,
)


def line(text: str, y: int) -> RawLine:
    return RawLine(text, Origin.OCR, Box(0, y, 150, 14))


def test_a_region_with_a_new_line_brought_text() -> None:
    finds = TextFinds()
    finds.note(SIGHT, [line("compiling parser", 2)])

    assert finds.take_all() == (TextFind(2, (UPPER,), True), TextFind(2, (LOWER,), False))
    assert finds.take_all() == ()


def test_a_line_that_was_there_before_is_no_find() -> None:
    finds = TextFinds()
    finds.note(SIGHT, [line("compiling parser", 2)])
    finds.take_all()

    finds.note(SIGHT, [line("compiling parser", 2), line("all targets built", 70)])

    assert [found.text for found in finds.take_all()] == [False, True]


def test_stray_letters_in_a_film_are_no_find() -> None:
    finds = TextFinds()
    finds.note(SIGHT, [line("~ li .", 2), line("| :: |", 70)])

    assert not any(found.text for found in finds.take_all())


def test_a_clock_that_goes_on_is_no_find() -> None:
    finds = TextFinds()
    finds.note(SIGHT, [line("08:15:58 UTC", 2)])
    finds.take_all()

    finds.note(SIGHT, [line("08:15:59 UTC", 2)])

    assert not any(found.text for found in finds.take_all())

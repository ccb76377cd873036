"""Reading never falls behind: newer sights of a window take the place of older ones."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, Place, RawLine, Window
from desktop_memory.ingest.window_sight import WindowSight
from desktop_memory.runtime.waiting_sights import MOST, WaitingSights

BOX = Box(0, 0, 40, 40)
UPPER, LOWER = Box(0, 0, 40, 10), Box(0, 20, 40, 10)
WINDOW = Window(1, 101, Place("XTerm", "make"), BOX)
SIGHT = WindowSight(
    datetime(2026, 11, 20, 9, tzinfo=UTC),
    WINDOW,
    1,
    BOX,
    np.zeros((40, 40, 3), np.uint8),
    (UPPER,),
    None,
)


def test_a_newer_picture_takes_over_what_was_still_to_be_read() -> None:
    waiting = WaitingSights()
    waiting.add(SIGHT)
    waiting.add(replace(SIGHT, changed=(LOWER,)))

    (sight,) = waiting.take_all()
    assert sight.changed == (UPPER, LOWER)
    assert waiting.take_all() == ()


def test_a_window_that_moved_is_read_as_a_whole() -> None:
    moved = replace(SIGHT, box=BOX.moved(5, 5), changed=(LOWER,))
    waiting = WaitingSights()
    waiting.add(SIGHT)
    waiting.add(moved)

    assert waiting.take_all()[0].changed == (moved.box,)


def test_text_a_program_offered_is_never_dropped() -> None:
    offered = replace(SIGHT, raw_lines=(RawLine("one", Origin.ACCESSIBILITY),))
    waiting = WaitingSights()
    waiting.add(offered)
    waiting.add(replace(offered, raw_lines=(RawLine("two", Origin.ACCESSIBILITY),)))

    assert len(waiting.take_all()) == 2


def test_what_cannot_be_read_for_long_does_not_fill_the_memory() -> None:
    waiting = WaitingSights()
    for number in range(MOST + 5):
        waiting.add(replace(SIGHT, window=replace(WINDOW, id=number)))

    assert [sight.window.id for sight in waiting.take_all()] == list(range(5, MOST + 5))


def test_another_page_in_the_window_does_not_replace_the_one_before() -> None:
    other = replace(SIGHT, window=replace(WINDOW, place=Place("XTerm", "git")))
    waiting = WaitingSights()
    waiting.add(SIGHT)
    waiting.add(other)

    assert len(waiting) == 2


def test_text_that_comes_late_saves_reading_the_picture() -> None:
    told = replace(SIGHT, raw_lines=(RawLine("one", Origin.ACCESSIBILITY),), changed=())
    waiting = WaitingSights()
    waiting.add(SIGHT)
    waiting.add(told)

    assert waiting.take_all() == (replace(told, changed=SIGHT.changed),)

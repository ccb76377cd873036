"""What goes back and forth between a few pictures is known after a while."""

import numpy as np

from desktop_memory.domain.box import Box
from desktop_memory.reading.cycles import Cycles

CURSOR = Box(100, 40, 16, 20)
SHOWN = np.full((20, 16, 4), 255, np.uint8)
HIDDEN = np.zeros((20, 16, 4), np.uint8)


def blink(cycles: Cycles, times: int, start_s: float = 0.0) -> list[bool]:
    """Whether each picture was known, a second apart."""
    return [cycles.is_known(CURSOR, (SHOWN, HIDDEN)[at % 2], start_s + at) for at in range(times)]


def test_a_cursor_is_known_once_it_blinked_twice() -> None:
    assert blink(Cycles(), 8) == [False] * 4 + [True] * 4


def test_a_picture_that_was_not_there_before_is_never_known() -> None:
    cycles = Cycles()
    blink(cycles, 10)
    typed = SHOWN.copy()
    typed[3, 3] = 0

    assert not cycles.is_known(CURSOR, typed, 11.0)


def test_the_same_pixels_elsewhere_are_not_known() -> None:
    cycles = Cycles()
    blink(cycles, 10)

    assert not cycles.is_known(CURSOR.moved(0, 64), SHOWN, 11.0)


def test_what_comes_back_after_a_minute_is_new() -> None:
    cycles = Cycles()
    blink(cycles, 10)

    assert blink(cycles, 2, start_s=90.0) == [False, False]


def test_a_whole_page_is_never_taken_for_a_cursor() -> None:
    cycles, page = Cycles(), np.zeros((600, 800, 4), np.uint8)

    assert not any(cycles.is_known(Box(0, 0, 800, 600), page, at) for at in range(9))

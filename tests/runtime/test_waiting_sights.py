"""Reading never falls behind for long, and loses nothing that stayed for three seconds."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, Place, RawLine, Window
from desktop_memory.ingest.window_sight import WindowSight
from desktop_memory.runtime.packed_pixels import PackedPixels
from desktop_memory.runtime.waiting_sights import MOST_BYTES, MOST_OF_VIEW, WaitingSights

START = datetime(2026, 11, 20, 9, tzinfo=UTC)
BOX = Box(0, 0, 40, 40)
UPPER, LOWER = Box(0, 0, 40, 10), Box(0, 20, 40, 10)
WINDOW = Window(1, 101, Place("XTerm", "make"), BOX)
SIGHT = WindowSight(START, WINDOW, 1, BOX, np.zeros((40, 40, 3), np.uint8), (UPPER,), None)
TOLD = replace(SIGHT, raw_lines=(RawLine("one", Origin.ACCESSIBILITY),))


SHOWS = replace(TOLD, pictures=(Box(0, 0, 40, 20),))


def after(seconds: float, sight: WindowSight = SIGHT) -> WindowSight:
    return replace(sight, at=START + timedelta(seconds=seconds))


def of_window(number: int, sight: WindowSight = SIGHT) -> WindowSight:
    return replace(sight, window=replace(WINDOW, id=number))


def take_all(waiting: WaitingSights) -> list[WindowSight]:
    taken: list[WindowSight] = []
    while batch := waiting.take_next(may_read=True):
        taken += batch
    return taken


def waiting_with(*sights: WindowSight, later: bool = False) -> WaitingSights:
    waiting = WaitingSights()
    for sight in sights:
        waiting.add(sight, later=later)
    return waiting


def test_a_newer_picture_takes_over_what_was_still_to_be_read() -> None:
    waiting = waiting_with(SIGHT, replace(after(0.5), changed=(LOWER,)))

    (sight,) = take_all(waiting)
    assert sight.at == START + timedelta(seconds=0.5)
    assert sight.changed == (UPPER, LOWER)


def test_a_window_that_moved_is_read_as_a_whole() -> None:
    moved = replace(after(0.5), box=BOX.moved(5, 5), changed=(LOWER,))
    assert take_all(waiting_with(SIGHT, moved))[0].changed == (moved.box,)


def test_what_stayed_for_three_seconds_is_not_taken_over() -> None:
    assert len(take_all(waiting_with(SIGHT, after(3)))) == 2


@given(st.lists(st.floats(0.1, 2), min_size=1, max_size=60), st.integers(0, 100))
def test_a_line_that_stays_is_in_a_picture_that_is_read(steps: Sequence[float], share: int) -> None:
    times = [0.0]
    for step in steps:
        times.append(times[-1] + step)
    waiting = WaitingSights()
    kept: list[WindowSight] = []
    for time in times:
        waiting.add(after(time))
        if len(waiting) >= MOST_OF_VIEW:
            kept += waiting.take_next(may_read=True)
    kept += take_all(waiting)
    shown_s = times[-1] * share / 100
    stays = [START + timedelta(seconds=time) for time in times if shown_s <= time < shown_s + 3]
    last = times[-1] < shown_s + 3
    assert last or any(sight.at in stays for sight in kept)


def test_where_reading_does_not_keep_up_pictures_of_all_that_time_are_read() -> None:
    waiting = waiting_with(*(after(3 * number) for number in range(40)))
    taken = take_all(waiting)
    assert len(taken) == MOST_OF_VIEW
    assert taken[0].at == START
    assert taken[-1].at == START + timedelta(seconds=117)


def test_text_a_program_offered_is_never_dropped() -> None:
    assert len(take_all(waiting_with(TOLD, after(1, TOLD)))) == 2


def test_text_a_program_offered_does_not_wait_for_the_picture_of_another_window() -> None:
    waiting = waiting_with(SIGHT, of_window(2, after(1, TOLD)))
    (first,) = waiting.take_next(may_read=True)
    assert first.raw_lines is not None


def test_sights_of_one_window_keep_their_order() -> None:
    other_place = replace(WINDOW, place=Place("XTerm", "git"))
    waiting = waiting_with(SIGHT, replace(after(1, TOLD), window=other_place))
    assert [sight.at for sight in take_all(waiting)] == [START, START + timedelta(seconds=1)]


@pytest.mark.parametrize("opaque", [True, False])
def test_text_does_not_wait_for_a_picture_of_its_window_that_cannot_be_read(opaque: bool) -> None:
    told = replace(after(60, TOLD), window=replace(WINDOW, opaque=opaque))
    waiting = waiting_with(SIGHT, told, later=True)

    assert [sight.at for sight in waiting.take_next(may_read=False)] == [told.at]
    assert [sight.at for sight in take_all(waiting)] == [START]


def test_a_window_one_sees_through_waits_for_what_is_behind_it() -> None:
    glass = replace(WINDOW, id=2, opaque=False)
    waiting = waiting_with(SIGHT, replace(TOLD, window=glass))
    assert [sight.window.id for sight in take_all(waiting)] == [1, 2]
    assert not waiting_with(SIGHT, replace(TOLD, window=glass)).has_next(may_read=False)


def test_pictures_of_one_moment_are_read_together() -> None:
    waiting = waiting_with(SIGHT, of_window(2), of_window(3, after(1)))
    assert [sight.window.id for sight in waiting.take_next(may_read=True)] == [1, 2]


def test_another_page_in_the_window_does_not_replace_the_one_before() -> None:
    other = replace(SIGHT, window=replace(WINDOW, place=Place("XTerm", "git")))
    assert len(waiting_with(SIGHT, other)) == 2


def test_text_that_comes_late_saves_reading_the_picture() -> None:
    told = replace(TOLD, changed=())
    assert take_all(waiting_with(SIGHT, told)) == [replace(told, changed=SIGHT.changed)]


def test_pictures_wait_while_none_may_be_read_and_text_does_not() -> None:
    waiting = waiting_with(SIGHT, of_window(2, TOLD), later=True)
    (told,) = waiting.take_next(may_read=False)
    assert told.raw_lines is not None
    assert not waiting.has_next(may_read=False)
    assert waiting.has_next(may_read=True)


def test_pictures_that_wait_for_later_come_as_they_were() -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (40, 40, 3), np.uint8)
    pictures = [replace(after(3 * number), rgb=pixels) for number in range(MOST_OF_VIEW + 3)]
    taken = take_all(waiting_with(*pictures, later=True))
    assert len(taken) == len(pictures)
    assert all((sight.rgb == pixels).all() for sight in taken)


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 255)), max_size=12),
    st.integers(0, 2**32 - 1),
)
def test_pictures_that_differ_little_wait_as_what_differs_and_come_as_they_were(
    edits: Sequence[tuple[int, int, int]], seed: int
) -> None:
    pixels = np.random.default_rng(seed).integers(0, 256, (40, 40, 3), np.uint8)
    waiting, pictures = WaitingSights(), []
    for number, (row, column, colour) in enumerate(edits):
        pixels = pixels.copy()
        pixels[row : row + 9, column : column + 9] = colour
        pictures.append(pixels)
        waiting.add(replace(after(2 * number), rgb=pixels[:, ::-1][:, ::-1]), later=True)

    taken = take_all(waiting)
    assert len(taken) == len(pictures)
    assert all((sight.rgb == one).all() for sight, one in zip(taken, pictures, strict=True))


def test_a_picture_with_one_line_more_takes_a_twentieth_of_the_room() -> None:
    page = np.random.default_rng(1).integers(0, 256, (400, 400, 3), np.uint8)
    typed = page.copy()
    typed[200:208] = 255

    key = PackedPixels.pack(page)
    line = PackedPixels.pack(typed, key)

    assert line.size < key.size / 20
    assert (line.unpack() == typed).all()


def test_where_hours_do_not_fit_the_pictures_that_wait_are_spread_over_them() -> None:
    random = np.random.default_rng(1)
    waiting = WaitingSights(most_bytes=40 * 4800)
    for number in range(600):
        noise = random.integers(0, 256, (40, 40, 3), np.uint8)
        lines = (LOWER,) if number % 2 else (UPPER,)
        waiting.add(replace(after(2 * number), rgb=noise, changed=lines), later=True)

    taken = take_all(waiting)
    gaps = [(b.at - a.at).total_seconds() for a, b in pairwise(taken)]
    assert sum(sight.rgb.nbytes for sight in taken) <= 40 * 4800
    assert (taken[0].at, taken[-1].at) == (START, START + timedelta(seconds=1198))
    assert max(gaps) <= 120
    assert {UPPER, LOWER} <= set(taken[1].changed)


def test_text_that_programs_told_is_not_dropped_to_make_room_for_pictures() -> None:
    waiting = WaitingSights(most_bytes=4 * 4800)
    waiting.add(SIGHT, later=True)
    waiting.add(after(1, TOLD), later=True)
    for number in range(2, 30):
        noise = np.random.default_rng(number).integers(0, 256, (40, 40, 3), np.uint8)
        waiting.add(replace(after(2 * number), rgb=noise), later=True)

    assert [sight.at for sight in take_all(waiting) if sight.raw_lines] == [after(1).at]


def test_what_could_not_be_read_is_the_next_again() -> None:
    waiting = waiting_with(SIGHT, of_window(2, after(1)))
    waiting.put_back(waiting.take_next(may_read=True))
    assert [sight.window.id for sight in take_all(waiting)] == [1, 2]


@pytest.mark.parametrize("later", [False, True])
def test_what_cannot_be_read_for_long_does_not_fill_the_memory(later: bool) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (1000, 1000, 3), np.uint8)
    waiting = WaitingSights()
    for number in range(30):
        waiting.add(of_window(number, replace(SIGHT, rgb=noise)), later=later)

    taken = take_all(waiting)
    assert taken[-1].window.id == 29
    assert sum(sight.rgb.nbytes for sight in taken) <= MOST_BYTES


def test_text_beside_pictures_goes_on_and_only_the_newest_pictures_wait() -> None:
    waiting = waiting_with(SHOWS, after(1, replace(SHOWS, changed=(LOWER,))))

    (told,) = waiting.take_next(may_read=True)
    (shown,) = waiting.take_next(may_read=True)

    assert (told.at, told.pictures) == (SHOWS.at, ())
    assert (shown.at, shown.pictures) == (after(1).at, SHOWS.pictures)
    assert shown.must_be_read


def test_pictures_that_did_not_change_keep_no_text_waiting() -> None:
    still = replace(SHOWS, changed=(LOWER,))

    assert waiting_with(SIGHT, of_window(2, still)).take_next(may_read=True) == (
        of_window(2, still),
    )


@pytest.mark.parametrize("put_back", [True, False])
def test_text_does_not_wait_for_pictures_beside_it_that_cannot_be_read(put_back: bool) -> None:
    waiting = waiting_with(*(() if put_back else (SHOWS,)), later=True)
    if put_back:
        waiting.put_back([SHOWS])

    assert waiting.take_next(may_read=False) == (replace(SHOWS, pictures=()),)

"""What was seen waits until its window's title had time to say what it is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np

from desktop_memory.config.seed_rules import SEED_RULES
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, Place, RawLine, Window
from desktop_memory.ingest.held_sights import HeldSights
from desktop_memory.ingest.judged_desktop import JudgedDesktop, judge
from desktop_memory.ingest.window_sight import WindowSight
from desktop_memory.privacy.exclusion import Exclusions

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
BOX = Box(0, 0, 4, 4)
WINDOW = Window(5, 105, Place("Firefox", "Loading"), BOX)
SIGHT = WindowSight(AT, WINDOW, 1, BOX, np.zeros((4, 4, 3), np.uint8), (BOX,), None)


def desktop(title: str) -> JudgedDesktop:
    titled = replace(WINDOW, place=Place("Firefox", title))
    return judge([titled], Exclusions(SEED_RULES), own_pid=1)


def test_a_sight_is_free_once_a_later_look_still_allows_its_window() -> None:
    held = HeldSights(timedelta(seconds=0.5), timedelta(seconds=2))
    held.hold((SIGHT,))

    assert held.release(desktop("News"), AT + timedelta(seconds=0.2)) == ((), ())
    assert held.release(desktop("News"), AT + timedelta(seconds=0.6)) == ((SIGHT,), ())


def test_a_sight_goes_when_its_window_turns_out_to_be_excluded() -> None:
    held = HeldSights(timedelta(seconds=0.5), timedelta(seconds=2))
    held.hold((SIGHT,))

    free, dropped = held.release(desktop("Bitwarden Web Vault"), AT + timedelta(seconds=2))

    assert free == ()
    assert len(dropped) == 1
    assert held.next_at is None


def test_a_window_that_closed_meanwhile_is_kept() -> None:
    held = HeldSights(timedelta(seconds=0.5), timedelta(seconds=2))
    held.hold((SIGHT,))

    free, _ = held.release(judge([], Exclusions(SEED_RULES), 1), AT + timedelta(seconds=1))

    assert free == (SIGHT,)


def test_a_picture_waits_longer_where_a_program_owes_its_text() -> None:
    held = HeldSights(timedelta(seconds=0.5), timedelta(seconds=2))
    owed = replace(SIGHT, owed=True)
    held.hold((owed,))

    assert held.release(desktop("News"), AT + timedelta(seconds=1)) == ((), ())
    assert held.release(desktop("News"), AT + timedelta(seconds=2)) == ((owed,), ())


def test_text_that_comes_late_takes_the_place_of_its_picture() -> None:
    held = HeldSights(timedelta(seconds=0.5), timedelta(seconds=2))
    held.hold((replace(SIGHT, owed=True),))
    line = RawLine("told at last", Origin.ACCESSIBILITY, BOX)
    told = replace(SIGHT, at=AT + timedelta(seconds=1), raw_lines=(line,), changed=())
    held.hold((told,))

    free, _ = held.release(desktop("News"), AT + timedelta(seconds=2))

    assert free == (replace(told, changed=SIGHT.changed),)


def test_a_picture_of_another_page_does_not_go_for_late_text() -> None:
    held = HeldSights(timedelta(seconds=0.5), timedelta(seconds=2))
    held.hold((replace(SIGHT, owed=True),))
    other = replace(SIGHT, window=replace(WINDOW, place=Place("Firefox", "Other")), raw_lines=())
    held.hold((other,))

    free, _ = held.release(desktop("News"), AT + timedelta(seconds=3))

    assert len(free) == 2


def test_a_picture_of_a_window_that_just_came_goes_for_a_later_one() -> None:
    held = HeldSights(timedelta(seconds=0.5), timedelta(seconds=2))
    held.hold((replace(SIGHT, stirred=True),))
    drawn = replace(SIGHT, at=AT + timedelta(seconds=0.5))
    held.hold((drawn,))

    free, _ = held.release(desktop("News"), AT + timedelta(seconds=2))

    assert [(sight.at, sight.changed) for sight in free] == [(drawn.at, (BOX, BOX))]


def test_a_picture_of_a_window_that_just_came_is_not_let_go_without_another_look() -> None:
    held = HeldSights(timedelta(seconds=0.5), timedelta(seconds=2))
    stirred = replace(SIGHT, stirred=True)
    held.hold((stirred,))

    later = AT + timedelta(seconds=1)
    assert held.release(desktop("News"), later, looked=False) == ((), ())
    assert held.release(desktop("News"), later, looked=True) == ((stirred,), ())


def test_a_later_picture_of_a_window_that_stood_does_not_replace_the_one_before() -> None:
    held = HeldSights(timedelta(seconds=0.5), timedelta(seconds=2))
    held.hold((SIGHT,))
    held.hold((replace(SIGHT, at=AT + timedelta(seconds=0.4)),))

    free, _ = held.release(desktop("News"), AT + timedelta(seconds=2))

    assert len(free) == 2


def test_a_window_that_may_be_private_waits_until_its_program_names_it() -> None:
    unnamed = {WINDOW.id}
    held = HeldSights(
        timedelta(seconds=0.5), timedelta(seconds=2), lambda window: window.id in unnamed
    )
    held.hold((SIGHT,))

    assert held.next_at == AT + timedelta(seconds=1)
    assert held.release(desktop("News"), AT + timedelta(seconds=4)) == ((), ())
    assert held.next_at == AT + timedelta(seconds=5)

    unnamed.clear()
    assert held.release(desktop("News"), AT + timedelta(seconds=5)) == ((SIGHT,), ())


def test_a_window_that_nobody_names_is_kept_after_ten_seconds() -> None:
    held = HeldSights(timedelta(seconds=0.5), timedelta(seconds=2), lambda _: True)
    held.hold((SIGHT,))

    assert held.release(desktop("News"), AT + timedelta(seconds=9)) == ((), ())
    assert held.release(desktop("News"), AT + timedelta(seconds=10)) == ((SIGHT,), ())

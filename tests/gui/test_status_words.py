"""Foot, tray and health page say what the app is doing, and never more than is true."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop_memory.domain.status import Kept, Problem, State, Status
from desktop_memory.gui.status_words import status_words
from desktop_memory.gui.tray.signs import sign_of

NOW = datetime(2026, 11, 17, 13, 0, tzinfo=UTC)
KEPT = Kept(NOW - timedelta(seconds=4), "VS Code", "parser.py - VS Code", 7)
RECORDING = Status(State.RECORDING, NOW, KEPT)
FULL = Problem("disk-full", "The disk is full.", "Make room.", NOW - timedelta(minutes=30))


def test_recording_names_what_was_stored_last() -> None:
    words = status_words(RECORDING, NOW)

    assert words.sentence == "Recording. Last kept 4 s ago: parser.py in VS Code"
    assert sign_of(RECORDING) == "recording"


def test_nothing_stored_is_never_called_recording_something() -> None:
    nothing = Status(State.RECORDING, NOW)

    assert "Nothing kept yet" in status_words(nothing, NOW).detail
    assert status_words(nothing, NOW).ink != "ok"
    assert sign_of(nothing) != "recording"


def test_an_unchanged_screen_is_told_with_the_last_moment_kept() -> None:
    status = replace(RECORDING, state=State.UNCHANGED, kept=replace(KEPT, at=NOW - _minutes(6)))

    assert status_words(status, NOW).detail == "Screen unchanged; last kept 6 min ago"
    assert sign_of(status) == "unchanged"


def test_a_pause_tells_how_long_it_lasts() -> None:
    until = NOW + _minutes(9)
    status = replace(RECORDING, state=State.PAUSED, paused_until=until)

    words = status_words(status, NOW)
    assert words.headline == f"Paused until {until.astimezone():%H:%M}"
    assert words.detail == "Nothing is kept. 9 min left"
    assert "until you resume" in status_words(replace(status, paused_until=None), NOW).detail


def test_a_blocking_problem_is_told_whatever_the_state_is() -> None:
    for state in (State.RECORDING, State.PROBLEM):
        status = replace(RECORDING, state=state, problems=(FULL,))

        assert status_words(status, NOW).headline.startswith("Nothing is kept since")
        assert status_words(status, NOW).detail == "The disk is full"
        assert sign_of(status) == "problem"


def test_a_mended_problem_is_no_problem() -> None:
    status = replace(RECORDING, problems=(replace(FULL, mended_at=NOW),))

    assert status_words(status, NOW).headline == "Recording"


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_words_and_a_sign(state: State) -> None:
    status = Status(state, NOW, KEPT)

    assert status_words(status, NOW).headline
    assert sign_of(status)


def _minutes(count: float) -> timedelta:
    return timedelta(minutes=count)

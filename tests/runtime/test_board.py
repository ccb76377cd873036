"""The state follows the last stored observation, never the wish to record."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop_memory.domain.status import Kept, State
from desktop_memory.runtime.board import Board
from desktop_memory.runtime.problems import Problems

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


class Scene:
    def __init__(self, *, started: bool = True) -> None:
        self.problems = Problems(lambda: NOW)
        self.board = Board(self.problems, lambda: NOW, started=started)

    def look(self, *, locked: bool = False, idle: bool = False) -> None:
        self.board.note_look(NOW, locked=locked, idle=idle, active_app="Mousepad")

    def keep(self, ago: timedelta) -> None:
        self.board.note_kept(Kept(NOW - ago, "Mousepad", "notes", 1))

    def state(self) -> State:
        return self.board.snapshot().state


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_it_records_only_once_something_was_stored(scene: Scene) -> None:
    assert scene.state() is State.STARTING
    scene.look()
    assert scene.state() is State.UNCHANGED
    scene.keep(timedelta(seconds=4))
    assert scene.state() is State.RECORDING


def test_a_screen_that_stands_still_is_nothing_new(scene: Scene) -> None:
    scene.look()
    scene.keep(timedelta(minutes=6))

    assert scene.state() is State.UNCHANGED


def test_a_blocking_problem_comes_before_everything_else(scene: Scene) -> None:
    scene.look()
    scene.keep(timedelta(seconds=1))
    scene.problems.report("store", "The disk is full.", "Make room.", blocking=True)

    assert scene.state() is State.PROBLEM


def test_a_pause_ends_by_itself(scene: Scene) -> None:
    scene.look()
    scene.board.note_pause(NOW + timedelta(minutes=15))
    assert scene.state() is State.PAUSED
    scene.board.note_pause(NOW)
    assert scene.state() is State.UNCHANGED


def test_a_locked_screen_is_locked_even_right_after_something_was_kept(scene: Scene) -> None:
    scene.keep(timedelta(seconds=1))
    scene.look(locked=True)

    assert scene.state() is State.LOCKED


def test_before_the_first_start_nothing_is_claimed() -> None:
    assert Scene(started=False).state() is State.NOT_STARTED


def test_it_tells_when_something_that_is_not_kept_was_in_front(scene: Scene) -> None:
    scene.board.note_look(NOW, locked=False, idle=False, active_app="", hidden=True)
    scene.look()

    assert scene.board.snapshot().hidden_at == NOW
    assert scene.board.snapshot().looked_at == NOW

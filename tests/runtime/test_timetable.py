"""Chores come when they are due."""

from datetime import UTC, datetime

from desktop_memory.runtime.problems import Problems
from desktop_memory.runtime.timetable import Timetable

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


class Seconds:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def _fail() -> None:
    raise OSError("no room")


def test_each_chore_runs_at_its_own_interval() -> None:
    clock, done = Seconds(), list[str]()
    timetable = Timetable(clock, Problems(lambda: NOW))
    timetable.add("often", 3, lambda: done.append("often"))
    timetable.add("seldom", 7, lambda: done.append("seldom"))

    for _ in range(4):
        clock.now += timetable.until_next_s()
        timetable.run_due()

    assert done == ["often", "often", "seldom", "often"]


def test_the_first_time_may_come_later_than_the_interval() -> None:
    clock, done = Seconds(), list[float]()
    timetable = Timetable(clock, Problems(lambda: NOW))
    timetable.add("heavy", 2, lambda: done.append(clock.now), 5)

    for _ in range(9):
        clock.now += 1
        timetable.run_due()

    assert done == [105, 107, 109]


def test_a_chore_that_fails_is_told_and_stops_no_other() -> None:
    clock, done, problems = Seconds(), list[int](), Problems(lambda: NOW)
    timetable = Timetable(clock, problems)
    timetable.add("bad", 1, _fail)
    timetable.add("good", 1, lambda: done.append(1))

    clock.now += 1
    timetable.run_due()

    assert done == [1]
    assert problems.snapshot()[0].key == "job-bad"

"""What is wrong, since when, and whether it is mended."""

from datetime import UTC, datetime, timedelta

from desktop_memory.domain.errors import DiskFull
from desktop_memory.runtime.problems import Problems


class Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 11, 20, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


def test_a_problem_that_lasts_keeps_the_time_it_began() -> None:
    clock = Clock()
    problems = Problems(clock)
    problems.report("store", "The disk is full.", "Make room.", blocking=True)
    began = clock.at
    clock.at += timedelta(minutes=5)

    problems.report("store", "The disk is full: 0 GB free.", "Make room.", blocking=True)

    (problem,) = problems.snapshot()
    assert (problem.since, problem.what) == (began, "The disk is full: 0 GB free.")


def test_a_mended_problem_blocks_nothing_and_is_shown_for_a_week() -> None:
    clock = Clock()
    problems = Problems(clock)
    problems.report_fault("store", DiskFull("The disk is full.", "Make room."), blocking=True)
    assert problems.find_blocking() is not None

    problems.mend("store")

    assert problems.find_blocking() is None
    assert problems.snapshot()[0].mended_at == clock.at
    clock.at += timedelta(days=8)
    assert problems.snapshot() == ()


def test_a_mistake_of_ours_is_told_as_one() -> None:
    problems = Problems(Clock())
    problems.report_fault("reading", KeyError("x"), blocking=False)

    assert "made a mistake" in problems.snapshot()[0].what

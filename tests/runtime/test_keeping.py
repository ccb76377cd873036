"""What the store cannot take now is not lost."""

from datetime import UTC, datetime

from desktop_memory.domain.errors import DiskFull
from desktop_memory.domain.observation import CleanObservation, Place, Source
from desktop_memory.runtime.keeping import Keeping
from desktop_memory.runtime.problems import Problems

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


class Disk:
    def __init__(self) -> None:
        self.full = False
        self.titles: list[str] = []

    def keep(self, _: int | None, clean: CleanObservation) -> None:
        if self.full:
            raise DiskFull("The disk is full.", "Make room.")
        self.titles.append(clean.place.title)


def seen(title: str) -> CleanObservation:
    return CleanObservation(Source.SCREEN, NOW, Place("App", title), ())


def test_what_waits_for_room_is_stored_in_order_when_there_is_some() -> None:
    disk, problems = Disk(), Problems(lambda: NOW)
    keeping = Keeping(disk.keep, problems)
    disk.full = True
    keeping.add(1, seen("one"))
    keeping.add(1, seen("two"))
    assert problems.find_blocking() is not None
    assert len(keeping) == 2

    disk.full = False
    keeping.retry()

    assert disk.titles == ["one", "two"]
    assert problems.find_blocking() is None


def test_an_observation_that_is_our_mistake_does_not_hold_up_the_others() -> None:
    problems = Problems(lambda: NOW)
    kept: list[str] = []

    def keep(_: int | None, clean: CleanObservation) -> None:
        if clean.place.title == "bad":
            raise ValueError("unexpected")
        kept.append(clean.place.title)

    keeping = Keeping(keep, problems)
    keeping.add(None, seen("bad"))
    keeping.add(None, seen("good"))

    assert kept == ["good"]
    assert len(keeping) == 0

"""What an import would do, worked out before anything is written."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeVar

from desktop_memory.domain.imported import ImportedEpisode, ImportedFact, ImportOutcome
from desktop_memory.domain.observation import CleanObservation
from desktop_memory.storage.imports import DatedLine

R = TypeVar("R")

# Writing so many rows takes some ten milliseconds; others write in between.
_ROWS_A_PART = 120
# As many rows as these cost, with what follows them.
_AN_EPISODE, _A_FACT = 10, 10


@dataclass(frozen=True, slots=True)
class PlannedEpisode:
    """`clean` is what passed the gate, None where nothing did. `joins`: it goes on in an episode
    of the same place that lasts at the same time, or ends or begins within `merge_gap`."""

    record: ImportedEpisode
    outcome: ImportOutcome
    clean: CleanObservation | None = None
    lines: tuple[DatedLine, ...] = ()
    joins: bool = False
    reason: str = ""
    merge_gap: timedelta = timedelta(0)

    def parts(self) -> Iterator["PlannedEpisode"]:
        """The same with some of its lines each."""
        yield replace(self, lines=self.lines[:_ROWS_A_PART])
        for start in range(_ROWS_A_PART, len(self.lines), _ROWS_A_PART):
            yield replace(self, lines=self.lines[start : start + _ROWS_A_PART])


@dataclass(frozen=True, slots=True)
class PlannedFact:
    """`record` holds no secret any more, and only what was read where it may be kept."""

    record: ImportedFact
    outcome: ImportOutcome
    reason: str = ""


def episodes_in_parts(planned: Sequence[PlannedEpisode]) -> Iterator[list[PlannedEpisode]]:
    """As many as are written at once."""
    return _in_parts(planned, lambda one: _AN_EPISODE + len(one.lines))


def facts_in_parts(planned: Sequence[PlannedFact]) -> Iterator[list[PlannedFact]]:
    """As many as are written at once."""
    return _in_parts(
        planned, lambda one: _A_FACT + len(one.record.provenance) + len(one.record.steps)
    )


def _in_parts(planned: Sequence[R], weigh: Callable[[R], int]) -> Iterator[list[R]]:
    part: list[R] = []
    weight = 0
    for one in planned:
        own = weigh(one)
        if part and weight + own > _ROWS_A_PART:
            yield part
            part, weight = [], 0
        part.append(one)
        weight += own
    if part:
        yield part

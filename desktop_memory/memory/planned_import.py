"""What an import would do, worked out before anything is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from desktop_memory.domain.imported import ImportedEpisode, ImportedFact, ImportOutcome
from desktop_memory.domain.observation import CleanObservation
from desktop_memory.storage.imports import DatedLine

# Writing so many takes some ten milliseconds; others write in between.
_LINES_A_PART = 120
_FACTS_A_PART = 12
# The row of an episode costs as much as so many lines.
_LINES_AN_EPISODE = 10


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
        yield replace(self, lines=self.lines[:_LINES_A_PART])
        for start in range(_LINES_A_PART, len(self.lines), _LINES_A_PART):
            yield replace(self, lines=self.lines[start : start + _LINES_A_PART])


@dataclass(frozen=True, slots=True)
class PlannedFact:
    """`record` holds no secret any more, and only what was read where it may be kept."""

    record: ImportedFact
    outcome: ImportOutcome
    reason: str = ""


def episodes_in_parts(planned: Sequence[PlannedEpisode]) -> Iterator[list[PlannedEpisode]]:
    """As many as are written at once."""
    part: list[PlannedEpisode] = []
    weight = 0
    for one in planned:
        own = _LINES_AN_EPISODE + len(one.lines)
        if part and weight + own > _LINES_A_PART:
            yield part
            part, weight = [], 0
        part.append(one)
        weight += own
    if part:
        yield part


def facts_in_parts(planned: Sequence[PlannedFact]) -> Iterator[Sequence[PlannedFact]]:
    """As many as are written at once."""
    for start in range(0, len(planned), _FACTS_A_PART):
        yield planned[start : start + _FACTS_A_PART]

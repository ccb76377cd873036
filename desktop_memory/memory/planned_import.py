"""What an import would do, worked out before anything is written."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_memory.domain.imported import ImportedEpisode, ImportedFact, ImportOutcome
from desktop_memory.domain.observation import CleanObservation
from desktop_memory.storage.imports import DatedLine

# Writing so many takes some ten milliseconds; others write in between.
_LINES_A_PART = 120
_FACTS_A_PART = 12


@dataclass(frozen=True, slots=True)
class PlannedEpisode:
    """`clean` is what passed the gate, None where nothing did. `joins`: it goes on in an episode
    of the same place that lasts at the same time."""

    record: ImportedEpisode
    outcome: ImportOutcome
    clean: CleanObservation | None = None
    lines: tuple[DatedLine, ...] = ()
    joins: bool = False
    reason: str = ""

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


def facts_in_parts(planned: list[PlannedFact]) -> Iterator[list[PlannedFact]]:
    """As many as are written at once."""
    for start in range(0, len(planned), _FACTS_A_PART):
        yield planned[start : start + _FACTS_A_PART]

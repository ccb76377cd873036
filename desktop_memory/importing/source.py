"""What can be imported."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from desktop_memory.domain.errors import UserError
from desktop_memory.domain.imported import ImportedEntity, ImportedEpisode, ImportedFact
from desktop_memory.importing.activitywatch import ActivityWatch
from desktop_memory.importing.export_folder import ExportFolder


class ImportSource(Protocol):
    """Memories of elsewhere. What cannot be read raises UserError with its place.

    `joins_touching`: its episodes go on in those of their place that last at the same time.
    """

    joins_touching: bool

    @property
    def origin(self) -> str:
        """In words, for the memories that come from here."""

    @property
    def skipped(self) -> Mapping[str, int]:
        """What the source leaves out of itself, by the reason in words."""

    @property
    def pictures(self) -> int:
        """How many pictures it names. None of them is taken."""

    def read_episodes(self) -> Iterator[ImportedEpisode]: ...

    def read_facts(self) -> Iterator[ImportedFact]: ...

    def read_entities(self) -> Iterator[ImportedEntity]: ...


def open_source(path: Path) -> ImportSource:
    """Raises UserError where there is nothing that can be read."""
    path = path.expanduser()
    if path.is_dir():
        return ExportFolder(path)
    if not path.exists():
        raise UserError(f"There is no {path}.", "Name a folder or a file that is there.")
    return ActivityWatch(path)

"""The folders that backups are in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_memory.config.paths import Paths

PARTIAL = ".partial"
_FORMAT = "%Y-%m-%dT%H-%M-%SZ"


@dataclass(frozen=True, slots=True)
class BackupSet:
    """One backup. Its folder is laid out as a data folder; only the newest holds the frames."""

    folder: Path
    made_at: datetime

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def paths(self) -> Paths:
        return Paths(self.folder)

    @property
    def has_frames(self) -> bool:
        return self.paths.frames_db.is_file()


def set_name(at: datetime, why: str = "") -> str:
    """E.g. 2026-11-20T03-10-00Z or 2026-11-20T03-10-00Z-before-schema-4."""
    moment = at.astimezone(UTC).strftime(_FORMAT)
    return f"{moment}-{why}" if why else moment


def find_sets(paths: Paths) -> list[BackupSet]:
    """All whole backups, newest first."""
    return sorted(_sets(paths), key=lambda found: (found.made_at, found.name), reverse=True)


def backups_hold_frames(paths: Paths) -> bool:
    """Whether the frames are on disk a second time."""
    return any(found.has_frames for found in find_sets(paths))


def _sets(paths: Paths) -> Iterator[BackupSet]:
    if not paths.backups.is_dir():
        return
    for folder in paths.backups.iterdir():
        made_at = _made_at(folder)
        if made_at is not None:
            yield BackupSet(folder, made_at)


def _made_at(folder: Path) -> datetime | None:
    if folder.name.endswith(PARTIAL):
        return None
    try:
        return datetime.strptime(folder.name[:20], _FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return None

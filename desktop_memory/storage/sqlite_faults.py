"""What SQLite complains about, told by blame."""

import shutil
from pathlib import Path

import apsw

from desktop_memory.config.file_faults import disk_full, unwritable
from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import (
    Bug,
    Conflict,
    DatabaseBroken,
    EnvironmentFault,
    GivenUp,
    MemoryAppError,
)
from desktop_memory.storage.backup_sets import BackupSet, find_sets

# Under this SQLite fails in ways that do not name a full disk (no room for -shm or -wal).
_NO_ROOM_BYTES = 1_000_000


def blame(fault: apsw.Error, file: Path) -> MemoryAppError:
    """The error of this project for an error of SQLite on `file`."""
    if isinstance(fault, apsw.FullError) or _disk_is_full(fault, file):
        return disk_full(file)
    if isinstance(fault, apsw.CorruptError | apsw.NotADBError | apsw.FormatError):
        return DatabaseBroken(f"The file {file} is damaged ({fault}).", last_backup(file))
    if isinstance(fault, apsw.BusyError | apsw.LockedError):
        return Conflict(f"The file {file} is busy.", "Try again in a moment.")
    if isinstance(fault, apsw.ReadOnlyError | apsw.CantOpenError | apsw.PermissionsError):
        return unwritable(file, str(fault))
    if isinstance(fault, apsw.IOError):
        return EnvironmentFault(
            f"The disk failed at {file} ({fault}).", "Check the disk, then start again."
        )
    interrupted = isinstance(fault, apsw.InterruptError)
    return GivenUp() if interrupted else Bug(f"SQLite refused a statement on {file.name}: {fault}.")


def _disk_is_full(fault: apsw.Error, file: Path) -> bool:
    if not isinstance(fault, apsw.IOError | apsw.CantOpenError):
        return False
    try:
        return shutil.disk_usage(file.parent).free < _NO_ROOM_BYTES
    except OSError:
        return False


def last_backup(file: Path) -> str:
    """What to do about a damaged `file`: names its newest backup where there is one."""
    names = [found.name for found in find_sets(Paths(file.parent)) if _holds(found, file.name)]
    if not names:
        return "There is no backup of it; move the file away to begin anew."
    return f"Restore the last backup with: desktop-memory restore {names[0]}"


def _holds(found: BackupSet, name: str) -> bool:
    return (found.folder / name).is_file()

"""What SQLite complains about, told by blame."""

import errno
import shutil
from pathlib import Path

import apsw

from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import (
    Bug,
    Conflict,
    DatabaseBroken,
    DiskFull,
    EnvironmentFault,
    MemoryAppError,
)
from desktop_memory.storage.backup_sets import BackupSet, find_sets

# Under this SQLite fails in ways that do not name a full disk (no room for -shm or -wal).
_NO_ROOM_BYTES = 1_000_000


def blame(fault: apsw.Error, file: Path) -> MemoryAppError:
    """The error of this project for an error of SQLite on `file`."""
    if isinstance(fault, apsw.FullError) or _disk_is_full(fault, file):
        return _disk_full(file)
    if isinstance(fault, apsw.CorruptError | apsw.NotADBError | apsw.FormatError):
        return DatabaseBroken(f"The file {file} is damaged ({fault}).", last_backup(file))
    if isinstance(fault, apsw.BusyError | apsw.LockedError):
        return Conflict(f"The file {file} is busy.", "Try again in a moment.")
    if isinstance(fault, apsw.ReadOnlyError | apsw.CantOpenError | apsw.PermissionsError):
        return _unwritable(file, str(fault))
    if isinstance(fault, apsw.IOError):
        return EnvironmentFault(
            f"The disk failed at {file} ({fault}).", "Check the disk, then start again."
        )
    return Bug(f"SQLite refused a statement on {file.name}: {fault}.")


def blame_system(fault: OSError, file: Path) -> MemoryAppError:
    """The error of this project for the system's refusal to make or write `file`."""
    if fault.errno == errno.ENOSPC:
        return _disk_full(file)
    return _unwritable(file, fault.strerror or str(fault))


def _disk_full(file: Path) -> DiskFull:
    return DiskFull(
        f"The disk that holds {file.parent} is full.",
        "Free some room; recording goes on by itself.",
    )


def _unwritable(file: Path, why: str) -> EnvironmentFault:
    return EnvironmentFault(
        f"The file {file} cannot be opened or written ({why}).",
        "Make the data folder writable for you, or choose another with --data-dir.",
    )


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

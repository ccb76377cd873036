"""The copy that is made before a file is brought to a newer schema."""

import errno
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from desktop_memory.config.file_faults import blame_system
from desktop_memory.config.paths import Paths
from desktop_memory.storage.backup_sets import PARTIAL, find_sets, set_name
from desktop_memory.storage.key import Key
from desktop_memory.storage.sqlite_file import SqliteFile

# Told with the bytes that are done and all of them.
Progress = Callable[[int, int], None]

_PART_BYTES = 32 << 20
# The system cannot copy between these files by itself.
_NOT_BY_SYSTEM = (errno.ENOSYS, errno.EOPNOTSUPP, errno.EXDEV, errno.EINVAL)


class OldSchema:
    """Keeps the files of one data folder as they are, in its backups."""

    def __init__(self, paths: Paths, key: Key, progress: Progress) -> None:
        self._paths = paths
        self._key = key
        self._progress = progress

    def keep(self, file: SqliteFile, version: int) -> None:
        """Copy a file of schema `version`; not if the last start, which failed, has copied it.

        Nobody else may write to it. Raises DiskFull or EnvironmentFault.
        """
        suffix = f"before-schema-{version + 1}"
        whole = file.truncate_log()
        if any(
            _is_copy(found.folder / file.path.name, file.path)
            for found in find_sets(self._paths)
            if found.name.endswith(suffix)
        ):
            return
        final = self._paths.backups / set_name(datetime.now(UTC), suffix)
        partial = final.with_name(final.name + PARTIAL)
        copied = partial / file.path.name
        try:
            shutil.rmtree(partial, ignore_errors=True)
            partial.mkdir(mode=0o700, parents=True)
            if whole:
                copy_file(file.path, copied, self._progress)
            else:
                self._copy_in_use(file, copied)
            if self._paths.key_record.exists():
                shutil.copy2(self._paths.key_record, Paths(partial).key_record)
            partial.rename(final)
        except OSError as fault:
            raise blame_system(fault, final) from fault

    def _copy_in_use(self, file: SqliteFile, copied: Path) -> None:
        """Somebody reads the log, so that the file alone does not hold all."""
        target = SqliteFile(copied, self._key)
        try:
            file.copy_to(target)
        finally:
            target.close()


def copy_file(source: Path, target: Path, progress: Progress) -> None:
    """Copy byte for byte and onto the disk, for the user's eyes only. A file system that can makes
    both share their blocks, which costs neither time nor room. Raises OSError."""
    with source.open("rb") as read:
        there = os.fstat(read.fileno())
        made = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(made, "wb") as written:
            done = 0
            while done < there.st_size:
                done += _copy_part(read.fileno(), written.fileno(), done)
                progress(done, there.st_size)
            os.fsync(written.fileno())
    os.utime(target, ns=(there.st_atime_ns, there.st_mtime_ns))


def _copy_part(read: int, written: int, at: int) -> int:
    copy_range = getattr(os, "copy_file_range", None)
    if copy_range is not None:
        try:
            copied = int(copy_range(read, written, _PART_BYTES, at, at))
        except OSError as fault:
            if fault.errno not in _NOT_BY_SYSTEM:
                raise
        else:
            if copied:
                return copied
    os.lseek(read, at, os.SEEK_SET)
    os.lseek(written, at, os.SEEK_SET)
    part = os.read(read, _PART_BYTES)
    if not part:
        raise OSError(errno.EIO, "the file became shorter while it was copied")
    return os.write(written, part)


def _is_copy(copied: Path, source: Path) -> bool:
    if not copied.is_file():
        return False
    kept, now = copied.stat(), source.stat()
    return (kept.st_size, kept.st_mtime_ns) == (now.st_size, now.st_mtime_ns)

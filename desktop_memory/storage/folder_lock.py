"""One process owns a data folder."""

import os
import sys
from types import TracebackType
from typing import Self

from desktop_memory.config.file_faults import blame_system
from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import DataFolderInUse

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


# Windows locks bytes, and a locked byte cannot be read: the process id stands behind it.
_PID_AT = 8


class FolderLock:
    """Held from construction to `release`; the system drops it when the process dies.

    Makes the folder (0700) where it is missing. Raises DataFolderInUse where another process
    holds it, EnvironmentFault where the folder cannot be written.
    """

    def __init__(self, paths: Paths) -> None:
        self._descriptor = _open(paths)
        try:
            _seize(self._descriptor)
        except OSError as fault:
            os.lseek(self._descriptor, _PID_AT, os.SEEK_SET)
            owner = os.read(self._descriptor, 20).decode("ascii", "replace")
            self.release()
            raise DataFolderInUse(
                f"The data folder {paths.data} is in use by process {owner or 'unknown'}.",
                "Use the running app, or stop it first.",
            ) from fault
        try:
            os.ftruncate(self._descriptor, _PID_AT)
            os.lseek(self._descriptor, _PID_AT, os.SEEK_SET)
            os.write(self._descriptor, str(os.getpid()).encode("ascii"))
        except OSError as fault:
            self.release()
            raise blame_system(fault, paths.lock_file) from fault

    def release(self) -> None:
        """Let other processes in. Safe to call twice."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _open(paths: Paths) -> int:
    try:
        paths.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.open(paths.lock_file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as fault:
        raise blame_system(fault, paths.lock_file) from fault

"""Moves write-ahead logs into their files."""

from contextlib import suppress

from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.storage.key import Key
from desktop_memory.storage.sqlite_file import SqliteFile


class LogMover:
    """Does beside the writer what SQLite would do in every so many commits: it takes up to half a
    second of waiting for the disk. Belongs to the thread that made it."""

    def __init__(self, paths: Paths, key: Key) -> None:
        """The files must be there."""
        self._files = [SqliteFile(paths.memory_db, key), SqliteFile(paths.frames_db, key)]

    def move(self) -> None:
        """Move the logs that hold much. A disk that is full is the writer's to tell of."""
        for file in self._files:
            with suppress(EnvironmentFault):
                file.move_log()

    def close(self) -> None:
        for file in self._files:
            file.close()

"""Moves write-ahead logs into their files."""

from contextlib import suppress

from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.storage.key import Key
from desktop_memory.storage.sqlite_file import SqliteFile

_WORTH_MOVING_PAGES = 250
# A commit may have to wait for the disk meanwhile, so that a quiet moment is waited for.
_TOO_MANY_PAGES = 3_000


class LogMover:
    """Does beside the writer what SQLite would do in every so many commits: it takes up to half a
    second of waiting for the disk. Belongs to the thread that made it."""

    def __init__(self, paths: Paths, key: Key) -> None:
        """The files must be there."""
        self._files = [SqliteFile(paths.memory_db, key), SqliteFile(paths.frames_db, key)]
        self._seen = dict.fromkeys(self._files, 0)

    def move(self) -> None:
        """Move the logs that hold much and rest since the last call, or hold very much. A disk
        that is full is the writer's to tell of."""
        for file in self._files:
            with suppress(EnvironmentFault):
                pages = file.count_log_pages()
                rests, self._seen[file] = pages == self._seen[file], pages
                if pages >= (_WORTH_MOVING_PAGES if rests else _TOO_MANY_PAGES):
                    file.move_log()

    def close(self) -> None:
        for file in self._files:
            file.close()

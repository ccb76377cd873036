"""The two encrypted files of a data folder and the transactions over both."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, Self

from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import Bug, DatabaseBroken
from desktop_memory.storage.key import Key
from desktop_memory.storage.migration import apply_migrations, check_not_newer, find_migrations
from desktop_memory.storage.old_schema import OldSchema, Progress
from desktop_memory.storage.sqlite_faults import last_backup
from desktop_memory.storage.sqlite_file import Binding, Row, SqliteFile

_MEMORY_STEPS = "migrations"
_FRAME_STEPS = "migrations/frames"


def _tell_nobody(_done: int, _all: int) -> None: ...


def _keep_nothing(_version: int) -> None: ...


class Database:
    """memory.db (all rows) and frames.db (the pixels). Belongs to the thread that opened it.

    Two files cannot be committed as one. Pixels are committed first, so that a row never names
    pixels that are not there; pixels without a row are purged at the next start.
    """

    def __init__(self, memory: SqliteFile, frames: SqliteFile) -> None:
        self.memory = memory
        self.frames = frames
        # Called, still inside of it, when an outermost transaction is about to be committed.
        self.before_commit: list[Callable[[], None]] = []
        self._depth = 0

    @classmethod
    def open(
        cls,
        paths: Paths,
        key: Key,
        *,
        read_only: bool = False,
        copy_first: bool = True,
        progress: Progress = _tell_nobody,
    ) -> Self:
        """Open both files, made and migrated where needed; `copy_first` makes a copy before a
        migration and tells its `progress`.

        Raises DatabaseBroken for a damaged or newer file or one that another key has written,
        DiskFull, or EnvironmentFault where the folder cannot be written.
        """
        if not read_only:
            _refuse_half_a_folder(paths)
        memory = SqliteFile(paths.memory_db, key, read_only=read_only)
        try:
            frames = SqliteFile(paths.frames_db, key, read_only=read_only)
        except BaseException:
            memory.close()
            raise
        database = cls(memory, frames)
        try:
            if read_only:
                database._check_not_newer()
            else:
                old = OldSchema(paths, key, progress) if copy_first else None
                database._bring_up_to_date(old)
        except BaseException:
            database.close()
            raise
        return database

    def _check_not_newer(self) -> None:
        for file, folder in self._schemas():
            check_not_newer(file, find_migrations(folder))

    def _bring_up_to_date(self, old: OldSchema | None) -> None:
        for file, folder in self._schemas():
            keep = partial(old.keep, file) if old else _keep_nothing
            apply_migrations(file, find_migrations(folder), keep)

    def _schemas(self) -> tuple[tuple[SqliteFile, str], ...]:
        return (self.memory, _MEMORY_STEPS), (self.frames, _FRAME_STEPS)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, over both files. Inside another one: a part that fails alone."""
        name = f"part_{self._depth}"
        outermost = self._depth == 0
        if not outermost and not self.memory.in_transaction:
            # As after a full disk: a savepoint would begin, and commit, one of its own.
            raise Bug("Something went on after its transaction had failed.")
        self._each("BEGIN IMMEDIATE" if outermost else f"SAVEPOINT {name}")
        self._depth += 1
        try:
            yield
            if outermost:
                self._finish()
        except BaseException:
            self._depth -= 1
            self._undo(name, outermost=outermost)
            raise
        self._depth -= 1
        if outermost:
            self._commit()
        else:
            self._each(f"RELEASE {name}")

    def _finish(self) -> None:
        for hook in self.before_commit:
            hook()

    def _each(self, statement: str) -> None:
        self.frames.run(statement)
        try:
            self.memory.run(statement)
        except BaseException:
            if not self._depth:
                self.frames.run("ROLLBACK")
            raise

    def _commit(self) -> None:
        try:
            self.frames.run("COMMIT")
            self.memory.run("COMMIT")
        except BaseException:
            self._undo("", outermost=True)
            raise

    def _undo(self, name: str, *, outermost: bool) -> None:
        for file in (self.frames, self.memory):
            # A full disk or a damaged page makes SQLite roll back by itself.
            if file.in_transaction:
                file.run("ROLLBACK" if outermost else f"ROLLBACK TO {name}; RELEASE {name}")

    @property
    def in_transaction(self) -> bool:
        """False as well where SQLite has rolled back by itself, as on a full disk."""
        return self._depth > 0 and self.memory.in_transaction and self.frames.in_transaction

    def find_rows(self, sql: str, bindings: Sequence[Binding] = ()) -> list[Row]:
        """All rows of a query on memory.db."""
        return self.memory.find_rows(sql, bindings)

    def find_row(self, sql: str, bindings: Sequence[Binding] = ()) -> Row | None:
        """The first row of a query on memory.db."""
        return self.memory.find_row(sql, bindings)

    def find_value(self, sql: str, bindings: Sequence[Binding] = ()) -> Any:
        """The first column of the first row of a query on memory.db, None without a row."""
        return self.memory.find_value(sql, bindings)

    def insert(self, sql: str, bindings: Sequence[Binding] = ()) -> int:
        """Run one INSERT on memory.db and return the id. Raises Bug outside a transaction."""
        return self.memory.insert(sql, bindings)

    def change(self, sql: str, bindings: Sequence[Binding] = ()) -> int:
        """Run one writing statement on memory.db; how many rows it changed."""
        return self.memory.change(sql, bindings)

    def change_each(self, sql: str, rows: Iterable[Sequence[Binding]]) -> None:
        """Run one writing statement on memory.db once for each of `rows`."""
        self.memory.change_each(sql, rows)

    def used_bytes(self) -> tuple[int, int]:
        """Bytes in use in memory.db and frames.db, without empty pages."""
        return self.memory.used_bytes(), self.frames.used_bytes()

    def give_back_pages(self) -> bool:
        """Shrink both files by some of their empty pages. False: there are more.

        Not inside of a transaction.
        """
        return all([self.memory.give_back_pages(), self.frames.give_back_pages()])

    def write_anew_if_small(self) -> None:
        """As SqliteFile, of memory.db. Not inside of a transaction."""
        self.memory.write_anew_if_small()

    def truncate_logs(self) -> bool:
        """Empty both write-ahead logs. False where a reader holds one: try again later."""
        return all([self.memory.truncate_log(), self.frames.truncate_log()])

    def set_wanted(self, wanted: bool) -> None:
        """False ends what is being read of both files, until True; see SqliteFile."""
        self.memory.set_wanted(wanted)
        self.frames.set_wanted(wanted)

    def close(self) -> None:
        """Close both files. Safe to call twice."""
        self.memory.close()
        self.frames.close()


def _refuse_half_a_folder(paths: Paths) -> None:
    if paths.frames_db.exists() and not paths.memory_db.exists():
        raise DatabaseBroken(
            f"The file {paths.memory_db} is gone, though {paths.frames_db.name} is there.",
            last_backup(paths.memory_db),
        )

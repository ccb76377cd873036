"""One encrypted SQLite file and the connection to it."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from desktop_memory.config.file_faults import blame_system
from desktop_memory.domain.errors import Bug, GivenUp
from desktop_memory.storage.key import Key
from desktop_memory.storage.sqlite_faults import blame

Row = tuple[Any, ...]
Binding = str | int | float | bytes | None
_BUSY_MS = 5_000
# About a millisecond of work.
_STEPS_A_CHECK = 20_000
# Leaves no more than this of the write-ahead log on disk after a burst.
_LOG_BYTES = 16 << 20
# Moved into the file by LogMover, beside the writer; where that fails for long, by the writer.
_LOG_PAGES_AT_MOST = 8_000
# Ten milliseconds of work, for which the writer is away.
_PAGES_A_TURN = 500
# Written anew in a third of a second.
_SMALL_BYTES = 32 << 20
# Decrypted pages a search comes back to. Over a million episodes, SQLite's own 2 MB made it take
# twice as long.
_READING_CACHE_KIB = 32_768


class SqliteFile:
    """A connection to one file, of one thread. All errors are of domain/errors.py."""

    def __init__(self, path: Path, key: Key, *, read_only: bool = False) -> None:
        self.path = path
        self._wanted = True
        try:
            self._connection = _connect(path, key, read_only=read_only)
        except apsw.Error as fault:
            raise blame(fault, path) from fault
        if read_only:
            # SQLite's own way to interrupt misses a statement that is just about to begin.
            self._connection.set_progress_handler(lambda: not self._wanted, _STEPS_A_CHECK)

    def find_rows(self, sql: str, bindings: Sequence[Binding] = ()) -> list[Row]:
        """All rows of a query. Raises GivenUp while what is read is not wanted."""
        self._require_wanted()
        try:
            return self._connection.execute(sql, bindings).fetchall()
        except apsw.Error as fault:
            raise blame(fault, self.path) from fault

    def find_row(self, sql: str, bindings: Sequence[Binding] = ()) -> Row | None:
        """The first row of a query. Raises GivenUp while what is read is not wanted."""
        self._require_wanted()
        try:
            return self._connection.execute(sql, bindings).fetchone()
        except apsw.Error as fault:
            raise blame(fault, self.path) from fault

    def find_value(self, sql: str, bindings: Sequence[Binding] = ()) -> Any:
        """The first column of the first row, None where there is none."""
        row = self.find_row(sql, bindings)
        return None if row is None else row[0]

    def insert(self, sql: str, bindings: Sequence[Binding] = ()) -> int:
        """Run one INSERT and return the new row's id."""
        self.change(sql, bindings)
        return self._connection.last_insert_rowid()

    def change(self, sql: str, bindings: Sequence[Binding] = ()) -> int:
        """Run one writing statement and return how many rows it changed.

        Raises Bug outside of a transaction.
        """
        if not self._connection.in_transaction:
            raise Bug("Something was written outside of a transaction.")
        try:
            self._connection.execute(sql, bindings)
            return self._connection.changes()
        except apsw.Error as fault:
            raise blame(fault, self.path) from fault

    def change_each(self, sql: str, rows: Iterable[Sequence[Binding]]) -> None:
        """Run one writing statement once for each of `rows`."""
        if not self._connection.in_transaction:
            raise Bug("Something was written outside of a transaction.")
        try:
            self._connection.executemany(sql, rows)
        except apsw.Error as fault:
            raise blame(fault, self.path) from fault

    def run(self, script: str) -> None:
        """Run statements that give no rows: transactions, migrations, pragmas."""
        try:
            for _ in self._connection.execute(script):
                pass
        except apsw.Error as fault:
            raise blame(fault, self.path) from fault

    def add_text_function(self, name: str, function: Callable[..., Binding]) -> None:
        """Let SQL on this connection call `function` for rows of full text (FTS5's auxiliary
        functions: its first argument is apsw.FTS5ExtensionApi)."""
        self._connection.register_fts5_function(name, function)

    def add_function(self, name: str, function: Callable[[str], str]) -> None:
        """Let SQL on this connection call `function` with one text."""

        def call(*values: Any) -> str:
            return function(str(values[0]))

        self._connection.create_scalar_function(name, call, 1, deterministic=True)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Reads inside of it see one state of the file, whatever others write."""
        if self.in_transaction:
            yield
            return
        self.run("BEGIN")
        try:
            yield
        finally:
            self.run("ROLLBACK")

    def set_wanted(self, wanted: bool) -> None:
        """False ends what is being read and refuses what would be read next, until True. From any
        thread; for a connection that only reads."""
        self._wanted = wanted

    def _require_wanted(self) -> None:
        if not self._wanted:
            raise GivenUp

    @property
    def in_transaction(self) -> bool:
        return bool(self._connection.in_transaction)

    def used_bytes(self) -> int:
        """Bytes of all pages that hold something."""
        pages = self.find_value("PRAGMA page_count") - self.find_value("PRAGMA freelist_count")
        return int(pages) * int(self.find_value("PRAGMA page_size"))

    def give_back_pages(self) -> bool:
        """Shrink the file by some of its empty pages. False: there are more."""
        self.run(f"PRAGMA incremental_vacuum({_PAGES_A_TURN})")
        return bool(self.find_value("PRAGMA freelist_count") == 0)

    def write_anew_if_small(self) -> None:
        """Leave no copies of deleted rows in the unused parts of pages. Where SQLite moves rows to
        other pages, it leaves them there in spite of secure_delete. Not inside of a transaction.

        Of a file larger than 32 MB they stay until SQLite uses the place again: to write it anew
        would hold up the writer.
        """
        if self.used_bytes() <= _SMALL_BYTES:
            self.run("VACUUM")

    def truncate_log(self) -> bool:
        """Move the write-ahead log into the file and empty it. False while a reader holds it."""
        # Nobody may write meanwhile, so readers are not waited for.
        self._connection.set_busy_timeout(0)
        try:
            busy, _, _ = self.find_row("PRAGMA wal_checkpoint(TRUNCATE)") or (1, 0, 0)
        finally:
            self._connection.set_busy_timeout(_BUSY_MS)
        return bool(busy == 0)

    def count_log_pages(self) -> int:
        """How many pages of the write-ahead log are not in the file yet."""
        _, pages, moved = self.find_row("PRAGMA wal_checkpoint(NOOP)") or (0, 0, 0)
        return int(pages) - int(moved)

    def move_log(self) -> None:
        """Move what the write-ahead log holds into the file, as far as nobody reads it. Others may
        read and write meanwhile."""
        self.find_row("PRAGMA wal_checkpoint(PASSIVE)")

    def copy_to(self, target: "SqliteFile") -> None:
        """Copy this file as of now over `target`, while others go on writing here."""
        try:
            with target._connection.backup("main", self._connection, "main") as copying:
                copying.step(-1)
        except apsw.Error as fault:
            raise blame(fault, target.path) from fault

    def close(self) -> None:
        """Close. Safe to call twice."""
        try:
            self._connection.close()
        except apsw.Error as fault:
            raise blame(fault, self.path) from fault


def _connect(path: Path, key: Key, *, read_only: bool) -> apsw.Connection:
    if read_only:
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    else:
        _create_private(path)
        connection = apsw.Connection(str(path))
    try:
        if key.secret is not None:
            # Must be the first statement. "raw:" takes the bytes as they are: they are random.
            connection.execute(f"PRAGMA key = 'raw:{key.secret.hex()}'")
        connection.set_busy_timeout(_BUSY_MS)
        if read_only:
            connection.execute(f"PRAGMA cache_size = -{_READING_CACHE_KIB}")
        else:
            if connection.execute("PRAGMA page_count").fetchone() == (0,):
                # For an empty file only: pages of deleted rows can be given back later.
                connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(f"PRAGMA journal_size_limit = {_LOG_BYTES}")
            connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES_AT_MOST}")
        for pragma in ("foreign_keys = ON", "secure_delete = ON", "synchronous = FULL"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except apsw.Error:
        connection.close()
        raise
    return connection


def _create_private(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as fault:
        raise blame_system(fault, path) from fault

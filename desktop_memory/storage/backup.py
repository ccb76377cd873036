"""Backups of both files, encrypted with the same key."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_memory.config.file_faults import blame_system
from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import DatabaseBroken, NotFound
from desktop_memory.storage.backup_sets import PARTIAL, BackupSet, find_sets, set_name
from desktop_memory.storage.database import Database
from desktop_memory.storage.doomed import ForgetWork
from desktop_memory.storage.frame_copy import copy_pixels
from desktop_memory.storage.key import Key
from desktop_memory.storage.sqlite_faults import last_backup
from desktop_memory.storage.sqlite_file import SqliteFile
from desktop_memory.storage.store import Store

# Ids given out since a restored backup was made must not be given out again: other backups and
# logs still mean their old rows by them.
_IDS_SKIPPED = 10_000_000


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What became of earlier backups. Those that could not be opened are removed: nobody could
    have taken out of them what was deleted."""

    rewritten: tuple[str, ...]
    removed: tuple[str, ...]


class Backups:
    """Opens connections of its own; never call it inside of a transaction.

    Each backup holds memory.db as of one moment. The frames are in the newest one only, which
    takes over the copy of the one before and adds what is new.
    """

    def __init__(self, paths: Paths, key: Key) -> None:
        self._paths = paths
        self._key = key

    def find(self) -> list[BackupSet]:
        """All backups, newest first."""
        return find_sets(self._paths)

    def make(self, now: datetime, keep: int) -> BackupSet:
        """Back up both files while others go on writing; the newest `keep` backups stay.

        Deletes that can still be undone are carried out in the backup. Raises DiskFull,
        EnvironmentFault or DatabaseBroken; the backups from before are whole then.
        """
        self._remove_partial()
        final = self._paths.backups / set_name(now)
        partial = final.with_name(final.name + PARTIAL)
        try:
            self._fill(Paths(partial), now)
            if final.exists():
                shutil.rmtree(final)
            partial.rename(final)
        except OSError as fault:
            raise blame_system(fault, final) from fault
        finally:
            self._remove_partial()
        self._rotate(keep)
        return BackupSet(final, now)

    def rewrite(self, works: Iterable[ForgetWork]) -> Rewritten:
        """Take what was deleted out of all earlier backups."""
        wanted = list(works)
        rewritten, removed = [], []
        for found in self.find():
            try:
                with self._open(found, keep_frames=found.has_frames) as store:
                    self._erase(store, wanted)
                rewritten.append(found.name)
            except DatabaseBroken:
                shutil.rmtree(found.folder)
                removed.append(found.name)
        return Rewritten(tuple(rewritten), tuple(removed))

    def restore(self, name: str, now: datetime) -> BackupSet:
        """Put a backup in the place of the present files, which become a backup themselves.

        Frames stay as they are where the backup has none. Vectors are removed, to be made anew.
        The database must be closed. Raises NotFound, or DatabaseBroken for a damaged backup.
        """
        found = next((each for each in self.find() if each.name == name), None)
        if found is None:
            raise NotFound(
                f"There is no backup {name!r}.", "List them with: desktop-memory restore"
            )
        self._check(found.paths.memory_db)
        replaced = self._paths.backups / set_name(now, "replaced")
        self._put_aside(self._paths.memory_db, replaced)
        shutil.copy2(found.paths.memory_db, self._paths.memory_db)
        self._restore_frames(found, replaced)
        shutil.rmtree(self._paths.vectors, ignore_errors=True)
        data = BackupSet(self._paths.data, now)
        with self._open(data, keep_frames=True) as store, store.transaction():
            store.database.change("UPDATE sqlite_sequence SET seq = seq + ?", (_IDS_SKIPPED,))
            store.frames.purge_orphans()
        return found

    def _fill(self, target: Paths, now: datetime) -> None:
        with self._read(self._paths.memory_db) as source:
            copy = SqliteFile(target.memory_db, self._key)
            try:
                source.copy_to(copy)
            finally:
                copy.close()
        if self._paths.key_record.exists():
            # Holds no secret; with it a passphrase opens the backup on another computer.
            shutil.copy2(self._paths.key_record, target.key_record)
        previous = next((found for found in self.find() if found.has_frames), None)
        if previous is not None:
            previous.paths.frames_db.rename(target.frames_db)
        with (
            self._open(BackupSet(target.data, now), keep_frames=True) as store,
            self._read(self._paths.frames_db) as frames,
        ):
            copy_pixels(frames, store.database.frames)
            with store.transaction():
                store.forgets.finish(now)
                store.frames.purge_orphans()

    @contextmanager
    def _read(self, file: Path) -> Iterator[SqliteFile]:
        source = SqliteFile(file, self._key, read_only=True)
        try:
            yield source
        finally:
            source.close()

    @contextmanager
    def _open(self, found: BackupSet, *, keep_frames: bool) -> Iterator[Store]:
        """A backup as a store. An empty frames.db, made to open it, is removed again."""
        # Of a backup of an older version no copy is kept: it would hold what is deleted here.
        database = Database.open(found.paths, self._key, copy_first=False)
        try:
            yield Store(database)
            database.truncate_logs()
        finally:
            database.close()
            if not keep_frames:
                found.paths.frames_db.unlink(missing_ok=True)

    def _erase(self, store: Store, works: list[ForgetWork]) -> None:
        for work in works:
            with store.transaction():
                doomed = work.doomed | store.forgets.find_doomed(work.scope)
                store.forgets.erase_rows(ForgetWork(work.scope, doomed))

    def _check(self, file: Path) -> None:
        """Raises DatabaseBroken where a file is missing or damaged."""
        if not file.is_file():
            raise DatabaseBroken(f"The file {file} is gone.", last_backup(file))
        with self._read(file) as source:
            finding = source.find_value("PRAGMA quick_check(1)")
        if finding != "ok":
            raise DatabaseBroken(f"The file {file} is damaged ({finding}).", last_backup(file))

    def _restore_frames(self, found: BackupSet, replaced: Path) -> None:
        """The backup's frames, else the present ones if whole, else those of another backup."""
        source = found if found.has_frames else None
        if source is None:
            try:
                self._check(self._paths.frames_db)
            except DatabaseBroken:
                source = next((each for each in self.find() if each.has_frames), None)
            else:
                return
        self._put_aside(self._paths.frames_db, replaced)
        if source is not None:
            shutil.copy2(source.paths.frames_db, self._paths.frames_db)

    def _put_aside(self, file: Path, replaced: Path) -> None:
        if not file.exists():
            return
        replaced.mkdir(mode=0o700, parents=True, exist_ok=True)
        for tail in ("-shm", "-wal", ""):
            part = file.with_name(file.name + tail)
            if part.exists():
                part.rename(replaced / part.name)

    def _remove_partial(self) -> None:
        """Clear away what was not finished, but for the frames it had taken over."""
        for folder in self._paths.backups.glob(f"*{PARTIAL}"):
            sets = self.find()
            frames = Paths(folder).frames_db
            if frames.is_file() and sets and not any(found.has_frames for found in sets):
                frames.rename(sets[0].paths.frames_db)
            shutil.rmtree(folder, ignore_errors=True)

    def _rotate(self, keep: int) -> None:
        for old in self.find()[max(1, keep) :]:
            shutil.rmtree(old.folder, ignore_errors=True)

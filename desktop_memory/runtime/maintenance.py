"""Backups, checks and a new index, asked for by hand or by the clock."""

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from datetime import datetime

from desktop_memory.config.settings import Settings
from desktop_memory.runtime.indexer import Indexer
from desktop_memory.runtime.owner import Owner
from desktop_memory.runtime.writer import Writer
from desktop_memory.storage.backup import Backups
from desktop_memory.storage.backup_sets import BackupSet
from desktop_memory.storage.doomed import ForgetWork
from desktop_memory.storage.store import Store
from desktop_memory.storage.verify import Verification, verify


class Maintenance:
    """Works on the stores as a whole: one thing after the other, on a thread of its own, while
    the others go on."""

    def __init__(
        self,
        *,
        open_store: Callable[[], Store],
        backups: Backups,
        writer: Writer,
        indexer: Indexer,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
    ) -> None:
        self._owner = Owner("maintenance", open_store, lambda store: store.database.close())
        self._backups = backups
        self._writer = writer
        self._indexer = indexer
        self._settings = settings
        self._now = now

    def start(self) -> None:
        self._owner.start()

    def stop(self) -> None:
        self._owner.stop()

    def back_up(self) -> "Future[BackupSet]":
        """Make a backup now. Raises DiskFull, EnvironmentFault, DatabaseBroken."""
        return self._owner.submit(lambda _: self._back_up())

    def rewrite_backups(self, works: Iterable[ForgetWork]) -> "Future[None]":
        """Take what was deleted out of the backups."""
        wanted = tuple(works)
        return self._owner.submit(lambda _: self._rewrite(wanted))

    def verify(self) -> "Future[Verification]":
        """Check both stores, and whether they agree; the health page tells the finding."""
        return self._owner.submit(self._verify)

    def reindex(self) -> "Future[None]":
        """Throw the index of meanings away; done when it is about to be made anew, which goes on
        in the background and is told by `Status.index_waiting`."""
        return self._owner.submit(lambda _: self._indexer.rebuild())

    def _back_up(self) -> BackupSet:
        made = self._backups.make(self._now(), self._settings().keep_backups)
        self._writer.submit(lambda commands: commands.note_backup()).result()
        return made

    def _rewrite(self, works: Iterable[ForgetWork]) -> None:
        self._backups.rewrite(works)

    def _verify(self, store: Store) -> Verification:
        found = verify(
            store,
            self._indexer.find_vector_ids,
            episodes_with_vectors=self._settings().episodes_with_vectors,
            await_commit=lambda: self._writer.commit().result(),
        )
        self._writer.submit(lambda commands: commands.note_verified(found.finding)).result()
        return found

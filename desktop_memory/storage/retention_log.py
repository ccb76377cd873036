"""What retention took away: how much and why, never what."""

from collections.abc import Iterable
from datetime import datetime

from desktop_memory.domain.retention import Removal, RetentionItem, RetentionReason
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import from_ms, to_ms


class RetentionLog:
    """One row for each reason of each time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, items: Iterable[RetentionItem], at: datetime) -> None:
        """Items of nothing are left out."""
        self._database.change_each(
            "INSERT INTO retention_log (at, reason, count, bytes) VALUES (?, ?, ?, ?)",
            [(to_ms(at), item.reason, item.count, item.bytes) for item in items if item.count],
        )

    def find(self, limit: int) -> list[Removal]:
        """The latest, newest first."""
        rows = self._database.find_rows(
            "SELECT at, reason, count, bytes FROM retention_log ORDER BY id DESC LIMIT ?", (limit,)
        )
        return [
            Removal(from_ms(at), RetentionItem(RetentionReason(reason), count, size))
            for at, reason, count, size in rows
        ]

    def purge(self, before: datetime) -> None:
        """Delete what is older."""
        self._database.change("DELETE FROM retention_log WHERE at < ?", (to_ms(before),))

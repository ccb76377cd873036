"""Facts whose time is over."""

from collections.abc import Iterable
from datetime import datetime

from desktop_memory.domain.fact import FactKind
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import to_ms


class Expiry:
    """Expired facts go; events that have passed only fade."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def set(self, fact_ids: Iterable[int], expires_at: datetime | None) -> None:
        """These facts go by themselves at that moment; None: they stay."""
        self._database.change_each(
            "UPDATE facts SET expires_at = ? WHERE id = ?",
            [(to_ms(expires_at) if expires_at else None, fact_id) for fact_id in fact_ids],
        )

    def find_expired(self, now: datetime, limit: int) -> list[int]:
        """Facts past their moment. A pin keeps a fact longer."""
        rows = self._database.find_rows(
            "SELECT id FROM facts WHERE expires_at <= ? AND pinned = 0 AND forget_id IS NULL"
            " ORDER BY expires_at LIMIT ?",
            (to_ms(now), limit),
        )
        return [fact_id for (fact_id,) in rows]

    def find_passed(self, now: datetime, limit: int) -> list[int]:
        """Events that are over and were not made stronger since."""
        rows = self._database.find_rows(
            "SELECT id FROM facts WHERE kind = ? AND state = 'current' AND valid_until <= ?"
            " AND reinforced_at < valid_until AND pinned = 0 AND forget_id IS NULL"
            " ORDER BY valid_until LIMIT ?",
            (FactKind.EVENT.value, to_ms(now), limit),
        )
        return [fact_id for (fact_id,) in rows]

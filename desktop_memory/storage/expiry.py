"""Facts whose time is over."""

from datetime import datetime

from desktop_memory.domain.fact import Change, FactKind
from desktop_memory.storage.database import Database
from desktop_memory.storage.fact_history import FactHistory
from desktop_memory.storage.facts import YOU
from desktop_memory.storage.milliseconds import to_ms, to_ms_or_none

_COLUMN = "expires_at"


class Expiry:
    """Expired facts go; events that have passed only fade."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._history = FactHistory(database)

    def set(self, fact_id: int, expires_at: datetime | None, at: datetime, actor: str) -> None:
        """The fact goes by itself at that moment; None: it stays. Its history tells it as one
        step, however often an agent moves the moment. Raises NotFound."""
        last = self._history.find_last_setting(fact_id, _COLUMN)
        if last is not None and last.actor == actor != YOU:
            self._history.undo(last.id)
        after = to_ms_or_none(expires_at)
        was = self._database.find_value("SELECT expires_at FROM facts WHERE id = ?", (fact_id,))
        if after != was or actor == YOU:
            self._history.record(fact_id, Change.EXPIRY, at, actor, {_COLUMN: after})

    def find_setter(self, fact_id: int) -> str | None:
        """Who said last when the fact goes, or that it stays; None where nobody did."""
        last = self._history.find_last_setting(fact_id, _COLUMN)
        return last.actor if last else None

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

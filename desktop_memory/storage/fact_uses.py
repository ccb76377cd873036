"""Which facts were used, by whom."""

from collections.abc import Iterable
from datetime import datetime

from desktop_memory.domain.status import FactUse, UsedFact
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import from_ms, to_ms

_AGENT = "agent "


class FactUses:
    """One entry for each fact and each who used it: an agent that was given it in an answer, or
    the person who opened it. It goes with its fact."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, fact_ids: Iterable[int], at: datetime, actor: str) -> None:
        """These facts were used once more. `actor`: "you" or "agent NAME"."""
        self._database.change_each(
            "INSERT INTO fact_uses (fact_id, actor, times, last_at) VALUES (?, ?, 1, ?)"
            " ON CONFLICT (fact_id, actor) DO UPDATE SET times = times + 1,"
            " last_at = max(last_at, excluded.last_at)",
            [(fact_id, actor, to_ms(at)) for fact_id in fact_ids],
        )

    def count(self, since: datetime) -> list[FactUse]:
        """How many facts were used since a moment, by whom; most first."""
        rows = self._database.find_rows(
            f"SELECT u.actor, count(*) AS facts {_USED} GROUP BY u.actor"
            " ORDER BY facts DESC, u.actor",
            (to_ms(since),),
        )
        return [FactUse(actor.removeprefix(_AGENT), facts) for actor, facts in rows]

    def find(self, since: datetime, limit: int) -> list[UsedFact]:
        """The facts used since a moment, each with who used it, the latest use first."""
        rows = self._database.find_rows(
            f"SELECT f.id, f.text, u.actor, u.times, u.last_at {_USED}"
            " ORDER BY u.last_at DESC, f.id DESC, u.actor LIMIT ?",
            (to_ms(since), limit),
        )
        return [
            UsedFact(fact_id, text, actor.removeprefix(_AGENT), times, from_ms(last_at))
            for fact_id, text, actor, times, last_at in rows
        ]


_USED = (
    "FROM fact_uses AS u JOIN facts AS f ON f.id = u.fact_id"
    " WHERE u.last_at >= ? AND f.forget_id IS NULL"
)

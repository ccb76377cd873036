"""Which days and weeks were consolidated, and what the facts made of them stand on."""

import json
from collections.abc import Iterable
from datetime import datetime

from desktop_memory.domain.imported import Consolidation
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import to_ms

_LISTED = "IN (SELECT value FROM json_each(?))"


class Consolidations:
    """Sources are marked here; nothing of theirs is changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find_done(self) -> frozenset[str]:
        """Periods of which nothing is to be made any more."""
        rows = self._database.find_rows("SELECT period FROM consolidations")
        return frozenset(period for (period,) in rows)

    def note_done(self, period: str, at: datetime) -> None:
        """The facts of a period are made."""
        self._database.change(
            "INSERT INTO consolidations (period, at) VALUES (?, ?)"
            " ON CONFLICT (period) DO UPDATE SET at = excluded.at",
            (period, to_ms(at)),
        )

    def mark(self, fact_id: int, period: str, episode_ids: Iterable[int]) -> None:
        """A fact was made of these episodes. What was marked for it before is replaced."""
        self._database.change("DELETE FROM consolidated_facts WHERE fact_id = ?", (fact_id,))
        self._database.change(
            "INSERT INTO consolidated_facts (fact_id, period) VALUES (?, ?)", (fact_id, period)
        )
        self._database.change_each(
            "INSERT OR IGNORE INTO consolidated_episodes VALUES (?, ?)",
            [(fact_id, episode_id) for episode_id in episode_ids],
        )

    def find_period(self, fact_id: int) -> str | None:
        """The day or week that a fact was made of last, None where it was not consolidated."""
        period = self._database.find_value(
            "SELECT period FROM consolidated_facts WHERE fact_id = ?", (fact_id,)
        )
        return None if period is None else str(period)

    def count_sources(self, fact_id: int) -> int:
        """How many episodes a fact was made of."""
        return int(
            self._database.find_value(
                "SELECT count(*) FROM consolidated_episodes WHERE fact_id = ?", (fact_id,)
            )
        )

    def find_of(self, fact_id: int) -> Consolidation | None:
        """What a fact was made of, None where it was not consolidated."""
        period = self.find_period(fact_id)
        if period is None:
            return None
        rows = self._database.find_rows(
            "SELECT c.episode_id FROM consolidated_episodes AS c"
            " JOIN episodes AS e ON e.id = c.episode_id"
            " WHERE c.fact_id = ? AND e.forget_id IS NULL ORDER BY c.episode_id",
            (fact_id,),
        )
        return Consolidation(period, tuple(episode_id for (episode_id,) in rows))

    def forget_done(self, periods: Iterable[str]) -> None:
        """More came to these periods: they are made anew."""
        self._database.change(
            f"DELETE FROM consolidations WHERE period {_LISTED}", (json.dumps(list(periods)),)
        )

    def find_facts_of(self, period: str) -> list[int]:
        """The facts made of a period that the person has not deleted."""
        rows = self._database.find_rows(
            "SELECT c.fact_id FROM consolidated_facts AS c JOIN facts AS f ON f.id = c.fact_id"
            " WHERE c.period = ? AND f.forget_id IS NULL ORDER BY c.fact_id",
            (period,),
        )
        return [fact_id for (fact_id,) in rows]

    def reopen(self, fact_ids: Iterable[int]) -> None:
        """These facts go with their sources, or come back: their periods are made anew."""
        self._database.change(
            "DELETE FROM consolidations WHERE period IN"
            f" (SELECT period FROM consolidated_facts WHERE fact_id {_LISTED})",
            (json.dumps(list(fact_ids)),),
        )

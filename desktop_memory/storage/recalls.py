"""How recall fares: questions, whether they found anything, whether it was used."""

from dataclasses import dataclass
from datetime import datetime
from math import ceil

from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import from_ms, to_ms


@dataclass(frozen=True, slots=True)
class RecallCounts:
    """Of a span of time. `used`: an answer held facts that were given to an agent. Half of the
    questions took at most `p50_ms`, 95 % at most `p95_ms`; None where there was no question."""

    asked: int
    empty: int
    used: int
    p50_ms: float | None = None
    p95_ms: float | None = None


@dataclass(frozen=True, slots=True)
class EmptyRecall:
    """A question that found nothing."""

    at: datetime
    question: str


class Recalls:
    """One entry for each question."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, question: str, at: datetime, hits: int, took_ms: float, agent_id: int | None = None
    ) -> int:
        """Returns the id of the entry, for `mark_used`."""
        return self._database.insert(
            "INSERT INTO recalls (at, question, hits, took_ms, agent_id) VALUES (?, ?, ?, ?, ?)",
            (to_ms(at), question, hits, took_ms, agent_id),
        )

    def mark_used(self, recall_id: int) -> None:
        """One of its facts was given to an agent."""
        self._database.change("UPDATE recalls SET used = 1 WHERE id = ?", (recall_id,))

    def count(self, since: datetime) -> RecallCounts:
        """How the questions since a moment fared."""
        row = self._database.find_row(
            "SELECT count(*), coalesce(sum(hits = 0), 0), coalesce(sum(used), 0)"
            " FROM recalls WHERE at >= ? AND forget_id IS NULL",
            (to_ms(since),),
        )
        asked, empty, used = row or (0, 0, 0)
        return RecallCounts(
            asked, empty, used, self._find_ms(since, asked, 0.5), self._find_ms(since, asked, 0.95)
        )

    def _find_ms(self, since: datetime, asked: int, share: float) -> float | None:
        value = self._database.find_value(
            "SELECT took_ms FROM recalls WHERE at >= ? AND forget_id IS NULL"
            " ORDER BY took_ms LIMIT 1 OFFSET ?",
            (to_ms(since), max(0, ceil(share * asked) - 1)),
        )
        return None if value is None else float(value)

    def find_empty(self, since: datetime, limit: int = 50) -> list[EmptyRecall]:
        """The questions that found nothing, newest first."""
        rows = self._database.find_rows(
            "SELECT at, question FROM recalls WHERE at >= ? AND hits = 0 AND forget_id IS NULL"
            " ORDER BY at DESC, id DESC LIMIT ?",
            (to_ms(since), limit),
        )
        return [EmptyRecall(from_ms(at), question) for at, question in rows]

    def find_last_questions(self, limit: int) -> list[str]:
        """What the person asked last and got an answer to, newest first, each once."""
        rows = self._database.find_rows(
            "SELECT question FROM recalls WHERE agent_id IS NULL AND hits > 0"
            " AND forget_id IS NULL GROUP BY question ORDER BY max(at) DESC LIMIT ?",
            (limit,),
        )
        return [question for (question,) in rows]

    def purge(self, before: datetime) -> int:
        """Delete the entries from before a moment; how many."""
        return self._database.change("DELETE FROM recalls WHERE at < ?", (to_ms(before),))

"""The log of what agents asked."""

from datetime import datetime

from desktop_memory.domain.agent import AgentRequest
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import from_ms, to_ms
from desktop_memory.storage.sql_condition import SqlCondition


class Requests:
    """One entry for each request, also for those that were refused."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        agent_id: int | None,
        at: datetime,
        route: str,
        question: str,
        *,
        status: int,
        given: int,
        took_ms: float,
        refused: str = "",
    ) -> int:
        """`given`: how many memories the answer held. Returns the id of the entry."""
        return self._database.insert(
            "INSERT INTO requests (agent_id, at, route, question, status, given, took_ms, refused)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (agent_id, to_ms(at), route, question, status, given, took_ms, refused),
        )

    def find(
        self, agent_id: int | None = None, limit: int = 100, before_id: int | None = None
    ) -> list[AgentRequest]:
        """Entries newest first, of one agent or of all. `before_id` asks for the next page."""
        condition = SqlCondition().add("forget_id IS NULL")
        if agent_id is not None:
            condition.add("agent_id = ?", agent_id)
        if before_id is not None:
            condition.add("id < ?", before_id)
        rows = self._database.find_rows(
            "SELECT id, agent_id, at, route, question, status, given, took_ms, refused"
            f" FROM requests WHERE {condition.sql} ORDER BY id DESC LIMIT ?",
            (*condition.bindings, limit),
        )
        return [AgentRequest(row[0], row[1], from_ms(row[2]), *row[3:]) for row in rows]

    def purge(self, before: datetime) -> int:
        """Delete the entries from before a moment; how many."""
        return self._database.change("DELETE FROM requests WHERE at < ?", (to_ms(before),))

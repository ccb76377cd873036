"""Lines in which facts have not been looked for yet."""

import json
from collections.abc import Sequence
from datetime import datetime

from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import to_ms


class PendingLines:
    """Written with the lines themselves, so that a crash forgets none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, episode_id: int, line_ids: Sequence[int], at: datetime) -> None:
        """These lines are new or changed at `at`."""
        self._database.change_each(
            "INSERT OR REPLACE INTO pending_lines (line_id, episode_id, changed_at)"
            " VALUES (?, ?, ?)",
            [(line_id, episode_id, to_ms(at)) for line_id in line_ids],
        )

    def find_settled(self, before: datetime, limit: int) -> dict[int, list[int]]:
        """Episode id -> ids of its lines that have not changed since `before`."""
        rows = self._database.find_rows(
            "SELECT p.episode_id, p.line_id FROM pending_lines AS p"
            " JOIN episodes AS e ON e.id = p.episode_id"
            " WHERE p.changed_at < ? AND e.forget_id IS NULL"
            " ORDER BY p.episode_id, p.line_id LIMIT ?",
            (to_ms(before), limit),
        )
        settled: dict[int, list[int]] = {}
        for episode_id, line_id in rows:
            settled.setdefault(episode_id, []).append(line_id)
        return settled

    def count(self) -> int:
        """How many wait."""
        return int(self._database.find_value("SELECT count(*) FROM pending_lines"))

    def remove(self, line_ids: Sequence[int], before: datetime) -> None:
        """Facts were looked for in these lines, as they were at `before`."""
        self._database.change(
            "DELETE FROM pending_lines WHERE changed_at < ?"
            " AND line_id IN (SELECT value FROM json_each(?))",
            (to_ms(before), json.dumps(list(line_ids))),
        )

"""How the lines of an episode stand on its page, those that stand there twice twice."""

import json
from collections.abc import Sequence
from datetime import datetime

from desktop_memory.domain.episode import Line
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import to_ms


class Layouts:
    """An episode holds each line once. Whose message a line is, and which command printed it, is
    told by the lines around it, which may stand on the page again and again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, episode_id: int) -> list[int]:
        """The ids of its lines in the order of the page; empty where it is not known."""
        found = self._database.find_value(
            "SELECT line_ids FROM layouts WHERE episode_id = ?", (episode_id,)
        )
        return [int(id) for id in json.loads(found)] if found else []

    def set(self, episode_id: int, line_ids: Sequence[int]) -> None:
        """The lines of an episode stand so now."""
        self._database.change(
            "INSERT OR REPLACE INTO layouts (episode_id, line_ids) VALUES (?, ?)",
            (episode_id, json.dumps(list(line_ids), separators=(",", ":"))),
        )

    def arrange(self, episode_id: int, lines: Sequence[Line]) -> tuple[Line, ...]:
        """The distinct `lines` of an episode as they stand on its page. Lines without a place
        there come last, in their order."""
        by_id = {line.id: line for line in lines}
        placed = [by_id[id] for id in self.find(episode_id) if id in by_id]
        known = {line.id for line in placed}
        return (*placed, *(line for line in lines if line.id not in known))

    def purge(self, before: datetime) -> None:
        """Forget the layouts of episodes that ended before, once facts were looked for in them."""
        self._database.change(
            "DELETE FROM layouts WHERE episode_id IN"
            " (SELECT l.episode_id FROM layouts AS l JOIN episodes AS e ON e.id = l.episode_id"
            " WHERE e.ended_at < ?)"
            " AND episode_id NOT IN (SELECT episode_id FROM pending_lines)",
            (to_ms(before),),
        )

"""Facts and episodes in which names and twins have not been looked for since they changed."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database
from desktop_memory.storage.memory_id import MemoryId


class UnsettledEntry(NamedTuple):
    """One memory that changed."""

    seq: int
    memory: MemoryId


class Unsettled:
    """One entry for each memory: a later change takes the place of an earlier one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, type: HitType, id: int) -> None:
        """The memory changed, in the same transaction."""
        self._database.change(
            "INSERT OR REPLACE INTO unsettled (type, target_id) VALUES (?, ?)", (type, id)
        )

    def find_facts(self, limit: int) -> list[UnsettledEntry]:
        """The facts that changed first."""
        return self._find("type = 'fact' ORDER BY seq", limit)

    def find_episodes(self, limit: int) -> list[UnsettledEntry]:
        """The latest changed episodes whose lines have settled."""
        return self._find(
            "type = 'episode' AND NOT EXISTS"
            " (SELECT 1 FROM pending_lines AS p WHERE p.episode_id = target_id) ORDER BY seq DESC",
            limit,
        )

    def count(self) -> int:
        """How many wait."""
        return int(self._database.find_value("SELECT count(*) FROM unsettled"))

    def remove(self, seqs: Sequence[int]) -> None:
        """They were looked at. Changes made since keep waiting."""
        self._database.change(
            "DELETE FROM unsettled WHERE seq IN (SELECT value FROM json_each(?))",
            (json.dumps(list(seqs)),),
        )

    def _find(self, condition: str, limit: int) -> list[UnsettledEntry]:
        rows = self._database.find_rows(
            f"SELECT seq, type, target_id FROM unsettled WHERE {condition} LIMIT ?", (limit,)
        )
        return [UnsettledEntry(seq, MemoryId(HitType(type), id)) for seq, type, id in rows]

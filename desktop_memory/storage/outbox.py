"""What the vectors still have to follow."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database


class OutboxOp(StrEnum):
    UPSERT = "upsert"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """One episode or fact whose vector is to be made anew or removed."""

    seq: int
    type: HitType
    id: int
    op: OutboxOp


class Outbox:
    """One waiting entry for each episode or fact: a later one takes the place of an earlier."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, type: HitType, id: int, op: OutboxOp) -> None:
        """Make the vectors follow a row, in the transaction that changed the row."""
        self._database.change(
            "INSERT OR REPLACE INTO outbox (type, target_id, op) VALUES (?, ?, ?)", (type, id, op)
        )

    def pending(self, limit: int = 1_000_000) -> list[OutboxEntry]:
        """The oldest entries that wait."""
        rows = self._database.find_rows(
            "SELECT seq, type, target_id, op FROM outbox ORDER BY seq LIMIT ?", (limit,)
        )
        return [OutboxEntry(row[0], HitType(row[1]), row[2], OutboxOp(row[3])) for row in rows]

    def mark_done(self, seqs: Sequence[int]) -> None:
        """The vectors hold what these entries asked for. Changes made since keep waiting."""
        self._database.change(
            "DELETE FROM outbox WHERE seq IN (SELECT value FROM json_each(?))",
            (json.dumps(list(seqs)),),
        )

    def waiting(self) -> int:
        """How many entries wait."""
        return int(self._database.find_value("SELECT count(*) FROM outbox"))

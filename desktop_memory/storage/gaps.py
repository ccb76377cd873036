"""Spans in which nothing was kept, and why."""

from datetime import datetime, timedelta

from desktop_memory.domain.episode import Gap, GapKind
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import from_ms, to_ms

# Told anew within this time, a span goes on; more apart, it is another one.
JOINS_WITHIN = timedelta(seconds=90)


class Gaps:
    """Told of again and again while a gap lasts; kept as one span."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, kind: GapKind, started_at: datetime, ended_at: datetime) -> None:
        """Nothing was kept in this span. It joins the last one of its kind where they touch. One
        that ends before it began, as where the computer's clock was set back, is none."""
        if ended_at < started_at:
            return
        last = self._database.find_value(
            "SELECT id FROM gaps WHERE kind = ? AND ended_at >= ? AND started_at <= ?"
            " ORDER BY id DESC LIMIT 1",
            (kind, to_ms(started_at - JOINS_WITHIN), to_ms(started_at)),
        )
        if last is None:
            self._database.insert(
                "INSERT INTO gaps (kind, started_at, ended_at) VALUES (?, ?, ?)",
                (kind, to_ms(started_at), to_ms(ended_at)),
            )
        else:
            self._database.change(
                "UPDATE gaps SET ended_at = max(ended_at, ?) WHERE id = ?", (to_ms(ended_at), last)
            )

    def find(self, since: datetime, until: datetime) -> list[Gap]:
        """The gaps that overlap since <= t < until, in order."""
        rows = self._database.find_rows(
            "SELECT kind, started_at, ended_at FROM gaps WHERE ended_at >= ? AND started_at < ?"
            " ORDER BY started_at, id",
            (to_ms(since), to_ms(until)),
        )
        return [Gap(GapKind(kind), from_ms(start), from_ms(end)) for kind, start, end in rows]

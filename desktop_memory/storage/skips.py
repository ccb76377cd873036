"""Observations that were not kept: counted, and the last ones listed without any title."""

from datetime import date

from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.skip import Skip
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import from_ms, to_ms

_KEPT_FOR_EACH_REASON = 100
_NAMELESS = (SkipReason.EXCLUDED, SkipReason.PRIVATE)


class Skips:
    """Counts by local day, reason and rule."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, skip: Skip, day: date, count: int = 1) -> None:
        """Count observations not kept on the local `day`; `skip` is the last of them.

        The app of an excluded or private window is not written.
        """
        self._database.change(
            "INSERT INTO skip_counts VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET count = count + excluded.count",
            (day.isoformat(), skip.reason, skip.rule, count),
        )
        app = "" if skip.reason in _NAMELESS else skip.app
        self._database.insert(
            "INSERT INTO skips (at, reason, rule, app) VALUES (?, ?, ?, ?)",
            (to_ms(skip.at), skip.reason, skip.rule, app),
        )
        self._database.change(
            "DELETE FROM skips WHERE reason = ?1 AND id <= (SELECT id FROM skips"
            " WHERE reason = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)",
            (skip.reason, _KEPT_FOR_EACH_REASON),
        )

    def count(self, day: date) -> dict[SkipReason, int]:
        """How many observations of a local day were not kept, by reason."""
        rows = self._database.find_rows(
            "SELECT reason, sum(count) FROM skip_counts WHERE day = ? GROUP BY reason",
            (day.isoformat(),),
        )
        return {SkipReason(reason): count for reason, count in rows}

    def count_by_rule(self, day: date) -> dict[str, int]:
        """How often each exclusion rule struck on a local day."""
        rows = self._database.find_rows(
            "SELECT rule, sum(count) FROM skip_counts WHERE day = ? AND rule <> '' GROUP BY rule",
            (day.isoformat(),),
        )
        return dict(rows)

    def find_last(self, reason: SkipReason, limit: int = 20) -> list[Skip]:
        """The last ones of a reason, newest first."""
        rows = self._database.find_rows(
            "SELECT at, reason, rule, app FROM skips WHERE reason = ? ORDER BY id DESC LIMIT ?",
            (reason, limit),
        )
        return [Skip(from_ms(at), SkipReason(reason), rule, app) for at, reason, rule, app in rows]

    def purge(self, before: date) -> None:
        """Delete the counts of days before `before`."""
        self._database.change("DELETE FROM skip_counts WHERE day < ?", (before.isoformat(),))

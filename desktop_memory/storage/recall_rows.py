"""The few columns of episodes that a ranking looks at, for many of them at once."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from desktop_memory.storage.database import Database
from desktop_memory.storage.episode_condition import add_site, add_span
from desktop_memory.storage.milliseconds import from_ms
from desktop_memory.storage.sql_condition import SqlCondition
from desktop_memory.storage.sqlite_file import Row
from desktop_memory.storage.text_match import TextScope


class EpisodeRow(NamedTuple):
    """One episode. `thread` is None for what was on the screen; `place` is the same number for
    all visits to a place."""

    id: int
    started_at: datetime
    ended_at: datetime
    thread: str | None
    place: int


class LineRow(NamedTuple):
    """One line of an episode."""

    id: int
    text: str


class Neighbours(NamedTuple):
    """The messages before and after one in its thread, or the visits to a place."""

    before: int | None
    after: int | None


class RecallRows:
    """Reads rows of episodes for recall. Forgotten ones are never among them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find_episodes(self, episode_ids: Iterable[int], scope: TextScope) -> list[EpisodeRow]:
        """Those of the episodes that are in `scope`, exactly."""
        condition = _in_scope(scope).add_ids("e.id", episode_ids)
        # By their ids: an app or a span of time may hold far more.
        rows = self._database.find_rows(
            f"SELECT {_COLUMNS} FROM episodes AS e NOT INDEXED WHERE {condition.sql}",
            condition.bindings,
        )
        return [_to_row(row) for row in rows]

    def find_thread(self, scope: TextScope, limit: int) -> list[EpisodeRow]:
        """The latest messages of the scope's thread that are in `scope`, in their order."""
        condition = _in_scope(scope)
        rows = self._database.find_rows(
            f"SELECT {_COLUMNS} FROM episodes AS e WHERE {condition.sql}"
            " ORDER BY e.started_at DESC, e.ended_at DESC, e.id DESC LIMIT ?",
            (*condition.bindings, limit),
        )
        return [_to_row(row) for row in reversed(rows)]

    def find_neighbours(self, episode_ids: Sequence[int]) -> dict[int, Neighbours]:
        """What was said before and after each of some messages."""
        beside = (
            "(SELECT n.id FROM episodes AS n WHERE n.thread = e.thread AND n.forget_id IS NULL"
            " AND (n.started_at, n.ended_at, n.id) {sign} (e.started_at, e.ended_at, e.id)"
            " ORDER BY n.started_at {way}, n.ended_at {way}, n.id {way} LIMIT 1)"
        )
        before = beside.format(sign="<", way="DESC")
        after = beside.format(sign=">", way="ASC")
        rows = self._database.find_rows(
            f"SELECT e.id, {before}, {after} FROM episodes AS e"
            " WHERE e.id IN (SELECT value FROM json_each(?)) AND e.thread IS NOT NULL",
            (json.dumps(list(episode_ids)),),
        )
        return {id: Neighbours(previous, following) for id, previous, following in rows}

    def find_lines(self, episode_id: int, starts: Sequence[str], limit: int) -> list[LineRow]:
        """Lines that hold one of some beginnings of words, in any case; in their order."""
        likes = " OR ".join("text LIKE ? ESCAPE '\\'" for _ in starts) or "TRUE"
        rows = self._database.find_rows(
            f"SELECT id, text FROM lines WHERE episode_id = ? AND forget_id IS NULL AND ({likes})"
            " ORDER BY id LIMIT ?",
            (episode_id, *(_like(start) for start in starts), limit),
        )
        return [LineRow(*row) for row in rows]

    def find_lines_from(self, episode_id: int, first: int, count: int) -> list[LineRow]:
        """`count` lines of an episode from the number `first` on, by their ids."""
        rows = self._database.find_rows(
            "SELECT id, text FROM lines WHERE episode_id = ? AND forget_id IS NULL"
            " ORDER BY id LIMIT ? OFFSET ?",
            (episode_id, count, first),
        )
        return [LineRow(*row) for row in rows]


_COLUMNS = "e.id, e.started_at, e.ended_at, e.thread, e.place_hash"


def _to_row(row: Row) -> EpisodeRow:
    episode_id, started_at, ended_at, thread, place = row
    return EpisodeRow(episode_id, from_ms(started_at), from_ms(ended_at), thread, place)


def _in_scope(scope: TextScope) -> SqlCondition:
    condition = SqlCondition().add("e.forget_id IS NULL")
    add_span(condition, scope.since, scope.until)
    if scope.app is not None:
        condition.add("e.app = ?", scope.app)
    if scope.site is not None:
        add_site(condition, scope.site)
    if scope.thread is not None:
        condition.add("e.thread = ?", scope.thread)
    if scope.agent_id is not None:
        condition.add("e.agent_id = ?", scope.agent_id)
    return condition


def _like(start: str) -> str:
    escaped = start.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"

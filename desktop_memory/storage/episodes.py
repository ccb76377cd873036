"""Episodes and their distinct lines."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, tzinfo

from desktop_memory.domain.context import NO_CONTEXT, Context
from desktop_memory.domain.episode import Day, Episode, EpisodeFilter, Line
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.observation import CleanLine, Place, Source
from desktop_memory.storage.context_columns import CONTEXT_COLUMNS, from_context
from desktop_memory.storage.database import Database
from desktop_memory.storage.days import find_days
from desktop_memory.storage.episode_condition import episode_condition
from desktop_memory.storage.episode_rows import (
    EPISODE_COLUMNS,
    LINE_COLUMNS,
    to_columns,
    to_episode,
    to_line,
)
from desktop_memory.storage.host import reversed_host
from desktop_memory.storage.indexes import Indexes
from desktop_memory.storage.milliseconds import from_ms, to_ms
from desktop_memory.storage.sqlite_file import Binding, Row

# The table allows a day; what begins earlier than this gets a new episode in good time.
LONGEST = timedelta(hours=18)


class Episodes:
    """Full text and outbox follow every change here in the same transaction."""

    def __init__(self, database: Database, indexes: Indexes) -> None:
        self._database = database
        self._indexes = indexes

    def add(
        self,
        source: Source,
        place: Place,
        place_key: str,
        at: datetime,
        *,
        external_id: str | None = None,
        thread: str | None = None,
        role: str | None = None,
        agent_id: int | None = None,
        context: Context = NO_CONTEXT,
    ) -> int:
        """A new episode that begins and ends at `at`. Returns its id."""
        episode_id = self._database.insert(
            "INSERT INTO episodes (source, place_hash, started_at, ended_at, app, title, process,"
            " url, site, document, external_id, thread, role, agent_id,"
            f" {CONTEXT_COLUMNS})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                source,
                text_hash(place_key),
                to_ms(at),
                to_ms(at),
                place.app,
                place.title,
                place.process,
                place.url,
                reversed_host(place.url),
                place.document,
                external_id,
                thread,
                role,
                agent_id,
                *from_context(context),
            ),
        )
        self._indexes.follow_episode(episode_id)
        return episode_id

    def extend(
        self,
        episode_id: int,
        at: datetime,
        place: Place | None = None,
        context: Context | None = None,
    ) -> None:
        """The episode lasts until `at` at least. `place` where title, URL or document changed;
        `context` where something new is known of it.

        Raises NotFound, ValueError for an episode that would be longer than a day.
        """
        episode = self.get(episode_id)
        if at - episode.started_at > timedelta(days=1):
            raise ValueError(f"episode {episode_id} would be longer than a day")
        self._database.change(
            "UPDATE episodes SET ended_at = max(ended_at, ?) WHERE id = ?", (to_ms(at), episode_id)
        )
        context = episode.context if context is None else context.completed(episode.context)
        if context != episode.context:
            self._database.change(
                f"UPDATE episodes SET ({CONTEXT_COLUMNS}) = (?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
                (*from_context(context), episode_id),
            )
        if place is not None and _differs(episode, place):
            self._database.change(
                "UPDATE episodes SET app = ?, title = ?, process = ?, url = ?, site = ?,"
                " document = ? WHERE id = ?",
                (
                    place.app,
                    place.title,
                    place.process,
                    place.url,
                    reversed_host(place.url),
                    place.document,
                    episode_id,
                ),
            )
        if context != episode.context or (place is not None and _differs(episode, place)):
            self._indexes.follow_episode(episode_id)

    def add_lines(self, episode_id: int, lines: Sequence[CleanLine], at: datetime) -> list[Line]:
        """The lines seen at `at`. Returns those that are new to the episode, in their order.

        Known ones are marked as seen again, with their present box.
        """
        wanted: dict[int, CleanLine] = {}
        for line in lines:
            wanted.setdefault(text_hash(line.text), line)
        known = self._find_known(episode_id, wanted.keys())
        self._see_again([(wanted[key], line_id) for key, line_id in known.items()], at)
        fresh = [
            self._insert_line(episode_id, key, line, at)
            for key, line in wanted.items()
            if key not in known
        ]
        if fresh:
            self._indexes.follow_episode(episode_id)
        return fresh

    def rewrite_line(self, line_id: int, line: CleanLine, at: datetime) -> None:
        """A line that grew while it was typed: its text is replaced, it stays the same line.

        Where the episode has the new text already, the two become one. Raises NotFound.
        """
        row = self._database.find_row(
            "SELECT episode_id, first_seen_at FROM lines WHERE id = ? AND forget_id IS NULL",
            (line_id,),
        )
        if row is None:
            raise NotFound(f"There is no line {line_id}.")
        episode_id, first_seen_at = row
        self._database.change(
            "DELETE FROM lines WHERE episode_id = ? AND hash = ? AND id <> ?",
            (episode_id, text_hash(line.text), line_id),
        )
        self._database.change(
            "UPDATE lines SET hash = ?, text = ?, last_seen_at = ?, changed_at = ?, origin = ?,"
            " x = ?, y = ?, width = ?, height = ? WHERE id = ?",
            (
                text_hash(line.text),
                line.text,
                max(to_ms(at), first_seen_at),
                max(to_ms(at), first_seen_at),
                line.origin,
                *to_columns(line.box),
                line_id,
            ),
        )
        self._indexes.follow_episode(episode_id)

    def set_telling_line(self, episode_id: int, line_id: int | None) -> None:
        """The line that best says what the episode was about."""
        self._database.change(
            "UPDATE episodes SET telling_line_id = ? WHERE id = ?", (line_id, episode_id)
        )

    def find_open(self, place_key: str, since: datetime) -> Episode | None:
        """The latest episode of a place that ended at or after `since` and may still grow."""
        rows = self._select(
            "e.place_hash = ? AND e.ended_at >= ? AND e.started_at >= ? AND e.forget_id IS NULL"
            " ORDER BY e.ended_at DESC, e.id DESC LIMIT 1",
            (text_hash(place_key), to_ms(since), to_ms(since - LONGEST)),
        )
        return rows[0] if rows else None

    def find_earlier(self, episode_id: int, limit: int) -> list[int]:
        """The ids of earlier episodes of the same place, the latest first."""
        rows = self._database.find_rows(
            "SELECT e.id FROM episodes AS e JOIN episodes AS now ON now.id = ?"
            " WHERE e.place_hash = now.place_hash AND e.ended_at <= now.started_at"
            " AND e.id <> now.id AND e.forget_id IS NULL ORDER BY e.ended_at DESC LIMIT ?",
            (episode_id, limit),
        )
        return [int(id) for (id,) in rows]

    def find_by_external(
        self, agent_id: int | None, thread: str | None, external_id: str
    ) -> Episode | None:
        """The episode an agent named so in a thread."""
        rows = self._select(
            "e.external_id = ? AND e.thread IS ? AND e.agent_id IS ? AND e.forget_id IS NULL"
            " ORDER BY e.id DESC LIMIT 1",
            (external_id, thread, agent_id),
        )
        return rows[0] if rows else None

    def get(self, episode_id: int) -> Episode:
        """Raises NotFound."""
        found = self.find_many((episode_id,))
        if not found:
            raise NotFound(f"There is no episode {episode_id}.", "It may have been forgotten.")
        return found[0]

    def find_many(self, episode_ids: Iterable[int]) -> list[Episode]:
        """Those of the episodes that there are, in the order of the ids given."""
        ids = list(episode_ids)
        rows = self._select(
            "e.id IN (SELECT value FROM json_each(?)) AND e.forget_id IS NULL", (json.dumps(ids),)
        )
        by_id = {episode.id: episode for episode in rows}
        return [by_id[episode_id] for episode_id in ids if episode_id in by_id]

    def find(
        self,
        wanted: EpisodeFilter,
        limit: int,
        *,
        offset: int = 0,
        newest_first: bool = True,
    ) -> list[Episode]:
        """A page of the episodes of a filter, by the time they began."""
        condition = episode_condition(wanted)
        way = "DESC" if newest_first else "ASC"
        order = f"ORDER BY e.started_at {way}, e.ended_at {way}, e.id {way}"
        # Ids first: the columns that are looked up are looked up for the page only.
        return self._select(
            f"e.id IN (SELECT e.id FROM episodes AS e WHERE {condition.sql} {order}"
            f" LIMIT ? OFFSET ?) {order}",
            (*condition.bindings, limit, offset),
        )

    def count(self, wanted: EpisodeFilter) -> int:
        """How many episodes a filter holds."""
        condition = episode_condition(wanted)
        return int(
            self._database.find_value(
                f"SELECT count(*) FROM episodes AS e WHERE {condition.sql}",
                condition.bindings,
            )
        )

    def count_all(self) -> int:
        """How many there are. Counting all and the few that are hidden looks at no row."""
        return int(
            self._database.find_value(
                "SELECT (SELECT count(*) FROM episodes)"
                " - (SELECT count(*) FROM episodes WHERE forget_id IS NOT NULL)"
            )
        )

    def find_lines(self, episode_id: int) -> list[Line]:
        """The lines of an episode in the order they were first seen."""
        rows = self._database.find_rows(
            f"SELECT {LINE_COLUMNS} FROM lines WHERE episode_id = ?1 AND forget_id IS NULL"
            " AND EXISTS (SELECT 1 FROM episodes WHERE id = ?1 AND forget_id IS NULL)"
            " ORDER BY first_seen_at, id",
            (episode_id,),
        )
        return [to_line(row) for row in rows]

    def find_days(self, since: datetime, until: datetime, time_zone: tzinfo) -> list[Day]:
        """The local days from `since` to `until` that hold anything, in order."""
        return find_days(self._database, since, until, time_zone)

    def _select(self, where: str, bindings: Sequence[Binding]) -> list[Episode]:
        rows = self._database.find_rows(
            f"SELECT {EPISODE_COLUMNS} FROM episodes AS e WHERE {where}",
            bindings,
        )
        return [to_episode(row) for row in rows]

    def _find_known(self, episode_id: int, hashes: Iterable[int]) -> dict[int, int]:
        rows: list[Row] = self._database.find_rows(
            "SELECT hash, id, forget_id FROM lines"
            " WHERE episode_id = ? AND hash IN (SELECT value FROM json_each(?))",
            (episode_id, json.dumps(list(hashes))),
        )
        # A forgotten line that is seen again is a new one: what was forgotten stays forgotten.
        forgotten = [(line_id,) for _, line_id, forget_id in rows if forget_id is not None]
        self._database.change_each("DELETE FROM lines WHERE id = ?", forgotten)
        return {key: line_id for key, line_id, forget_id in rows if forget_id is None}

    def _see_again(self, known: list[tuple[CleanLine, int]], at: datetime) -> None:
        self._database.change_each(
            "UPDATE lines SET last_seen_at = max(last_seen_at, ?),"
            " x = ?, y = ?, width = ?, height = ? WHERE id = ?",
            [(to_ms(at), *to_columns(line.box), line_id) for line, line_id in known],
        )

    def _insert_line(self, episode_id: int, key: int, line: CleanLine, at: datetime) -> Line:
        line_id = self._database.insert(
            "INSERT INTO lines (episode_id, hash, text, first_seen_at, last_seen_at, changed_at,"
            " origin, x, y, width, height) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                episode_id,
                key,
                line.text,
                to_ms(at),
                to_ms(at),
                to_ms(at),
                line.origin,
                *to_columns(line.box),
            ),
        )
        seen_at = from_ms(to_ms(at))
        return Line(line_id, episode_id, line.text, seen_at, seen_at, line.origin, line.box)


def text_hash(text: str) -> int:
    """As lines and keys of places are compared."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _differs(episode: Episode, place: Place) -> bool:
    return (episode.app, episode.title, episode.process, episode.url, episode.document) != (
        place.app,
        place.title,
        place.process,
        place.url,
        place.document,
    )

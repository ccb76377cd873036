"""Deletes: hidden at once, undone for a while, then erased from the files."""

import json
from collections.abc import Collection, Iterable
from datetime import datetime

from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.forget import ForgetScope, Forgotten
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database
from desktop_memory.storage.doom_finder import DoomFinder
from desktop_memory.storage.doomed import Doomed, ForgetWork
from desktop_memory.storage.entities import Entities
from desktop_memory.storage.entity_edits import EntityEdits
from desktop_memory.storage.forget_extent import ForgetExtent, measure_forget
from desktop_memory.storage.frames import Frames
from desktop_memory.storage.indexes import Indexes
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.milliseconds import from_ms, to_ms
from desktop_memory.storage.refusals import Refusals

_LISTED = "IN (SELECT value FROM json_each(?))"
# Tables whose rows are marked; of the doomed they bear the same name.
_MARKED = (
    "provenance",
    "history",
    "lines",
    "frames",
    "facts",
    "episodes",
    "requests",
    "recalls",
)
# Taking an episode out of the full text, and out of its bytes, takes 5 ms; others write in between.
_PART = 6


class Forgets:
    """What the person deleted.

    Hidden rows are in no query of this package. Their words stay in full text until they are
    erased, as taking them out is slow: a query that looks there has to ask the rows, too.
    """

    def __init__(
        self,
        database: Database,
        indexes: Indexes,
        refusals: Refusals,
        frames: Frames,
        entities: Entities,
        entity_edits: EntityEdits,
    ) -> None:
        self._database = database
        self._indexes = indexes
        self._refusals = refusals
        self._frames = frames
        self._entities = entities
        self._entity_edits = entity_edits

    def find_doomed(self, scope: ForgetScope) -> Doomed:
        """The rows a scope means now. Nothing is changed."""
        return DoomFinder(self._database, scope).find()

    def measure(self, doomed: Doomed, scope: ForgetScope) -> ForgetExtent:
        """How much the doomed rows take along."""
        return measure_forget(self._database, doomed, scope)

    def mark(self, work: ForgetWork, asked_at: datetime, erase_at: datetime) -> int:
        """Hide the rows until they are erased or brought back. Returns the id of the delete."""
        doomed = work.doomed
        forget_id = self._database.insert(
            "INSERT INTO forgets (asked_at, erase_at, episodes, facts, work)"
            " VALUES (?, ?, ?, ?, ?)",
            (
                to_ms(asked_at),
                to_ms(erase_at),
                len(doomed.episodes) + len(doomed.cut_episodes),
                len(doomed.facts),
                work.to_json(),
            ),
        )
        self._refusals.add(doomed.facts, forget_id)
        self._refusals.add_made(work.scope.fact_ids, forget_id)
        self._set_mark(doomed, forget_id)
        for episode_id in doomed.episodes:
            self._indexes.hide_episode(episode_id)
        for fact_id in doomed.facts:
            self._indexes.hide_fact(fact_id)
        self._follow_parts(doomed)
        return forget_id

    def undo(self, forget_id: int) -> Doomed:
        """Bring back what was hidden. Raises NotFound where it is erased already."""
        work = self._find_work(forget_id, "begun_at IS NULL")
        if work is None:
            raise NotFound("This delete cannot be undone any more.", "It is erased from the files.")
        self._set_mark(work.doomed, None)
        self._refusals.undo(forget_id)
        self._database.change("DELETE FROM forgets WHERE id = ?", (forget_id,))
        self._follow_episodes(work.doomed.episodes)
        for fact_id in work.doomed.facts:
            self._indexes.follow_fact(fact_id)
        self._follow_parts(work.doomed)
        return work.doomed

    def find_last_id(self) -> int:
        """The id of the last delete, 0 before the first."""
        return int(self._database.find_value("SELECT coalesce(max(id), 0) FROM forgets"))

    def find_pending(self) -> list[Forgotten]:
        """Deletes that can be undone, newest first."""
        rows = self._database.find_rows(
            "SELECT id, asked_at, erase_at, episodes, facts FROM forgets"
            " WHERE begun_at IS NULL ORDER BY id DESC"
        )
        return [
            Forgotten(row[0], from_ms(row[1]), from_ms(row[2]), episodes=row[3], facts=row[4])
            for row in rows
        ]

    def find_due(self, now: datetime) -> list[int]:
        """Deletes whose time to be undone is over and that are not erased yet."""
        rows = self._database.find_rows(
            "SELECT id FROM forgets WHERE erased_at IS NULL"
            " AND (erase_at <= ? OR begun_at IS NOT NULL) ORDER BY id",
            (to_ms(now),),
        )
        return [forget_id for (forget_id,) in rows]

    def erase_part(self, forget_id: int, now: datetime) -> bool:
        """Delete some of the hidden rows for good; call again until it returns True.

        A crash in between is no harm: what is left stays hidden. What backups have to lose is
        kept until `end_backup_work`.
        """
        work = self._find_work(forget_id, "erased_at IS NULL")
        if work is None:
            return True
        self._database.change(
            "UPDATE forgets SET begun_at = coalesce(begun_at, ?) WHERE id = ?",
            (to_ms(now), forget_id),
        )
        frames = self._find_marked("frames", forget_id, _PART * 4)
        self._frames.remove(frames, with_pixels=True)
        self._delete_episodes(self._find_marked("episodes", forget_id, _PART))
        self._delete_facts(self._find_marked("facts", forget_id, _PART))
        if any(self._find_marked(table, forget_id, 1) for table in ("frames", "episodes", "facts")):
            return False
        for table in ("provenance", "history", "lines", "requests", "recalls"):
            self._database.change(f"DELETE FROM {table} WHERE forget_id = ?", (forget_id,))
        self._trim(work)
        self._forget_names(work)
        kept = work.to_json() if work.scope.with_backups else None
        self._database.change(
            "UPDATE forgets SET erased_at = ?, work = ? WHERE id = ?", (to_ms(now), kept, forget_id)
        )
        return True

    def finish(self, now: datetime) -> None:
        """Erase all that waits and forget what was asked, as in a backup."""
        waiting = self._database.find_rows("SELECT id FROM forgets WHERE erased_at IS NULL")
        for (forget_id,) in waiting:
            while not self.erase_part(forget_id, now):
                pass
        self._database.change("UPDATE forgets SET work = NULL")

    def erase_rows(self, work: ForgetWork) -> None:
        """Delete rows whether they are hidden or not, as in a backup."""
        doomed = work.doomed
        self._refusals.add(doomed.facts, None)
        self._refusals.add_made(work.scope.fact_ids, None)
        self._frames.remove(doomed.frames, with_pixels=True)
        self._delete_facts(doomed.facts)
        self._delete_episodes(doomed.episodes)
        for table in ("provenance", "history", "lines", "requests", "recalls"):
            self._delete(table, getattr(doomed, table))
        self._trim(work)
        self._follow_parts(doomed)
        self._forget_names(work)

    def find_backup_work(self) -> dict[int, ForgetWork]:
        """What earlier backups still hold, by delete."""
        rows = self._database.find_rows(
            "SELECT id, work FROM forgets WHERE erased_at IS NOT NULL AND work IS NOT NULL"
        )
        return {forget_id: ForgetWork.from_json(work) for forget_id, work in rows}

    def end_backup_work(self, forget_ids: Iterable[int]) -> None:
        """No backup holds it any more: what was asked is forgotten, too."""
        self._database.change(
            f"UPDATE forgets SET work = NULL WHERE id {_LISTED}",
            (_json(forget_ids),),
        )

    def _find_work(self, forget_id: int, condition: str) -> ForgetWork | None:
        text = self._database.find_value(
            f"SELECT work FROM forgets WHERE id = ? AND {condition}", (forget_id,)
        )
        return None if text is None else ForgetWork.from_json(text)

    def _set_mark(self, doomed: Doomed, forget_id: int | None) -> None:
        for table in _MARKED:
            self._database.change(
                f"UPDATE {table} SET forget_id = ? WHERE id {_LISTED}",
                (forget_id, _json(getattr(doomed, table))),
            )

    def _find_marked(self, table: str, forget_id: int, limit: int) -> list[int]:
        rows = self._database.find_rows(
            f"SELECT id FROM {table} WHERE forget_id = ? ORDER BY id LIMIT ?", (forget_id, limit)
        )
        return [row_id for (row_id,) in rows]

    def _follow_parts(self, doomed: Doomed) -> None:
        """Of these only a part is hidden or back: their names have to be looked for anew."""
        for episode_id in doomed.cut_episodes:
            self._entities.set_mentions(MemoryId(HitType.EPISODE, episode_id), ())
        for fact_id in doomed.facts_staying:
            self._entities.set_mentions(MemoryId(HitType.FACT, fact_id), ())
            self._indexes.follow_fact(fact_id)
        self._follow_episodes(doomed.cut_episodes)

    def _forget_names(self, work: ForgetWork) -> None:
        self._entities.remove_orphans()
        if work.scope.match:
            self._entity_edits.forget_words(work.scope.match)

    def _follow_episodes(self, episode_ids: Iterable[int]) -> None:
        for episode_id in episode_ids:
            self._indexes.follow_episode(episode_id)

    def _delete_episodes(self, episode_ids: Collection[int]) -> None:
        for episode_id in episode_ids:
            self._indexes.drop_episode(episode_id)
        self._delete("episodes", episode_ids)

    def _delete_facts(self, fact_ids: Collection[int]) -> None:
        for fact_id in fact_ids:
            self._indexes.drop_fact(fact_id)
        self._delete("facts", fact_ids)

    def _delete(self, table: str, ids: Iterable[int]) -> None:
        self._database.change(f"DELETE FROM {table} WHERE id {_LISTED}", (_json(ids),))

    def _trim(self, work: ForgetWork) -> None:
        """Cut episodes and lines no longer reach into the span, nor tell what had the keyboard,
        since nobody knows when that was."""
        cut = _json(work.doomed.cut_episodes)
        focused = self._database.find_rows(
            f"SELECT id FROM episodes WHERE focused IS NOT NULL AND id {_LISTED}", (cut,)
        )
        self._database.change_each("UPDATE episodes SET focused = NULL WHERE id = ?", focused)
        self._follow_episodes(episode_id for (episode_id,) in focused)
        for table, begin, end, key in (
            ("lines", "first_seen_at", "last_seen_at", "episode_id"),
            ("episodes", "started_at", "ended_at", "id"),
        ):
            if work.scope.since is not None:
                since = to_ms(work.scope.since)
                until = to_ms(work.scope.until) if work.scope.until else since + (1 << 62)
                self._database.change(
                    f"UPDATE {table} SET {end} = ?1 - 1 WHERE {key} {_LISTED.replace('?', '?3')}"
                    f" AND {begin} < ?1 AND {end} >= ?1 AND {end} < ?2",
                    (since, until, cut),
                )
            if work.scope.until is not None:
                until = to_ms(work.scope.until)
                since = to_ms(work.scope.since) if work.scope.since else -(1 << 62)
                self._database.change(
                    f"UPDATE {table} SET {begin} = ?2 WHERE {key} {_LISTED.replace('?', '?3')}"
                    f" AND {end} >= ?2 AND {begin} < ?2 AND {begin} >= ?1",
                    (since, until, cut),
                )


def _json(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))

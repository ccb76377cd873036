"""What the store holds by age, and taking the oldest away."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop_memory.storage.database import Database
from desktop_memory.storage.entities import Entities
from desktop_memory.storage.frames import Frames
from desktop_memory.storage.indexes import Indexes
from desktop_memory.storage.milliseconds import DAY_MS, from_ms, to_ms

_HOUR_MS = 3_600_000
_LISTED = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Load:
    """What came to be in one stretch of time that ended at `until`. `bytes` is 0 where unknown."""

    until: datetime
    count: int
    bytes: int = 0


class Holdings:
    """Frames by the hour, text by the day, facts by strength."""

    def __init__(
        self, database: Database, indexes: Indexes, frames: Frames, entities: Entities
    ) -> None:
        self._database = database
        self._indexes = indexes
        self._frames = frames
        self._entities = entities

    def find_frame_loads(self) -> list[Load]:
        """Frames and their bytes, oldest hour first."""
        rows = self._database.find_rows(
            "SELECT at / ?1, count(*), sum(bytes) FROM frames GROUP BY at / ?1 ORDER BY 1",
            (_HOUR_MS,),
        )
        return [Load(from_ms((hour + 1) * _HOUR_MS), count, size) for hour, count, size in rows]

    def find_text_loads(self) -> list[Load]:
        """Episodes, oldest day (UTC) first."""
        rows = self._database.find_rows(
            "SELECT ended_at / ?1, count(*) FROM episodes WHERE forget_id IS NULL"
            " GROUP BY ended_at / ?1 ORDER BY 1",
            (DAY_MS,),
        )
        return [Load(from_ms((day + 1) * DAY_MS), count) for day, count in rows]

    def count_removable_facts(self) -> int:
        """Facts that are not pinned."""
        return self._count_facts("pinned = 0")

    def count_pinned_facts(self) -> int:
        """Facts that stay whatever happens."""
        return self._count_facts("pinned = 1")

    def find_episodes_before(self, before: datetime, limit: int) -> list[int]:
        """Ids of the newest episodes that ended before a moment."""
        rows = self._database.find_rows(
            "SELECT id FROM episodes WHERE started_at < ?1 AND ended_at < ?1"
            " AND forget_id IS NULL ORDER BY started_at DESC LIMIT ?2",
            (to_ms(before), limit),
        )
        return [episode_id for (episode_id,) in rows]

    def remove_frames_before(self, before: datetime, at_most: int) -> frozenset[int]:
        """Delete the oldest frames. Returns their episodes; empty when none is left."""
        rows = self._database.find_rows(
            "SELECT id, episode_id FROM frames WHERE at < ? ORDER BY at, id LIMIT ?",
            (to_ms(before), at_most),
        )
        self._frames.remove([frame_id for frame_id, _ in rows], with_pixels=False)
        return frozenset(episode_id or 0 for _, episode_id in rows)

    def remove_text_before(self, before: datetime, at_most: int) -> frozenset[int]:
        """Delete the oldest episodes, with their lines and frames. Facts keep their quotes."""
        rows = self._database.find_rows(
            "SELECT id FROM episodes WHERE started_at < ?1 AND ended_at < ?1"
            " AND forget_id IS NULL ORDER BY started_at LIMIT ?2",
            (to_ms(before), at_most),
        )
        ids = frozenset(episode_id for (episode_id,) in rows)
        listed = json.dumps(sorted(ids))
        frames = self._database.find_rows(
            f"SELECT id FROM frames WHERE episode_id {_LISTED}", (listed,)
        )
        self._frames.remove([frame_id for (frame_id,) in frames], with_pixels=False)
        for episode_id in ids:
            self._indexes.drop_episode(episode_id)
        self._database.change(f"DELETE FROM episodes WHERE id {_LISTED}", (listed,))
        self._entities.remove_orphans()
        return ids

    def remove_weakest_facts(self, count: int, now: datetime) -> frozenset[int]:
        """Delete the weakest facts that are not pinned. Seen again, they may come back."""
        return self.remove_facts(self.find_weakest_facts(count, now))

    def find_weakest_facts(self, limit: int, now: datetime) -> list[int]:
        """Ids of the facts that go first: what is no longer current, then the weakest. None of
        them is pinned."""
        rows = self._database.find_rows(
            "SELECT id FROM facts WHERE pinned = 0 AND forget_id IS NULL"
            " ORDER BY state = 'current', max(0, ? - reinforced_at) / half_life_days DESC LIMIT ?",
            (to_ms(now), limit),
        )
        return [fact_id for (fact_id,) in rows]

    def remove_facts(self, fact_ids: Iterable[int]) -> frozenset[int]:
        """Delete these facts with their history. Seen again, they may come back."""
        ids = frozenset(fact_ids)
        for fact_id in ids:
            self._indexes.drop_fact(fact_id)
        self._database.change(f"DELETE FROM facts WHERE id {_LISTED}", (json.dumps(sorted(ids)),))
        self._entities.remove_orphans()
        return ids

    def _count_facts(self, condition: str) -> int:
        return int(
            self._database.find_value(
                f"SELECT count(*) FROM facts WHERE {condition} AND forget_id IS NULL"
            )
        )

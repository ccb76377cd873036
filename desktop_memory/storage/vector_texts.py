"""The texts whose vectors are wanted, read from the rows."""

import json
from collections.abc import Callable, Iterable

from desktop_memory.domain.observation import Source
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.outbox import OutboxOp
from desktop_memory.storage.vector_passages import Passage, episode_passages

# Chroma takes 270 MB of memory for 100,000 vectors; an episode has three on average.
EPISODES_WITH_VECTORS = 30_000


class VectorTexts:
    """Every fact has a vector, and the newest episodes as far as they have substance."""

    def __init__(
        self,
        database: Database,
        episodes_with_vectors: Callable[[], int] = lambda: EPISODES_WITH_VECTORS,
    ) -> None:
        self._database = database
        self._budget = episodes_with_vectors

    def find(self, memories: Iterable[MemoryId]) -> dict[MemoryId, tuple[str, ...]]:
        """The passages of each memory; none for one that is gone, forgotten or over the budget."""
        wanted = list(dict.fromkeys(memories))
        oldest = self._find_oldest_of(wanted)
        texts: dict[MemoryId, tuple[str, ...]] = dict.fromkeys(wanted, ())
        for memory in wanted:
            if memory.type is HitType.EPISODE and memory.id >= oldest:
                passages = self.find_passages(memory.id)
                texts[memory] = tuple(passage.text for passage in passages)
        facts = [memory.id for memory in wanted if memory.type is HitType.FACT]
        rows = self._database.find_rows(
            "SELECT id, text FROM facts"
            " WHERE id IN (SELECT value FROM json_each(?)) AND forget_id IS NULL",
            (json.dumps(facts),),
        )
        texts.update((MemoryId(HitType.FACT, fact_id), (text,)) for fact_id, text in rows)
        return texts

    def find_passages(self, episode_id: int) -> tuple[Passage, ...]:
        """The passages of one episode; the lines they name are those of its rows by id."""
        row = self._database.find_row(
            "SELECT source, title, role FROM episodes WHERE id = ? AND forget_id IS NULL",
            (episode_id,),
        )
        if row is None:
            return ()
        source, title, role = row
        lines = self._database.find_rows(
            "SELECT text FROM lines WHERE episode_id = ? AND forget_id IS NULL ORDER BY id",
            (episode_id,),
        )
        return episode_passages(Source(source), title, role, [text for (text,) in lines])

    def _find_oldest_of(self, wanted: Iterable[MemoryId]) -> int:
        """As `oldest_episode_id`, or a later id where no episode wanted is older than that."""
        latest = self._database.find_value("SELECT max(id) FROM episodes") or 0
        surely_within = int(latest) - self._budget() + 1
        ids = [memory.id for memory in wanted if memory.type is HitType.EPISODE]
        if min(ids, default=surely_within) >= surely_within:
            return surely_within
        return self.oldest_episode_id()

    def oldest_episode_id(self) -> int:
        """The id from which on episodes may have vectors."""
        found = self._database.find_value(
            "SELECT id FROM episodes WHERE forget_id IS NULL ORDER BY id DESC LIMIT 1 OFFSET ?",
            (self._budget() - 1,),
        )
        return int(found or 0)

    def find_wanted(self) -> list[str]:
        """The keys of all memories that may have vectors; episodes without substance have none
        after all."""
        # As one value: a hundred thousand rows would hold up whoever asks in the first seconds.
        keys = self._database.find_value(
            "SELECT json_group_array(key) FROM ("
            "SELECT 'e' || id AS key FROM episodes WHERE id >= ? AND forget_id IS NULL"
            " UNION ALL SELECT 'f' || id FROM facts WHERE forget_id IS NULL)",
            (self.oldest_episode_id(),),
        )
        return [str(key) for key in json.loads(keys)]

    def find_growing(self, episode_ids: Iterable[int]) -> frozenset[int]:
        """Those of the episodes that may still grow: what is on the screen, and files."""
        rows = self._database.find_rows(
            "SELECT id FROM episodes WHERE source IN (?, ?)"
            " AND id IN (SELECT value FROM json_each(?))",
            (Source.SCREEN, Source.FILE, json.dumps(list(episode_ids))),
        )
        return frozenset(episode_id for (episode_id,) in rows)

    def find_newest_waiting(self, limit: int) -> list[MemoryId]:
        """The newest facts and messages of the outbox: what was just told has no vector yet.

        What was on the screen can wait for its vector; there is too much of it.
        """
        rows = self._database.find_rows(
            "SELECT o.type, o.target_id FROM outbox AS o"
            " LEFT JOIN episodes AS e ON o.type = ? AND e.id = o.target_id"
            " WHERE o.op = ? AND (o.type = ? OR e.source = ?) ORDER BY o.seq DESC LIMIT ?",
            (HitType.EPISODE, OutboxOp.UPSERT, HitType.FACT, Source.AGENT, limit),
        )
        return [MemoryId(HitType(kind), target_id) for kind, target_id in rows]

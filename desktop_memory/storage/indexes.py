"""What follows the rows: full text with the transaction, vectors and names a little later."""

from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database
from desktop_memory.storage.full_text import FullText
from desktop_memory.storage.outbox import Outbox, OutboxOp
from desktop_memory.storage.unsettled import Unsettled


class Indexes:
    """Told of each changed row in the transaction that changes it.

    A row that changes several times in one transaction is indexed once, before the commit.
    """

    def __init__(self, database: Database, full_text: FullText, outbox: Outbox) -> None:
        self._full_text = full_text
        self._outbox = outbox
        self._unsettled = Unsettled(database)
        self._episode_ids: set[int] = set()
        self._fact_ids: set[int] = set()
        database.before_commit.append(self._index)

    def follow_episode(self, episode_id: int) -> None:
        """The episode is new, or its title or lines changed."""
        self._episode_ids.add(episode_id)
        self._outbox.add(HitType.EPISODE, episode_id, OutboxOp.UPSERT)
        self._unsettled.add(HitType.EPISODE, episode_id)

    def hide_episode(self, episode_id: int) -> None:
        """The episode is out of every query, but may come back."""
        self._outbox.add(HitType.EPISODE, episode_id, OutboxOp.DELETE)

    def hide_fact(self, fact_id: int) -> None:
        """The fact is out of every query, but may come back."""
        self._outbox.add(HitType.FACT, fact_id, OutboxOp.DELETE)

    def drop_episode(self, episode_id: int) -> None:
        """Its rows are being deleted."""
        self._episode_ids.discard(episode_id)
        self._full_text.remove_episode(episode_id)
        self._outbox.add(HitType.EPISODE, episode_id, OutboxOp.DELETE)

    def follow_fact(self, fact_id: int) -> None:
        """The fact is new, or its sentence or subject changed."""
        self._fact_ids.add(fact_id)
        self._outbox.add(HitType.FACT, fact_id, OutboxOp.UPSERT)
        self._unsettled.add(HitType.FACT, fact_id)

    def drop_fact(self, fact_id: int) -> None:
        """Its row is being deleted."""
        self._fact_ids.discard(fact_id)
        self._full_text.remove_fact(fact_id)
        self._outbox.add(HitType.FACT, fact_id, OutboxOp.DELETE)

    def _index(self) -> None:
        for episode_id in self._episode_ids:
            self._full_text.index_episode(episode_id)
        for fact_id in self._fact_ids:
            self._full_text.index_fact(fact_id)
        self._episode_ids.clear()
        self._fact_ids.clear()

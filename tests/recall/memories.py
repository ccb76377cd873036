"""What tests of recall fill a store with, and ask it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.domain.fact import FactKind, FactState, FoundFact
from desktop_memory.domain.observation import CleanLine, Origin, Place, Source
from desktop_memory.domain.recall import Answer, Hit, Question
from desktop_memory.recall.recall import Recall
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.store import Store
from desktop_memory.storage.vector_index import VectorIndex
from desktop_memory.storage.vector_texts import VectorTexts
from desktop_memory.storage.vectors import Vector, Vectors, VectorsBroken

BERLIN = ZoneInfo("Europe/Berlin")
# A Friday, three in the afternoon.
NOW = datetime(2026, 11, 20, 15, 0, tzinfo=BERLIN)
_EMBEDDING = Embedding(model_dir(Paths(Path("/nonexistent"))))


class Memories:
    """Adds memories and searches them as of NOW. `follow` brings the vectors up to date."""

    def __init__(self, store: Store, vectors: Vectors) -> None:
        self.store = store
        self.vectors_work = False
        self._vectors = vectors
        self._index = VectorIndex(vectors, _EMBEDDING)
        self.recall = Recall(store, self._query, _EMBEDDING, lambda: NOW.astimezone(UTC), BERLIN)

    def see(
        self,
        *lines: str,
        title: str = "Notes – Mousepad",
        app: str = "Mousepad",
        at: datetime = NOW,
        url: str | None = None,
        key: str = "",
    ) -> int:
        """Something on the screen; its id. Each is a place of its own unless they share a `key`."""
        with self.store.transaction():
            place = Place(app, title, url=url)
            seen = self.store.episodes.add(Source.SCREEN, place, key or f"{title}{at}{lines}", at)
            self.store.episodes.add_lines(
                seen, [CleanLine(line, Origin.ACCESSIBILITY) for line in lines], at
            )
        return seen

    def say(
        self, *messages: tuple[str, str], thread: str = "talk", at: datetime = NOW
    ) -> list[int]:
        """Messages (who, what) of a thread, half a minute after each other; their ids."""
        said = []
        for number, (role, text) in enumerate(messages):
            moment = at + timedelta(seconds=30 * number)
            with self.store.transaction():
                message = self.store.episodes.add(
                    Source.AGENT,
                    Place("chat", ""),
                    f"{thread}{role}{text}{moment}",
                    moment,
                    external_id=f"m{number}",
                    thread=thread,
                    role=role,
                )
                self.store.episodes.add_lines(message, [CleanLine(text, Origin.AGENT)], moment)
            said.append(message)
        return said

    def know(
        self,
        text: str,
        kind: FactKind = FactKind.KNOWLEDGE,
        *,
        at: datetime = NOW,
        state: FactState = FactState.CURRENT,
        valid_from: datetime | None = None,
        valid_until: datetime | None = None,
    ) -> int:
        """A fact; its id."""
        found = FoundFact(kind, text, text, valid_from=valid_from, valid_until=valid_until)
        with self.store.transaction():
            return self.store.facts.add(found, at, app="Mousepad", half_life_days=30.0, state=state)

    def follow(self) -> None:
        """Make vectors of everything that waits."""
        if not self.vectors_work:
            self._index.rebuild()
            self.vectors_work = True
        entries = self.store.outbox.pending()
        texts = VectorTexts(self.store.database)
        self._index.apply(entries, texts.find(MemoryId(entry.type, entry.id) for entry in entries))
        with self.store.transaction():
            self.store.outbox.mark_done([entry.seq for entry in entries])

    def search(self, query: str, **asked: object) -> Answer:
        return self.recall.search(Question(query, **asked))  # type: ignore[arg-type]  # by name

    def find(self, query: str, **asked: object) -> list[int]:
        """The ids of the hits, best first."""
        return [hit.id for hit in self.search(query, **asked).hits]

    def find_first(self, query: str, **asked: object) -> Hit:
        return self.search(query, **asked).hits[0]

    def _query(
        self, vector: Vector, k: int, among: Sequence[str] | None = None, /
    ) -> list[tuple[str, float]]:
        if not self.vectors_work:
            raise VectorsBroken("not made yet")
        return self._vectors.query(vector, k, among)

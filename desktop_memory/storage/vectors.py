"""The vectors of memories, in Chroma: ids and numbers, no text."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop_memory.config.file_faults import disk_full
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.storage.freed_memory import memory_as_it_comes
from desktop_memory.storage.vectors_check import find_fault

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection

Vector = NDArray[np.float32]

_COLLECTION = "memories"
_EMBEDDING = "embedding"
# More than Chroma's own 100: neighbours are thinned out by filters afterwards.
_SEARCH_WIDTH = 200
_BATCH = 2_000
_PROBES = 16
# With less than this free nothing is opened or written: Chroma does not get over a full disk.
_ROOM_BYTES = 12_000_000
_UNIT = 0.05
_NUMBERS_FILE = "data_level0.bin"
_LARGE_BYTES = 64 << 20


class VectorsBroken(EnvironmentFault):
    """The vectors cannot be used as they are; `Vectors.rebuild` empties them. No memory is lost."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The vectors are unusable ({why}); search goes by words only.",
            "They are rebuilt from the memories by themselves.",
        )
        self.why = why


class Vectors:
    """One folder of vectors made by one embedding, all of length 1.

    Every method raises VectorsBroken when the folder cannot be used; those that write raise
    DiskFull when there is hardly room, before anything is touched. Only one process may open a
    folder. Starts no connection: Chroma's telemetry is off and it gets no text to embed.
    """

    def __init__(self, path: Path, embedding_name: str) -> None:
        self._path = path
        self._embedding_name = embedding_name
        self._client: Client | None = None
        self._opened: Collection | None = None
        # There while a process has the folder open, and after that if it crashed.
        self._mark = path / "in-use"

    def check(self) -> None:
        """Raises VectorsBroken with the reason where they are missing, damaged or made by another
        embedding. After a crash another process opens them first, since damaged ones can end it.
        """
        if self._client is None and self._mark.exists() and self._has_room():
            fault = find_fault(self._path, self._embedding_name)
            if fault:
                raise VectorsBroken(fault)
        self.probe()

    def probe(self) -> None:
        """`check` in this process only. Damaged files often answer, but wrongly: so some known
        vectors are searched for."""
        with self._guarded() as vectors:
            sample = vectors.get(limit=_PROBES, include=["embeddings"])
            found = sample["embeddings"]
            if found is None or not sample["ids"]:
                return
            probes = np.asarray(found, np.float32)
            if abs(np.linalg.norm(probes, axis=1) - 1).max() > _UNIT:
                raise VectorsBroken("damaged: vectors of a wrong length")
            wanted = min(_PROBES, vectors.count())
            answer = vectors.query(query_embeddings=list(probes), n_results=wanted, include=[])
            for known, hits in zip(sample["ids"], answer["ids"], strict=True):
                if known not in hits or len(hits) < wanted:
                    raise VectorsBroken("damaged: known vectors are not found")

    def rebuild(self) -> None:
        """Throw everything away and begin with empty vectors of this embedding."""
        self._require_room()
        self.close()
        try:
            shutil.rmtree(self._path, ignore_errors=not self._path.is_dir())
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as fault:
            raise EnvironmentFault(
                f"The vectors in {self._path} cannot be written ({fault}).",
                "Make room or give write access there; until then search goes by words only.",
            ) from fault
        with self._guarded(create=True, writes=True):
            pass

    def purge(self) -> None:
        """Write the files anew, so that they hold no bytes of deleted vectors."""
        ids: list[str] = []
        kept: list[Vector] = []
        with self._guarded() as vectors:
            everything = vectors.get(include=["embeddings"])
            if everything["embeddings"] is not None:
                ids = everything["ids"]
                kept = list(np.asarray(everything["embeddings"], np.float32))
        self.rebuild()
        self.upsert(ids, kept)

    def upsert(self, ids: Sequence[str], vectors: Sequence[Vector] | Vector) -> None:
        """Set the vectors of `ids`, in the same order."""
        with self._guarded(writes=True) as collection:
            for first in range(0, len(ids), _BATCH):
                part = slice(first, first + _BATCH)
                collection.upsert(ids=list(ids[part]), embeddings=list(vectors[part]))

    def delete(self, ids: Iterable[str]) -> None:
        """Remove vectors; ids that have none are no error. See `purge` for their bytes."""
        gone = list(ids)
        with self._guarded(writes=True) as collection:
            for first in range(0, len(gone), _BATCH):
                collection.delete(ids=gone[first : first + _BATCH])

    def query(
        self, vector: Vector, k: int, among: Sequence[str] | None = None
    ) -> list[tuple[str, float]]:
        """Up to `k` ids nearest to a vector of length 1, with their cosine -1..1, best first.

        With `among` only of these ids, as far as they have vectors; that costs 30 us for each.
        """
        with self._guarded() as collection:
            if among is not None:
                return _nearest(collection, vector, k, among)
            answer = collection.query(
                query_embeddings=np.asarray(vector, np.float32).reshape(1, -1),
                n_results=k,
                include=["distances"],
            )
        distances = answer["distances"] or [[]]
        return [
            (found, 1.0 - distance)
            for found, distance in zip(answer["ids"][0], distances[0], strict=True)
        ]

    def find_ids(self) -> list[str]:
        """The ids of all vectors."""
        with self._guarded() as collection:
            return list(collection.get(include=[])["ids"])

    def count(self) -> int:
        with self._guarded() as collection:
            return int(collection.count())

    def close(self) -> None:
        """Let go of the files. Safe to call twice; the next use opens them again."""
        self._opened = None
        client, self._client = self._client, None
        if client is not None:
            client.close()
            self._mark.unlink(missing_ok=True)

    @contextmanager
    def _guarded(self, *, create: bool = False, writes: bool = False) -> "Iterator[Collection]":
        if writes:
            self._require_room()
        elif self._client is None and not self._has_room():
            raise VectorsBroken("the disk is full")
        try:
            yield self._open(create=create)
        except (KeyboardInterrupt, SystemExit, EnvironmentFault):
            raise
        except BaseException as fault:
            if writes:
                # After a write that failed the next one may wait without end, and all threads of
                # this process with it. What is opened anew does not.
                self.close()
            # A panic of Chroma's native part is no Exception.
            raise VectorsBroken(f"{type(fault).__name__}: {fault}") from fault

    def _require_room(self) -> None:
        if not self._has_room():
            raise disk_full(self._path)

    def _has_room(self) -> bool:
        there = next(folder for folder in (self._path, *self._path.parents) if folder.exists())
        return shutil.disk_usage(there).free >= _ROOM_BYTES

    def _open(self, *, create: bool) -> "Collection":
        if self._opened is None:
            if not create and not self._path.is_dir():
                raise VectorsBroken("missing")
            if self._client is None:
                self._mark.touch(mode=0o600)
                self._client = _connect(self._path)
            self._opened = self._create(self._client) if create else self._load(self._client)
        return self._opened

    def _create(self, client: "Client") -> "Collection":
        return client.create_collection(
            _COLLECTION,
            embedding_function=None,
            metadata={_EMBEDDING: self._embedding_name},
            configuration={
                # The inner product of vectors of length 1 is their cosine.
                "hnsw": {"space": "ip", "ef_search": _SEARCH_WIDTH, "num_threads": 1}
            },
        )

    def _load(self, client: "Client") -> "Collection":
        found = self._find(client)
        sizes = (file.stat().st_size for file in self._path.rglob(_NUMBERS_FILE))
        if max(sizes, default=0) > _LARGE_BYTES:
            # Room for twice as many is taken at once.
            with memory_as_it_comes():
                found.count()
        return found

    def _find(self, client: "Client") -> "Collection":
        if _COLLECTION not in [collection.name for collection in client.list_collections()]:
            raise VectorsBroken("missing")
        found = client.get_collection(_COLLECTION, embedding_function=None)
        made_by = (found.metadata or {}).get(_EMBEDDING)
        if made_by != self._embedding_name:
            raise VectorsBroken(f"made by another embedding, {made_by}")
        return found


def _nearest(
    collection: "Collection", vector: Vector, k: int, among: Sequence[str]
) -> list[tuple[str, float]]:
    """Computed here: a search of Chroma among ids fails if one of them has no vector."""
    if not among:
        return []
    found = collection.get(ids=list(among), include=["embeddings"])
    if found["embeddings"] is None or not found["ids"]:
        return []
    likenesses = np.asarray(found["embeddings"], np.float32) @ vector
    best = np.argsort(-likenesses)[:k]
    return [(found["ids"][place], float(likenesses[place])) for place in best]


def _connect(path: Path) -> "Client":
    # Takes a third of the start: it is loaded on the thread of the index, while words are found.
    import chromadb  # noqa: PLC0415
    from chromadb.api.client import Client  # noqa: PLC0415
    from chromadb.config import Settings  # noqa: PLC0415

    settings = Settings(anonymized_telemetry=False)
    try:
        client = chromadb.PersistentClient(str(path), settings=settings)
    except BaseException:
        # Chroma keeps what did not start, and would hand it out the next time.
        Client._identifier_to_system.pop(str(path), None)
        raise
    assert isinstance(client, Client)  # noqa: S101  # the declared type lacks `close`
    return client

"""Checks that the store is whole and its parts agree."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database
from desktop_memory.storage.memory_id import MemoryId, key_of_vector
from desktop_memory.storage.sqlite_file import SqliteFile
from desktop_memory.storage.store import Store
from desktop_memory.storage.text_document import PASSAGES
from desktop_memory.storage.vector_index import plan_repair
from desktop_memory.storage.vector_texts import EPISODES_WITH_VECTORS, VectorTexts

FindVectorIds = Callable[[], Collection[str] | None]
AwaitCommit = Callable[[], object]

_MOST_TOLD = 5
_TABLES = {HitType.EPISODE: "episodes", HitType.FACT: "facts"}


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found wrong, one sentence each; `counts` says how much was checked."""

    faults: tuple[str, ...]
    counts: str

    @property
    def finding(self) -> str:
        """One sentence for the health page."""
        if not self.faults:
            return f"Whole: {self.counts}."
        more = f" And {len(self.faults) - 1} more." if len(self.faults) > 1 else ""
        return f"{self.faults[0]}{more}"


def verify(
    store: Store,
    find_vector_ids: FindVectorIds = lambda: None,
    *,
    quick: bool = False,
    episodes_with_vectors: int = EPISODES_WITH_VECTORS,
    await_commit: AwaitCommit = lambda: None,
) -> Verification:
    """Check both files, the links between rows, full text, and the vectors where they can be told.

    `find_vector_ids`: the ids of all vectors there are now, None while that cannot be told. `quick`
    leaves out what reads every index. `await_commit` returns when what others are about to commit
    is committed.
    """
    database = store.database
    vector_ids = find_vector_ids()
    with database.memory.snapshot():
        strays = _find_strays(database)
        # Full text first: a question makes FTS5 read its present structure. PRAGMA
        # integrity_check takes the one read last, and calls the index corrupt where others have
        # written since (SQLite 3.54).
        faults = [
            *_check_full_text(database),
            *_check_file(database.memory, quick=quick),
            *_check_file(database.frames, quick=quick),
        ]
        astray = _find_astray(store, vector_ids, episodes_with_vectors)
        counts = _count(database, vector_ids)
    if astray:
        # The vectors are no part of the snapshot. What was indexed or removed while one of them
        # was read agrees when both are read once more.
        astray &= _find_astray(store, find_vector_ids(), episodes_with_vectors)
    if strays:
        # The two files are committed one after the other: a frame may stand between.
        await_commit()
        strays &= _find_strays(database)
    return Verification((*faults, *_tell_astray(astray), *_tell_strays(strays)), counts)


def _check_file(file: SqliteFile, *, quick: bool) -> Iterator[str]:
    name = file.path.name
    pragma = "quick_check" if quick else "integrity_check"
    for (told,) in file.find_rows(f"PRAGMA {pragma}({_MOST_TOLD})"):
        if told != "ok":
            yield f"{name} is damaged: {told}."
    broken = file.find_rows("PRAGMA foreign_key_check")
    if broken:
        tables = ", ".join(sorted({row[0] for row in broken}))
        yield f"{name} has {len(broken)} rows that name missing ones, in {tables}."


def _find_strays(database: Database) -> set[tuple[int, bool]]:
    """Frames without pixels (id, True), and pixels without a frame (id, False)."""
    rows = {frame_id for (frame_id,) in database.find_rows("SELECT id FROM frames")}
    pixels = {frame_id for (frame_id,) in database.frames.find_rows("SELECT id FROM pixels")}
    return {(frame_id, frame_id in rows) for frame_id in rows ^ pixels}


def _tell_strays(strays: set[tuple[int, bool]]) -> Iterator[str]:
    lost = sum(is_row for _, is_row in strays)
    if lost:
        yield f"{lost} frames have lost their pixels."
    if len(strays) > lost:
        yield f"{len(strays) - lost} pictures belong to no frame."


def _check_full_text(database: Database) -> Iterator[str]:
    for table, words, factor in (("episodes", "episode_text", PASSAGES), ("facts", "fact_text", 1)):
        missing = database.find_value(
            f"SELECT count(*) FROM {table} AS t WHERE forget_id IS NULL"
            f" AND NOT EXISTS (SELECT 1 FROM {words} WHERE rowid = t.id * ?)",
            (factor,),
        )
        if missing:
            yield f"{missing} {table} are not in the full text."
        left = database.find_value(
            f"SELECT count(*) FROM {words} AS w WHERE NOT EXISTS"
            f" (SELECT 1 FROM {table} WHERE id = w.rowid / ?)",
            (factor,),
        )
        if left:
            yield f"{left} passages of the full text belong to no {table[:-1]}."


def _find_astray(
    store: Store, vector_ids: Collection[str] | None, episodes_with_vectors: int
) -> set[tuple[MemoryId, bool]]:
    """Memories without a vector (True), and vectors without a memory (False).

    What waits in the outbox, what has no substance and what is over the budget needs none.
    """
    if vector_ids is None:
        return set()
    texts = VectorTexts(store.database, lambda: episodes_with_vectors)
    held = set(map(key_of_vector, vector_ids))
    with store.database.memory.snapshot():
        waiting = [MemoryId(entry.type, entry.id) for entry in store.outbox.pending()]
        repair = plan_repair(texts.find_wanted(), held, waiting)
        lacking = {memory for memory, parts in texts.find(repair.missing).items() if parts}
    return {(memory, True) for memory in lacking} | {(memory, False) for memory in repair.surplus}


def _tell_astray(astray: set[tuple[MemoryId, bool]]) -> Iterator[str]:
    for kind, table in _TABLES.items():
        found = [lacks for memory, lacks in astray if memory.type is kind]
        missing, stale = sum(found), len(found) - sum(found)
        if stale:
            yield f"{stale} {table} that are gone still have vectors."
        if missing:
            yield f"{missing} {table} have no vector."


def _count(database: Database, vector_ids: Collection[str] | None) -> str:
    counts = [
        f"{database.find_value(f'SELECT count(*) FROM {table}'):,} {table}"
        for table in ("episodes", "lines", "facts", "frames")
    ]
    if vector_ids is not None:
        counts.append(f"{len(vector_ids):,} vectors")
    return ", ".join(counts)

"""Checks that the store is whole and its parts agree."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database
from desktop_memory.storage.outbox import OutboxOp
from desktop_memory.storage.sqlite_file import SqliteFile
from desktop_memory.storage.store import Store
from desktop_memory.storage.text_document import PASSAGES

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
    vector_ids: Mapping[HitType, Set[int]] | None = None,
    *,
    quick: bool = False,
) -> Verification:
    """Check both files, the links between rows, full text, and the vectors where they are given.

    `vector_ids`: ids that have a vector. `quick` leaves out what reads every index.
    """
    database = store.database
    faults = [
        *_check_file(database.memory, quick=quick),
        *_check_file(database.frames, quick=quick),
        *_check_frames(database),
        *_check_full_text(database),
        *_check_vectors(store, vector_ids or {}),
    ]
    return Verification(tuple(faults), _count(database, vector_ids))


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


def _check_frames(database: Database) -> Iterator[str]:
    rows = {frame_id for (frame_id,) in database.find_rows("SELECT id FROM frames")}
    pixels = {frame_id for (frame_id,) in database.frames.find_rows("SELECT id FROM pixels")}
    if rows - pixels:
        yield f"{len(rows - pixels)} frames have lost their pixels."
    if pixels - rows:
        yield f"{len(pixels - rows)} pictures belong to no frame."


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


def _check_vectors(store: Store, vector_ids: Mapping[HitType, Set[int]]) -> Iterator[str]:
    waiting = {(entry.type, entry.id): entry.op for entry in store.outbox.pending()}
    for kind, found in vector_ids.items():
        table = _TABLES[kind]
        rows = store.database.find_rows(f"SELECT id FROM {table} WHERE forget_id IS NULL")
        living = {row_id for (row_id,) in rows}
        stale = {one for one in found - living if waiting.get((kind, one)) is not OutboxOp.DELETE}
        missing = {one for one in living - found if (kind, one) not in waiting}
        if stale:
            yield f"{len(stale)} vectors belong to no {table[:-1]}."
        if missing:
            yield f"{len(missing)} {table} have no vector."


def _count(database: Database, vector_ids: Mapping[HitType, Set[int]] | None) -> str:
    counts = [
        f"{database.find_value(f'SELECT count(*) FROM {table}'):,} {table}"
        for table in ("episodes", "lines", "facts", "frames")
    ]
    if vector_ids is not None:
        counts.append(f"{sum(len(ids) for ids in vector_ids.values()):,} vectors")
    return ", ".join(counts)

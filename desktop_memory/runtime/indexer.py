"""The thread that owns Chroma and keeps the vectors in step with the rows."""

import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic

from desktop_memory.domain.changes import Changes
from desktop_memory.runtime.board import Board
from desktop_memory.runtime.problems import Problems
from desktop_memory.runtime.ripeness import Ripeness
from desktop_memory.runtime.writer import Writer
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.outbox import OutboxOp
from desktop_memory.storage.store import Store
from desktop_memory.storage.vector_index import VectorIndex, plan_repair
from desktop_memory.storage.vector_texts import VectorTexts
from desktop_memory.storage.vectors import Vector, Vectors, VectorsBroken

_BATCH = 32
# So many waiting entries are looked at for some that are to be followed now.
_WINDOW = 500
_RIPEN_S = 5.0
# What is being typed changes again and again; its vector can wait until this long after.
_GATHER_S = 4.0
_RETRY_S = 30.0
# Chroma's native part may hang on a full disk; the vectors can be made anew, so it is left then.
_STOP_WITHIN_S = 10.0
_OPENED_WITHIN_S = 60.0


@dataclass(slots=True)
class IndexParts:
    """What the index thread works with. Made on it; `store` reads only."""

    store: Store
    vectors: Vectors
    index: VectorIndex
    texts: VectorTexts


class Indexer:
    """Follows the outbox. It alone writes; readers may ask at the same time."""

    def __init__(
        self,
        open_parts: Callable[[], IndexParts],
        writer: Writer,
        board: Board,
        problems: Problems,
    ) -> None:
        self._open_parts = open_parts
        self._writer = writer
        self._board = board
        self._problems = problems
        self._lock = threading.Lock()
        self._news = threading.Event()
        self._hurry = threading.Event()
        self._waiting: queue.SimpleQueue[Future[None]] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._usable = False
        self._looked = threading.Event()
        self._purge_wanted = False
        self._rebuild_wanted = False
        self._rebuilt = threading.Event()
        self._parts: IndexParts | None = None
        self._ripeness = Ripeness()
        self._thread = threading.Thread(target=self._run, name="index", daemon=True)
        writer.subscribe(self._note)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._hurry.set()
        self._news.set()
        if self._thread.is_alive():
            self._thread.join(_STOP_WITHIN_S)

    def query(
        self, vector: Vector, k: int, among: Sequence[str] | None = None, /
    ) -> list[tuple[str, float]]:
        """The nearest vectors: (id, cosine), best first; only those `among`, if given. Any thread.

        Raises VectorsBroken while the vectors are opened, rebuilt or broken.
        """
        return self._get_vectors().query(vector, k, among)

    def count(self) -> int | None:
        """How many vectors there are, None while that cannot be told. Any thread."""
        try:
            return self._get_vectors().count()
        except VectorsBroken:
            return None

    def catch_up(self) -> "Future[None]":
        """Done when the vectors hold all that is committed now, or when they cannot be used. They
        are brought up to date at once, without gathering. Any thread."""
        future: Future[None] = Future()
        self._waiting.put(future)
        self._hurry.set()
        self._news.set()
        return future

    def find_vector_ids(self) -> list[str] | None:
        """The ids of all vectors, None while that cannot be told. Waits for the first look at
        them after the start. Any thread."""
        self._looked.wait(_OPENED_WITHIN_S)
        try:
            return self._get_vectors().find_ids()
        except VectorsBroken:
            return None

    def rebuild(self) -> None:
        """Throw all vectors away; returns when they are about to be made anew in the background,
        or when that failed, which is told as a problem. Any thread but the index's own."""
        self._rebuilt.clear()
        self._rebuild_wanted = True
        self._news.set()
        self._rebuilt.wait()

    def ask_for_purge(self) -> None:
        """Memories were erased: leave no bytes of their vectors in the files. Any thread."""
        self._purge_wanted = True
        self._news.set()

    def _get_vectors(self) -> Vectors:
        # Opening or rebuilding may take long, on a full disk without end: nobody waits for it.
        if not self._lock.acquire(blocking=False):
            raise VectorsBroken("being opened or rebuilt")
        try:
            if self._parts is None or not self._usable:
                raise VectorsBroken("not open yet")
            return self._parts.vectors
        finally:
            self._lock.release()

    def _note(self, changes: Changes) -> None:
        if changes.episode_ids or changes.fact_ids:
            self._news.set()

    def _run(self) -> None:
        parts = self._open_parts()
        self._parts = parts
        try:
            while not self._stopping.is_set():
                self._news.clear()
                self._hurry.clear()
                waiting = [self._waiting.get() for _ in range(self._waiting.qsize())]
                self._turn(parts, at_once=bool(waiting))
                _release(waiting)
                self._news.wait(self._longest_wait_s())
                self._hurry.wait(_GATHER_S)
        finally:
            self._rebuilt.set()
            _release([self._waiting.get() for _ in range(self._waiting.qsize())])
            with self._lock:
                self._usable = False
                parts.vectors.close()
            parts.store.database.close()

    def _longest_wait_s(self) -> float | None:
        if not self._usable:
            return _RETRY_S
        return _RIPEN_S if self._ripeness.waiting else None

    def _turn(self, parts: IndexParts, *, at_once: bool) -> None:
        """Bring the vectors up to date, with what still grows if `at_once`. What fails is told
        and tried again later."""
        try:
            if not self._usable or self._rebuild_wanted:
                self._open(parts)
            while not (self._stopping.is_set() or self._rebuild_wanted):
                if not self._follow(parts, at_once=at_once):
                    break
            parts.index.evict(parts.texts.oldest_episode_id())
            if self._purge_wanted:
                self._purge(parts)
        except Exception as fault:  # noqa: BLE001  # search by words goes on without vectors
            self._fail(fault)
        else:
            self._problems.mend("index")
            if not self._rebuild_wanted:
                self._rebuilt.set()
        finally:
            self._looked.set()

    def _fail(self, fault: Exception) -> None:
        self._usable = False
        self._rebuilt.set()
        self._problems.report_fault("index", fault, blocking=False)

    def _open(self, parts: IndexParts) -> None:
        """Check the vectors against the rows, rebuild them where they are of no use."""
        with self._lock:
            self._open_vectors(parts)
            self._usable = True
        pending = [MemoryId(entry.type, entry.id) for entry in parts.store.outbox.pending()]
        repair = plan_repair(parts.texts.find_wanted(), parts.index.held, pending)
        if repair.missing or repair.surplus:
            self._writer.submit(
                lambda commands: commands.ask_for_vectors(repair.missing, repair.surplus)
            ).result()
            self._board.note_index(parts.store.outbox.waiting())

    def _open_vectors(self, parts: IndexParts) -> None:
        """Use the vectors there are; begin anew where they are of no use."""
        if not self._rebuild_wanted:
            with suppress(VectorsBroken):
                parts.index.open()
                return
        parts.index.rebuild()
        self._rebuild_wanted = False

    def _purge(self, parts: IndexParts) -> None:
        self._purge_wanted = False
        try:
            with self._lock:
                parts.vectors.purge()
        except BaseException:
            self._purge_wanted = True
            raise

    def _follow(self, parts: IndexParts, *, at_once: bool) -> bool:
        """One batch of the outbox. False where nothing waited that is to be followed now."""
        waiting = parts.store.outbox.pending(_WINDOW)
        growing = () if at_once else parts.texts.find_growing(entry.id for entry in waiting)
        entries = self._ripeness.choose(waiting, growing, monotonic())[:_BATCH]
        if not entries:
            self._board.note_index(0)
            return False
        wanted = [MemoryId(e.type, e.id) for e in entries if e.op is OutboxOp.UPSERT]
        parts.index.apply(entries, parts.texts.find(wanted))
        seqs = [entry.seq for entry in entries]
        self._writer.submit(lambda commands: commands.note_indexed(seqs)).result()
        self._board.note_index(parts.store.outbox.waiting())
        return True


def _release(waiting: "list[Future[None]]") -> None:
    for future in waiting:
        if future.set_running_or_notify_cancel():
            future.set_result(None)

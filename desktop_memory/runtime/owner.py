"""A thread that owns one thing."""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Cancellable(Protocol):
    """What is needed of a future to give it up."""

    def cancel(self) -> bool: ...


class Owner(Generic[T]):
    """Runs submitted functions, one after the other, on the one thread that may touch the thing.

    `make` runs on that thread at the start and `close` at the end, so that what must never be
    shared between threads (a database connection, a Chroma client) never is.
    """

    def __init__(
        self,
        name: str,
        make: Callable[[], T],
        close: Callable[[T], None],
        set_wanted: Callable[[T, bool], None] | None = None,
    ) -> None:
        """`set_wanted(thing, False)`, called from any thread, makes the job under way fail soon;
        `set_wanted(thing, True)` follows when it has."""
        self._make = make
        self._close = close
        self._set_wanted = set_wanted
        self._jobs: queue.SimpleQueue[tuple[Future[object], Callable[[T], object]] | None]
        self._jobs = queue.SimpleQueue()
        self._ready: Future[None] = Future()
        self._thing: T | None = None
        self._running: Future[object] | None = None
        self._unwanted = False
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Start the thread and wait until the thing is made. Raises what `make` raised."""
        self._thread.start()
        self._ready.result()

    def submit(self, job: Callable[[T], R]) -> "Future[R]":
        """The future result of `job`, run on the thread. Cancelling a job that waits is free."""
        future: Future[R] = Future()
        if self._stopped.is_set():
            future.cancel()
            return future
        self._jobs.put((future, job))  # type: ignore[arg-type]  # a queue of futures of any type
        return future

    def give_up(self, future: Cancellable) -> None:
        """Nobody wants this result: its job does not begin any more, or is made to fail soon where
        the thing can do that. Any thread; for a job of another owner nothing happens."""
        if future.cancel() or self._set_wanted is None:
            return
        with self._lock:
            if self._running is future and self._thing is not None:
                self._unwanted = True
                self._set_wanted(self._thing, False)

    @property
    def waiting(self) -> int:
        """About how many jobs wait or run."""
        return self._jobs.qsize() + (self._running is not None)

    def stop(self) -> None:
        """Finish what was submitted, close the thing, end the thread. May be called twice."""
        if self._stopped.is_set():
            return
        self._stopped.set()
        if self._thread.is_alive():
            self._jobs.put(None)
            self._thread.join()

    def _run(self) -> None:
        try:
            thing = self._make()
        except BaseException as fault:  # noqa: BLE001  # handed to whoever called start()
            self._ready.set_exception(fault)
            return
        self._ready.set_result(None)
        try:
            while (entry := self._jobs.get()) is not None:
                self._begin(thing, entry[0])
                _settle(*entry, thing)
                del entry
                self._end(thing)
        finally:
            self._close(thing)

    def _begin(self, thing: T, future: "Future[object]") -> None:
        with self._lock:
            self._thing, self._running = thing, future

    def _end(self, thing: T) -> None:
        with self._lock:
            self._running = None
            if self._unwanted and self._set_wanted is not None:
                self._unwanted = False
                self._set_wanted(thing, True)


def _settle(future: "Future[object]", job: Callable[[T], object], thing: T) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        future.set_result(job(thing))
    except BaseException as fault:  # noqa: BLE001  # handed to whoever asked
        future.set_exception(fault)

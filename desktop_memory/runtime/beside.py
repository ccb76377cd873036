"""Work that is done on another thread while its asker goes on."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

R = TypeVar("R")

# As many as there are readers.
_THREADS = 2


class Beside:
    """For work that leaves the interpreter to others most of the time: networks, vectors."""

    def __init__(self) -> None:
        self._threads: ThreadPoolExecutor | None = None

    def start(self) -> None:
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="beside")

    def __call__(self, work: Callable[[], R], /) -> Callable[[], R]:
        """Begin to work. The result waits for it and returns or raises what it does. Before the
        start and after the stop, the result does the work itself. Any thread."""
        threads = self._threads
        if threads is None:
            return work
        try:
            return threads.submit(work).result
        except RuntimeError:  # stopped meanwhile
            return work

    def stop(self) -> None:
        threads, self._threads = self._threads, None
        if threads is not None:
            threads.shutdown()

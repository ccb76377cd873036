"""The threads that answer questions."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from desktop_memory.memory.queries import Queries
from desktop_memory.runtime.owner import Owner

R = TypeVar("R")


class Readers:
    """Two read-only connections, each on its own thread; a slow question delays one of them."""

    def __init__(self, open_queries: Callable[[], Queries], count: int = 2) -> None:
        self._owners = [
            Owner(f"reader-{number}", open_queries, Queries.close) for number in range(count)
        ]

    def start(self) -> None:
        for owner in self._owners:
            owner.start()

    def ask(self, query: Callable[[Queries], R]) -> "Future[R]":
        """The future answer, by the reader with the shorter queue."""
        return min(self._owners, key=lambda owner: owner.waiting).submit(query)

    def stop(self) -> None:
        for owner in self._owners:
            owner.stop()

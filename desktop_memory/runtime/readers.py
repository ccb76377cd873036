"""The threads that answer questions."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from desktop_memory.memory.queries import Queries
from desktop_memory.runtime.owner import Cancellable, Owner

R = TypeVar("R")


class Readers:
    """Two read-only connections, each on its own thread; a slow question delays one of them."""

    def __init__(self, open_queries: Callable[[], Queries], count: int = 2) -> None:
        self._owners = [
            Owner(f"reader-{number}", open_queries, Queries.close, Queries.set_wanted)
            for number in range(count)
        ]

    def start(self) -> None:
        for owner in self._owners:
            owner.start()

    def ask(self, query: Callable[[Queries], R]) -> "Future[R]":
        """The future answer, by the reader with the shorter queue."""
        return min(self._owners, key=lambda owner: owner.waiting).submit(query)

    def give_up(self, future: Cancellable) -> None:
        """Nobody wants this answer: its query does not begin any more, or it is interrupted and
        raises GivenUp. Others are not touched. Any thread."""
        for owner in self._owners:
            owner.give_up(future)

    def stop(self) -> None:
        for owner in self._owners:
            owner.stop()

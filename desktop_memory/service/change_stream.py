"""What changed, for one listener."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable

from desktop_memory.domain.changes import Changes

MAX_IDS = 1000


class ChangeStream:
    """Gathers Changes until the listener takes them: one that is slow gets them merged.

    More than `max_ids` untaken ids become the word that much has changed, so that a listener
    which never reads costs no memory.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, max_ids: int = MAX_IDS) -> None:
        self._loop = loop
        self._max_ids = max_ids
        self._untaken = Changes()
        self._overflowed = False
        self._ended = False
        self._news = asyncio.Event()

    def tell(self, changes: Changes) -> None:
        """Add changes, from any thread."""
        self._call(lambda: self._add(changes))

    def end(self) -> None:
        """End the stream, from any thread."""
        self._call(self._end)

    async def __aiter__(self) -> AsyncIterator[Changes | None]:
        """Changes as they come; None where more changed than could be kept."""
        while not self._ended:
            await self._news.wait()
            self._news.clear()
            untaken, overflowed = self._untaken, self._overflowed
            self._untaken, self._overflowed = Changes(), False
            if overflowed:
                yield None
            elif untaken:
                yield untaken

    def _add(self, changes: Changes) -> None:
        if self._overflowed:
            return
        self._untaken |= changes
        if len(self._untaken.episode_ids) + len(self._untaken.fact_ids) > self._max_ids:
            self._untaken, self._overflowed = Changes(), True
        self._news.set()

    def _end(self) -> None:
        self._ended = True
        self._news.set()

    def _call(self, action: Callable[[], None]) -> None:
        # A loop that is closed has nobody listening on it any more.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(action)

"""The log of requests that the person reads."""

import asyncio
import logging
from collections import deque
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from desktop_memory.domain.changes import Changes
from desktop_memory.memory.commands import Commands
from desktop_memory.runtime.runtime import Runtime

_MOST_FAILED = 1000
# Entries are gathered for so long: the next request of an agent need not wait for their commit.
_GATHER_S = 0.25
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LogEntry:
    agent_id: int | None
    at: datetime
    route: str
    question: str
    status: int
    given: int
    took_ms: float
    refused: str


class RequestLog:
    """Writes entries without making any answer wait: what comes in within a quarter of a second
    is committed together. An entry stands in the writer's queue at once, so that what is
    forgotten after it finds it. Used from the event loop only."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._failed: deque[LogEntry] = deque(maxlen=_MOST_FAILED)
        self._writing: set[asyncio.Future[Changes]] = set()
        self._gathering: asyncio.TimerHandle | None = None

    def add(self, entry: LogEntry) -> None:
        batch = (*self._failed, entry)
        self._failed.clear()
        writing = asyncio.wrap_future(
            self._runtime.enqueue(lambda commands: _write_all(commands, batch))
        )
        self._writing.add(writing)
        writing.add_done_callback(lambda writing: self._written(writing, batch))
        if self._gathering is None:
            self._gathering = asyncio.get_running_loop().call_later(_GATHER_S, self._commit)

    async def drain(self) -> None:
        """Write now what was gathered, and wait until all is written."""
        if not self._runtime.commit().cancelled() and self._writing:
            await asyncio.wait(self._writing)

    def _commit(self) -> None:
        self._gathering = None
        self._runtime.commit()

    def _written(self, writing: "asyncio.Future[Changes]", batch: tuple[LogEntry, ...]) -> None:
        self._writing.discard(writing)
        if writing.cancelled() or writing.exception() is not None:
            self._failed.extend(batch)  # the next request tries again
            _logger.warning("the log of requests could not be written")


def _write_all(commands: Commands, batch: tuple[LogEntry, ...]) -> Changes:
    return reduce(or_, (_write_one(commands, entry) for entry in batch), Changes())


def _write_one(commands: Commands, entry: LogEntry) -> Changes:
    return commands.log_request(
        agent_id=entry.agent_id,
        at=entry.at,
        route=entry.route,
        question=entry.question,
        status=entry.status,
        given=entry.given,
        took_ms=entry.took_ms,
        refused=entry.refused,
    )

"""The runtime, awaited."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from starlette.requests import Request

from desktop_memory.domain.errors import EnvironmentFault, GivenUp
from desktop_memory.memory.commands import Commands
from desktop_memory.memory.queries import Queries
from desktop_memory.runtime.runtime import Runtime

R = TypeVar("R")
_logger = logging.getLogger(__name__)


class MemoryAccess:
    """Asks the reader and writer threads without blocking the event loop."""

    def __init__(self, runtime: Runtime) -> None:
        self.runtime = runtime

    async def ask(self, question: Callable[[Queries], R]) -> R:
        """The answer of a reader. Raises what the question raises."""
        return await _settled(self.runtime.ask(question))

    async def ask_while_heard(self, question: Callable[[Queries], R], request: Request) -> R:
        """As `ask`, until the client of this request, whose body is read, hangs up: then the
        question is interrupted. Raises GivenUp."""
        future = self.runtime.ask(question)
        answer = asyncio.ensure_future(_settled(future))
        leaving = asyncio.ensure_future(_left(request))
        try:
            await asyncio.wait({answer, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if answer.done():
                return answer.result()
            self.runtime.give_up(future)
            await asyncio.wait({answer})
            if not answer.cancelled():
                answer.exception()
            raise GivenUp
        finally:
            leaving.cancel()
            answer.cancel()

    async def submit(self, command: Callable[[Commands], R]) -> R:
        """The result of a command, once it is committed. Raises what the command raises."""
        return await _settled(self.runtime.submit(command))

    async def catch_up(self, limit_s: float) -> None:
        """Wait until what is committed can be recalled by meaning too, at most `limit_s`."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.wrap_future(self.runtime.catch_up()), limit_s)

    def submit_later(self, command: Callable[[Commands], object]) -> None:
        """Let a command follow without waiting for it. Its failure is told in the app's log."""
        self.runtime.submit(command).add_done_callback(_log_failure)


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _log_failure(future: "Future[object]") -> None:
    if not future.cancelled() and (fault := future.exception()) is not None:
        _logger.warning("a note about recall could not be written: %s", type(fault).__name__)


async def _settled(future: "Future[R]") -> R:
    try:
        return await asyncio.wrap_future(future)
    except asyncio.CancelledError:
        if asyncio.current_task().cancelling():  # type: ignore[union-attr]  # runs in a task
            raise
        raise EnvironmentFault(
            "Desktop Memory is stopping.", "Start it again, then repeat the request."
        ) from None

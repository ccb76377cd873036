"""Every request gets an answer, and the person can read about it."""

from datetime import UTC, datetime
from email.utils import formatdate
from time import perf_counter

from fastapi import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop_memory.service.faults import answer_fault
from desktop_memory.service.request_log import LogEntry, RequestLog
from desktop_memory.service.request_note import note_of

_MAX_ROUTE = 200
_HEADERS = ((b"cache-control", b"no-store"), (b"x-content-type-options", b"nosniff"))


class Answering:
    """The outermost layer: faults of the layers below become problem details, and the log gets a
    line about each request when its answer begins."""

    def __init__(self, app: ASGIApp, log: RequestLog) -> None:
        self._app = app
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        began, begun_at, started = perf_counter(), datetime.now(UTC), False

        async def send_and_log(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                date = (b"date", formatdate(usegmt=True).encode())
                message["headers"] = [*message["headers"], *_HEADERS, date]
                took_ms = (perf_counter() - began) * 1000
                self._log.add(_entry(scope, begun_at, message["status"], took_ms))
            await send(message)

        try:
            await self._app(scope, receive, send_and_log)
        except Exception as fault:  # noqa: BLE001  # every fault has an answer
            response = await answer_fault(Request(scope, receive), fault)
            if not started:
                await response(scope, receive, send_and_log)


def _entry(scope: Scope, at: datetime, status: int, took_ms: float) -> LogEntry:
    note = note_of(scope)
    return LogEntry(
        agent_id=note.caller.agent_id if note.caller else None,
        at=at,
        route=f"{scope['method']} {scope['path']}"[:_MAX_ROUTE],
        question=note.question,
        status=status,
        given=note.given,
        took_ms=took_ms,
        refused=note.refused,
    )

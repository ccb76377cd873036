"""A limit on what may be sent."""

from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop_memory.service.problem import Refusal

MAX_BODY_BYTES = 1024 * 1024


class BodyLimit:
    """Refuses bodies over a limit while they arrive, whatever length they announce."""

    def __init__(self, app: ASGIApp, max_bytes: int = MAX_BODY_BYTES) -> None:
        self._app = app
        self._max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if _announced_length(scope) > self._max_bytes:
            raise self._too_long()
        received = 0

        async def receive_within_limit() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._max_bytes:
                raise self._too_long()
            return message

        await self._app(scope, receive_within_limit, send)

    def _too_long(self) -> Refusal:
        return Refusal(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            f"The request is longer than {self._max_bytes} bytes.",
            "Send it in several parts.",
        )


def _announced_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return 0

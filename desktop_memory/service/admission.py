"""Who may come in: this computer's own programs, with a token."""

from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from desktop_memory.service.authentication import Authentication
from desktop_memory.service.problem import Refusal
from desktop_memory.service.request_note import note_of

# The description of the interface holds no memory, and agents read it before they have a token.
OPEN_PATHS = frozenset({"/openapi.json"})


class Admission:
    """Checks Host, Origin and token before a route or a body is looked at.

    Host and Origin keep out web pages, also those that rebind a name to 127.0.0.1.
    """

    def __init__(self, app: ASGIApp, port: int, authentication: Authentication) -> None:
        self._app = app
        self._hosts = frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]"))
        self._origins = frozenset(f"http://{host}" for host in self._hosts)
        self._authentication = authentication

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            headers = Headers(scope=scope)
            self._check_host(headers)
            self._check_origin(headers)
            if scope["path"] not in OPEN_PATHS:
                caller = await self._authentication.get_caller(headers.getlist("authorization"))
                note_of(scope).caller = caller
        await self._app(scope, receive, send)

    def _check_host(self, headers: Headers) -> None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            raise Refusal(
                HTTPStatus.MISDIRECTED_REQUEST,
                "The Host header names another machine.",
                "Ask 127.0.0.1 with the port written in service.json.",
            )

    def _check_origin(self, headers: Headers) -> None:
        if any(origin.lower() not in self._origins for origin in headers.getlist("origin")):
            raise Refusal(
                HTTPStatus.FORBIDDEN,
                "Web pages may not ask Desktop Memory.",
                "Ask from a program, without an Origin header.",
            )

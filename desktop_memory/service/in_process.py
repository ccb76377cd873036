"""The interface without a socket, for the command line when no app runs."""

import asyncio

import httpx
from fastapi import FastAPI

# No socket is behind it; the Host header needs a number.
PORT = 1


class InProcess(httpx.BaseTransport):
    """Answers httpx requests by an app in this process, one after the other."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        self._runner = asyncio.Runner()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._runner.run(self._answer(request))

    def close(self) -> None:
        """Write what the log of requests still holds, and end."""
        self._runner.run(self._app.state.log.drain())
        self._runner.close()

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        # httpx decides by the kind of stream; the request of a plain client has been read whole.
        asked = httpx.Request(
            request.method, request.url, headers=request.headers, content=request.read()
        )
        answered = await self._transport.handle_async_request(asked)
        content = await answered.aread()
        return httpx.Response(
            answered.status_code, headers=answered.headers, content=content, request=request
        )

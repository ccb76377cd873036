"""The interface on a port of this computer."""

import asyncio
import contextlib
import os
import secrets
import socket
import sys

import uvicorn

from desktop_memory import __version__
from desktop_memory.config.paths import Paths
from desktop_memory.config.service_file import ServiceAddress, ServiceFile
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.runtime.runtime import Runtime
from desktop_memory.service.app import create_app
from desktop_memory.service.events import Events

HOST = "127.0.0.1"
_GRACE_S = 3
_KEEP_ALIVE_S = 30
_BACKLOG = 128


class Server:
    """Serves a runtime on 127.0.0.1. Made on any thread; `serve` blocks the thread it runs on.

    Making it takes the port and writes `service.json`, so that whoever reads that file is
    answered, if only a moment later. Raises EnvironmentFault where the port is taken or
    the file cannot be written.
    """

    def __init__(self, runtime: Runtime, paths: Paths, port: int = 0) -> None:
        self._socket = _listen(port)
        self.address = ServiceAddress(
            port=self._socket.getsockname()[1],
            pid=os.getpid(),
            version=__version__,
            token=secrets.token_urlsafe(32),
        )
        app = create_app(runtime, self.address.port, self.address.token)
        self._events: Events = app.state.events
        self._uvicorn = _ToldServer(
            uvicorn.Config(
                app,
                http="h11",
                ws="none",
                loop="asyncio",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                date_header=False,
                proxy_headers=False,
                timeout_keep_alive=_KEEP_ALIVE_S,
                timeout_graceful_shutdown=_GRACE_S,
            )
        )
        self._loop: asyncio.AbstractEventLoop | None = None
        self._file = ServiceFile(paths.service_file)
        try:
            self._file.write(self.address)
        except EnvironmentFault:
            self._socket.close()
            raise

    def serve(self) -> None:
        """Answer until `stop` is called from another thread."""
        try:
            asyncio.run(self._serve())
        finally:
            self._file.remove(self.address)
            self._socket.close()

    def stop(self) -> None:
        """Let `serve` finish what it answers and return. Any thread, any time, any number."""
        self._uvicorn.should_exit = True
        if self._loop is not None:
            # A loop that is closed has been stopped before.
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._end)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        if self._uvicorn.should_exit:
            return
        await self._uvicorn.serve(sockets=[self._socket])

    def _end(self) -> None:
        self._events.close()
        self._uvicorn.ending.set()


class _ToldServer(uvicorn.Server):
    """uvicorn looks ten times a second whether it should end, which costs half of what an idle
    app may cost; this one waits until it is told."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ending = asyncio.Event()

    async def main_loop(self) -> None:
        await self.ending.wait()


def _listen(port: int) -> socket.socket:
    # Named as TCP, so that asyncio turns off waiting for more to send (40 ms an answer).
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform == "win32":
            # Else another program could listen on the same port and be sent the tokens.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # A port set by the person can be taken again right after a restart.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(_BACKLOG)
    except OSError as fault:
        listener.close()
        raise EnvironmentFault(
            f"Port {port} cannot be used ({fault.strerror}).",
            "Choose another one under Settings, Agents, or 0 for any that is free.",
        ) from fault
    return listener

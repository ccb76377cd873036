"""Changes, from the writer thread to whoever listens over HTTP."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_memory.runtime.runtime import Runtime
from desktop_memory.service.change_stream import ChangeStream


class Events:
    """Knows the open streams, so that stopping can end them."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._streams: set[ChangeStream] = set()
        self._closed = False

    @contextmanager
    def listening(self) -> Iterator[ChangeStream]:
        """A stream of what is committed from now on. To be called on the event loop."""
        stream = ChangeStream(asyncio.get_running_loop())
        self._streams.add(stream)
        unsubscribe = self._runtime.subscribe(stream.tell)
        if self._closed:
            stream.end()
        try:
            yield stream
        finally:
            unsubscribe()
            self._streams.discard(stream)

    def close(self) -> None:
        """End all streams and those that come later. To be called on the event loop."""
        self._closed = True
        for stream in self._streams:
            stream.end()

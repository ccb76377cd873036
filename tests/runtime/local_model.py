"""A stand-in for a local model's endpoint: answers what it is told to, over real HTTP."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class LocalModel(ThreadingHTTPServer):
    """`facts` are what it answers; `manner` is "good", "broken", "endless" or "silent"."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.facts: list[dict[str, str]] = []
        self.manner = "good"
        self.questions: list[dict[str, Any]] = []
        self.ended = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: LocalModel

    def do_POST(self) -> None:
        size = int(self.headers["Content-Length"])
        self.server.questions.append(json.loads(self.rfile.read(size)))
        if self.server.manner == "silent":
            self.server.ended.wait(60)
            return
        if self.server.manner == "broken":
            self.send_error(500)
            return
        self.send_response(200)
        self.end_headers()
        if self.server.manner == "endless":
            self._talk()
            return
        content = json.dumps({"facts": self.server.facts})
        self.wfile.write(json.dumps({"choices": [{"message": {"content": content}}]}).encode())

    def _talk(self) -> None:
        try:
            while not self.server.ended.is_set():
                self.wfile.write(b'{"facts": [' + b" " * 4096)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def serving() -> Iterator[LocalModel]:
    """Serves until the block is left."""
    with LocalModel() as model:
        thread = threading.Thread(target=model.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield model
        finally:
            model.ended.set()
            model.shutdown()
            thread.join()

"""Questions to the sway compositor over its socket (man 7 sway-ipc)."""

import contextlib
import json
import os
import select
import socket
import struct
import time
from pathlib import Path
from typing import Any

from desktop_memory.domain.errors import MissingProgram

_MAGIC = b"i3-ipc"
_HEADER = struct.Struct("=6sII")
_SUBSCRIBE, _GET_OUTPUTS, _GET_TREE = 2, 3, 4
_LIMIT_S = 2.0
_LONGEST = 64_000_000
_LOST = ConnectionResetError("it closed the connection")

Node = dict[str, Any]
"""An output or a container as sway describes it."""


class SwayConnection:
    """For one thread. Opened when first used and again after it was lost.

    Everything asked raises MissingProgram while the compositor does not answer.
    """

    def __init__(self, path: str) -> None:
        """`path` is that of the socket, as in SWAYSOCK."""
        self._path = path
        self._questions: socket.socket | None = None
        self._events: socket.socket | None = None

    def find_outputs(self) -> list[Node]:
        """The monitors that are in use."""
        outputs: list[Node] = self._ask(_GET_OUTPUTS)
        return [output for output in outputs if output.get("active")]

    def get_tree(self) -> Node:
        """All containers, from the root on."""
        tree: Node = self._ask(_GET_TREE)
        return tree

    def listen(self) -> int:
        """Where a file descriptor can be read, events on windows or workspaces have come in."""
        try:
            if self._events is None:
                self._events = _connect(self._path)
                _exchange(self._events, _SUBSCRIBE, b'["window", "workspace"]')
        except OSError as fault:
            self.close()
            raise self._silent(fault) from fault
        return self._events.fileno()

    def take_events(self) -> bool:
        """Whether events have come in since the last time; they are dropped."""
        events = self._events
        taken = False
        try:
            while events is not None and select.select([events], [], [], 0)[0]:
                _receive(events, time.monotonic() + _LIMIT_S)
                taken = True
        except OSError as fault:
            self.close()
            raise self._silent(fault) from fault
        return taken

    def close(self) -> None:
        """Close it. Safe to call twice; the next question opens it again."""
        for opened in (self._questions, self._events):
            if opened is not None:
                opened.close()
        self._questions = self._events = None

    def _ask(self, kind: int) -> Any:
        try:
            if self._questions is None:
                self._questions = _connect(self._path)
            return json.loads(_exchange(self._questions, kind))
        except (OSError, ValueError) as fault:
            self.close()
            raise self._silent(fault) from fault

    def _silent(self, fault: Exception) -> MissingProgram:
        return MissingProgram(
            f"The compositor at {self._path} does not answer ({fault}).",
            "It is tried again; log in to a graphical session if this one has ended.",
        )


def find_sway_socket() -> str | None:
    """The socket of the sway session this process runs in, None where it runs in another."""
    told = os.environ.get("SWAYSOCK")
    if told:
        return told
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}")
    found = sorted(runtime.glob(f"sway-ipc.{os.getuid()}.*.sock"), key=_changed_at_s)
    return str(found[-1]) if found and os.environ.get("WAYLAND_DISPLAY") else None


def _changed_at_s(path: Path) -> float:
    with contextlib.suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _connect(path: str) -> socket.socket:
    opened = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    opened.settimeout(_LIMIT_S)
    try:
        opened.connect(path)
    except OSError:
        opened.close()
        raise
    return opened


def _exchange(opened: socket.socket, kind: int, body: bytes = b"") -> bytes:
    """The answer to one question."""
    until_s = time.monotonic() + _LIMIT_S
    opened.settimeout(_LIMIT_S)
    opened.sendall(_HEADER.pack(_MAGIC, len(body), kind) + body)
    while True:
        told, answer = _receive(opened, until_s)
        if told == kind:
            return answer


def _receive(opened: socket.socket, until_s: float) -> tuple[int, bytes]:
    """The kind and the body of the next message."""
    magic, length, kind = _HEADER.unpack(_read(opened, _HEADER.size, until_s))
    if magic != _MAGIC or length > _LONGEST:
        raise _LOST
    return kind, _read(opened, length, until_s)


def _read(opened: socket.socket, length: int, until_s: float) -> bytes:
    parts = bytearray()
    while len(parts) < length:
        opened.settimeout(max(0.001, until_s - time.monotonic()))
        part = opened.recv(length - len(parts))
        if not part:
            raise _LOST
        parts += part
    return bytes(parts)

"""A connection to an X server that is opened when needed and again after it was lost."""

import contextlib
import socket
import time
from collections.abc import Iterator
from typing import Any

from Xlib import error
from Xlib.display import Display
from Xlib.support.connect import get_display

from desktop_memory.domain.errors import MissingProgram

_RETRY_AFTER_S = 3.0


class X11Connection:
    """One connection for one thread. Everything asked through it raises MissingProgram while the
    X server cannot be reached, and works again once it can."""

    def __init__(self, name: str | None = None) -> None:
        """`name` is a display such as ":0"; None takes DISPLAY. Nothing is opened yet."""
        self._name = name
        self._display: Display | None = None
        self._atoms: dict[str, int] = {}
        self._tried_at_s = float("-inf")
        self.generation = 0

    @property
    def display(self) -> Any:
        """The open display. `generation` counts how often it was opened.

        Raises MissingProgram where there is no X server; asks again only after some seconds.
        """
        if self._display is None:
            self._open()
        return self._display

    @property
    def root(self) -> Any:
        return self.display.screen().root

    def _open(self) -> None:
        now_s = time.monotonic()
        if now_s - self._tried_at_s < _RETRY_AFTER_S:
            raise _unreachable(self._name)
        self._tried_at_s = now_s
        if not _listens(self._name):
            raise _unreachable(self._name)
        try:
            self._display = Display(self._name)
        except (error.DisplayError, error.ConnectionClosedError, OSError) as fault:
            raise _unreachable(self._name) from fault
        self._display.set_error_handler(_ignore)
        self._atoms.clear()
        self.generation += 1
        self._tried_at_s = float("-inf")

    def atom(self, name: str) -> int:
        """The number of an atom; made where it does not exist."""
        found = self._atoms.get(name)
        if found is None:
            found = self._atoms[name] = self.display.intern_atom(name)
        return found

    @contextlib.contextmanager
    def asking(self) -> Iterator[Any]:
        """The display for some requests. A connection lost meanwhile raises MissingProgram."""
        try:
            yield self.display
        except (error.ConnectionClosedError, OSError) as fault:
            self._drop()
            raise _unreachable(self._name) from fault

    def _drop(self) -> None:
        if self._display is not None:
            with contextlib.suppress(Exception):
                self._display.display.socket.close()
        self._display = None

    def close(self) -> None:
        """Close it. Safe to call twice."""
        if self._display is not None:
            with contextlib.suppress(error.ConnectionClosedError, OSError):
                self._display.close()
        self._display = None


def _listens(name: str | None) -> bool:
    """Whether a display can be connected to. Xlib itself leaves sockets open where it cannot, and
    would go on to try TCP."""
    try:
        _, _, host, number, _ = get_display(name)
    except error.DisplayError:
        return False
    if host and host != "unix":
        return True
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  # where X servers listen
    for address in ("\0" + path, path):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            if probe.connect_ex(address) == 0:
                return True
    return False


def _unreachable(name: str | None) -> MissingProgram:
    where = f"The X server {name}" if name else "The X server of this session"
    return MissingProgram(
        f"{where} cannot be reached, so windows and the screen cannot be seen.",
        "Log in to a graphical session, or set DISPLAY to one that runs.",
    )


def _ignore(_fault: error.XError, _request: Any) -> int:
    """Errors of requests without an answer: the window vanished meanwhile."""
    return 0

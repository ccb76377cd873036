"""Requests to an X server, sent together and answered together."""

from typing import Any

from Xlib import X, error
from Xlib.protocol import request

from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.domain.box import Box

_MOST_WORDS = 16_384


class Answer:
    """An answer that may still be under way. A window that vanished answers nothing."""

    def __init__(self, pending: Any) -> None:
        self._pending = pending

    def find(self) -> Any | None:
        """The reply, or None where the window is gone."""
        try:
            self._pending.reply()
        except error.XError:
            return None
        return self._pending


class PropertyAnswer(Answer):
    """The value of one property of a window."""

    def numbers(self) -> tuple[int, ...]:
        reply = self.find()
        if reply is None or reply.value is None or reply.value[0] == 8:
            return ()
        return tuple(reply.value[1])

    def number(self) -> int | None:
        return next(iter(self.numbers()), None)

    def words(self) -> tuple[str, ...]:
        """Its zero-separated texts."""
        reply = self.find()
        if reply is None or reply.value is None or reply.value[0] != 8:
            return ()
        return tuple(_decode(part) for part in bytes(reply.value[1]).split(b"\0") if part)

    def text(self) -> str:
        return " ".join("".join(self.words()[:1]).split())


class X11Requests:
    """Makes requests without waiting; what they return waits when it is read."""

    def __init__(self, connection: X11Connection) -> None:
        self._connection = connection

    def ask_property(self, window: int, name: str) -> PropertyAnswer:
        return PropertyAnswer(
            request.GetProperty(
                display=self._connection.display.display,
                defer=True,
                delete=0,
                window=window,
                property=self._connection.atom(name),
                type=X.AnyPropertyType,
                long_offset=0,
                long_length=_MOST_WORDS,
            )
        )

    def ask_tree(self, window: int) -> Answer:
        """Its parent and children, bottom to top."""
        return self._ask(request.QueryTree, window=window)

    def ask_attributes(self, window: int) -> Answer:
        return self._ask(request.GetWindowAttributes, window=window)

    def ask_geometry(self, window: int) -> Answer:
        """Its size, and its place within its parent."""
        return self._ask(request.GetGeometry, drawable=window)

    def ask_origin(self, window: int, root: int) -> Answer:
        """Where its upper left corner is on the desktop."""
        return self._ask(request.TranslateCoords, src_wid=window, dst_wid=root, src_x=0, src_y=0)

    def ask_focus(self) -> Answer:
        return self._ask(request.GetInputFocus)

    def _ask(self, kind: Any, **what: Any) -> Answer:
        return Answer(kind(display=self._connection.display.display, defer=True, **what))


def find_box(geometry: Answer, origin: Answer | None = None) -> Box | None:
    """A window's box, outer border included. Without `origin` the place within its parent."""
    size, place = geometry.find(), (origin or geometry).find()
    if size is None or place is None:
        return None
    border = size.border_width
    x, y = (place.x, place.y) if origin is None else (place.x - border, place.y - border)
    return Box(x, y, size.width + 2 * border, size.height + 2 * border)


def _decode(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")

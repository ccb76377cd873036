"""The windows of a KDE Plasma session under Wayland."""

from math import ceil, floor
from uuid import UUID

from desktop_memory.capture.connection.kwin import KWinConnection, KWinWindow, Rectangle
from desktop_memory.capture.window.app_names import AppNames
from desktop_memory.capture.window.change_wait import wait_until_changed
from desktop_memory.capture.window.popup_owner import with_owner
from desktop_memory.capture.window.process import Processes
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import MissingProgram
from desktop_memory.domain.observation import UNKNOWN_APP, Place, Window, WindowKind

# The shell's small windows show other windows in miniature.
_SHELL = frozenset({"plasmashell", "krunner", "kwin_wayland"})


class KWinWindows:
    """Windows as the compositor lists them, with menus and tooltips. Those of X programs it does
    not list, but no picture shows these either.

    Boxes are in pixels of the finest monitor, as pictures are.
    """

    def __init__(self, connection: KWinConnection) -> None:
        self._connection = connection
        self._apps = AppNames()
        self._processes = Processes()
        self._listed: frozenset[str] = frozenset()

    def find_windows(self) -> tuple[Window, ...]:
        """As `Windows.find_windows`."""
        desktop = self._connection.find_desktop()
        listed = frozenset(raw["id"] for raw in desktop.windows)
        visited = self._connection.take_visited() | (listed - self._listed)
        self._listed = listed
        windows = [
            self._window(raw, desktop.scale, visited=raw["id"] in visited)
            for raw in desktop.windows
        ]
        return tuple(with_owner(window, windows) for window in windows)

    def wait_changed(self, timeout_s: float, *wake_fds: int) -> bool:
        """As `Windows.wait_changed`."""
        return wait_until_changed(self._poll_changed, self._sockets, timeout_s, wake_fds)

    def close(self) -> None:
        self._connection.close()

    def _poll_changed(self) -> bool:
        try:
            self._connection.listen()
            return self._connection.take_changed()
        except MissingProgram:
            return False

    def _sockets(self) -> list[int]:
        try:
            return [self._connection.socket]
        except MissingProgram:
            return []

    def _window(self, raw: KWinWindow, scale: float, *, visited: bool) -> Window:
        process = self._processes.find_name(raw["pid"]) if raw["pid"] else ""
        app = self._apps.find_name(raw["wm_class"], raw["wm_instance"], process)
        box, buffer = find_box(raw["frame"], scale), find_box(raw["buffer"], scale)
        return Window(
            id=_number(raw["id"]),
            pid=raw["pid"],
            place=Place(app=app or UNKNOWN_APP, title=raw["title"], process=process),
            box=box,
            active=raw["active"],
            wm_class=raw["wm_class"],
            kind=WindowKind.DOCK if process in _SHELL else WindowKind(raw["kind"]),
            content=buffer.intersection(box),
            owner_id=_number(raw["owner"]) if raw["owner"] else None,
            # Programs do not know where they are, but for X programs: theirs begins at the corner
            # of all they draw, with the shadows around it.
            origin=(0, 0) if raw["x11"] else (buffer.x, buffer.y),
            visited=visited,
        )


def find_box(rectangle: Rectangle, scale: float) -> Box:
    """The pixels that a rectangle of the compositor covers."""
    x, y, width, height = (side * scale for side in rectangle)
    left, top = floor(x), floor(y)
    return Box(left, top, ceil(x + width) - left, ceil(y + height) - top)


def _number(raw_id: str) -> int:
    """The same for a window as long as it lives, even if it was minimised meanwhile."""
    return UUID(raw_id).int >> 65

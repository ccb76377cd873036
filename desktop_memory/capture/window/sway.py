"""The windows of a sway session."""

import time
from collections.abc import Sequence
from dataclasses import replace

from desktop_memory.capture.connection.sway import Node, SwayConnection
from desktop_memory.capture.window.app_names import AppNames
from desktop_memory.capture.window.change_wait import wait_until_changed
from desktop_memory.capture.window.process import Processes
from desktop_memory.capture.window.sway_tree import Shown, find_by_focus, find_shown
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import MissingProgram
from desktop_memory.domain.observation import UNKNOWN_APP, Place, Window, WindowKind

_X_PROGRAM = "xwayland"
# The tree tells where windows will be; they are drawn there within the 200 ms that sway gives
# programs to draw themselves anew.
_SETTLE_S = 0.25
_MOST_READINGS = 4


class SwayWindows:
    """Windows by the compositor's tree of containers.

    Boxes are in pixels of the finest monitor, as pictures are. A window is what its program
    draws: title bars and tabs are drawn by the compositor and may name other windows. Those of
    floating windows are told as panels, for they cover what is below.
    """

    def __init__(self, connection: SwayConnection) -> None:
        self._connection = connection
        self._apps = AppNames()
        self._processes = Processes()
        self._active: tuple[int, str] | None = None
        self._layout: dict[int, Box] = {}

    def find_windows(self) -> tuple[Window, ...]:
        """As `Windows.find_windows`.

        Where windows came, went or moved since the last time, it waits until they are drawn so.
        While they keep moving, each may show anywhere on its monitor.
        """
        for _ in range(_MOST_READINGS):
            windows = self._read_windows(everywhere=False)
            before, self._layout = self._layout, {window.id: window.box for window in windows}
            if self._layout == before:
                return windows
            time.sleep(_SETTLE_S)
        return self._read_windows(everywhere=True)

    def _read_windows(self, *, everywhere: bool) -> tuple[Window, ...]:
        scale = find_scale(self._connection.find_outputs())
        tree = self._connection.get_tree()
        recent = find_by_focus(tree)
        windows: list[Window] = []
        for shown in find_shown(tree):
            window = self._window(shown, recent, scale)
            if everywhere or window.active:
                window = replace(window, reach=shown.output.scaled(scale))
            if shown.frame is not None:
                windows.append(_title_bar(window, shown.frame.scaled(scale)))
            windows.append(window)
        return tuple(windows)

    def wait_changed(self, timeout_s: float, *wake_fds: int) -> bool:
        """As `Windows.wait_changed`."""
        return wait_until_changed(self._poll_changed, self._sockets, timeout_s, wake_fds)

    def close(self) -> None:
        self._connection.close()

    def _poll_changed(self) -> bool:
        try:
            self._connection.listen()
            if not self._connection.take_events() and self._active is not None:
                return False
            before, self._active = self._active, _find_active(self._connection.get_tree())
        except MissingProgram:
            return False
        return self._active != before

    def _sockets(self) -> list[int]:
        try:
            return [self._connection.listen()]
        except MissingProgram:
            return []

    def _window(self, shown: Shown, recent: Sequence[Node], scale: float) -> Window:
        node = shown.node
        traits = node.get("window_properties") or {}
        wm_class = node.get("app_id") or traits.get("class") or ""
        process = self._processes.find_name(node["pid"])
        app = self._apps.find_name(wm_class, traits.get("instance") or "", process)
        box = shown.content.scaled(scale)
        return Window(
            id=node["id"],
            pid=node["pid"],
            place=Place(app=app or UNKNOWN_APP, title=node["name"] or "", process=process),
            box=box,
            active=bool(node["focused"]),
            wm_class=wm_class,
            owner_id=_find_owner(shown, recent),
            # Whether a program draws in translucent colours nobody tells.
            opaque=shown.frame is None,
            origin=_find_origin(shown, scale),
        )


def find_scale(outputs: Sequence[Node]) -> float:
    """Pixels of the finest monitor to one of the compositor's."""
    return max((float(output.get("scale") or 1) for output in outputs), default=1.0)


def _title_bar(window: Window, frame: Box) -> Window:
    """What the compositor draws around a floating window: kept by nobody, excluded with it."""
    return Window(
        id=-window.id,
        pid=window.pid,
        place=window.place,
        box=frame,
        wm_class=window.wm_class,
        kind=WindowKind.DOCK,
        owner_id=window.id,
        opaque=False,
    )


def _find_origin(shown: Shown, scale: float) -> tuple[int, int]:
    """Programs do not know where the compositor put them: theirs begins at their own corner, with
    the shadows they draw around them. X programs count from the desktop's corner."""
    if shown.node.get("shell") == _X_PROGRAM:
        return (0, 0)
    shadow = shown.node["geometry"]
    x, y = shown.content.x - shadow["x"], shown.content.y - shadow["y"]
    return (round(x * scale), round(y * scale))


def _find_owner(shown: Shown, recent: Sequence[Node]) -> int | None:
    """The window a dialog was most likely opened from: sway does not tell it, but floats
    dialogs. It is the program's one that had the keyboard last."""
    if shown.frame is None:
        return None
    others = (node for node in recent if node["pid"] == shown.node["pid"])
    return next((node["id"] for node in others if node["type"] == "con"), None)


def _find_active(tree: Node) -> tuple[int, str]:
    active = next((node for node in find_by_focus(tree) if node["focused"]), None)
    return (active["id"], active["name"] or "") if active else (0, "")

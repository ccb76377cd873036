"""The window with the keyboard, where nobody but its program tells of it."""

import select

from desktop_memory.capture.accessibility.atspi import AtSpi
from desktop_memory.capture.accessibility.node import Node
from desktop_memory.capture.accessibility.programs import ActiveFrame
from desktop_memory.capture.window.app_names import AppNames
from desktop_memory.capture.window.process import Processes
from desktop_memory.domain.observation import UNKNOWN_APP, Place, Window

_BUDGET_MS = 400


class AtSpiWindows:
    """Windows by the accessibility bus: only those with the keyboard, for programs do not tell
    which others can be seen. Boxes are in pixels of the program, not of the desktop."""

    def __init__(self, programs: AtSpi) -> None:
        self._programs = programs
        self._apps = AppNames()
        self._processes = Processes()
        self._ids: dict[Node, int] = {}
        self._last_id = 0

    def find_windows(self) -> tuple[Window, ...]:
        """As `Windows.find_windows`. Two are active where a program forgot to say that it lost
        the keyboard."""
        return tuple(self._window(frame) for frame in self._programs.find_active(_BUDGET_MS))

    def wait_changed(self, timeout_s: float, *wake_fds: int) -> bool:
        """As `Windows.wait_changed`, but nothing tells of changes in between."""
        select.select(wake_fds, [], [], timeout_s)
        return False

    def close(self) -> None:
        return

    def _window(self, frame: ActiveFrame) -> Window:
        process = self._processes.find_name(frame.pid)
        app = self._apps.find_name("", "", process) or UNKNOWN_APP
        return Window(
            id=self._find_id(frame.node),
            pid=frame.pid,
            place=Place(app=app, title=frame.name, process=process),
            box=frame.box,
            active=True,
        )

    def _find_id(self, node: Node) -> int:
        """A number of its own for each: objects on the bus have only names."""
        if node not in self._ids:
            self._last_id += 1
            self._ids[node] = self._last_id
        return self._ids[node]

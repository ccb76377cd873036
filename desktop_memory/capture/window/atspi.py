"""The window with the keyboard, where nobody but its program tells of it."""

import select

from desktop_memory.capture.accessibility.atspi import AtSpi
from desktop_memory.capture.accessibility.node import Node
from desktop_memory.capture.accessibility.programs import ActiveFrame
from desktop_memory.capture.window.app_names import AppNames
from desktop_memory.capture.window.process import Processes
from desktop_memory.domain.observation import UNKNOWN_APP, Place, Window

_BUDGET_MS = 2_000


class AtSpiWindows:
    """Windows by the accessibility bus: only those with the keyboard, for programs do not tell
    which others can be seen. Boxes are in pixels of the program, not of the desktop.

    Some programs forget to say that they lost the keyboard: the one that got it last is active.
    Windows without a name are those of panels and window managers, which nobody sees.
    """

    def __init__(self, programs: AtSpi) -> None:
        self._programs = programs
        self._apps = AppNames()
        self._processes = Processes()
        self._ids: dict[Node, int] = {}
        self._by_turn: list[Node] = []
        self._last_id = 0

    def find_windows(self) -> tuple[Window, ...]:
        """As `Windows.find_windows`, the active one at last."""
        frames = {one.node: one for one in self._programs.find_active(_BUDGET_MS) if one.name}
        stayed = [node for node in self._by_turn if node in frames]
        self._by_turn = stayed + [node for node in frames if node not in stayed]
        return tuple(
            self._window(frames[node], active=node == self._by_turn[-1]) for node in self._by_turn
        )

    def wait_changed(self, timeout_s: float, *wake_fds: int) -> bool:
        """As `Windows.wait_changed`, but nothing tells of changes in between."""
        select.select(wake_fds, [], [], timeout_s)
        return False

    def close(self) -> None:
        return

    def _window(self, frame: ActiveFrame, *, active: bool) -> Window:
        process = self._processes.find_name(frame.pid)
        app = self._apps.find_name("", "", process) or UNKNOWN_APP
        return Window(
            id=self._find_id(frame.node),
            pid=frame.pid,
            place=Place(app=app, title=frame.name, process=process),
            box=frame.box,
            active=active,
        )

    def _find_id(self, node: Node) -> int:
        """A number of its own for each: objects on the bus have only names."""
        if node not in self._ids:
            self._last_id += 1
            self._ids[node] = self._last_id
        return self._ids[node]

"""Programs on the accessibility bus, and their windows."""

import time
from dataclasses import dataclass

from desktop_memory.capture.accessibility.node import (
    REGISTRY,
    ROOT_PATH,
    Node,
    State,
    has_state,
    read_box,
    read_nodes,
    read_value,
)
from desktop_memory.capture.connection.dbus import DAEMON, Bus, Call
from desktop_memory.capture.connection.patience import Patience
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Window

_LOOK_AGAIN_S = 2.0
_REST_S = 1.0
_LONGEST_REST_S = 60.0


@dataclass(frozen=True, slots=True)
class Program:
    """A program on the bus. `patience` rests after it was too slow."""

    root: Node
    pid: int
    patience: Patience


class Programs:
    """Finds programs by process id, and the accessible object of a window in them.

    Methods raise TimeoutError after `until_s` (of the monotonic clock) and BusLost.
    """

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._programs: dict[Node, Program] = {}
        self._looked_at_s = float("-inf")
        self._frames: dict[int, Node] = {}
        self._toolkits: dict[Node, str] = {}

    def find(self, pid: int, until_s: float) -> tuple[Program, ...]:
        """The programs of a process: none where it is not on the bus, several where it draws
        with several toolkits, as Qt does under a GTK theme."""
        found = self._find_known(pid)
        if not found and time.monotonic() - self._looked_at_s > _LOOK_AGAIN_S:
            self._look(until_s)
            found = self._find_known(pid)
        return found

    def find_frame(self, program: Program, window: Window, until_s: float) -> Node | None:
        """The accessible object of a window: of its title, else at its place."""
        known = self._frames.get(window.id)
        if known and known.program == program.root.program and self._fits(known, window, until_s):
            return known
        frames = read_nodes(self._bus.call_all((program.root.ask_children(),), until_s)[0])
        calls = [
            call
            for frame in frames
            for call in (frame.ask_states(), frame.ask_name(), frame.ask_box())
        ]
        answers = self._bus.call_all(calls, until_s)
        showing = [
            (_likeness(window, str(read_value(name, "")), read_box(box)), frame)
            for frame, states, name, box in zip(
                frames, answers[::3], answers[1::3], answers[2::3], strict=True
            )
            if has_state(states, State.SHOWING)
        ]
        best = max(showing, default=(0.0, None), key=lambda one: one[0])
        if best[1] is None or best[0] < _ENOUGH:
            self._frames.pop(window.id, None)
            return None
        self._frames[window.id] = best[1]
        return best[1]

    def find_toolkit(self, program: Program, until_s: float) -> str:
        """What draws the program's windows, e.g. "gtk", "Qt", "Chromium", "Gecko"."""
        known = self._toolkits.get(program.root)
        if known is None:
            answer = self._bus.call_all((program.root.ask_toolkit(),), until_s)[0]
            known = self._toolkits[program.root] = str(read_value(answer, ""))
        return known

    def forget(self) -> None:
        """Drop all that is known, as after the bus was lost."""
        self._programs.clear()
        self._frames.clear()
        self._toolkits.clear()
        self._looked_at_s = float("-inf")

    def _fits(self, frame: Node, window: Window, until_s: float) -> bool:
        calls = (frame.ask_states(), frame.ask_name(), frame.ask_box())
        states, name, box = self._bus.call_all(calls, until_s)
        likeness = _likeness(window, str(read_value(name, "")), read_box(box))
        return has_state(states, State.SHOWING) and likeness >= _SURE

    def _find_known(self, pid: int) -> tuple[Program, ...]:
        return tuple(one for one in self._programs.values() if one.pid == pid)

    def _look(self, until_s: float) -> None:
        """Ask the registry who is there; who came new is asked for process and toolkit."""
        registry = Node(REGISTRY, ROOT_PATH)
        roots = read_nodes(self._bus.call_all((registry.ask_children(),), until_s)[0])
        self._looked_at_s = time.monotonic()
        fresh = [root for root in roots if root not in self._programs]
        pids = self._bus.call_all((_ask_pid(root) for root in fresh), until_s)
        self._programs = {root: one for root, one in self._programs.items() if root in roots}
        for root, pid in zip(fresh, pids, strict=True):
            if pid:
                patience = Patience(_REST_S, _LONGEST_REST_S)
                self._programs[root] = Program(root, int(pid[0]), patience)


_ENOUGH = 0.5
_SURE = 1.5


def _likeness(window: Window, name: str, box: Box | None) -> float:
    """1 for the same title plus the shared part of both boxes (0 to 1)."""
    same_title = 1.0 if name and name == window.place.title else 0.0
    if box is None:
        return same_title
    others = (window.box, window.content or window.box)
    shared = max((_shared(box, other) for other in others), default=0.0)
    return same_title + shared


def _shared(one: Box, other: Box) -> float:
    both = one.intersection(other)
    return both.area / (one.area + other.area - both.area) if both else 0.0


def _ask_pid(root: Node) -> Call:
    body = (root.program,)
    return Call(DAEMON, "/org/freedesktop/DBus", DAEMON, "GetConnectionUnixProcessID", "s", body)

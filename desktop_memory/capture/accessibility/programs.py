"""Programs on the accessibility bus, and their windows."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

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
_TURN_S = 0.5
_LONGEST_REST_S = 15.0
_ENOUGH = 0.5
_SAME_TITLE = 2.0
_SURE = 2.5
_LEAST_SCALE = 1.2
_TOLERANCE = 0.05


@dataclass(frozen=True, slots=True)
class Program:
    """A program on the bus. `patience` rests after it was too slow."""

    root: Node
    pid: int
    patience: Patience


@dataclass(frozen=True, slots=True)
class Frame:
    """The accessible object of a window. `scale` is how many desktop pixels one of its is,
    `origin` the desktop pixel it counts from."""

    node: Node
    scale: float
    origin: tuple[int, int]

    def from_desktop(self, box: Box) -> Box:
        """A box on the desktop in the program's own pixels."""
        x, y = self.origin
        return box.moved(-x, -y).scaled(1 / self.scale)

    def to_desktop(self, box: Box) -> Box:
        """A box in the program's own pixels on the desktop."""
        return box.scaled(self.scale).moved(*self.origin)


@dataclass(frozen=True, slots=True)
class ActiveFrame:
    """A window that its program says has the keyboard. `box` is in the program's own pixels."""

    node: Node
    pid: int
    name: str
    box: Box


class Programs:
    """Finds programs by process id, and the accessible object of a window in them.

    Methods raise TimeoutError after `until_s` (of the monotonic clock) and BusLost.
    """

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._programs: dict[Node, Program] = {}
        self._looked_for_s: dict[int, float] = {}
        self._frames: dict[int, Node] = {}
        self._toolkits: dict[Node, str] = {}

    def knows(self, pid: int) -> bool:
        """Whether a process was on the bus when last looked for, without asking."""
        return bool(self._find_known(pid))

    def find(self, pid: int, until_s: float) -> tuple[Program, ...]:
        """The programs of a process: none where it is not on the bus, several where it draws
        with several toolkits, as Qt does under a GTK theme."""
        found, now_s = self._find_known(pid), time.monotonic()
        if not found and now_s - self._looked_for_s.get(pid, -inf) > _LOOK_AGAIN_S:
            recent = {one: at_s for one, at_s in self._looked_for_s.items() if now_s - at_s < 60}
            self._looked_for_s = {**recent, pid: now_s}
            self._look(until_s)
            found = self._find_known(pid)
        return found

    def find_names(self, program: Program, window: Window, until_s: float) -> list[str]:
        """Names of its frames that are where the window is and begin with its title."""
        title = window.place.title
        nodes = read_nodes(self._bus.call_all((program.root.ask_children(),), until_s)[0])
        calls = [call for node in nodes for call in (node.ask_name(), node.ask_box())]
        answers = self._bus.call_all(calls, until_s)
        names = [str(read_value(name, "")) for name in answers[::2]]
        boxes = [read_box(box) for box in answers[1::2]]
        return [
            name
            for name, box in zip(names, boxes, strict=True)
            if box and title and name.startswith(title) and _is_at(window, box)
        ]

    def find_active(self, until_s: float) -> tuple[ActiveFrame, ...]:
        """The windows with the keyboard: one as a rule, none while no program tells. One that
        hangs is left out, and left alone for a while."""
        self._look(until_s)
        found: list[ActiveFrame] = []
        for program in self._programs.values():
            if program.patience.resting:
                continue
            try:
                found += self._find_active_of(program, min(until_s, time.monotonic() + _TURN_S))
            except TimeoutError:
                program.patience.note_failure()
            else:
                program.patience.note_success()
        return tuple(found)

    def _find_active_of(self, program: Program, until_s: float) -> list[ActiveFrame]:
        nodes = read_nodes(self._bus.call_all((program.root.ask_children(),), until_s)[0])
        states = self._bus.call_all((node.ask_states() for node in nodes), until_s)
        active = [
            node
            for node, told in zip(nodes, states, strict=True)
            if has_state(told, State.ACTIVE) and has_state(told, State.SHOWING)
        ]
        calls = [call for node in active for call in (node.ask_name(), node.ask_box())]
        answers = self._bus.call_all(calls, until_s)
        boxes = [read_box(box) for box in answers[1::2]]
        return [
            ActiveFrame(node, program.pid, str(read_value(name, "")), box)
            for node, name, box in zip(active, answers[::2], boxes, strict=True)
            if box
        ]

    def find_frame(self, program: Program, window: Window, until_s: float) -> Frame | None:
        """The accessible object of a window: of its title and at its place.

        By its place alone only where no other window of the program is there: the text of a
        private window must not be taken for that of the window behind it.
        """
        known = self._frames.get(window.id)
        if known and known.program == program.root.program:
            frame, likeness = self._compare((known,), window, until_s)[0]
            if likeness >= _SURE:
                return frame
        nodes = read_nodes(self._bus.call_all((program.root.ask_children(),), until_s)[0])
        likely = sorted(self._compare(nodes, window, until_s), key=lambda one: -one[1])
        likely = [one for one in likely if one[1] >= _ENOUGH]
        if not likely or (likely[0][1] < _SAME_TITLE and len(likely) > 1):
            self._frames.pop(window.id, None)
            return None
        self._frames[window.id] = likely[0][0].node
        return likely[0][0]

    def _compare(
        self, nodes: Sequence[Node], window: Window, until_s: float
    ) -> list[tuple[Frame, float]]:
        """Frames with how much each is like the window; 0 for what is not shown."""
        calls = [
            call for node in nodes for call in (node.ask_states(), node.ask_name(), node.ask_box())
        ]
        answers = self._bus.call_all(calls, until_s)
        compared = []
        for node, states, name, raw_box in zip(
            nodes, answers[::3], answers[1::3], answers[2::3], strict=True
        ):
            box = read_box(raw_box)
            scale = _find_scale(window, box) if box else 1.0
            frame = Frame(node, scale, window.origin)
            place = frame.to_desktop(box) if box else None
            likeness = _likeness(window, str(read_value(name, "")), place)
            compared.append((frame, likeness if has_state(states, State.SHOWING) else 0.0))
        return compared

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
        self._looked_for_s.clear()

    def _find_known(self, pid: int) -> tuple[Program, ...]:
        return tuple(one for one in self._programs.values() if one.pid == pid)

    def _look(self, until_s: float) -> None:
        """Ask the registry who is there; who came new is asked for process and toolkit."""
        registry = Node(REGISTRY, ROOT_PATH)
        roots = read_nodes(self._bus.call_all((registry.ask_children(),), until_s)[0])
        fresh = [root for root in roots if root not in self._programs]
        pids = self._bus.call_all((_ask_pid(root) for root in fresh), until_s)
        self._programs = {root: one for root, one in self._programs.items() if root in roots}
        for root, pid in zip(fresh, pids, strict=True):
            if pid:
                patience = Patience(_REST_S, _LONGEST_REST_S)
                self._programs[root] = Program(root, int(pid[0]), patience)


def _is_at(window: Window, box: Box) -> bool:
    frame = Frame(Node("", ""), _find_scale(window, box), window.origin)
    return _likeness(window, "", frame.to_desktop(box)) >= _ENOUGH


def _likeness(window: Window, name: str, box: Box | None) -> float:
    """2 for the same title plus the shared part of both boxes (0 to 1)."""
    same_title = _SAME_TITLE if name and name == window.place.title else 0.0
    if box is None:
        return same_title
    others = (window.box, window.content or window.box)
    return same_title + max(_shared(box, other) for other in others)


def _shared(one: Box, other: Box) -> float:
    both = one.intersection(other)
    return both.area / (one.area + other.area - both.area) if both else 0.0


def _find_scale(window: Window, box: Box) -> float:
    """Desktop pixels to one of the program's, which counts larger ones on dense screens."""
    for shown in (window.content or window.box, window.box):
        across, down = shown.width / box.width, shown.height / box.height
        if across > _LEAST_SCALE and abs(across - down) < _TOLERANCE * across:
            return round(across * 8) / 8
    return 1.0


def _ask_pid(root: Node) -> Call:
    body = (root.program,)
    return Call(DAEMON, "/org/freedesktop/DBus", DAEMON, "GetConnectionUnixProcessID", "s", body)

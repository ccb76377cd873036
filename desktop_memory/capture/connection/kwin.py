"""Questions to KWin, the compositor of KDE Plasma, over the session's message bus."""

import json
import os
import re
import secrets
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from itertools import count
from pathlib import Path
from typing import Any

from desktop_memory.capture.connection.dbus import DAEMON, Bus, BusLost, Call
from desktop_memory.domain.errors import MissingProgram

KWIN = "org.kde.KWin"
_SCRIPTING, _SCRIPT = "org.kde.kwin.Scripting", "org.kde.kwin.Script"
_TO = "@TO@"
_MOST_TRIES = 8
_LIMIT_S = 2.0
_FIELD = re.compile(r"^(Enabled|Geometry|Scale): (.+)$", re.MULTILINE)
_SCREEN = re.compile(r"^Screen \d+:$", re.MULTILINE)
_GEOMETRY = re.compile(r"([-\d.]+),([-\d.]+),([\d.]+)x([\d.]+)")

Rectangle = tuple[float, float, float, float]
"""Left, top, width and height in the compositor's own pixels."""
KWinWindow = dict[str, Any]
"""A window as `kwin_windows.js` describes it."""


@dataclass(frozen=True, slots=True)
class Output:
    """A monitor. `scale` tells how many of its pixels one of the compositor's is."""

    rectangle: Rectangle
    scale: float


@dataclass(frozen=True, slots=True)
class KWinDesktop:
    """The monitors, and the windows that are shown, bottom to top."""

    outputs: tuple[Output, ...]
    windows: tuple[KWinWindow, ...]

    @property
    def scale(self) -> float:
        """Pixels of the finest monitor to one of the compositor's."""
        return max(output.scale for output in self.outputs)


class KWinConnection:
    """For one thread. KWin runs scripts of ours, which call back.

    Everything asked raises MissingProgram while it does not answer.
    """

    def __init__(self, address: str) -> None:
        """`address` of the session's bus."""
        self._bus = Bus(address, with_files=True)
        # Scripts have names by which they are stopped.
        self._mark = f"desktop-memory-{os.getpid()}-{secrets.token_hex(4)}"
        self._count = count(1)
        self._loaded: list[str] = []
        self._watched: tuple[str, str] | None = None
        self._kwin = ""
        self._told: dict[str, list[list[Any]]] = {"windows": [], "watch": []}
        self._active = ("", "")
        self._visited: frozenset[str] = frozenset()
        self._screens: list[Rectangle] = []
        self._outputs: tuple[Output, ...] = ()
        self._latest: KWinDesktop | None = None

    @property
    def latest(self) -> KWinDesktop:
        """What `find_desktop` told last."""
        return self._latest or self.find_desktop()

    def is_there(self) -> bool:
        """Whether it runs in this session. Never raises."""
        try:
            self._find_kwin()
        except MissingProgram:
            return False
        return True

    def find_desktop(self) -> KWinDesktop:
        """What is shown at this moment."""
        screens, windows = self._run("windows", stay=False)
        if screens != self._screens:
            # This costs more, and KWin writes to its log for it.
            (answer,) = self.ask((Call(KWIN, "/KWin", KWIN, "supportInformation"),))
            self._outputs, self._screens = _read_outputs(answer), screens
        self._latest = KWinDesktop(self._outputs, tuple(windows))
        return self._latest

    def ask(self, calls: Iterable[Call], limit_s: float = _LIMIT_S) -> list[list[Any] | None]:
        """The answers of calls to it; None for those refused."""
        try:
            return self._bus.call_all(calls, time.monotonic() + limit_s)
        except (BusLost, TimeoutError) as fault:
            raise _silent(str(fault) or "no answer in time") from fault

    @property
    def socket(self) -> int:
        """A file descriptor: where it can be read, another window may be active. Asks nothing, as
        what came in with an answer would be waited for in vain."""
        try:
            return self._bus.descriptor
        except BusLost as fault:
            raise _silent(str(fault)) from fault

    def listen(self) -> None:
        """Have it tell from now on which window is active."""
        self._find_kwin()
        place = (self._name(), self._kwin)
        if self._watched != place:
            self._note_active(self._run("watch", stay=True))
            self._watched = place

    def take_changed(self) -> bool:
        """Whether another window is active, or under another title, since the last time."""
        before = self._active
        self._hear()
        return self._active != before

    def take_visited(self) -> frozenset[str]:
        """The windows that were active since the last time, as far as it was listened to."""
        self._hear()
        visited, self._visited = self._visited, frozenset()
        return visited

    def close(self) -> None:
        """Stop the scripts. Safe to call twice; the next question opens it again."""
        self._watched = None
        if self._loaded:
            # Where KWin is gone its scripts are, too.
            with suppress(MissingProgram):
                self.ask([_unload(script) for script in self._loaded])
            self._loaded.clear()
        self._bus.close()

    def _find_kwin(self) -> None:
        """Note the connection KWin speaks from: nobody else is believed."""
        whose = Call(DAEMON, "/org/freedesktop/DBus", DAEMON, "GetNameOwner", "s", (KWIN,))
        (owner,) = self.ask((whose,))
        if not owner:
            raise _silent("it does not run")
        self._kwin = str(owner[0])

    def _hear(self) -> None:
        for told in self._take_told("watch"):
            self._note_active(told)

    def _note_active(self, told: list[Any]) -> None:
        """Which window is active, by its id and title."""
        self._active = (str(told[0]), str(told[1]))
        self._visited |= {self._active[0]}

    def _run(self, name: str, *, stay: bool) -> list[Any]:
        """Run a script; what it tells at first. It goes on running if it is to `stay`."""
        self._find_kwin()
        text = (files(__package__) / f"kwin_{name}.js").read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory(prefix="desktop-memory-") as folder:
            file = Path(folder) / f"{name}.js"
            file.write_text(text.replace(_TO, self._name()), encoding="utf-8")
            for _ in range(_MOST_TRIES):
                script = f"{self._mark}-{next(self._count)}"
                self._start(script, file)
                told = self._take_told(name)
                if not told or stay:
                    self._loaded.append(script)
                else:
                    self.ask((_unload(script),))
                if told:
                    return told[-1]
        raise _silent("its scripts do not run")

    def _start(self, script: str, file: Path) -> None:
        """KWin numbers a script by how many there are, so after others ended it may have the
        number of one that runs, and does not start. Then it stays, so that the next has its own.
        """
        (number,) = self.ask((_script("loadScript", "ss", (str(file), script)),))
        if not number or number[0] < 0:
            raise _silent("it takes no scripts")
        # Plasma 6 keeps them elsewhere than Plasma 5.
        places = (f"/Scripting/Script{number[0]}", f"/{number[0]}")
        self.ask([Call(KWIN, place, _SCRIPT, "run") for place in places])

    def _take_told(self, name: str) -> list[list[Any]]:
        """What scripts of this name told since the last time."""
        try:
            for one in self._bus.take_told():
                if one.sender == self._kwin and one.member in self._told:
                    self._told[one.member].append(json.loads(one.body[0]))
        except (BusLost, TimeoutError, ValueError) as fault:
            raise _silent(str(fault) or "no answer in time") from fault
        told, self._told[name] = self._told[name], []
        return told

    def _name(self) -> str:
        try:
            return self._bus.name
        except BusLost as fault:
            raise _silent(str(fault)) from fault


def _unload(script: str) -> Call:
    return _script("unloadScript", "s", (script,))


def _script(member: str, signature: str, body: tuple[str, ...]) -> Call:
    return Call(KWIN, "/Scripting", _SCRIPTING, member, signature, body)


def _read_outputs(answer: list[Any] | None) -> tuple[Output, ...]:
    """The monitors that are in use, out of the description that KWin gives of itself."""
    outputs: list[Output] = []
    for part in _SCREEN.split(str(answer[0]) if answer else "")[1:]:
        told: dict[str, str] = {}
        for name, value in _FIELD.findall(part):
            told.setdefault(name, value)
        sides = _GEOMETRY.fullmatch(told.get("Geometry", ""))
        if sides and told.get("Enabled", "1") == "1":
            x, y, width, height = (float(side) for side in sides.groups())
            outputs.append(Output((x, y, width, height), float(told.get("Scale", "1"))))
    if not outputs:
        raise _silent("it tells of no monitor")
    return tuple(outputs)


def _silent(why: str) -> MissingProgram:
    return MissingProgram(
        f"The compositor KWin does not tell which windows there are ({why}).",
        "It is tried again; log in to a graphical session if this one has ended.",
    )

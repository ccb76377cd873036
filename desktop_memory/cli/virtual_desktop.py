"""A private virtual screen with a window manager, a panel with a tray and its own D-Bus."""

import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import mss
import mss.tools
import psutil

from desktop_memory.cli.private_session import SESSION_MARK, PrivateSession
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault, MissingProgram

_START_LIMIT_S = 60.0
_STOP_LIMIT_S = 3.0
_STOP_ROUNDS = 10
_POLL_S = 0.05

# Programs and the Debian packages they come in.
_PROGRAMS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "dbus-send": "dbus-bin",
    "xfwm4": "xfwm4",
    "xfce4-panel": "xfce4-panel",
    "xrandr": "x11-xserver-utils",
    "xprop": "x11-utils",
}


class VirtualDesktop:
    """A desktop nobody sees, on a display of its own, for the demo and for tests.

    Nothing of the user's desktop is touched: home, settings and buses are in a temporary folder.
    All that was started on it is stopped when the `with` block is left.

    Raises on entering: MissingProgram (names the packages), EnvironmentFault (did not start).
    """

    def __init__(self, width: int = 1920, height: int = 1080) -> None:
        self._size = (width, height)
        self._stop = ExitStack()
        self._environ: dict[str, str] = {}
        self._session: PrivateSession | None = None

    @property
    def environ(self) -> Mapping[str, str]:
        """The variables of a program on this desktop."""
        return self._environ

    @property
    def display(self) -> str:
        """The X display, e.g. ":7"."""
        return self._environ["DISPLAY"]

    def __enter__(self) -> Self:
        _require_programs()
        with ExitStack() as undo:
            folder = Path(undo.enter_context(tempfile.TemporaryDirectory(prefix="dm-desktop-")))
            undo.callback(_stop_marked, str(folder))
            self._stop = undo.pop_all()
        try:
            self._start_session(folder)
        except BaseException:
            self._stop.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.close()

    def start(
        self, *program: str, environ: Mapping[str, str] | None = None
    ) -> "subprocess.Popen[bytes]":
        """Start a program on this desktop; its output goes to the file `log_of(program)`.

        `environ` adds variables. Raises MissingProgram where there is no such program.
        """
        if shutil.which(program[0]) is None:
            raise MissingProgram(f"The program {program[0]} is not on this computer.")
        log = self.log_of(program[0])
        with log.open("ab") as output:
            process = subprocess.Popen(
                (*_die_with_parent(), *program),
                env={**self._environ, **(environ or {})},
                cwd=self._environ["HOME"],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._stop.callback(_stop_process, process)
        return process

    def run(self, *program: str, check: bool = True) -> str:
        """Run a program on this desktop to its end; what it printed.

        Raises EnvironmentFault where it fails and `check` is set.
        """
        done = subprocess.run(
            program,
            env=self._environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_START_LIMIT_S,
            check=False,
        )
        if check and done.returncode:
            raise EnvironmentFault(f"{' '.join(program)} failed: {done.stderr.strip()}")
        return done.stdout

    def log_of(self, program: str) -> Path:
        """The file that holds what `program` printed."""
        if self._session is None:
            raise EnvironmentFault("The virtual desktop is not started.")
        return self._session.logs / f"{Path(program).name}.log"

    def screenshot(self, file: Path, area: Box | None = None) -> None:
        """Write an area of the desktop to `file` as PNG, by default all monitors."""
        width, height = self._size
        area = area or Box(0, 0, width, height)
        place = {"left": area.x, "top": area.y, "width": area.width, "height": area.height}
        with mss.MSS(display=self.display) as screen:
            picture = screen.grab(place)
            mss.tools.to_png(picture.rgb, picture.size, output=str(file))

    def split_monitors(self) -> None:
        """Make two monitors of one, LEFT and RIGHT, side by side."""
        width, height = self._size
        half = width // 2
        for name, left, output in (("LEFT", 0, "screen"), ("RIGHT", half, "none")):
            area = f"{half}/{half // 4}x{height}/{height // 4}+{left}+0"
            self.run("xrandr", "--setmonitor", name, area, output)

    def _start_session(self, folder: Path) -> None:
        self._session = session = PrivateSession(folder)
        session.write()
        # As long as there is no display, "" keeps programs from the one of the user.
        self._environ = session.environ("")
        self._environ["DISPLAY"] = self._start_display()
        self.start("dbus-daemon", "--nofork", "--nopidfile", f"--config-file={session.bus_config}")
        self._wait("the D-Bus daemon", (session.runtime / "bus").exists)
        self._wait("the accessibility bus", self._accessibility_answers)
        self.start("xfwm4", "--compositor=off")
        self.start("xfce4-panel", "--disable-wm-check")
        self._wait("the window manager", self._windows_are_managed)
        self._wait("the tray of xfce4-panel", self._tray_is_there)

    def _start_display(self) -> str:
        width, height = self._size
        reader, writer = os.pipe()
        try:
            with self.log_of("Xvfb").open("ab") as output:
                server = subprocess.Popen(
                    (
                        *_die_with_parent(),
                        *("Xvfb", "-displayfd", str(writer)),
                        *("-screen", "0", f"{width}x{height}x24", "-dpi", "96"),
                        *("-nolisten", "tcp", "-noreset", "+extension", "RANDR"),
                        *("-s", "0", "-dpms"),
                    ),
                    pass_fds=(writer,),
                    env=self._environ,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                )
        finally:
            os.close(writer)
        self._stop.callback(_stop_process, server)
        with os.fdopen(reader, "rb") as answer:
            ready, _, _ = select.select([answer], [], [], _START_LIMIT_S)
            number = answer.readline().strip().decode() if ready else ""
        if not number:
            raise EnvironmentFault(
                "The virtual screen Xvfb did not start.", _last_words(self.log_of("Xvfb"))
            )
        return f":{number}"

    def _accessibility_answers(self) -> bool:
        answer = self._ask("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
        return "unix:" in answer

    def _windows_are_managed(self) -> bool:
        return "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK", check=False)

    def _tray_is_there(self) -> bool:
        watcher = "org.kde.StatusNotifierWatcher"
        answer = self._ask(
            watcher,
            "/StatusNotifierWatcher",
            "org.freedesktop.DBus.Properties.Get",
            f"string:{watcher}",
            "string:IsStatusNotifierHostRegistered",
        )
        return "boolean true" in answer

    def _ask(self, service: str, path: str, method: str, *arguments: str) -> str:
        return self.run(
            *("dbus-send", "--session", "--print-reply", "--reply-timeout=5000"),
            *(f"--dest={service}", path, method, *arguments),
            check=False,
        )

    def _wait(self, what: str, is_ready: Callable[[], bool]) -> None:
        deadline = time.monotonic() + _START_LIMIT_S
        while not is_ready():
            if time.monotonic() > deadline:
                logs = self.log_of("xfce4-panel").parent
                words = " ".join(filter(None, map(_last_words, sorted(logs.glob("*.log")))))
                raise EnvironmentFault(f"On the virtual desktop {what} did not start.", words)
            time.sleep(_POLL_S)


def _require_programs() -> None:
    if not sys.platform.startswith("linux"):
        raise MissingProgram(
            "The demo runs on a virtual desktop, which there is on Linux only.",
            "Start the app instead: desktop-memory run",
        )
    missing = [package for name, package in _PROGRAMS.items() if shutil.which(name) is None]
    if missing:
        raise MissingProgram(
            f"The virtual desktop needs programs that are not here: {', '.join(missing)}.",
            f"Run installer/run, or install them: apt install {' '.join(missing)}",
        )


def _die_with_parent() -> tuple[str, ...]:
    """A prefix that lets a program end with this process, even after kill -9, where possible."""
    return ("setpriv", "--pdeathsig", "TERM") if shutil.which("setpriv") else ()


def _stop_process(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(_STOP_LIMIT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _stop_marked(mark: str) -> None:
    """Stop what the session's own programs started, e.g. services of the bus. A program that is
    just being started is not among the first that are found."""
    for _ in range(_STOP_ROUNDS):
        left = [process for process in psutil.process_iter() if _mark_of(process) == mark]
        if not left:
            return
        for process in left:
            _signal(process.terminate)
        _, alive = psutil.wait_procs(left, _STOP_LIMIT_S)
        for process in alive:
            _signal(process.kill)
        psutil.wait_procs(alive, _STOP_LIMIT_S)


def _mark_of(process: psutil.Process) -> str | None:
    try:
        return process.environ().get(SESSION_MARK)
    except (psutil.Error, OSError):
        return None


def _signal(send: Callable[[], None]) -> None:
    try:
        send()
    except psutil.NoSuchProcess:
        return


def _last_words(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return f"{log.stem}: {lines[-1]}" if lines else ""

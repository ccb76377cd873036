"""A headless session of KWin with its own buses, for tests."""

import hashlib
import json
import shutil
import subprocess
from ctypes.util import find_library
from pathlib import Path

import pytest

from desktop_memory.cli.private_session import PrivateSession
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box

# That of Plasma 6 takes no pictures where there is no graphics card.
needs_kwin = pytest.mark.skipif(find_library("kwin") != "libkwin.so.5", reason="needs KWin 5")
_SCRIPTING = "org.kde.kwin.Scripting"
# Finds the newest window with a title in a script.
_FIND = """
function find(title) {
    return workspace.clientList().filter((one) => one.caption.indexOf(title) >= 0).pop();
}
"""


class KWinDesktop(VirtualDesktop):
    """As the virtual desktop, but under KWin. It has a monitor of 1280x800 pixels for each of
    `scales`, side by side.

    `gives_pictures`: KWin does not ask whom it gives them.
    """

    def __init__(self, *, scales: tuple[int, ...] = (1,), gives_pictures: bool = True) -> None:
        super().__init__(1280, 800)
        self._scales = scales
        self._checks = "1" if gives_pictures else "0"
        self._scripts = 0

    def tell(self, script: str) -> None:
        """Have KWin do something, as a key of the person would. `find(title)` finds a window."""
        self.end_script(self.start_script(_FIND + script))

    def move(self, title: str, box: Box) -> None:
        """Put a window somewhere, in the compositor's own pixels."""
        sides = f"{{x: {box.x}, y: {box.y}, width: {box.width}, height: {box.height}}}"
        self.tell(f"find('{title}').frameGeometry = {sides};")

    def activate(self, title: str) -> None:
        """Give a window the keyboard."""
        self.tell(f"workspace.activeClient = find('{title}');")

    def start_script(self, script: str) -> str:
        """Have KWin run a script until it is ended; its name."""
        self._scripts += 1
        file = Path(self.environ["TMPDIR"]) / f"script-{self._scripts}.js"
        file.write_text(script, encoding="utf-8")
        number = self._send("/Scripting", f"{_SCRIPTING}.loadScript", f"string:{file}").split()[-1]
        self._send(f"/{number}", "org.kde.kwin.Script.run")
        return str(file)

    def end_script(self, name: str) -> None:
        self._send("/Scripting", f"{_SCRIPTING}.unloadScript", f"string:{name}")

    def shows(self, title: str) -> bool:
        """Whether there is a window with that in its title."""
        word = f"titled-{self._scripts}"
        self.tell(f"if (find('{title}')) print('{word}');")
        return word in self.log_of("kwin_wayland").read_text(encoding="utf-8", errors="replace")

    def start_anew(self) -> None:
        """End KWin and start it again."""
        self._program.kill()
        self._program.wait()
        self._start_kwin()

    def _send(self, path: str, member: str, *words: str) -> str:
        send = ("dbus-send", "--session", "--print-reply", "--dest=org.kde.KWin")
        return self.run(*send, path, member, *words)

    def _start_session(self, folder: Path) -> None:
        self._session = session = PrivateSession(folder)
        session.write()
        environ = session.environ("")
        del environ["DISPLAY"]
        self._environ = {
            **environ,
            "XDG_CURRENT_DESKTOP": "KDE",
            "XDG_SESSION_TYPE": "wayland",
            "GDK_BACKEND": "wayland",
            "QT_QPA_PLATFORM": "wayland",
            "WAYLAND_DISPLAY": "wayland-0",
        }
        self.start("dbus-daemon", "--nofork", "--nopidfile", f"--config-file={session.bus_config}")
        self._wait("the D-Bus daemon", (session.runtime / "bus").exists)
        self._wait("the accessibility bus", self._accessibility_answers)
        self._file = _find_program(folder)
        _arrange(Path(self._environ["XDG_DATA_HOME"]) / "kscreen", self._scales)
        self._start_kwin()

    def _start_kwin(self) -> None:
        self._program = self.start(
            self._file,
            *("--virtual", "--no-lockscreen", "--no-global-shortcuts"),
            *("--width", "1280", "--height", "800", "--output-count", str(len(self._scales))),
            environ={
                "KWIN_SCREENSHOT_NO_PERMISSION_CHECKS": self._checks,
                # Mesa without a graphics card draws black lines with OpenGL, none with OpenGL ES.
                "KWIN_COMPOSE": "O2ES",
                "QT_QPA_PLATFORM": "",
            },
        )
        self._wait("KWin", self._answers)

    def _answers(self) -> bool:
        answer = self._ask("org.kde.KWin", "/KWin", "org.kde.KWin.activeOutputName")
        return "string" in answer


def _arrange(folder: Path, scales: tuple[int, ...]) -> None:
    """Settings of monitors, in a file named by a sum of their names, where KWin looks for them."""
    folder.mkdir(parents=True)
    names = [f"Virtual-{number}" for number in range(len(scales))]
    monitors, x = [], 0
    for name, scale in zip(names, scales, strict=True):
        place = {"pos": {"x": x, "y": 0}, "scale": scale, "rotation": 1}
        mode = {"refresh": 60, "size": {"width": 1280, "height": 800}}
        monitors.append({"id": name, "enabled": True, "mode": mode, **place})
        x += 1280 // scale
    file = folder / hashlib.md5("".join(names).encode(), usedforsecurity=False).hexdigest()
    file.write_text(json.dumps(monitors), encoding="utf-8")


def _find_program(folder: Path) -> str:
    """KWin, or a copy of it without its right to run before others, which a container may not
    have to give. It goes by its name."""
    path = shutil.which("kwin_wayland") or "kwin_wayland"
    try:
        subprocess.run((path, "--version"), check=False, capture_output=True, timeout=60)
    except PermissionError:
        copy = folder / "kwin_wayland"
        shutil.copyfile(path, copy)
        copy.chmod(0o755)
        return str(copy)
    return path

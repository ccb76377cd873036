"""A headless sway session with its own buses, for tests."""

import json
import os
from pathlib import Path
from typing import Any

from desktop_memory.cli.private_session import PrivateSession
from desktop_memory.cli.virtual_desktop import VirtualDesktop

_CONFIG = """
output * resolution 1280x800
output HEADLESS-1 scale {scale}
xwayland {xwayland}
focus_follows_mouse no
"""
_KEYBOARD = 2
_ONE_HOUR_MS = "3600000"


class SwayDesktop(VirtualDesktop):
    """As the virtual desktop, but under Wayland. `scale` is that of its monitor."""

    def __init__(self, *, scale: int = 1, xwayland: bool = False) -> None:
        super().__init__(1280, 800)
        self._config = _CONFIG.format(scale=scale, xwayland="force" if xwayland else "disable")

    def tell(self, command: str) -> None:
        """Have sway do something, as a key of the person would."""
        self.run("swaymsg", command)

    def find_views(self) -> list[dict[str, Any]]:
        """All windows as sway describes them."""
        return _leaves(json.loads(self.run("swaymsg", "-t", "get_tree", "-r")))

    def type_text(self, text: str) -> None:
        """Type into the window that has the keyboard, once it knows the keyboard that types."""
        self.run("wtype", "-s", "500", "-d", "10", text)

    def _start_session(self, folder: Path) -> None:
        self._session = session = PrivateSession(folder)
        session.write()
        environ = session.environ("")
        del environ["DISPLAY"]
        self._environ = {
            **environ,
            "XDG_CURRENT_DESKTOP": "sway",
            "XDG_SESSION_TYPE": "wayland",
            "GDK_BACKEND": "wayland",
            "QT_QPA_PLATFORM": "wayland",
        }
        self.start("dbus-daemon", "--nofork", "--nopidfile", f"--config-file={session.bus_config}")
        self._wait("the D-Bus daemon", (session.runtime / "bus").exists)
        self._wait("the accessibility bus", self._accessibility_answers)
        self._start_sway(folder)

    def _start_sway(self, folder: Path) -> None:
        """sway refuses to run as root, so there it runs as nobody, in a folder of its own."""
        place = folder / "sway"
        place.mkdir(mode=0o755)
        folder.chmod(0o755)
        config = place / "config"
        config.write_text(self._config, encoding="utf-8")
        prefix: tuple[str, ...] = ()
        if os.geteuid() == 0:
            os.chown(place, 65534, 65534)
            prefix = ("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups")
        self.start(
            *(*prefix, "sway", "-c", str(config)),
            environ={
                "XDG_RUNTIME_DIR": str(place),
                "HOME": str(place),
                "WLR_BACKENDS": "headless",
                "WLR_RENDERER": "pixman",
                "WLR_LIBINPUT_NO_DEVICES": "1",
            },
        )
        self._wait("sway", lambda: bool(_find(place, "sway-ipc.*.sock")))
        self._wait("its display", lambda: bool(_find(place, "wayland-?")))
        self._environ |= {
            "SWAYSOCK": _find(place, "sway-ipc.*.sock"),
            "WAYLAND_DISPLAY": _find(place, "wayland-?"),
        }
        self._plug_in_keyboard()

    def _plug_in_keyboard(self) -> None:
        """One that stays. The one that types goes with the last letter, and where there is none,
        no window has the keyboard."""
        self.start("wtype", "-s", _ONE_HOUR_MS)
        self._wait("its keyboard", self._has_keyboard)

    def _has_keyboard(self) -> bool:
        seats = json.loads(self.run("swaymsg", "-t", "get_seats", "-r"))
        return any(seat["capabilities"] & _KEYBOARD for seat in seats)


def _find(folder: Path, pattern: str) -> str:
    return next((str(path) for path in folder.glob(pattern)), "")


def _leaves(node: dict[str, Any]) -> list[dict[str, Any]]:
    inner = [leaf for child in (*node["nodes"], *node["floating_nodes"]) for leaf in _leaves(child)]
    return [node, *inner] if node.get("pid") else inner

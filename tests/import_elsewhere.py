"""Imports all of the app as on macOS, then as under Windows. Run in a process of its own:

    python -m tests.import_elsewhere

What that system has not is taken away first: modules and names of the standard library, and
libraries that are installed on Linux only. Prints what could not be imported, and why.
"""

import importlib
import locale
import os
import signal
import socket
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parents[1] / "desktop_memory"
LINUX_ONLY = ("Xlib", "dbus_fast", "tesserocr")
# docs.python.org/3: availability of modules and functions.
NOT_UNDER_WINDOWS: dict[Any, tuple[str, ...]] = {
    os: (
        *("O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK", "chown", "fchmod", "fork"),
        *("getgid", "getpgid", "getuid", "geteuid", "getxattr", "killpg", "nice", "setsid"),
        *("sched_getaffinity", "sched_setaffinity", "statvfs", "sysconf", "uname", "wait4"),
    ),
    signal: ("SIGALRM", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGUSR1", "SIGUSR2", "alarm"),
    socket: ("AF_UNIX",),
    locale: ("LC_MESSAGES",),
}
NOT_UNDER_MACOS: dict[Any, tuple[str, ...]] = {
    os: ("getxattr", "sched_getaffinity", "sched_setaffinity", "memfd_create", "pidfd_open"),
}
POSIX_MODULES = ("fcntl", "grp", "pty", "pwd", "resource", "termios", "tty")
MISSING = {"win32": NOT_UNDER_WINDOWS, "darwin": NOT_UNDER_MACOS}
BLOCKED = {"win32": (*LINUX_ONLY, *POSIX_MODULES), "darwin": LINUX_ONLY}
ITS_LIBRARIES = {
    "win32": (
        *("comtypes", "comtypes.client", "msvcrt", "pywintypes"),
        *("win32api", "win32gui", "win32process", "winreg"),
    ),
    "darwin": ("AppKit", "ApplicationServices", "Quartz"),
}
ITS_NAMES = {"win32": {"O_BINARY": 0x8000}, "darwin": {}}
DESKTOPS = {"win32": "win32_desktop", "darwin": "macos_desktop"}
LEAVES = {
    "win32": ("win32", "msvcrt"),
    "darwin": ("macos",),
    "linux": ("x11", "xdg", "linux_desktop", "tesserocr_process"),
}


class AnyNames(ModuleType):
    """A library that has every name."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (Exception,), {})


def find_modules(platform: str) -> Iterator[str]:
    """All modules but the leaf files of other systems. Of capture those that its desktop and the
    rest of the app import."""
    foreign = {leaf for system, leaves in LEAVES.items() if system != platform for leaf in leaves}
    yield from ("desktop_memory.capture.files", f"desktop_memory.capture.{DESKTOPS[platform]}")
    for file in sorted(ROOT.rglob("*.py")):
        parts = file.relative_to(ROOT.parent).with_suffix("").parts
        name = ".".join(parts).removesuffix(".__init__")
        if parts[1] != "capture" and not foreign & set(parts):
            yield name


def find_faults(names: Iterable[str]) -> Iterator[str]:
    """One line for each module that cannot be imported."""
    for name in names:
        try:
            importlib.import_module(name)
        except Exception as fault:  # noqa: BLE001  # whatever it is, it is told
            yield f"{name}: {type(fault).__name__}: {fault}"


def forget_app() -> None:
    """Import everything of ours anew."""
    for name in [one for one in sys.modules if one.split(".")[0] == "desktop_memory"]:
        del sys.modules[name]


def pretend(platform: str) -> None:
    """Make this process look like one on `platform`, as far as imports go."""
    for name in [*sys.modules]:
        if name.split(".")[0] in BLOCKED[platform]:
            del sys.modules[name]
    sys.modules.update(dict.fromkeys(BLOCKED[platform]))  # type: ignore[arg-type]  # None blocks it
    sys.modules.update({name: AnyNames(name) for name in ITS_LIBRARIES[platform]})
    for owner, names in MISSING[platform].items():
        for name in names:
            if hasattr(owner, name):
                delattr(owner, name)
    vars(os).update(ITS_NAMES[platform])
    sys.platform = platform


def main() -> int:
    names = {platform: list(find_modules(platform)) for platform in DESKTOPS}
    # Libraries look at the system, too; they are imported while it is the one they are made for.
    faults = [*find_faults(name for name in names["darwin"] if "macos" not in name)]
    importlib.import_module("desktop_memory.capture.linux_desktop")
    # What Windows has not is more than what macOS has not, so it comes last.
    for platform in ("darwin", "win32"):
        forget_app()
        pretend(platform)
        faults += [f"{platform}: {fault}" for fault in find_faults(names[platform])]
    sys.stdout.write("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

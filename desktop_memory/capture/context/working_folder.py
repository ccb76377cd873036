"""In which folder the person works, as far as a window's program tells.

Linux tells of each process what it has in front of its terminal (man 5 proc).
"""

import re
import socket
from collections.abc import Iterator
from pathlib import Path

from desktop_memory.domain.observation import Window

_PROC = Path("/proc")
# What runs in these is elsewhere: on another computer, or in a session of their own.
_ELSEWHERE = frozenset({"ssh", "mosh-client", "telnet", "tmux: client", "screen"})
_PATH = re.compile(r"(?:^|(?<=[\s:(\[]))(?:~|/)[^\s:;|\])]*")
_REMOTE = re.compile(r"[\w.-]+@(?P<host>[\w.-]+)")


def find_working_folder(window: Window, document: str | None) -> Path | None:
    """The folder of the document in front, else that of what runs in a terminal's foreground,
    else one that the title names."""
    if document and Path(document).is_absolute():
        return Path(document).parent
    shells = list(_find_shells(window.pid))
    folders = {folder for shell in shells if (folder := _find_foreground(shell)) is not None}
    if len(folders) == 1:
        return folders.pop()
    named = _find_named(window.place.title)
    # One process with several terminals: the title has to say which is meant.
    return named if not folders or named in folders else None


def _find_shells(pid: int) -> Iterator[list[str]]:
    """The status of programs that lead a terminal which the process has opened."""
    try:
        threads = list((_PROC / str(pid) / "task").iterdir())
    except OSError:
        return
    for thread in threads:
        for child in _read(thread / "children").split():
            status = _find_status(child)
            if status and status[_SESSION] == child and status[_TERMINAL] != "0":
                yield status


# Places in /proc/PID/stat after the program's name, with the process id put before.
_PID, _SESSION, _TERMINAL, _FOREGROUND = 0, 4, 5, 6


def _find_status(pid: str) -> list[str]:
    told = _read(_PROC / pid / "stat").rpartition(")")[2].split()
    return [pid, *told] if len(told) > _FOREGROUND else []


def _find_foreground(shell: list[str]) -> Path | None:
    """The folder of what has the terminal, else of the shell."""
    for pid in (shell[_FOREGROUND], shell[_PID]):
        if _read(_PROC / pid / "comm").strip() in _ELSEWHERE:
            return None
        try:
            return (_PROC / pid / "cwd").readlink()
        except OSError:
            continue
    return None


def _find_named(title: str) -> Path | None:
    """A folder, or that of a file, that is named in full in a title and is there."""
    remote = _REMOTE.search(title)
    if remote and remote["host"].partition(".")[0] != socket.gethostname().partition(".")[0]:
        return None
    for named in _PATH.findall(title):
        path = Path(named).expanduser() if named.startswith("~/") or named == "~" else Path(named)
        if path.is_absolute() and path != Path("/") and path.exists():
            return path if path.is_dir() else path.parent
    return None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""

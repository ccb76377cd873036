"""Which program a process runs."""

import os
from pathlib import Path

import psutil


class Processes:
    """Names of programs by process id, remembered while the process lives."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[float, str]] = {}

    def find_name(self, pid: int) -> str:
        """The program file's name, e.g. "chromium", or "" where it cannot be told."""
        try:
            process = psutil.Process(pid)
            born_at_s = process.create_time()
            known = self._known.get(pid)
            if known is None or known[0] != born_at_s:
                known = self._known[pid] = (born_at_s, _program(process))
        except (psutil.Error, OSError, ValueError):
            self._known.pop(pid, None)
            return ""
        return known[1]


def _program(process: psutil.Process) -> str:
    try:
        path = process.exe()
    except psutil.AccessDenied:
        path = ""
    return Path(os.fspath(path)).name.removesuffix(" (deleted)") or process.name()

"""Locked or not, by the programs that lock a Wayland session."""

import os
import time

import psutil

_LOCKERS = frozenset({"swaylock", "gtklock", "hyprlock", "waylock", "swaylock-plugin"})
_LOOK_EVERY_S = 4.0
# A process may still become another program until it is this old.
_SETTLED_AFTER_S = 20.0


class Locker:
    """Locked while one of the known programs runs for this user: they tell nobody else. It is
    looked for every few seconds."""

    name = "screen locker"

    def __init__(self, lockers: frozenset[str] = _LOCKERS) -> None:
        self._lockers = lockers
        self._looked_at_s = float("-inf")
        self._locked: bool | None = None
        self._others: set[int] = set()

    def find_locked(self) -> bool | None:
        """As `LockWitness.find_locked`."""
        now_s = time.monotonic()
        if now_s - self._looked_at_s >= _LOOK_EVERY_S:
            self._looked_at_s = now_s
            self._locked = self._find_locker()
        return self._locked

    def _find_locker(self) -> bool:
        pids = set(psutil.pids())
        self._others &= pids
        for pid in pids - self._others:
            try:
                process = psutil.Process(pid)
                if process.name() in self._lockers and process.uids().real == os.getuid():
                    return True
                if time.time() - process.create_time() > _SETTLED_AFTER_S:
                    self._others.add(pid)
            except (psutil.Error, OSError):
                continue
        return False

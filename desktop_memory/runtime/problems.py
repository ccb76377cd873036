"""What keeps the app from doing its work, as the tray and the health page tell it."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.domain.status import Problem

_REMEMBERED_FOR = timedelta(days=7)


class Problems:
    """Open and lately mended problems, from any thread. Each key has one entry at most."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._problems: dict[str, Problem] = {}

    def report(self, key: str, what: str, remedy: str, *, blocking: bool) -> None:
        """Open a problem, or refresh its words; `since` stays that of the first report."""
        with self._lock:
            known = self._problems.get(key)
            since = known.since if known and known.mended_at is None else self._now()
            self._problems[key] = Problem(key, what, remedy, since, blocking)

    def report_fault(self, key: str, fault: Exception, *, blocking: bool) -> None:
        """Open a problem from an error; ours are told as bugs with the error's name."""
        if isinstance(fault, MemoryAppError):
            self.report(key, fault.message, fault.remedy, blocking=blocking)
        else:
            what = f"Desktop Memory made a mistake ({type(fault).__name__}: {fault})."
            self.report(key, what, "Copy the report under Health and send it.", blocking=blocking)

    def mend(self, key: str) -> None:
        """Close a problem; it is shown as mended for a week."""
        with self._lock:
            known = self._problems.get(key)
            if known and known.mended_at is None:
                self._problems[key] = replace(known, mended_at=self._now())

    def snapshot(self) -> tuple[Problem, ...]:
        """Open ones first, newest first; mended ones of the last week after them."""
        oldest = self._now() - _REMEMBERED_FOR
        with self._lock:
            kept = [
                problem
                for problem in self._problems.values()
                if problem.mended_at is None or problem.mended_at > oldest
            ]
        kept.sort(key=lambda problem: problem.since, reverse=True)
        kept.sort(key=lambda problem: problem.mended_at is not None)
        return tuple(kept)

    def find_blocking(self) -> Problem | None:
        """The open problem because of which nothing is kept."""
        for problem in self.snapshot():
            if problem.blocking and problem.mended_at is None:
                return problem
        return None

"""What is done again and again, and when it is due."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_memory.runtime.problems import Problems


@dataclass(slots=True)
class _Entry:
    name: str
    every_s: float
    action: Callable[[], None]
    due_s: float


class Timetable:
    """Runs actions at their intervals on the thread that calls `run_due`.

    An action that fails is told as a problem and tried again at its next turn.
    """

    def __init__(self, clock_s: Callable[[], float], problems: Problems) -> None:
        self._clock_s = clock_s
        self._problems = problems
        self._entries: list[_Entry] = []

    def add(
        self, name: str, every_s: float, action: Callable[[], None], first_s: float | None = None
    ) -> None:
        """Run `action` every `every_s` seconds, first after `first_s` or after that time."""
        first_s = every_s if first_s is None else first_s
        self._entries.append(_Entry(name, every_s, action, self._clock_s() + first_s))

    def until_next_s(self) -> float:
        """Seconds until something is due, 60 where nothing ever is."""
        if not self._entries:
            return 60.0
        return max(0.0, min(entry.due_s for entry in self._entries) - self._clock_s())

    def run_due(self) -> None:
        now_s = self._clock_s()
        for entry in self._entries:
            if entry.due_s <= now_s:
                entry.due_s = now_s + entry.every_s
                self._run(entry)

    def _run(self, entry: _Entry) -> None:
        key = f"job-{entry.name}"
        try:
            entry.action()
        except Exception as fault:  # noqa: BLE001  # one failing job must not stop the others
            self._problems.report_fault(key, fault, blocking=False)
        else:
            self._problems.mend(key)

"""Hands clean observations to the store and holds them while it cannot take them."""

from collections import deque
from collections.abc import Callable

from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.observation import CleanObservation
from desktop_memory.runtime.problems import Problems

_HELD_AT_MOST = 500

Keep = Callable[[int | None, CleanObservation], None]


class Keeping:
    """Stores in order. While the disk is full or the folder gone, the latest 500 observations
    wait in memory; nothing is kept past a quit, which the problem says."""

    def __init__(self, keep: Keep, problems: Problems) -> None:
        self._keep = keep
        self._problems = problems
        self._held: deque[tuple[int | None, CleanObservation]] = deque(maxlen=_HELD_AT_MOST)

    def __len__(self) -> int:
        return len(self._held)

    def add(self, window_id: int | None, clean: CleanObservation) -> None:
        """Store one observation, after those that are held."""
        self._held.append((window_id, clean))
        self.retry()

    def retry(self) -> None:
        """Store what is held, until the store refuses."""
        while self._held:
            window_id, clean = self._held[0]
            try:
                self._keep(window_id, clean)
            except EnvironmentFault as fault:
                self._problems.report_fault("store", fault, blocking=True)
                return
            except Exception as fault:  # noqa: BLE001  # ours: told once, the rest goes on
                self._problems.report_fault("store", fault, blocking=False)
                self._held.popleft()
                continue
            self._held.popleft()
            self._problems.mend("store")

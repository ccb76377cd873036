"""Which programs tell text, and which are left alone for being slow."""

from desktop_memory.capture.connection.patience import Patience

_REST_S = 1.0
_LONGEST_REST_S = 15.0
_MOST_KNOWN = 500


class SlowPrograms:
    """By process id."""

    def __init__(self) -> None:
        self._patience: dict[int, Patience] = {}
        self._telling: set[int] = set()

    def knows(self, pid: int) -> bool:
        """Whether it has told text before."""
        return pid in self._telling

    def is_resting(self, pid: int) -> bool:
        """Whether it should not be asked now."""
        known = self._patience.get(pid)
        return known is not None and known.resting

    def note_failure(self, pid: int) -> None:
        """It was too slow, or is gone."""
        if len(self._patience) >= _MOST_KNOWN:
            self._patience.clear()
        self._patience.setdefault(pid, Patience(_REST_S, _LONGEST_REST_S)).note_failure()

    def note_success(self, pid: int) -> None:
        """It told text in time."""
        self._patience.pop(pid, None)
        if len(self._telling) >= _MOST_KNOWN:
            self._telling.clear()
        self._telling.add(pid)

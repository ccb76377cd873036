"""The person's wish not to be recorded for a while."""

from collections.abc import Callable
from datetime import UTC, datetime

UNTIL_RESUMED = datetime(9999, 1, 1, tzinfo=UTC)


class Pause:
    """Whether recording rests, and until when. Any thread."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._until: datetime | None = None

    def set(self, until: datetime | None) -> None:
        """Rest until `until`; None rests until resumed."""
        self._until = until or UNTIL_RESUMED

    def clear(self) -> None:
        self._until = None

    def find_end(self) -> datetime | None:
        """When the pause ends (UNTIL_RESUMED: only by hand), None where there is none."""
        until = self._until
        return until if until is not None and until > self._now() else None

"""What every sight of a lock can do, whatever the platform."""

from typing import Protocol


class Lock(Protocol):
    """Whether the session is locked, for one thread."""

    def is_locked(self) -> bool:
        """True while the screen is locked or blanked; False where nothing can tell."""

    @property
    def told_by(self) -> str:
        """Who answered the last time, "" where nobody did."""

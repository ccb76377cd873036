"""Leaves alone for a while what did not answer."""

import time


class Patience:
    """Doubles the pause after each failure, from `first_s` up to `longest_s`."""

    def __init__(self, first_s: float, longest_s: float) -> None:
        self._first_s = first_s
        self._longest_s = longest_s
        self._pause_s = 0.0
        self._until_s = float("-inf")

    @property
    def resting(self) -> bool:
        """Whether it should not be asked now."""
        return time.monotonic() < self._until_s

    def note_failure(self) -> None:
        self._pause_s = min(self._longest_s, max(self._first_s, self._pause_s * 2))
        self._until_s = time.monotonic() + self._pause_s

    def note_success(self) -> None:
        self._pause_s = 0.0
        self._until_s = float("-inf")

"""Sights wait a moment until it is sure that their window may be kept."""

from datetime import datetime, timedelta

from desktop_memory.domain.exclusion import Exclusion
from desktop_memory.ingest.judged_desktop import JudgedDesktop
from desktop_memory.ingest.window_sight import WindowSight


class HeldSights:
    """Holds each sight until a later look still allows its window.

    A page can show before its title says what it is: what was seen in between goes as soon as
    the title names something excluded. `hold_for` is how much later the second look must be.
    """

    def __init__(self, hold_for: timedelta) -> None:
        self._hold_for = hold_for
        self._held: list[WindowSight] = []

    def __len__(self) -> int:
        return len(self._held)

    def hold(self, sights: tuple[WindowSight, ...]) -> None:
        self._held.extend(sights)

    def release(
        self, desktop: JudgedDesktop, at: datetime
    ) -> tuple[tuple[WindowSight, ...], tuple[Exclusion, ...]]:
        """The sights that may be kept now, and the verdicts on those that were dropped."""
        free: list[WindowSight] = []
        dropped: list[Exclusion] = []
        waiting: list[WindowSight] = []
        for sight in self._held:
            verdict = desktop.verdicts.get(sight.window.id)
            if verdict is not None:
                dropped.append(verdict)
            elif at - sight.at >= self._hold_for:
                free.append(sight)
            else:
                waiting.append(sight)
        self._held = waiting
        return tuple(free), tuple(dropped)

    def drop_all(self) -> None:
        """Forget what is held, as when the person pauses or locks the screen."""
        self._held.clear()

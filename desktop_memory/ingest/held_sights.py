"""Sights wait a moment until it is sure that their window may be kept."""

from collections.abc import Callable
from datetime import datetime, timedelta

from desktop_memory.domain.exclusion import Exclusion
from desktop_memory.domain.observation import Window
from desktop_memory.ingest.judged_desktop import JudgedDesktop
from desktop_memory.ingest.window_sight import WindowSight

_HOLD_UNNAMED_FOR = timedelta(seconds=10)
_ASK_EVERY = timedelta(seconds=1)


class HeldSights:
    """Holds each sight until a later look still allows its window.

    A page can show before its title says what it is: what was seen in between goes as soon as
    the title names something excluded. `hold_for` is how much later the second look must be.
    Where a program owes the text of a window, `hold_owed_for` is how long it waits; where it may
    still say that a window is private (`may_be_private`), ten seconds, asked once a second.
    """

    def __init__(
        self,
        hold_for: timedelta,
        hold_owed_for: timedelta,
        may_be_private: Callable[[Window], bool] = lambda _: False,
    ) -> None:
        self._hold_for = hold_for
        self._hold_owed_for = hold_owed_for
        self._may_be_private = may_be_private
        self._asked_at: datetime | None = None
        self._held: list[WindowSight] = []

    @property
    def next_at(self) -> datetime | None:
        """When the next one may be kept without another look."""
        calm = (sight for sight in self._held if not _may_be_drawn(sight))
        return min((self._ask_at(sight) for sight in calm), default=None)

    @property
    def settled_at(self) -> datetime | None:
        """When to see whether windows that came or moved have drawn themselves meanwhile."""
        return min((self._ask_at(s) for s in self._held if _may_be_drawn(s)), default=None)

    def hold(self, sights: tuple[WindowSight, ...]) -> None:
        for sight in sights:
            self._hold(sight)

    def _hold(self, sight: WindowSight) -> None:
        """Text that came late takes the place of the picture that waited for it; so does a later
        picture of a window that may not have drawn itself at the first."""
        for place, held in enumerate(self._held):
            better = _may_be_drawn(held) or (held.raw_lines is None and sight.raw_lines is not None)
            if better and sight.is_same_view(held):
                self._held[place] = sight.after(held)
                return
        self._held.append(sight)

    def _ask_at(self, sight: WindowSight) -> datetime:
        free_at = self._free_at(sight)
        if not self._may_be_private(sight.window):
            return free_at
        return min(free_at, max(sight.at, self._asked_at or sight.at) + _ASK_EVERY)

    def _free_at(self, sight: WindowSight) -> datetime:
        if self._may_be_private(sight.window):
            return sight.at + _HOLD_UNNAMED_FOR
        return sight.at + (self._hold_owed_for if sight.owed else self._hold_for)

    def release(
        self, desktop: JudgedDesktop, at: datetime, *, looked: bool = True
    ) -> tuple[tuple[WindowSight, ...], tuple[Exclusion, ...]]:
        """The sights that may be kept now, and the verdicts on those that were dropped. `looked`:
        there was another look, so what a window drew meanwhile is known."""
        self._asked_at = at
        free: list[WindowSight] = []
        dropped: list[Exclusion] = []
        waiting: list[WindowSight] = []
        for sight in self._held:
            verdict = desktop.verdicts.get(sight.window.id)
            if verdict is not None:
                dropped.append(verdict)
            elif at >= self._free_at(sight) and (looked or not _may_be_drawn(sight)):
                free.append(sight)
            else:
                waiting.append(sight)
        self._held = waiting
        return tuple(free), tuple(dropped)

    def drop(self, window_id: int) -> None:
        """A window turned out to be excluded."""
        self._held = [sight for sight in self._held if sight.window.id != window_id]

    def drop_all(self) -> None:
        """Forget what is held, as when the person pauses or locks the screen."""
        self._held.clear()


def _may_be_drawn(sight: WindowSight) -> bool:
    """Whether the picture may show a window before its program has drawn it."""
    return sight.stirred and sight.raw_lines is None

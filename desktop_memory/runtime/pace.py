"""Waits between two looks: long while nothing moves, briefly once typing or scrolling pauses."""

import math
import select
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_memory.capture.desktop import Desktop
from desktop_memory.domain.box import Box

_STILL_S = 10.0
_PAUSE_S = 0.35
_NAP_S = 0.5
_MOST_WAKES = 2
_LEAST_S = 0.25


@dataclass(frozen=True, slots=True)
class Wait:
    """`interval_s`: how often to look while things move. `due_s`: in how many seconds to look even
    if nothing does. `is_restless` tells of places that were drawn on whether they always are.
    `quiet_s`: in how many seconds to look if nothing is drawn until then. `confirm` is called after
    `confirm_s` seconds, between looks, and tells in how many seconds to call it again."""

    interval_s: float
    due_s: float
    is_restless: Callable[[Sequence[Box]], bool]
    quiet_s: float = math.inf
    confirm_s: float = math.inf
    confirm: Callable[[], float] = lambda: math.inf


class Pace:
    """Belongs to the capture thread. `wake_fd` can be read when there is no time to wait."""

    def __init__(self, wake_fd: int) -> None:
        self._wake_fd = wake_fd
        self._confirm: Callable[[], float] = lambda: math.inf
        self._confirm_at_s = math.inf

    def wait(self, desktop: Desktop, wait: Wait) -> None:
        """Return when it is time for the next look, the last one being just over.

        That is when another window is active or named otherwise, when what is drawn pauses for a
        moment, at the latest one interval after it began, and every ten seconds. Where nobody
        tells what is drawn: after each interval.
        """
        looked_s = time.monotonic()
        self._confirm, self._confirm_at_s = wait.confirm, looked_s + wait.confirm_s
        damage_fd = desktop.damage.wake_fd
        if damage_fd is None:
            self._sleep(desktop, looked_s + min(wait.interval_s, wait.due_s, wait.quiet_s))
        elif self._until_drawn(desktop, wait, looked_s, damage_fd):
            self._until_pause(desktop, wait, looked_s)
        left_s = looked_s + _LEAST_S - time.monotonic()
        if left_s > 0:
            select.select([self._wake_fd], [], [], left_s)

    def _until_drawn(self, desktop: Desktop, wait: Wait, looked_s: float, damage_fd: int) -> bool:
        """Whether something was drawn that may be news; else it is time to look."""
        end_s = looked_s + min(max(wait.interval_s, _STILL_S), wait.due_s, wait.quiet_s)
        wakes = 0
        while time.monotonic() < end_s:
            drawn = desktop.damage.peek()
            if drawn and not wait.is_restless(drawn):
                return True
            if drawn:
                wakes += 1
                end_s = min(end_s, looked_s + wait.interval_s)
            # A film would wake us with each of its pictures, a cursor does so once.
            napping = wakes > _MOST_WAKES
            nap_s = time.monotonic() + _NAP_S if napping else end_s
            if self._sleep(desktop, min(end_s, nap_s), *([] if napping else [damage_fd])):
                return False
        return False

    def _until_pause(self, desktop: Desktop, wait: Wait, looked_s: float) -> None:
        began_s = time.monotonic()
        end_s = min(began_s + wait.interval_s, max(began_s, looked_s + wait.due_s))
        earliest_s = looked_s + wait.interval_s / 2
        while (now_s := time.monotonic()) < end_s:
            desktop.damage.rearm()
            before = len(desktop.damage.peek())
            if self._sleep(desktop, min(end_s, max(now_s + _PAUSE_S, earliest_s))):
                return
            if wait.is_restless(desktop.damage.peek()[before:]):
                return

    def _sleep(self, desktop: Desktop, until_s: float, *wake_fds: int) -> bool:
        """Whether it ended early for the sake of a window or of whoever wakes us."""
        while self._confirm_at_s < until_s:
            if self._doze(desktop, self._confirm_at_s, *wake_fds):
                return True
            if time.monotonic() < self._confirm_at_s:
                return False
            self._confirm_at_s = time.monotonic() + self._confirm()
        return self._doze(desktop, until_s, *wake_fds)

    def _doze(self, desktop: Desktop, until_s: float, *wake_fds: int) -> bool:
        left_s = max(0.0, until_s - time.monotonic())
        if desktop.windows.wait_changed(left_s, self._wake_fd, *wake_fds):
            return True
        return bool(select.select([self._wake_fd], [], [], 0)[0])

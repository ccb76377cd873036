"""Notices another active window where nothing wakes us."""

import select
import time
from collections.abc import Callable, Hashable


class ActiveWatch:
    """Asks `find_active` again and again; what it returns tells one active window and its title
    from another. It must be cheap, and never raise."""

    def __init__(self, find_active: Callable[[], Hashable], every_s: float) -> None:
        self._find_active = find_active
        self._every_s = every_s
        self._active: Hashable = None

    def wait_changed(self, timeout_s: float, *wake_fds: int) -> bool:
        """As `Windows.wait_changed`."""
        until_s = time.monotonic() + timeout_s
        while not self._has_changed():
            left_s = min(self._every_s, until_s - time.monotonic())
            if left_s <= 0 or _doze(left_s, wake_fds):
                return False
        return True

    def _has_changed(self) -> bool:
        before, self._active = self._active, self._find_active()
        return self._active != before


def _doze(for_s: float, wake_fds: tuple[int, ...]) -> bool:
    """Whether one of `wake_fds`, which must be sockets under Windows, can be read meanwhile."""
    if not wake_fds:
        time.sleep(for_s)
        return False
    return bool(select.select(wake_fds, [], [], for_s)[0])

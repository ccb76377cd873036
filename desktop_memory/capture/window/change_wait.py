"""Sleeps until another window is active, where a socket of the display tells."""

import select
import time
from collections.abc import Callable, Sequence


def wait_until_changed(
    has_changed: Callable[[], bool],
    find_sockets: Callable[[], Sequence[int]],
    timeout_s: float,
    wake_fds: Sequence[int],
) -> bool:
    """As `Windows.wait_changed`: asks `has_changed` now and whenever a socket can be read.
    `find_sockets` takes nothing out of them."""
    until_s = time.monotonic() + timeout_s
    while not has_changed():
        left_s = max(0.0, until_s - time.monotonic())
        ready, _, _ = select.select([*wake_fds, *find_sockets()], [], [], left_s)
        if not ready or set(wake_fds) & set(ready):
            return False
    return True

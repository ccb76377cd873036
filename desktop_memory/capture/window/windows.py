"""What every list of windows can do, whatever the platform."""

from typing import Protocol

from desktop_memory.domain.observation import Window


class Windows(Protocol):
    """The windows of the desktop, for one thread."""

    def find_windows(self) -> tuple[Window, ...]:
        """Windows shown on the current desktop, bottom to top.

        Raises EnvironmentFault while they cannot be seen.
        """

    def wait_changed(self, timeout_s: float, *wake_fds: int) -> bool:
        """Sleep until another window is active or the active one's title changed: True.

        False after `timeout_s`, or as soon as one of `wake_fds` can be read. Never raises.
        """

    def close(self) -> None: ...

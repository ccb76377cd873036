"""The thread that moves write-ahead logs into their files."""

from collections.abc import Callable

from desktop_memory.runtime.owner import Owner
from desktop_memory.storage.log_mover import LogMover


class LogKeeping:
    """Waits for the disk so that no commit has to."""

    def __init__(self, open_mover: Callable[[], LogMover]) -> None:
        self._owner = Owner("log", open_mover, LogMover.close)

    def start(self) -> None:
        self._owner.start()

    def stop(self) -> None:
        self._owner.stop()

    def move(self) -> None:
        """Begin to move what the logs hold, unless that is under way. Any thread."""
        if not self._owner.waiting:
            self._owner.submit(LogMover.move)

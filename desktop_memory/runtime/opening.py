"""How far the memory is opened where that takes long."""

from collections.abc import Callable


class Opening:
    """The copy made before a file is brought to a newer schema. Any thread may ask."""

    def __init__(self) -> None:
        self._percent: int | None = None
        self._listeners: list[Callable[[int], None]] = []

    @property
    def percent(self) -> int | None:
        """How much is copied, None where nothing has to be."""
        return self._percent

    def listen(self, listener: Callable[[int], None]) -> None:
        """Call it with each new percent, on the thread that copies. Before the start."""
        self._listeners.append(listener)

    def note(self, done_bytes: int, all_bytes: int) -> None:
        """So much is copied."""
        percent = 100 * done_bytes // max(1, all_bytes)
        if percent != self._percent:
            self._percent = percent
            for listener in self._listeners:
                listener(percent)

"""Where the person has been: back and forward."""

from desktop_memory.gui.shell.destination import Destination

_KEPT = 100


class Trail:
    """A line of destinations with a place on it."""

    def __init__(self) -> None:
        self._behind: list[Destination] = []
        self._ahead: list[Destination] = []

    def leave(self, here: Destination) -> None:
        """The person goes on from `here` by a new way; what was ahead is gone."""
        if not self._behind or self._behind[-1] != here:
            self._behind = [*self._behind[-_KEPT + 1 :], here]
        self._ahead.clear()

    def back(self, here: Destination) -> Destination | None:
        """Where to go back to from `here`, if anywhere."""
        if not self._behind:
            return None
        self._ahead.append(here)
        return self._behind.pop()

    def forward(self, here: Destination) -> Destination | None:
        """Where to go forward to from `here`, if anywhere."""
        if not self._ahead:
            return None
        self._behind.append(here)
        return self._ahead.pop()

"""Sights that wait to be read."""

from desktop_memory.ingest.window_sight import WindowSight

MOST = 48


class WaitingSights:
    """In order of arrival. A newer sight of a window takes the place of one whose picture still
    waits to be read, so that reading never falls behind for long. Beyond
    `MOST` the oldest goes: pixels of many windows would fill the memory."""

    def __init__(self) -> None:
        self._sights: list[WindowSight] = []

    def __len__(self) -> int:
        return len(self._sights)

    def add(self, sight: WindowSight) -> None:
        for place, waiting in enumerate(self._sights):
            if _supersedes(sight, waiting):
                self._sights[place] = sight.after(waiting)
                return
        self._sights.append(sight)
        del self._sights[:-MOST]

    def take_all(self) -> tuple[WindowSight, ...]:
        taken, self._sights = tuple(self._sights), []
        return taken


def _supersedes(sight: WindowSight, waiting: WindowSight) -> bool:
    return waiting.raw_lines is None and sight.is_same_view(waiting)

"""Sights that wait to be read."""

from dataclasses import replace

from desktop_memory.ingest.window_sight import WindowSight

MOST = 48


class WaitingSights:
    """In order of arrival. Where pictures have to be read, a newer sight of a window takes the
    place of the one that still waits, so that reading never falls behind for long. Beyond
    `MOST` the oldest goes: pixels of many windows would fill the memory."""

    def __init__(self) -> None:
        self._sights: list[WindowSight] = []

    def __len__(self) -> int:
        return len(self._sights)

    def add(self, sight: WindowSight) -> None:
        for place, waiting in enumerate(self._sights):
            if _supersedes(sight, waiting):
                self._sights[place] = _joined(waiting, sight)
                return
        self._sights.append(sight)
        del self._sights[:-MOST]

    def take_all(self) -> tuple[WindowSight, ...]:
        taken, self._sights = tuple(self._sights), []
        return taken


def _supersedes(sight: WindowSight, waiting: WindowSight) -> bool:
    return (
        sight.raw_lines is None
        and waiting.raw_lines is None
        and sight.window.id == waiting.window.id
        and sight.monitor == waiting.monitor
        and sight.window.place == waiting.window.place
    )


def _joined(before: WindowSight, after: WindowSight) -> WindowSight:
    if before.box != after.box:
        return replace(after, changed=(after.box,))
    return replace(after, changed=before.changed + after.changed)

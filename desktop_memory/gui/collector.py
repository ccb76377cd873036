"""Collects garbage on the GUI thread only."""

import gc

from PySide6.QtCore import QObject, QTimer

_TICK_MS = 1000


class Collector(QObject):
    """While it lives Python's cycles are collected here and nowhere else.

    Left alone the collector runs in whichever thread has just made an object. In one of the
    runtime's threads it would destroy what is left of a dialog there, and Qt ends the process.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._collect_due)
        self._tick.start()

    def close(self) -> None:
        """Leave it to Python again."""
        self._tick.stop()
        gc.enable()

    def _collect_due(self) -> None:
        """As Python itself would: the oldest generation that is due."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

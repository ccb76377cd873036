"""Making facts of finished days and weeks."""

from collections.abc import Callable
from datetime import datetime

from desktop_memory.domain.changes import Changes
from desktop_memory.lifecycle.consolidation.consolidator import Consolidator
from desktop_memory.lifecycle.consolidation.period_planner import PlannedPeriod
from desktop_memory.storage.store import Store


class ConsolidationCommands:
    """Offered by Commands; each call runs inside of one transaction."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._consolidator = Consolidator(store)
        self._now = now

    def consolidate(self, planned: PlannedPeriod) -> Changes:
        """Make the facts of one day or week, all or none of them."""
        return self._consolidator.consolidate(planned, self._now())

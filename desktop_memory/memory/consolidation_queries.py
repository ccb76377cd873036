"""Planning the facts of finished days and weeks."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from desktop_memory.lifecycle.consolidation.period_planner import PeriodPlanner, PlannedPeriod
from desktop_memory.storage.store import Store


class ConsolidationQueries:
    """Offered by Queries."""

    def __init__(self, store: Store, now: Callable[[], datetime], time_zone: tzinfo) -> None:
        self._store = store
        self._planner = PeriodPlanner(store, time_zone)
        self._now = now

    def find_due(self) -> tuple[str, ...]:
        """Days and weeks to be made, oldest first; none while a delete can still be undone."""
        if self._store.forgets.find_pending():
            return ()
        return self._planner.find_due(self._now())

    def plan(self, period: str) -> PlannedPeriod:
        """The facts of one day or week, for the writer to make."""
        return self._planner.plan(period, self._now())

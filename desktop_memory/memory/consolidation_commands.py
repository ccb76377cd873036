"""Making facts of finished days and weeks."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from desktop_memory.domain.changes import Changes
from desktop_memory.lifecycle.consolidation.consolidator import Consolidator
from desktop_memory.storage.store import Store


class ConsolidationCommands:
    """Offered by Commands; each call runs inside of one transaction."""

    def __init__(self, store: Store, now: Callable[[], datetime], time_zone: tzinfo) -> None:
        self._store = store
        self._consolidator = Consolidator(store, time_zone)
        self._now = now

    def find_due(self) -> tuple[str, ...]:
        """Days and weeks to be made, oldest first; none while a delete can still be undone."""
        if self._store.forgets.find_pending():
            return ()
        return self._consolidator.find_due(self._now())

    def consolidate(self, period: str) -> Changes:
        """Make the facts of one day or week, all or none of them."""
        return self._consolidator.consolidate(period, self._now())

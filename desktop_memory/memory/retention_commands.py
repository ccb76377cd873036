"""What goes by age, budget, limits and time."""

from collections.abc import Callable
from datetime import datetime

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.retention import RetentionPlan
from desktop_memory.lifecycle.steward import Steward
from desktop_memory.storage.store import Store

_DUE = "retention_due_at"


class RetentionCommands:
    """Offered by Commands; each call runs inside of one transaction."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._steward = Steward(store)
        self._now = now

    def find_due(self) -> datetime | None:
        """When retention was announced to take something, None where it was not."""
        written = self._store.meta.find(_DUE)
        return datetime.fromisoformat(written) if written else None

    def note_due(self, due_at: datetime | None) -> None:
        """Retention takes something then; None: nothing is announced."""
        self._store.meta.set(_DUE, due_at.isoformat() if due_at else "")

    def log(self, plan: RetentionPlan) -> None:
        """Note how much a plan is about to take, and why."""
        self._store.retention_log.add(plan.items, self._now())

    def apply(self, plan: RetentionPlan) -> tuple[Changes, RetentionPlan]:
        """Take away a part of the plan; call again with what is left until it is done."""
        return self._steward.apply_retention(plan, self._now())

    def let_time_pass(self) -> Changes:
        """Facts set for a time go when it is over; events that have passed fade."""
        now = self._now()
        return self._steward.remove_expired(now) | self._steward.let_pass(now)

"""Announces what retention would take, and takes it at night."""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from functools import partial

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.retention import RetentionPlan
from desktop_memory.memory.commands import Commands
from desktop_memory.runtime.problems import Problems
from desktop_memory.runtime.readers import Readers
from desktop_memory.runtime.writer import Writer

_AT_HOUR = 3
_NOTICE = timedelta(hours=4)
_KEY = "retention"


class Retention:
    """Nothing goes unannounced: what a plan would take is told as a notice first, and goes at the
    next 03:00 that is at least four hours away. Until then other settings take it back."""

    def __init__(
        self,
        writer: Writer,
        readers: Readers,
        problems: Problems,
        now: Callable[[], datetime],
        time_zone: tzinfo,
    ) -> None:
        self._writer = writer
        self._readers = readers
        self._problems = problems
        self._now = now
        self._time_zone = time_zone

    def run(self) -> None:
        """Plan anew, then announce or apply."""
        plan = self._readers.ask(lambda queries: queries.plan_retention()).result().plan
        if plan.done:
            self._note_due(None)
            self._problems.mend(_KEY)
            return
        due_at = self._writer.submit(lambda commands: commands.retention.find_due()).result()
        if due_at is None:
            due_at = self._next_night()
            self._note_due(due_at)
        if self._now() < due_at:
            self._announce(plan, due_at)
            return
        self._apply(plan)
        self._note_due(None)
        self._problems.mend(_KEY)

    def _announce(self, plan: RetentionPlan, due_at: datetime) -> None:
        local = due_at.astimezone(self._time_zone)
        megabytes = max(1, round(plan.bytes / 1_000_000))
        only_facts = plan.frames_before is None and plan.text_before is None
        what = (
            f"The {plan.facts} weakest facts"
            if only_facts
            else f"About {megabytes} MB of the oldest memories"
        )
        self._problems.report(
            _KEY,
            f"{what} go on {local:%a %d %b at %H:%M}.",
            "See what would go under Settings, Retention; a larger budget keeps them.",
            blocking=False,
        )

    def _apply(self, plan: RetentionPlan) -> None:
        self._writer.submit(lambda commands: commands.retention.log(plan)).result()
        left = plan
        while not left.done:
            _, left = self._writer.submit(partial(_apply_part, left)).result()

    def _note_due(self, due_at: datetime | None) -> None:
        self._writer.submit(lambda commands: commands.retention.note_due(due_at)).result()

    def _next_night(self) -> datetime:
        soonest = self._now().astimezone(self._time_zone) + _NOTICE
        night = soonest.replace(hour=_AT_HOUR, minute=0, second=0, microsecond=0)
        return night if night >= soonest else night + timedelta(days=1)


def _apply_part(plan: RetentionPlan, commands: Commands) -> tuple[Changes, RetentionPlan]:
    return commands.retention.apply(plan)

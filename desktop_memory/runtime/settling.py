"""Looks for names and twins in what was kept, a little at a time."""

from collections.abc import Callable
from functools import partial
from time import monotonic

from desktop_memory.config.settings import Settings
from desktop_memory.domain.changes import Changes
from desktop_memory.lifecycle.settling import Settled
from desktop_memory.memory.commands import Commands
from desktop_memory.runtime.readers import Readers
from desktop_memory.runtime.writer import Writer

# The timetable's thread also reads windows; it must not be away for long.
_AT_MOST_S = 0.25
# Whoever tells much at once is not to be held up by it.
_QUIET_S = 2.0
_WAITS_AT_MOST_S = 20.0


class Settling:
    """A reader looks, the writer keeps what was found: writing waits for no looking."""

    def __init__(self, writer: Writer, readers: Readers, settings: Callable[[], Settings]) -> None:
        self._writer = writer
        self._readers = readers
        self._settings = settings
        self._news = True
        self._told_at = self._ran_at = monotonic()
        writer.subscribe(self._note)

    def run(self) -> None:
        """Settle for a moment; the rest waits for the next turn."""
        now = monotonic()
        if not (self._news and self._settings().facts_on):
            self._ran_at = now
            return
        if now - self._told_at < _QUIET_S and now - self._ran_at < _WAITS_AT_MOST_S:
            return
        ends_at = now + _AT_MOST_S
        self._news, self._ran_at = False, now
        try:
            while settled := self._readers.ask(lambda queries: queries.entities.plan()).result():
                self._writer.submit(partial(_keep, settled)).result()
                if monotonic() > ends_at:
                    break
            waiting = self._readers.ask(lambda queries: queries.entities.count_unsettled())
            self._news = self._news or waiting.result() > 0
        except BaseException:
            self._news = True
            raise

    def _note(self, changes: Changes) -> None:
        if changes.episode_ids or changes.fact_ids:
            self._news = True
            self._told_at = monotonic()


def _keep(settled: tuple[Settled, ...], commands: Commands) -> Changes:
    return commands.entities.settle(settled)

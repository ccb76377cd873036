"""What the app does by itself, again and again."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from time import monotonic

from desktop_memory.config.settings import Settings
from desktop_memory.domain.changes import Changes
from desktop_memory.ingest.fact_finder import Finding, in_turns
from desktop_memory.lifecycle.consolidation.period_planner import PlannedPeriod
from desktop_memory.memory.commands import Commands
from desktop_memory.memory.queries import Queries
from desktop_memory.runtime.maintenance import Maintenance
from desktop_memory.runtime.readers import Readers
from desktop_memory.runtime.retention import Retention
from desktop_memory.runtime.skip_log import SkipLog
from desktop_memory.runtime.timetable import Timetable
from desktop_memory.runtime.usage import Usage
from desktop_memory.runtime.writer import Writer
from desktop_memory.storage.backup import Backups

_FACTS_EVERY_S = 3.0
# The first time costs half a second of processor time more; agents that wake with the app go first.
_FIRST_FACTS_S = 12.0
# The thread of the timetable also reads windows; it must not be away for long.
_FACTS_AT_MOST_S = 0.5
_SKIPS_EVERY_S = 10.0
_ERASE_EVERY_S = 5.0
_USAGE_EVERY_S = 60.0
_EXPIRY_EVERY_S = 60.0
_CONSOLIDATE_EVERY_S = 300.0
_NIGHTLY_EVERY_S = 900.0
_BACKUP_AFTER = timedelta(hours=24)
_TIDY_TURNS = 8


class Chores:
    """Fills a timetable. Readers look and plan, the writer writes; a chore waits for both."""

    def __init__(
        self,
        *,
        writer: Writer,
        readers: Readers,
        maintenance: Maintenance,
        backups: Backups,
        retention: Retention,
        skip_log: SkipLog,
        usage: Usage,
        settings: Callable[[], Settings],
        purge_vectors: Callable[[], None],
        start_anew: Callable[[], None],
        now: Callable[[], datetime],
    ) -> None:
        self._writer = writer
        self._readers = readers
        self._maintenance = maintenance
        self._backups = backups
        self._retention = retention
        self._skip_log = skip_log
        self._usage = usage
        self._settings = settings
        self._purge_vectors = purge_vectors
        self._start_anew = start_anew
        self._now = now
        self._lines_wait = True
        self._deletes_wait = True
        self._untidy = True
        self._copies_left = True
        writer.subscribe(self._note)

    def enter(self, timetable: Timetable) -> None:
        timetable.add("facts", _FACTS_EVERY_S, self.find_facts, _FIRST_FACTS_S)
        timetable.add("skips", _SKIPS_EVERY_S, self.write_skips)
        timetable.add("erase", _ERASE_EVERY_S, self.erase)
        timetable.add("usage", _USAGE_EVERY_S, self._usage.sample)
        timetable.add("expiry", _EXPIRY_EVERY_S, self.let_time_pass)
        timetable.add("consolidation", _CONSOLIDATE_EVERY_S, self.consolidate)
        timetable.add("nightly", _NIGHTLY_EVERY_S, self.look_after)

    def find_facts(self) -> None:
        """Look for facts in what has settled."""
        if self._lines_wait and self._settings().facts_on:
            self._lines_wait = False
            try:
                waiting = self._find_facts_in_parts()
            except BaseException:
                self._lines_wait = True
                raise
            self._lines_wait = self._lines_wait or waiting > 0

    def _find_facts_in_parts(self) -> int:
        """How many lines still wait: those that have not settled, and what takes too long now."""
        ends_at = monotonic() + _FACTS_AT_MOST_S
        while found := self._readers.ask(lambda queries: queries.find_settled_facts()).result():
            for turn in in_turns(found):
                self._writer.submit(partial(_keep_facts, turn)).result()
            if monotonic() > ends_at:
                break
        return self._count_pending_lines()

    def _count_pending_lines(self) -> int:
        return self._readers.ask(lambda queries: queries.count_pending_lines()).result()

    def write_skips(self) -> None:
        """Write down what was not kept since the last time."""
        counts, gaps, kept = self._skip_log.take()
        if counts or gaps or kept:
            try:
                self._writer.submit(
                    lambda commands: commands.note_skips(counts, gaps, kept)
                ).result()
            except BaseException:
                self._skip_log.put_back(counts, gaps, kept)
                raise

    def erase(self) -> None:
        """Erase from all files what can no longer be undone."""
        if self._deletes_wait:
            while self._writer.submit(lambda commands: commands.erase_due()).result():
                pass
            pending = self._writer.submit(lambda commands: commands.count_pending_deletes())
            self._deletes_wait = pending.result() > 0
            self._untidy = self._copies_left = True
        if self._untidy and not self._deletes_wait:
            self._clean_backups()
            self._untidy = not self._tidy_files()
        if self._copies_left and not (self._untidy or self._deletes_wait):
            anew = self._writer.submit_bare(lambda commands: commands.write_anew())
            self._copies_left = not anew.result()

    def look_after(self) -> None:
        """Back up, retain what the settings say, shorten the logs."""
        self._writer.submit(lambda commands: commands.purge_logs()).result()
        self._retention.run()
        self._untidy = True
        last = self._backups.find()
        now = self._now()
        if not last or now - last[0].made_at >= _BACKUP_AFTER:
            self._maintenance.back_up().result()

    def let_time_pass(self) -> None:
        """Let facts go that were set for a time, and events fade that are over."""
        while self._writer.submit(lambda commands: commands.retention.let_time_pass()).result():
            self._untidy = True

    def consolidate(self) -> None:
        """Make the facts of days and weeks that are over."""
        if not self._settings().facts_on:
            return
        for period in self._readers.ask(lambda queries: queries.consolidation.find_due()).result():
            planned = self._readers.ask(partial(_plan, period)).result()
            self._writer.submit(partial(_consolidate, planned)).result()

    def _tidy_files(self) -> bool:
        """A little at a time: others may write in between."""
        for _ in range(_TIDY_TURNS):
            if self._writer.submit_bare(lambda commands: commands.tidy_files()).result():
                return True
        return False

    def _clean_backups(self) -> None:
        work = self._writer.submit(lambda commands: commands.find_backup_work()).result()
        if work:
            self._maintenance.rewrite_backups(work.values()).result()
            ids = tuple(work)
            self._writer.submit(lambda commands: commands.end_backup_work(ids)).result()
            self._purge_vectors()

    def _note(self, changes: Changes) -> None:
        if changes.episode_ids:
            self._lines_wait = True
        if changes.forget_id is not None:
            self._deletes_wait = True
            self._start_anew()


def _keep_facts(turn: tuple[Finding, ...], commands: Commands) -> Changes:
    return commands.keep_facts(turn)


def _plan(period: str, queries: Queries) -> PlannedPeriod:
    return queries.consolidation.plan(period)


def _consolidate(planned: PlannedPeriod, commands: Commands) -> Changes:
    return commands.consolidation.consolidate(planned)

"""What the app is doing right now, gathered from all threads."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from desktop_memory.domain.observation import Environment
from desktop_memory.domain.status import Kept, SourceState, State, Status
from desktop_memory.runtime.pause import UNTIL_RESUMED
from desktop_memory.runtime.problems import Problems

_FRESH_FOR = timedelta(seconds=60)


class Board:
    """Threads write here what they know; `snapshot` makes a Status of it. Cheap, any thread."""

    def __init__(self, problems: Problems, now: Callable[[], datetime], *, started: bool) -> None:
        self._problems = problems
        self._now = now
        self._lock = threading.Lock()
        self._started = started
        self._looked_at: datetime | None = None
        self._kept: Kept | None = None
        self._paused_until: datetime | None = None
        self._locked = False
        self._idle = False
        self._sources: dict[str, SourceState] = {}
        self._environment: Environment | None = None
        self._active_app = ""
        self._hidden_at: datetime | None = None
        self._queue_waiting: Callable[[], int] = lambda: 0
        self._index_waiting = 0

    def watch_queue(self, waiting: Callable[[], int]) -> None:
        """Where to ask how much waits to be read."""
        self._queue_waiting = waiting

    def note_started(self) -> None:
        with self._lock:
            self._started = True

    def note_kept(self, kept: Kept) -> None:
        with self._lock:
            self._kept = kept

    def note_pause(self, until: datetime | None) -> None:
        """`until` None: not paused. UNTIL_RESUMED: no end is set."""
        with self._lock:
            self._paused_until = until

    def note_look(
        self, at: datetime, *, locked: bool, idle: bool, active_app: str, hidden: bool = False
    ) -> None:
        """One tick of the capture clock, begun `at`, is done. `hidden`: a window is, or
        just was, in front that is not kept."""
        with self._lock:
            self._looked_at = at
            if hidden:
                self._hidden_at = self._now()
            self._locked, self._idle, self._active_app = locked, idle, active_app

    def note_sources(
        self, sources: tuple[SourceState, ...], environment: Environment | None
    ) -> None:
        with self._lock:
            self._sources |= {source.name: source for source in sources}
            self._environment = environment

    def note_source(self, source: SourceState) -> None:
        """How one more source fares."""
        with self._lock:
            self._sources[source.name] = source

    def note_index(self, waiting: int) -> None:
        with self._lock:
            self._index_waiting = waiting

    @property
    def environment(self) -> Environment | None:
        """What was true around the screen when it was last asked for."""
        return self._environment

    @property
    def kept(self) -> Kept | None:
        return self._kept

    def snapshot(self) -> Status:
        now = self._now()
        problems = self._problems.snapshot()
        blocked = self._problems.find_blocking() is not None
        with self._lock:
            paused_until = self._paused_until
            if paused_until is not None and paused_until <= now:
                paused_until = None
            return Status(
                state=self._state(now, blocked=blocked, paused=paused_until is not None),
                at=now,
                kept=self._kept,
                paused_until=None if paused_until == UNTIL_RESUMED else paused_until,
                problems=problems,
                sources=tuple(self._sources.values()),
                environment=self._environment,
                index_waiting=self._index_waiting,
                queue_waiting=self._queue_waiting(),
                active_app=self._active_app,
                hidden_at=self._hidden_at,
                looked_at=self._looked_at,
            )

    def _state(self, now: datetime, *, blocked: bool, paused: bool) -> State:
        waiting = [
            (not self._started, State.NOT_STARTED),
            (blocked, State.PROBLEM),
            (paused, State.PAUSED),
            (self._looked_at is None, State.STARTING),
            (self._locked, State.LOCKED),
        ]
        for holds, state in waiting:
            if holds:
                return state
        if self._kept is not None and now - self._kept.at <= _FRESH_FOR:
            return State.RECORDING
        return State.IDLE if self._idle else State.UNCHANGED

"""Looks at the desktop at an interval and at each change of the active window."""

import contextlib
import math
import socket
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from desktop_memory.capture.desktop import Desktop
from desktop_memory.config.settings import Settings
from desktop_memory.domain.episode import GapKind
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.domain.observation import SkipReason
from desktop_memory.ingest.watch import Watch
from desktop_memory.ingest.window_sight import Look
from desktop_memory.runtime.board import Board
from desktop_memory.runtime.pace import Pace, Wait
from desktop_memory.runtime.pause import Pause
from desktop_memory.runtime.problems import Problems

_IDLE_INTERVAL_S = 10.0
_REST_INTERVAL_S = 5.0
_RETRY_S = 5.0
_SOURCES_EVERY = timedelta(seconds=30)


class CaptureClock:
    """The capture thread. It alone touches the sources of the desktop."""

    def __init__(
        self,
        *,
        open_desktop: Callable[[Settings], Desktop],
        open_watch: Callable[[Desktop, Settings], Watch],
        settings: Callable[[], Settings],
        pause: Pause,
        board: Board,
        problems: Problems,
        now: Callable[[], datetime],
        take: Callable[[Look], None],
    ) -> None:
        self._open_desktop = open_desktop
        self._open_watch = open_watch
        self._settings = settings
        self._pause = pause
        self._board = board
        self._problems = problems
        self._now = now
        self._take = take
        # Sockets, for Windows can wait for nothing else.
        self._wake_read, self._wake_write = socket.socketpair()
        self._wake_read.setblocking(False)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="capture", daemon=True)
        self._pace = Pace(self._wake_read.fileno())
        self._asked_at: datetime | None = None
        self._used = settings()

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self.wake()
        if self._thread.is_alive():
            self._thread.join()
        self._wake_read.close()
        self._wake_write.close()

    def wake(self) -> None:
        """Look now, as after the person changed a setting or resumed."""
        if self._wake_write.fileno() >= 0:
            self._wake_write.send(b".")

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._used = self._settings()
            try:
                desktop = self._open_desktop(self._used)
            except MemoryAppError as fault:
                self._problems.report_fault("desktop", fault, blocking=True)
                self._stopping.wait(_RETRY_S)
                continue
            try:
                self._watch_desktop(desktop)
            finally:
                desktop.close()

    def _watch_desktop(self, desktop: Desktop) -> None:
        """Look again and again, until settings change, the display is lost or the app stops."""
        watch = self._open_watch(desktop, self._used)
        while not self._stopping.is_set() and self._used is self._settings():
            try:
                self._pace.wait(desktop, self._look(desktop, watch))
            except MemoryAppError as fault:
                self._problems.report_fault("desktop", fault, blocking=True)
                self._stopping.wait(_RETRY_S)
                return
            except Exception as fault:  # noqa: BLE001  # a mistake of ours must not end recording
                self._problems.report_fault("capture", fault, blocking=True)
                self._stopping.wait(_RETRY_S)
            self._drain()

    def _look(self, desktop: Desktop, watch: Watch) -> Wait:
        """One tick. Returns how to wait for the next."""
        settings = self._used
        if self._asked_at is None or self._now() - self._asked_at >= _SOURCES_EVERY:
            self._asked_at = self._now()
            self._board.note_sources(desktop.find_sources(), desktop.environment.read())
            self._note_missing(desktop)
        rest = self._find_rest(desktop, settings)
        if rest is not None:
            return self._skip(watch, *rest)
        look = watch.look(self._now())
        saw_something = bool(look.sights or look.told)
        idle = not saw_something and desktop.idle.find_idle_s() >= settings.idle_after_s
        if idle:
            look = replace(look, gap=GapKind.IDLE, skips=((SkipReason.IDLE, None),))
        app = look.active.place.app if look.active and look.active_allowed else ""
        hidden = look.passed or (look.active is not None and not look.active_allowed)
        self._board.note_look(look.at, locked=False, idle=idle, active_app=app, hidden=hidden)
        self._problems.mend("desktop")
        self._problems.mend("capture")
        self._take(look)
        interval_s = max(_IDLE_INTERVAL_S if idle else 0.0, settings.capture_interval_s)
        return Wait(
            interval_s=interval_s,
            due_s=self._until_s(watch.next_at),
            is_restless=lambda drawn: watch.is_restless(drawn, self._now()),
            quiet_s=self._until_s(watch.settles_at),
            confirm_s=self._until_s(watch.confirm_at),
            confirm=lambda: self._confirm(desktop, watch),
        )

    def _note_missing(self, desktop: Desktop) -> None:
        missing = desktop.find_missing()
        if missing is None:
            self._problems.mend("permission")
        else:
            self._problems.report_fault("permission", missing, blocking=False)

    def _confirm(self, desktop: Desktop, watch: Watch) -> float:
        """Let go of what is held, without another look. Returns in how many seconds again."""
        if self._used is self._settings() and self._find_rest(desktop, self._used) is None:
            self._take(watch.confirm(self._now()))
            return self._until_s(watch.confirm_at)
        return math.inf

    def _until_s(self, at: datetime | None) -> float:
        return math.inf if at is None else max(0.0, (at - self._now()).total_seconds())

    def _skip(self, watch: Watch, reason: SkipReason, gap: GapKind) -> Wait:
        watch.rest()
        at = self._now()
        self._board.note_look(at, locked=gap is GapKind.LOCKED, idle=False, active_app="")
        self._take(Look(at, (), ((reason, None),), gap=gap))
        return _rest(_REST_INTERVAL_S)

    def _find_rest(self, desktop: Desktop, settings: Settings) -> tuple[SkipReason, GapKind] | None:
        if not settings.started or self._pause.find_end() is not None:
            return SkipReason.PAUSED, GapKind.PAUSED
        if desktop.lock.is_locked():
            return SkipReason.LOCKED, GapKind.LOCKED
        return None

    def _drain(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while self._wake_read.recv(4096):
                pass


def _rest(for_s: float) -> Wait:
    """Nothing is seen meanwhile, whatever moves."""
    return Wait(interval_s=for_s, due_s=for_s, is_restless=lambda _drawn: True)

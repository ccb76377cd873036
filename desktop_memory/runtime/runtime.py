"""The running app: its threads, started and stopped in order."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from typing import Protocol, TypeVar

from desktop_memory.config.live_settings import LiveSettings
from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.observation import RawObservation
from desktop_memory.domain.status import Status
from desktop_memory.memory.commands import Commands
from desktop_memory.memory.queries import Queries
from desktop_memory.runtime.board import Board
from desktop_memory.runtime.maintenance import Maintenance
from desktop_memory.runtime.opening import Opening
from desktop_memory.runtime.owner import Cancellable
from desktop_memory.runtime.pause import Pause
from desktop_memory.runtime.readers import Readers
from desktop_memory.runtime.window_call import WindowCall
from desktop_memory.runtime.writer import Writer

R = TypeVar("R")


class Part(Protocol):
    """Something with threads of its own."""

    def start(self) -> None: ...

    def stop(self) -> None: ...


class Runtime:
    """What window, service and command line hold. All methods may be called from any thread.

    Built by hand in one place (cli/compose.py): `parts` are started after the database is open,
    in their order, and stopped in reverse.
    """

    def __init__(
        self,
        *,
        paths: Paths,
        settings_file: SettingsFile,
        live: LiveSettings,
        board: Board,
        pause: Pause,
        opening: Opening,
        writer: Writer,
        readers: Readers,
        maintenance: Maintenance,
        observe: Callable[[RawObservation], None],
        look_soon: Callable[[], None],
        renew: Callable[[], None],
        move_key: Callable[[str, str | None], None],
        catch_up: Callable[[], "Future[None]"],
    ) -> None:
        self.paths = paths
        self._settings_file = settings_file
        self._live = live
        self._board = board
        self._pause = pause
        self.opening = opening
        self._writer = writer
        self._readers = readers
        self.maintenance = maintenance
        self._observe = observe
        self._look_soon = look_soon
        self._renew = renew
        self._move_key = move_key
        self._catch_up = catch_up
        self._parts: list[Part] = []
        self._window = WindowCall()
        self._closers: list[Callable[[], None]] = []

    def add_part(self, part: Part) -> None:
        """Start and stop `part` with the app. Before `start`."""
        self._parts.append(part)

    def add_closer(self, close: Callable[[], None]) -> None:
        """Call `close` when everything has stopped."""
        self._closers.append(close)

    def start(self) -> None:
        """Open the database and start all threads. Raises what is wrong with the data folder;
        nothing runs then."""
        started: list[Part] = []
        try:
            for part in self._all_parts():
                started.append(part)
                part.start()
                if part is self._readers:
                    self._take_up_pause()
        except BaseException:
            self._stop(started)
            raise

    def begin(self) -> "Future[None]":
        """`start` on a thread of its own, for those who must not wait for it."""
        starting: Future[None] = Future()
        threading.Thread(target=self._begin, args=(starting,), name="start", daemon=True).start()
        return starting

    def stop(self) -> None:
        """Finish what was begun and stop all threads. May be called twice."""
        self._stop(self._all_parts())

    def submit(self, command: Callable[[Commands], R]) -> "Future[R]":
        """Run a command on the writer, in one transaction; listeners hear of its Changes."""
        return self._writer.submit(command)

    def enqueue(self, command: Callable[[Commands], R]) -> "Future[R]":
        """Like `submit`, but it is committed with the next command, or by `commit`."""
        return self._writer.enqueue(command)

    def commit(self) -> "Future[None]":
        """Commit what was enqueued."""
        return self._writer.commit()

    def ask(self, query: Callable[[Queries], R]) -> "Future[R]":
        """Run a query on a reader."""
        return self._readers.ask(query)

    def give_up(self, answer: Cancellable) -> None:
        """Nobody wants this answer of `ask`: its query does not begin any more, or is interrupted
        and raises GivenUp."""
        self._readers.give_up(answer)

    def catch_up(self) -> "Future[None]":
        """Done when what is committed now can be recalled by meaning as well as by words."""
        return self._catch_up()

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Hear of each change, on the writer's thread. Call the result to unsubscribe."""
        return self._writer.subscribe(listener)

    def expect_window(self) -> None:
        """There will be a window: who asks for it before it is there gets it then."""
        self._window.expect()

    def use_window(self, show: Callable[[], object] | None) -> None:
        """How to bring the window up from any thread; None when it closes for good."""
        self._window.use(show)

    def show_window(self) -> None:
        """Bring the window up, as a second start does. Raises Conflict where there is none."""
        self._window.call()

    def observe(self, raw: RawObservation) -> None:
        """Hand over what a source saw; dropped while recording rests."""
        if self.recording:
            self._observe(raw)

    def look_soon(self) -> None:
        """Something happened that the screen may show, as when text is copied."""
        if self.recording:
            self._look_soon()

    def status(self) -> Status:
        """What the app is doing right now; cheap."""
        return self._board.snapshot()

    @property
    def recording(self) -> bool:
        """Whether observations are wanted now."""
        return self.settings.started and self._pause.find_end() is None

    def pause(self, until: datetime | None) -> None:
        """Keep nothing until `until`; None: until resumed. A restart does not end a pause."""
        self._pause.set(until)
        self._note_pause()

    def resume(self) -> None:
        """Keep again what is seen."""
        self._pause.clear()
        self._note_pause()

    @property
    def settings(self) -> Settings:
        return self._live.get()

    def apply_settings(self, settings: Settings) -> "Future[Changes]":
        """Store and use new settings."""
        return self._writer.submit(lambda commands: self._use(commands, settings))

    def move_key(self, choice: str, passphrase: str | None = None) -> "Future[Changes]":
        """Keep the key elsewhere (a value of setting `key_store`), or behind a passphrase."""
        return self._writer.submit(lambda commands: self._use_key(commands, choice, passphrase))

    def _use_key(self, commands: Commands, choice: str, passphrase: str | None) -> Changes:
        self._move_key(choice, passphrase)
        return self._use(commands, replace(self.settings, key_store=choice))

    def _begin(self, starting: "Future[None]") -> None:
        try:
            self.start()
        except BaseException as fault:  # noqa: BLE001  # handed to whoever began it
            starting.set_exception(fault)
        else:
            starting.set_result(None)

    def _note_pause(self) -> None:
        until = self._pause.find_end()
        self._board.note_pause(until)
        self._writer.submit(lambda commands: commands.note_pause(until))
        self._renew()

    def _take_up_pause(self) -> None:
        until = self._readers.ask(Queries.find_pause).result()
        if until is not None:
            self._pause.set(until)
            self._board.note_pause(self._pause.find_end())

    def _use(self, commands: Commands, settings: Settings) -> Changes:
        commands.set_pace(settings.half_life_factor)
        self._settings_file.save(settings)
        self._live.replace(settings)
        if settings.started:
            self._board.note_started()
        self._renew()
        return Changes(settings=True)

    def _all_parts(self) -> list[Part]:
        return [self._writer, self._readers, self.maintenance, *self._parts]

    def _stop(self, parts: Sequence[Part]) -> None:
        for part in reversed(parts):
            part.stop()
        closers, self._closers = self._closers, []
        for close in closers:
            close()

"""The thread with the only write connection."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from desktop_memory.domain.agent import NewAgent
from desktop_memory.domain.changes import Changes
from desktop_memory.ingest.episode_log import Stored
from desktop_memory.memory.commands import Commands
from desktop_memory.runtime.owner import Owner

R = TypeVar("R")
Listener = Callable[[Changes], None]


class Writer:
    """Runs each command in one transaction and tells the listeners what changed."""

    def __init__(self, open_commands: Callable[[], Commands]) -> None:
        self._owner = Owner("writer", open_commands, Commands.close)
        self._lock = threading.Lock()
        self._listeners: list[Listener] = []

    def start(self) -> None:
        """Opens the database; raises what is wrong with it."""
        self._owner.start()

    def submit(self, command: Callable[[Commands], R]) -> "Future[R]":
        """The future result of a command, done when it is committed."""
        return self._owner.submit(lambda commands: self._run(commands, command))

    def submit_bare(self, work: Callable[[Commands], R]) -> "Future[R]":
        """Like `submit`, for work that must not run inside of a transaction, as a backup."""
        return self._owner.submit(work)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with each change, on the writer's thread. The result unsubscribes."""
        with self._lock:
            self._listeners.append(listener)
        return lambda: self._unsubscribe(listener)

    def stop(self) -> None:
        self._owner.stop()

    def _unsubscribe(self, listener: Listener) -> None:
        with self._lock:
            if listener in self._listeners:
                self._listeners.remove(listener)

    def _run(self, commands: Commands, command: Callable[[Commands], R]) -> R:
        with commands.transaction():
            result = command(commands)
        self.tell(_changes_of(result))
        return result

    def tell(self, changes: Changes) -> None:
        """Tell all listeners what changed."""
        if not changes:
            return
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(changes)


def _changes_of(result: object) -> Changes:
    match result:
        case Changes():
            return result
        case (Changes() as changes, _):
            return changes
        case Stored():
            return result.changes
        case NewAgent():
            return Changes(agents=True)
        case _:
            return Changes()

"""The thread with the only write connection."""

import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from time import monotonic
from typing import Any, TypeVar

from desktop_memory.domain.agent import NewAgent
from desktop_memory.domain.changes import Changes
from desktop_memory.ingest.episode_log import Stored
from desktop_memory.memory.commands import Commands
from desktop_memory.runtime.owner import Owner

R = TypeVar("R")
Listener = Callable[[Changes], None]
_Entry = tuple["Future[Any]", Callable[[Commands], Any]]

# Nobody waits for the commands of others longer than this before the commit.
_GROUP_S = 0.005
_GROUP_COMMANDS = 64


class Writer:
    """Runs each command as a whole or not at all, and tells the listeners what changed.

    Commands that wait are committed together, since a commit waits for the disk. One that fails
    undoes its own part only. A future is done when its command is committed.
    """

    def __init__(self, open_commands: Callable[[], Commands]) -> None:
        self._owner = Owner("writer", open_commands, Commands.close)
        self._waiting: queue.SimpleQueue[_Entry] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._listeners: list[Listener] = []

    def start(self) -> None:
        """Opens the database; raises what is wrong with it."""
        self._owner.start()

    def submit(self, command: Callable[[Commands], R]) -> "Future[R]":
        """The future result of a command, done when it is committed."""
        future = self.enqueue(command)
        if self.commit().cancelled():
            future.cancel()
        return future

    def enqueue(self, command: Callable[[Commands], R]) -> "Future[R]":
        """Like `submit`, for a command that nobody waits for: it is committed before or with
        whatever is submitted next, or by `commit`."""
        future: Future[R] = Future()
        self._waiting.put((future, command))
        return future

    def commit(self) -> "Future[None]":
        """Commit what waits. Cancelled where the writer has stopped."""
        return self._owner.submit(self._commit_waiting)

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

    def tell(self, changes: Changes) -> None:
        """Tell all listeners what changed."""
        if not changes:
            return
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(changes)

    def _unsubscribe(self, listener: Listener) -> None:
        with self._lock:
            if listener in self._listeners:
                self._listeners.remove(listener)

    def _commit_waiting(self, commands: Commands) -> None:
        """Run what waits in one transaction. Most calls of a busy time find nothing left."""
        group = _Group()
        try:
            with commands.transaction():
                for future, command in self._take():
                    group.run(commands, future, command)
        except BaseException as fault:  # noqa: BLE001  # handed to whoever asked
            group.fail(fault)
        for future, result in group.done:
            self.tell(_changes_of(result))
            future.set_result(result)
        if not self._waiting.empty():
            self.commit()

    def _take(self) -> Iterator[_Entry]:
        """Commands that wait, until the first of them should not wait longer for its commit."""
        ends_at = monotonic() + _GROUP_S
        for _ in range(_GROUP_COMMANDS):
            try:
                entry = self._waiting.get_nowait()
            except queue.Empty:
                return
            if entry[0].set_running_or_notify_cancel():
                yield entry
            if monotonic() > ends_at:
                return


class _Group:
    """Commands of one transaction. `done` are those that went well, with their results."""

    def __init__(self) -> None:
        self.done: list[tuple[Future[Any], Any]] = []

    def run(
        self, commands: Commands, future: "Future[Any]", command: Callable[[Commands], Any]
    ) -> None:
        """Raises only what has undone the whole transaction."""
        try:
            with commands.transaction():
                self.done.append((future, command(commands)))
        except BaseException as fault:
            self.done = [entry for entry in self.done if entry[0] is not future]
            future.set_exception(fault)
            if not commands.in_transaction:
                raise

    def fail(self, fault: BaseException) -> None:
        """Nothing was committed."""
        done, self.done = self.done, []
        for future, _ in done:
            future.set_exception(fault)


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

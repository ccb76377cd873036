"""The one way from the window to the memory and back."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import Bug, MemoryAppError
from desktop_memory.domain.observation import RawObservation
from desktop_memory.domain.status import Status
from desktop_memory.memory.commands import Commands
from desktop_memory.memory.queries import Queries
from desktop_memory.runtime.model_trial import begin_model_trial
from desktop_memory.runtime.runtime import Runtime
from desktop_memory.storage.backup_sets import BackupSet
from desktop_memory.storage.verify import Verification

R = TypeVar("R")
_GATHER_MS = 120


class _Pending(Protocol):
    """What the window needs of a future."""

    def cancel(self) -> bool: ...
    def cancelled(self) -> bool: ...
    def result(self) -> Any: ...
    def add_done_callback(self, fn: Callable[[Any], object], /) -> None: ...


@dataclass(frozen=True, slots=True)
class Done:
    """What the person did in this window. `settings_before` is set where settings changed."""

    changes: Changes
    settings_before: Settings | None = None


@dataclass(slots=True)
class _Delivery:
    """An answer on its way to the GUI thread. `owner` is the widget that asked, if any."""

    future: _Pending
    then: Callable[[Any], object] | None
    failed: Callable[[MemoryAppError], object] | None
    owner: QObject | None
    key: tuple[int, str] | None
    tell: bool = False
    settings_before: Settings | None = None


class Bridge(QObject):
    """Asks the runtime and brings answers to the GUI thread.

    `changed(Changes)` tells of every change, gathered over a blink so that a burst of captures
    is one refresh. `did(Done)` tells of what the person did in this window and may want to undo.
    `went_wrong(error)` is a MemoryAppError that no caller took care of. `show_asked()` when a
    second start wants the window.
    """

    changed = Signal(object)
    did = Signal(object)
    went_wrong = Signal(object)
    show_asked = Signal()
    _arrived = Signal(object)
    _written = Signal(object)

    def __init__(self, runtime: Runtime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._newest: dict[tuple[int, str], _Pending] = {}
        self._gathered = Changes()
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._gather.timeout.connect(self._tell)
        queued = Qt.ConnectionType.QueuedConnection
        self._arrived.connect(self._deliver, queued)
        self._written.connect(self._note, queued)
        self._unsubscribe = runtime.subscribe(self._written.emit)

    def take_calls(self) -> None:
        """From now on `show_asked` tells of second starts, and of those before."""
        self._runtime.use_window(self.show_asked.emit)

    def close(self) -> None:
        """Hear of no more changes."""
        self._runtime.use_window(None)
        self._unsubscribe()

    def ask(
        self,
        query: Callable[[Queries], R],
        then: Callable[[R], object],
        failed: Callable[[MemoryAppError], object] | None = None,
        *,
        owner: QObject | None = None,
        instead_of: str = "",
    ) -> None:
        """Run `query` on a reader thread, then call `then` with its result on the GUI thread.

        Nothing is delivered once `owner` (by default the object whose method `then` is) is gone.
        With `instead_of`, a newer question of that name by the same owner replaces an older one:
        the older does not begin any more, or is interrupted, and is not answered.
        """
        owner = owner or _owner_of(then)
        key = (id(owner), instead_of) if instead_of else None
        future: _Pending = self._runtime.ask(query)
        if key is not None:
            older = self._newest.get(key)
            self._newest[key] = future
            if older is not None:
                self._runtime.give_up(older)
        self._await(_Delivery(future, then, failed, owner, key))

    def give_up(self, owner: QObject, instead_of: str) -> None:
        """Want no answer any more to the question of that name."""
        pending = self._newest.pop((id(owner), instead_of), None)
        if pending is not None:
            self._runtime.give_up(pending)

    def submit(
        self,
        command: Callable[[Commands], Any],
        then: Callable[[Any], object] | None = None,
        failed: Callable[[MemoryAppError], object] | None = None,
        *,
        owner: QObject | None = None,
        quiet: bool = False,
    ) -> None:
        """Run `command` on the writer thread in one transaction; `did` tells when it is stored.

        `quiet` is for what Ctrl+Z should leave alone, e.g. undoing itself: `did` does not tell it.
        """
        owner = owner or (_owner_of(then) if then else None)
        future = self._runtime.submit(command)
        self._await(_Delivery(future, then, failed, owner, None, tell=not quiet))

    def apply_settings(
        self,
        settings: Settings,
        then: Callable[[Changes], object] | None = None,
        failed: Callable[[MemoryAppError], object] | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        """Store and use new settings."""
        before = self._runtime.settings
        future = self._runtime.apply_settings(settings)
        owner = _owner_of(then) if then else None
        self._await(_Delivery(future, then, failed, owner, None, not quiet, before))

    def move_key(
        self,
        choice: str,
        passphrase: str | None,
        then: Callable[[Changes], object] | None = None,
        failed: Callable[[MemoryAppError], object] | None = None,
    ) -> None:
        """Keep the key of the files elsewhere, or behind a passphrase."""
        future = self._runtime.move_key(choice, passphrase)
        owner = _owner_of(then) if then else None
        self._await(_Delivery(future, then, failed, owner, None))

    def verify(
        self,
        then: Callable[[Verification], object],
        failed: Callable[[MemoryAppError], object] | None = None,
    ) -> None:
        """Check both stores, on the thread that looks after them."""
        self._look_after(self._runtime.maintenance.verify(), then, failed)

    def back_up(
        self,
        then: Callable[[BackupSet], object],
        failed: Callable[[MemoryAppError], object] | None = None,
    ) -> None:
        """Make a backup now, on the thread that looks after the stores."""
        self._look_after(self._runtime.maintenance.back_up(), then, failed)

    def try_model(
        self, then: Callable[[str], object], failed: Callable[[MemoryAppError], object]
    ) -> None:
        """Ask the local model as it is set, about a sample line; what came of it in words."""
        self._look_after(begin_model_trial(self._runtime.settings), then, failed)

    def _look_after(
        self,
        work: _Pending,
        then: Callable[[Any], object],
        failed: Callable[[MemoryAppError], object] | None,
    ) -> None:
        self._await(_Delivery(work, then, failed, _owner_of(then), None))

    def status(self) -> Status:
        """What the app is doing right now; cheap."""
        return self._runtime.status()

    def observe(self, raw: RawObservation) -> None:
        """Hand over what a source of the window's side saw."""
        self._runtime.observe(raw)

    def look_soon(self) -> None:
        """The screen is worth a look now."""
        self._runtime.look_soon()

    def pause(self, until: datetime | None) -> None:
        """Stop keeping anything until `until`, or until resumed."""
        self._runtime.pause(until)

    def resume(self) -> None:
        self._runtime.resume()

    @property
    def settings(self) -> Settings:
        return self._runtime.settings

    @property
    def paths(self) -> Paths:
        return self._runtime.paths

    def _await(self, delivery: _Delivery) -> None:
        # Called on whichever thread finished the work; the signal carries it over here.
        delivery.future.add_done_callback(lambda _: self._hand_over(delivery))

    def _hand_over(self, delivery: _Delivery) -> None:
        if isValid(self):
            self._arrived.emit(delivery)

    def _deliver(self, delivery: _Delivery) -> None:
        if delivery.key is not None:
            if self._newest.get(delivery.key) is not delivery.future:
                return
            del self._newest[delivery.key]
        if delivery.future.cancelled():
            return
        gone = delivery.owner is not None and not isValid(delivery.owner)
        try:
            result = delivery.future.result()
        except Exception as fault:  # noqa: BLE001  # told to the person, whatever it is
            self._tell_fault(delivery, _as_told(fault), gone=gone)
            return
        if delivery.tell and isinstance(result, Changes):
            self.did.emit(Done(result, delivery.settings_before))
        if delivery.then is not None and not gone:
            delivery.then(result)

    def _tell_fault(self, delivery: _Delivery, fault: MemoryAppError, *, gone: bool) -> None:
        if gone or delivery.failed is None:
            self.went_wrong.emit(fault)
        else:
            delivery.failed(fault)

    def _note(self, changes: Changes) -> None:
        self._gathered |= changes
        if not self._gather.isActive():
            self._gather.start()

    def _tell(self) -> None:
        changes, self._gathered = self._gathered, Changes()
        self.changed.emit(changes)


def _as_told(fault: Exception) -> MemoryAppError:
    """An error as the person reads it; one of ours is written to stderr with its traces."""
    if isinstance(fault, MemoryAppError):
        return fault
    traceback.print_exception(fault)
    what = f"Desktop Memory made a mistake ({type(fault).__name__}: {fault})."
    return Bug(what, "Nothing was changed. The report under Health helps to mend it.")


def _owner_of(call: Callable[..., object]) -> QObject | None:
    owner = getattr(call, "__self__", None)
    return owner if isinstance(owner, QObject) else None

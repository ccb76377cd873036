"""The memory being opened while the window goes on."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.runtime.runtime import Runtime

_LOOK_EVERY_MS = 15


class Start(QObject):
    """Starts a runtime. Then `done(Runtime)` or `failed(MemoryAppError)`; `told(int)` with the
    percent before, where a copy is made first."""

    done = Signal(object)
    failed = Signal(object)
    told = Signal(int)

    def __init__(self, runtime: Runtime) -> None:
        super().__init__()
        self._runtime = runtime
        runtime.expect_window()
        self._starting = runtime.begin()
        self._percent: int | None = None
        self._clock = QTimer(self, interval=_LOOK_EVERY_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def end(self) -> None:
        """The app ends before the memory is open: wait for that, then close it."""
        self._clock.stop()
        with suppress(MemoryAppError):
            self._starting.result()
        self._runtime.stop()

    def _look(self) -> None:
        percent = self._runtime.opening.percent
        if percent != self._percent and percent is not None and not self._starting.done():
            self._percent = percent
            self.told.emit(percent)
        if self._starting.done():
            self._clock.stop()
            self._settle()

    def _settle(self) -> None:
        try:
            self._starting.result()
        except MemoryAppError as fault:
            self._runtime.stop()
            self.failed.emit(fault)
        else:
            self.done.emit(self._runtime)

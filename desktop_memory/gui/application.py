"""Opens the memory and runs the app until the person quits."""

import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QSocketNotifier, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_memory.config.paths import Paths, resources_dir
from desktop_memory.domain.errors import (
    DatabaseBroken,
    DataFolderInUse,
    KeyUnavailable,
    MemoryAppError,
)
from desktop_memory.gui.collector import Collector
from desktop_memory.gui.shell.entrance import Entrance
from desktop_memory.gui.start import Start
from desktop_memory.gui.theme.icons import Icons
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.runtime.runtime import Runtime

if TYPE_CHECKING:
    from desktop_memory.gui.desk import Desk

OpenRuntime = Callable[[str | None], "Runtime"]


class Application:
    """Opens the memory and runs tray and window until the person quits.

    `open_runtime` composes the runtime, given a passphrase where one is needed. `restore` puts
    the last backup in the place of damaged files.
    """

    def __init__(
        self,
        open_runtime: OpenRuntime,
        paths: Paths,
        passphrase: str | None = None,
        restore: Callable[[str | None], object] | None = None,
    ) -> None:
        self._open_runtime = open_runtime
        self._paths = paths
        self._passphrase = passphrase
        self._restore = restore
        self._app = qt_application()
        self._theme = Theme(self._app, Icons(resources_dir() / "icons"))
        self._entrance: Entrance | None = None
        self._start: Start | None = None
        self._desk: Desk | None = None
        self._fault: MemoryAppError | None = None
        self._signals = _Signals(self._app.quit)
        self._collector = Collector()

    def run(self) -> int:
        """Returns the exit status. Raises what kept the memory from being opened where no window
        can mend it, e.g. DataFolderInUse."""
        QTimer.singleShot(0, self._open)
        try:
            status = self._app.exec()
        finally:
            self._signals.close()
            self._collector.close()
            if self._start is not None:
                self._start.end()
            if self._desk is not None:
                self._desk.close()
        if self._fault is not None:
            raise self._fault
        return status

    def _open(self) -> None:
        try:
            self._start = Start(self._open_runtime(self._passphrase))
        except MemoryAppError as fault:
            self._meet(fault)
            return
        self._start.told.connect(self._tell_copying)
        self._start.failed.connect(self._meet)
        self._start.done.connect(self._show)

    def _tell_copying(self, percent: int) -> None:
        self._enter().show_copying(percent)
        self._enter().show()

    def _show(self, runtime: Runtime) -> None:
        self._start = None
        # The pages are loaded when agents are answered already.
        from desktop_memory.gui.desk import Desk  # noqa: PLC0415

        self._desk = Desk(runtime, self._theme, self._app.quit)
        if self._entrance is not None:
            self._entrance.deleteLater()
            self._entrance = None
            self._desk.window.come_up()

    def _meet(self, fault: MemoryAppError) -> None:
        """Show what can be mended here; everything else ends the app."""
        self._start = None
        self._fault = fault
        if isinstance(fault, DataFolderInUse) or not isinstance(
            fault, KeyUnavailable | DatabaseBroken
        ):
            self._app.exit(1)
            return
        entrance = self._enter()
        if isinstance(fault, KeyUnavailable):
            entrance.show_locked(fault if self._passphrase else None)
        else:
            entrance.show_broken(fault, can_restore=self._restore is not None)
        entrance.show()

    def _enter(self) -> Entrance:
        if self._entrance is None:
            self._entrance = Entrance(self._theme, self._paths)
            self._entrance.unlocked.connect(self._unlock)
            self._entrance.restore_asked.connect(self._bring_back)
            self._entrance.closed.connect(lambda: self._app.exit(1))
        return self._entrance

    def _unlock(self, passphrase: str) -> None:
        self._passphrase, self._fault = passphrase, None
        self._open()

    def _bring_back(self) -> None:
        self._fault = None
        try:
            if self._restore is not None:
                self._restore(self._passphrase)
        except MemoryAppError as fault:
            self._meet(fault)
        else:
            self._open()


class _Signals:
    """Turns SIGINT and SIGTERM into the end of Qt's loop, which would sleep through them."""

    def __init__(self, act: Callable[[], object]) -> None:
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda *_: act())

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(ValueError):
                signal.signal(number, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()


def qt_application() -> QApplication:
    """Qt, set up for this app; made once in a process."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("desktop-memory")
    app.setApplicationDisplayName("Desktop Memory")
    app.setDesktopFileName("desktop-memory")
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(QIcon(str(resources_dir() / "desktop-memory.svg")))
    QDir.addSearchPath("controls", str(resources_dir() / "controls"))
    return app

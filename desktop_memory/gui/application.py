"""The app as the person sees it: tray, window, clipboard, put together in one place."""

import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QDir, QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop_memory.config.paths import Paths, resources_dir
from desktop_memory.config.settings import Settings
from desktop_memory.domain.errors import (
    DatabaseBroken,
    DataFolderInUse,
    KeyUnavailable,
    MemoryAppError,
)
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.gui.agents.page import AgentsPage
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.clipboard import Clipboard
from desktop_memory.gui.collector import Collector
from desktop_memory.gui.facts.page import FactsPage
from desktop_memory.gui.first_start.first_page import FirstPage
from desktop_memory.gui.forget.forget_dialog import ForgetDialog
from desktop_memory.gui.global_key.x11 import GlobalKey
from desktop_memory.gui.health.page import HealthPage
from desktop_memory.gui.names.page import NamesPage
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.search.page import SearchPage
from desktop_memory.gui.settings.page import SettingsPage
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.entrance import Entrance
from desktop_memory.gui.shell.exclude_dialog import ExcludeDialog
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.start import Start
from desktop_memory.gui.theme.icons import Icons
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.page import TimelinePage
from desktop_memory.gui.tray.signs import Signs
from desktop_memory.gui.tray.tray import Tray
from desktop_memory.gui.window import Window
from desktop_memory.runtime.runtime import Runtime

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


class Desk(QObject):
    """Everything that exists while the memory is open."""

    def __init__(self, runtime: Runtime, theme: Theme, quit_app: Callable[[], object]) -> None:
        super().__init__()
        self._runtime = runtime
        self._theme = theme
        self._quit = quit_app
        self.bridge = Bridge(runtime, self)
        settings = runtime.settings
        theme.choose(settings.theme, settings.text_size)
        pictures = Pictures(self.bridge)
        placement = Placement(runtime.paths.window_file)
        self.window = Window(self.bridge, theme, placement, self._pages(pictures, placement))
        self.window.quit_asked.connect(self._end)
        self.tray = Tray(self.bridge, theme, Signs(resources_dir() / "tray"))
        self.bridge.show_asked.connect(self.window.come_up)
        self.tray.go.connect(self._go)
        self.tray.forget.connect(self._ask_to_forget)
        self.tray.exclude.connect(self._ask_to_exclude)
        self.tray.quit_asked.connect(self._end)
        self._clipboard = Clipboard(QApplication.clipboard(), self.bridge)
        self._key = GlobalKey(self)
        self._key.pressed.connect(lambda: self._go(Destination("search")))
        if not settings.started:
            self._show_first_page()
        if not settings.started or not QSystemTrayIcon.isSystemTrayAvailable():
            self.window.come_up()

    def close(self) -> None:
        """Put everything away and stop the runtime."""
        self.window.keep_place()
        self.window.close()
        self._key.close()
        self._clipboard.close()
        self.tray.close()
        self.bridge.close()
        self._runtime.stop()
        self.window.deleteLater()
        self.deleteLater()

    def _pages(self, pictures: Pictures, placement: Placement) -> list[Page]:
        bridge, theme = self.bridge, self._theme
        pages: list[Page] = [
            TimelinePage(bridge, theme, placement, pictures),
            FactsPage(bridge, theme, placement, pictures),
            SearchPage(bridge, theme, placement, pictures),
            NamesPage(bridge, theme, placement),
            AgentsPage(bridge, theme, placement),
            HealthPage(bridge, theme, placement, pictures),
            SettingsPage(bridge, theme, placement),
        ]
        for page in pages:
            page.exclude.connect(self._ask_to_exclude)
            page.forget.connect(self._ask_to_forget)
            if isinstance(page, SettingsPage):
                page.undo_asked.connect(self._undo_last)
        return pages

    def _show_first_page(self) -> None:
        """In place of the pages until it is answered. "Not now" keeps the tray icon."""
        page = FirstPage(self.bridge, self._theme, QApplication.windowIcon())
        page.start_asked.connect(self._start_recording)
        page.later_asked.connect(self.window.hide)
        self.window.show_instead(page)

    def _start_recording(self, settings: Settings) -> None:
        self.bridge.apply_settings(settings)
        self.window.show_instead(None)

    def _go(self, destination: Destination) -> None:
        self.window.come_up()
        if destination.page:
            self.window.visit(destination)
        if destination.page == "search":
            self.window.page.focus_filter()

    def _ask_to_exclude(self, app: str) -> None:
        self.window.come_up()
        ExcludeDialog(self.bridge, self._theme, app, self.window).open()

    def _ask_to_forget(self, scope: ForgetScope, words: str = "") -> None:
        self.window.come_up()
        ForgetDialog(self.bridge, self._theme, scope, words, self.window).open()

    def _undo_last(self) -> None:
        self.window.undo()

    def _end(self) -> None:
        self.window.hide()
        self._quit()


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

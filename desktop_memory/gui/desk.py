"""All that is there while the memory is open: tray, window, pages and clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop_memory.config.paths import resources_dir
from desktop_memory.config.settings import Settings
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.gui.agents.page import AgentsPage
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.clipboard import Clipboard
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
from desktop_memory.gui.shell.exclude_dialog import ExcludeDialog
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.page import TimelinePage
from desktop_memory.gui.tray.signs import Signs
from desktop_memory.gui.tray.tray import Tray
from desktop_memory.gui.window import Window
from desktop_memory.runtime.runtime import Runtime


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
        self.bridge.take_calls()

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

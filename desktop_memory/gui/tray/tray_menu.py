"""The menu of the tray: the state in words on top, then what can be done."""

import textwrap
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_memory.domain.status import State, Status
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.pause import fill_pause_menu
from desktop_memory.gui.status_words import StatusWords, blocking_problem, side_problem
from desktop_memory.gui.theme.theme import Theme

_MORE = timedelta(minutes=15)
# Menus break no lines by themselves.
_LINES, _LINE_LETTERS = 6, 64


class TrayMenu(QMenu):
    """Its entries stay the same objects; they are shown, hidden and worded by the state, so that
    an open menu does not jump."""

    went = Signal(object)
    wants_forget = Signal(int)
    wants_exclude = Signal(str)
    wants_quit = Signal()

    def __init__(self, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._icons: list[tuple[QAction, str]] = []
        self._app = ""
        # Panels paint disabled entries faint, so that the state would be hard to read.
        self._state = self._add("", "", lambda: self._go("health"))
        self._detail = self._add("", "", lambda: self._go("health"))
        self._wrong = [self._add("", "", lambda: self._go("health")) for _ in range(_LINES)]
        self.addSeparator()
        self._remedy = self._add("Show under Health", "health", lambda: self._go("health"))
        self._resume = self._add("Resume now", "play", bridge.resume)
        self._longer = self._add("15 minutes more", "pause", self._pause_longer)
        self._special = self.addSeparator()
        self._add("Open Desktop Memory", "timeline", lambda: self._go(""))
        self._add("Search…", "search", lambda: self._go("search"))
        self.addSeparator()
        self._pause = self._add_pause()
        self._exclude = self._add("Exclude…", "exclude", self._ask_exclude)
        self._add("Forget the last 10 minutes…", "forget", lambda: self.wants_forget.emit(10))
        self._add("Forget the last hour…", "forget", lambda: self.wants_forget.emit(60))
        self.addSeparator()
        self._add("Settings", "settings", lambda: self._go("settings"))
        self._add("Quit (nothing is kept then)", "close", self.wants_quit.emit)
        theme.changed.connect(self._dress)
        self._dress()

    def show_status(self, status: Status, words: StatusWords) -> None:
        """Word the menu for `status`."""
        self._state.setText(words.headline.replace("&", "&&"))
        self._detail.setText(words.detail.replace("&", "&&"))
        self._detail.setVisible(bool(words.detail))
        self._show_wrong(status)
        paused = status.state == State.PAUSED
        recording = status.state not in (State.NOT_STARTED, State.STARTING)
        self._resume.setVisible(paused)
        self._longer.setVisible(paused and status.paused_until is not None)
        self._remedy.setVisible(words.ink == "bad")
        self._special.setVisible(paused or words.ink == "bad")
        self._pause.menuAction().setVisible(recording and not paused)
        self._app = status.active_app
        self._exclude.setText(f"Exclude {self._app.replace('&', '&&')}…")
        self._exclude.setVisible(bool(self._app) and recording and not paused)

    def _show_wrong(self, status: Status) -> None:
        """What is missing, and what to do about it; what blocks everything is told above."""
        side, problem = side_problem(status), blocking_problem(status)
        told = f"{side.what} {side.remedy}" if side else problem.remedy if problem else ""
        lines = textwrap.wrap(told, _LINE_LETTERS, max_lines=_LINES, placeholder=" …")
        for place, action in enumerate(self._wrong):
            action.setVisible(place < len(lines))
            action.setText(lines[place].replace("&", "&&") if place < len(lines) else "")

    def _add(self, words: str, icon: str, act: Callable[[], object]) -> QAction:
        action = self.addAction(words)
        action.triggered.connect(act)
        if icon:
            self._icons.append((action, icon))
        return action

    def _add_pause(self) -> QMenu:
        menu = self.addMenu("Pause")
        fill_pause_menu(menu, self._bridge)
        self._icons.append((menu.menuAction(), "pause"))
        return menu

    def _go(self, page: str) -> None:
        self.went.emit(Destination(page))

    def _ask_exclude(self) -> None:
        self.wants_exclude.emit(self._app)

    def _pause_longer(self) -> None:
        until = self._bridge.status().paused_until or datetime.now(UTC)
        self._bridge.pause(until + _MORE)

    def _dress(self) -> None:
        for action, icon in self._icons:
            action.setIcon(self._theme.icon(icon, "text1"))

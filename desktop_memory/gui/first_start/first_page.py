"""Asks before anything is recorded."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_memory.config.declaration import Declaration, declarations
from desktop_memory.config.settings import Settings
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.settings.control import Control
from desktop_memory.gui.settings.key_choice import KeyChoice
from desktop_memory.gui.settings.languages import Languages
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import Label

_EDGE = 96
_LOGO = 56
Point = tuple[str, str, str]

_KEEPS: tuple[Point, ...] = (
    ("picture", "Pictures of your windows", "only when something changed"),
    ("kind-task", "The text in them", "read on this computer"),
    ("clipboard", "Text you copy", "never from a password manager"),
    ("folder", "Text of changed files", "only in folders you choose"),
    ("facts", "Facts it finds", "each with the place it was found"),
)


def _never(rules: int) -> tuple[Point, ...]:
    return (
        ("key", "Password managers and password fields", "not a pixel, not a letter"),
        ("exclude", "Private windows", "Firefox, Chromium, Edge, Safari and their kin"),
        ("lock", "Banking, and what you exclude", f"{rules} rules to begin with"),
        ("close", "Passwords, keys, card numbers", "blacked out where they are recognised"),
        ("camera", "Sound and camera", "it has no code for them"),
    )


def _where(folder: Path) -> tuple[Point, ...]:
    return (
        ("store", "In one folder on this computer", _short(folder)),
        ("lock", "Encrypted", "key in the system keyring, else in a file of yours"),
        ("globe", "No connection leaves this computer", "no account, no cloud"),
        ("agents", "No program may ask it", "until you allow one by name"),
        ("forget", "Deleted means gone", "from every file, within a minute"),
    )


class FirstPage(QWidget):
    """`start_asked(Settings)` with the choices, `later_asked()`, `rules_asked()`. No button has
    the focus, so that no key starts anything."""

    start_asked = Signal(object)
    later_asked = Signal()
    rules_asked = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, icon: QIcon) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._key = KeyChoice(bridge, theme, self)
        self._settings = bridge.settings
        self._lacks = Label("", "bad", wrap=True)
        self._lacks.hide()
        column = QVBoxLayout()
        column.setContentsMargins(_EDGE, 40, _EDGE, 24)
        column.setSpacing(24)
        column.addLayout(self._title(icon))
        column.addWidget(self._lacks)
        column.addLayout(self._columns(bridge.paths.data))
        column.addLayout(self._choices())
        column.addStretch(1)
        held = QWidget()
        held.setLayout(column)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(held)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(self._foot())

    def tell_lacks(self, lacks: Sequence[str]) -> None:
        """What this computer lacks, each in one line with its remedy."""
        self._lacks.setText("\n".join(lacks))
        self._lacks.setVisible(bool(lacks))

    def _title(self, icon: QIcon) -> QHBoxLayout:
        logo = QLabel()
        logo.setPixmap(icon.pixmap(QSize(_LOGO, _LOGO)))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(
            Label("A memory of what you see, on this computer only", "first", wrap=True)
        )
        words.addWidget(Label("Nothing has been recorded yet. Read this, choose, then start."))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(logo)
        row.addLayout(words, 1)
        return row

    def _columns(self, folder: Path) -> QHBoxLayout:
        rules = sum(len(rule.patterns) for rule in self._settings.exclusions)
        row = QHBoxLayout()
        row.setSpacing(40)
        for title, points, ink in (
            ("What it keeps", _KEEPS, "accent"),
            ("What it never keeps", _never(rules), "text2"),
            ("Where it is", _where(folder), "ok"),
        ):
            row.addLayout(self._points(title, points, ink), 1)
        return row

    def _points(self, title: str, points: Sequence[Point], ink: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(Label(title, "heading"))
        column.addWidget(_line())
        for icon, what, more in points:
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Label(what, wrap=True))
            words.addWidget(Label(more, "secondary", wrap=True))
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(IconLabel(self._theme, icon, ink))
            row.addLayout(words, 1)
            column.addLayout(row)
        column.addStretch(1)
        return column

    def _choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(48)
        grid.setVerticalSpacing(12)
        offered = [item for item in declarations(Settings) if item.first_start]
        half = (len(offered) + 1) // 2
        for place, declaration in enumerate(offered):
            grid.addLayout(self._choice(declaration), place % half, place // half)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return grid

    def _choice(self, declaration: Declaration) -> QVBoxLayout:
        control = Control(self._theme, declaration, Languages(self._bridge).ask)
        control.show_value(getattr(self._settings, declaration.name))
        control.edited.connect(self._chooser(declaration.name))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(declaration.label))
        words.addWidget(Label(declaration.help, "secondary", wrap=True))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(control)
        column = QVBoxLayout()
        column.addWidget(_line())
        column.addLayout(row)
        return column

    def _start(self) -> None:
        held = self._bridge.settings.key_store
        self.start_asked.emit(replace(self._settings, key_store=held, started=True))

    def _chooser(self, name: str) -> Callable[[Any], None]:
        def choose(value: Any) -> None:
            if name == "key_store":
                self._key.choose(str(value))
                return
            self._settings = replace(self._settings, **{name: value})

        return choose

    def _foot(self) -> QFrame:
        rules = Button(self._theme, "See the exclusions…")
        rules.clicked.connect(self.rules_asked)
        later = Button(self._theme, "Not now")
        later.clicked.connect(self.later_asked)
        start = Button(self._theme, "Start recording", role="primary")
        start.clicked.connect(self._start)
        foot = QFrame()
        foot.setProperty("role", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(_EDGE, 16, _EDGE, 16)
        row.setSpacing(12)
        told = "You can pause at any time from the tray, and change all of this under Settings."
        row.addWidget(Label(told, "secondary", wrap=True), 1)
        for button in (rules, later, start):
            row.addWidget(button)
        return foot


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line


def _short(folder: Path) -> str:
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)

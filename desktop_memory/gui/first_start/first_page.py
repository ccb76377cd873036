"""Asks before anything is recorded."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
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
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.first_start.rules_dialog import RulesDialog
from desktop_memory.gui.settings.control import Control
from desktop_memory.gui.settings.key_choice import KeyChoice
from desktop_memory.gui.settings.languages import Languages
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.segments import Segments
from desktop_memory.reading.tesseract import Tesseract

_EDGE, _SHORT_EDGE = 96, 24
_LOGO = 48
_ROW = 60
_SHORT_BELOW = 1000
# The choices in the order in which they are asked, down the first column, then the second.
_ORDER = (
    "keep_pictures",
    "monitors",
    "keep_frames_days",
    "ocr_languages",
    "folders",
    "clipboard_on",
    "start_at_login",
    "key_store",
)
_FRAMES_FOR: tuple[tuple[int, str], ...] = ((30, "30 days"), (90, "90 days"), (365, "1 year"))
Point = tuple[str, str, str]

_KEEPS: tuple[Point, ...] = (
    ("picture", "Pictures of your windows", "only when something changed"),
    ("accessibility", "The text in them", "read on this computer"),
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
    """`start_asked(Settings)` with the choices, `later_asked()`. No button has the focus, so that
    no key starts anything."""

    start_asked = Signal(object)
    later_asked = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, icon: QIcon) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._key = KeyChoice(bridge, theme, self)
        self._settings = bridge.settings
        self._lacks = Label("", "bad", wrap=True)
        self._lacks.hide()
        self._columns = self._keeping(bridge.paths.data)
        self.controls: dict[str, QWidget] = {}
        self._choices = [self._choice(item) for item in _offered()]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(48)
        self._grid.setVerticalSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(24)
        self._column.addLayout(self._title(icon))
        self._column.addWidget(self._lacks)
        self._column.addLayout(self._columns)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        held = QFrame()
        held.setProperty("role", "pane")
        held.setLayout(self._column)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(held)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(self._foot())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._short: bool | None = None
        self._fit()
        # Asks a program, so not on this thread.
        bridge.ask(lambda _: Tesseract().find_languages(), self._note_languages, self._note_lack)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # After Qt has given the keyboard to the first control.
        QTimer.singleShot(0, self, self.setFocus)

    def _fit(self) -> None:
        """One column of choices where width is short."""
        short = self.width() < _SHORT_BELOW
        if short == self._short:
            return
        self._short = short
        edge = _SHORT_EDGE if short else _EDGE
        self._column.setContentsMargins(edge, 24 if short else 32, edge, 24)
        self._foot_row.setContentsMargins(edge, 16, edge, 16)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if short else direction.LeftToRight)
        half = len(self._choices) if short else (len(self._choices) + 1) // 2
        for place, choice in enumerate(self._choices):
            self._grid.addWidget(choice, place % half, place // half)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if short else 1)

    def _note_languages(self, _codes: frozenset[str]) -> None:
        self.tell_lacks([])

    def _note_lack(self, fault: MemoryAppError) -> None:
        self.tell_lacks([str(fault)])

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

    def _keeping(self, folder: Path) -> QHBoxLayout:
        rules = len(self._settings.exclusions)
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
        column.setSpacing(9)
        column.addWidget(Label(title, "heading"))
        column.addWidget(_Underline(self._theme, ink))
        for icon, what, more in points:
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Label(what, wrap=True))
            words.addWidget(Label(more, "secondary", wrap=True))
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(IconLabel(self._theme, icon, ink), 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(words, 1)
            column.addLayout(row)
        column.addStretch(1)
        return column

    def _choice(self, declaration: Declaration) -> QFrame:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(Label(declaration.label))
        words.addWidget(Label(declaration.help, "secondary", wrap=True))
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self._control(declaration))
        choice = QFrame()
        choice.setMinimumHeight(self._theme.row(_ROW))
        column = QVBoxLayout(choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_line())
        column.addLayout(row, 1)
        return choice

    def _control(self, declaration: Declaration) -> QWidget:
        value = getattr(self._settings, declaration.name)
        choose = self._chooser(declaration.name)
        control: Control | Segments
        if declaration.name == "keep_frames_days" and value in dict(_FRAMES_FOR):
            control = Segments(self._theme, _FRAMES_FOR, declaration.label)
            control.choose(value)
            control.chosen.connect(choose)
        else:
            control = Control(self._theme, declaration, Languages(self._bridge).ask)
            control.show_value(value)
            control.edited.connect(choose)
        self.controls[declaration.name] = control
        return control

    def _show_rules(self) -> None:
        dialog = RulesDialog(self._theme, self._settings, self.window())
        dialog.chosen.connect(self._chooser("exclusions"))
        dialog.open()

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
        count = len(self._settings.exclusions)
        rules = Button(self._theme, f"See the {count} exclusions…")
        rules.clicked.connect(self._show_rules)
        later = Button(self._theme, "Not now")
        later.clicked.connect(self.later_asked)
        self.start = Button(self._theme, "Start recording", role="primary")
        self.start.clicked.connect(self._start)
        foot = QFrame()
        foot.setProperty("role", "foot")
        self._foot_row = row = QHBoxLayout(foot)
        row.setSpacing(12)
        told = "You can pause at any time from the tray, and change all of this under Settings."
        row.addWidget(Label(told, "secondary", wrap=True), 1)
        for button in (rules, later, self.start):
            row.addWidget(button)
        return foot


class _Underline(QWidget):
    """Two pixels in the colour of its column."""

    def __init__(self, theme: Theme, ink: str) -> None:
        super().__init__()
        self._theme, self._ink = theme, ink
        self.setFixedHeight(2)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour(self._ink))


def _offered() -> Sequence[Declaration]:
    """The settings of the first page; one that has no place in the order yet stands last."""
    offered = [item for item in declarations(Settings) if item.first_start]
    places = {name: place for place, name in enumerate(_ORDER)}
    return sorted(offered, key=lambda item: places.get(item.name, len(places)))


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line


def _short(folder: Path) -> str:
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)

"""The tools of the timeline's head: the day, its neighbours, the calendar, the programs."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_memory.domain.calendar_names import WEEKDAYS
from desktop_memory.domain.episode import Day
from desktop_memory.gui import phrasing
from desktop_memory.gui.shell.page import PageHead
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.days_strip import SEVEN, THREE, DaysStrip
from desktop_memory.gui.timeline.month import Month
from desktop_memory.gui.views.button import Button, IconButton
from desktop_memory.gui.views.search_door import SearchDoor


class DayHead(QObject):
    """Fills the head of the page. `chosen(date)`, `turned(date)` for the month to read,
    `app_chosen(str)` where empty means all, `search_asked()`."""

    chosen = Signal(object)
    turned = Signal(object)
    app_chosen = Signal(str)
    search_asked = Signal()

    def __init__(self, head: PageHead, theme: Theme) -> None:
        super().__init__(head)
        self._head = head
        self._theme = theme
        self._day = datetime.now().astimezone().date()
        self._short = False
        self._before = IconButton(theme, "chevron-left", "The day before (Ctrl+←)", framed=True)
        self._after = IconButton(theme, "chevron-right", "The day after (Ctrl+→)", framed=True)
        self._today = Button(theme, "Today")
        self._today.setToolTip("Today (T)")
        self.strip = DaysStrip(theme)
        self._calendar = IconButton(theme, "calendar", "Go to a date (G)")
        self._apps = Button(theme, "All apps", "filter", "quiet")
        self._menu = QMenu(self._apps)
        self._apps.setMenu(self._menu)
        self._apps.setProperty("menu", "true")
        self.search = SearchDoor(theme)
        self._popup = _MonthPopup(theme, head)
        self._fill(head.row)
        self._connect()

    def show_day(self, day: date) -> None:
        """Name a day and choose it in strip and calendar."""
        self._day = day
        self._tell_title()
        self.strip.show_day(day)
        self._popup.month.show_day(day)
        today = datetime.now().astimezone().date()
        self._after.setEnabled(day < today)
        self._today.setEnabled(day != today)

    def show_kept(self, kept: Sequence[Day]) -> None:
        """How much the days hold."""
        self.strip.show_kept(kept)
        self._popup.month.show_kept(kept)

    def show_apps(self, apps: Iterable[str], chosen: str) -> None:
        """Offer the programs of a day."""
        self._menu.clear()
        names = sorted(set(apps) | ({chosen} if chosen else set()), key=str.casefold)
        for name, words in (("", "All apps"), *((name, name) for name in names)):
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == chosen)
            action.triggered.connect(lambda _=False, name=name: self.app_chosen.emit(name))
        self._apps.setText((chosen or "All apps").replace("&", "&&"))

    def step(self, days: int) -> None:
        """The day before or after; not past today."""
        today = datetime.now().astimezone().date()
        self.chosen.emit(min(today, self._day + timedelta(days=days)))

    def open_calendar(self) -> None:
        """Show the month, with the keyboard in it."""
        corner = self._calendar.mapToGlobal(QPoint(0, self._calendar.height() + 4))
        self._popup.open_at(corner)

    def fit(self, window_width: int) -> None:
        """Fewer days and shorter words where there is little room."""
        self._short = window_width < 1280
        self.strip.set_count(SEVEN if window_width >= 1100 else THREE)
        self._apps.setVisible(window_width >= 900)
        self.search.set_short(window_width < 1280)
        self._calendar.setVisible(window_width < 1600)
        self._tell_title()

    def _tell_title(self) -> None:
        today = datetime.now().astimezone().date()
        if self._short:
            name = WEEKDAYS[self._day.weekday()][:3]
            self._head.title.setText(f"{name} {phrasing.short_date(self._day, today)}")
        else:
            self._head.title.setText(phrasing.long_date(self._day, today))

    def _fill(self, row: QHBoxLayout) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(4)
        steps.addWidget(self._before)
        steps.addWidget(self._after)
        row.addLayout(steps)
        row.addWidget(self._today)
        row.addWidget(self.strip)
        row.addWidget(self._calendar)
        row.addStretch(1)
        row.addWidget(self._apps)
        row.addWidget(self.search)

    def _connect(self) -> None:
        self._before.clicked.connect(lambda: self.step(-1))
        self._after.clicked.connect(lambda: self.step(1))
        self._today.clicked.connect(lambda: self.chosen.emit(datetime.now().astimezone().date()))
        self.strip.chosen.connect(self._choose)
        self._calendar.clicked.connect(self.open_calendar)
        self._popup.month.chosen.connect(self._choose)
        self._popup.month.turned.connect(self.turned)
        self.search.clicked.connect(self.search_asked)

    def _choose(self, day: date) -> None:
        if day <= datetime.now().astimezone().date():
            self.chosen.emit(day)


class _MonthPopup(QFrame):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.month = Month(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.month)

    def open_at(self, corner: QPoint) -> None:
        self.month.turned.emit(self.month.first)
        self.move(corner)
        self.show()
        self.month.take_focus()

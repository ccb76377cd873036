"""What a day was spent on, in one line below its bar, and the way to all of it."""

from datetime import date
from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_memory.domain.work import WorkDay
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.day_told import LEAST_S, work_words
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import ElidedLabel

_EVERY_S = 60.0


class DayWork(QWidget):
    """Hidden on a day without anything. Projects by name, else sites and programs.
    `whole_asked()`: all that is known of the day is to be shown."""

    whole_asked = Signal()

    def __init__(self, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._day: date | None = None
        self._read_at_s = float("-inf")
        self._telling = self._aside = False
        self.line = ElidedLabel("", "secondary")
        self.line.setAccessibleName("What the day was spent on")
        self.whole = Button(theme, "Day and week…", role="link")
        self.whole.setToolTip("What the day was spent on, its week, routines and errors (D)")
        self.whole.clicked.connect(self.whole_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.line, 1)
        row.addWidget(self.whole)
        self.hide()

    def show_day(self, day: date) -> None:
        """Tell of another day, or of the same anew."""
        self._day = day
        self._read_at_s = monotonic()
        self._bridge.ask(
            lambda queries: queries.find_work_day(day), self._show, owner=self, instead_of="work"
        )

    def set_aside(self, *, aside: bool) -> None:
        """Make room for the frame, and come back."""
        self._aside = aside
        self.setVisible(self._telling and not aside)

    def follow(self) -> None:
        """Something was kept: tell anew, not more often than once a minute."""
        if self._day is not None and monotonic() - self._read_at_s >= _EVERY_S:
            self.show_day(self._day)

    def _show(self, told: WorkDay | None) -> None:
        self._telling = told is not None and told.seconds >= LEAST_S
        self.setVisible(self._telling and not self._aside)
        if told is not None and told.day == self._day:
            self.line.setText(work_words(told))

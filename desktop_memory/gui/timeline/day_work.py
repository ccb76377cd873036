"""What a day was spent on, in one line below its bar."""

from datetime import date
from time import monotonic

from PySide6.QtCore import QMargins

from desktop_memory.domain.work import Work, WorkDay
from desktop_memory.gui import phrasing
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.views.label import ElidedLabel

_LEAST_S = 60.0
_WORKS = 6
_EVERY_S = 60.0


class DayWork(ElidedLabel):
    """Hidden on a day without anything. Projects by name, else sites and programs."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("", "secondary")
        self._bridge = bridge
        self._day: date | None = None
        self._read_at_s = float("-inf")
        self.setContentsMargins(QMargins(16, 4, 16, 4))
        self.setAccessibleName("What the day was spent on")
        self.hide()

    def show_day(self, day: date) -> None:
        """Tell of another day, or of the same anew."""
        self._day = day
        self._read_at_s = monotonic()
        self._bridge.ask(
            lambda queries: queries.find_work_day(day), self._show, owner=self, instead_of="work"
        )

    def follow(self) -> None:
        """Something was kept: tell anew, not more often than once a minute."""
        if self._day is not None and monotonic() - self._read_at_s >= _EVERY_S:
            self.show_day(self._day)

    def _show(self, told: WorkDay | None) -> None:
        self.setVisible(told is not None and told.seconds >= _LEAST_S)
        if told is not None and told.day == self._day:
            self.setText(_words(told))


def _words(told: WorkDay) -> str:
    shown = [work for work in told.works if work.seconds >= _LEAST_S][:_WORKS]
    parts = [f"{phrasing.length(told.seconds)} seen", *(_in_words(work) for work in shown)]
    rest_s = told.seconds - sum(work.seconds for work in shown)
    if shown and rest_s >= _LEAST_S:
        parts.append(f"other things {phrasing.length(rest_s)}")
    return "  ·  ".join(parts)


def _in_words(work: Work) -> str:
    things = f" ({', '.join(work.things[:2])})" if work.is_project and work.things else ""
    return f"{work.name} {phrasing.length(work.seconds)}{things}"

"""What is wrong and what was mended lately."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.config.declaration import Group
from desktop_memory.domain.status import Problem
from desktop_memory.gui import phrasing
from desktop_memory.gui.health.section import Section
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import Label

# Part of a problem's key -> words of the button, and the group of settings that mends it.
_REMEDIES: tuple[tuple[str, str, Group], ...] = (
    ("retention", "See what would go", Group.RETENTION),
    ("store", "Make room", Group.RETENTION),
    ("reading", "Reading", Group.READING),
    ("desktop", "Reading", Group.READING),
    ("permission", "Reading", Group.READING),
    ("service", "Agents", Group.AGENTS),
    ("folders", "Folders", Group.FOLDERS),
    ("model", "Local model", Group.FACTS),
)


class Problems(Section):
    """Open ones first; mended ones of the last week below."""

    def __init__(self, theme: Theme, go: Callable[[Destination], object]) -> None:
        super().__init__("Recent problems")
        self._theme = theme
        self._go = go
        self._shown: tuple[Problem, ...] | None = None
        self._rows: list[QWidget] = []

    def show_problems(self, problems: tuple[Problem, ...], now: datetime) -> None:
        mended = sum(problem.mended_at is not None for problem in problems)
        self.aside.setText(f"{len(problems) - mended} open, {mended} mended" if problems else "")
        if problems == self._shown:
            return
        self._shown = problems
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(problem, now) for problem in problems]
        if not problems:
            self._rows = [Label("None in the last week.", "secondary")]
        for row in self._rows:
            self.body.addWidget(row)

    def _row(self, problem: Problem, now: datetime) -> QWidget:
        remedy = problem.remedy
        if problem.mended_at is not None:
            remedy = f"Mended {phrasing.moment(problem.mended_at, now)}."
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(problem.what, wrap=True))
        words.addWidget(Label(remedy, "secondary", wrap=True))
        since = Label(phrasing.moment(problem.since, now), "secondary")
        since.setToolTip(phrasing.exact(problem.since))
        row = QFrame()
        row.setAccessibleName(f"{problem.what} {remedy}")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(12)
        line.addWidget(IconLabel(self._theme, *_sign(problem)))
        line.addLayout(words, 1)
        line.addWidget(since)
        action = self._action(problem)
        if action is not None:
            line.addWidget(action)
        return row

    def _action(self, problem: Problem) -> Button | None:
        if problem.mended_at is not None:
            return None
        for part, words, group in _REMEDIES:
            if part in problem.key:
                button = Button(self._theme, words, bar=True)
                button.clicked.connect(
                    lambda _=False, group=group: self._go(
                        Destination("settings", section=group.value)
                    )
                )
                return button
        return None


def _sign(problem: Problem) -> tuple[str, str]:
    if problem.mended_at is not None:
        return ("check", "ok")
    return ("warning", "bad") if problem.blocking else ("warning", "warn")

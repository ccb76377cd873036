"""What is wrong and what was mended lately."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.domain.status import Problem
from desktop_memory.gui import phrasing
from desktop_memory.gui.health.section import Section
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import ElidedLabel, Label


class Problems(Section):
    """Open ones first; mended ones of the last week below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Recent problems")
        self._theme = theme
        self._shown: tuple[Problem, ...] | None = None
        self._rows: list[QWidget] = []

    def show_problems(self, problems: tuple[Problem, ...], now: datetime) -> None:
        mended = sum(problem.mended_at is not None for problem in problems)
        self.aside.setText(f"{len(problems) - mended} open, {mended} mended")
        if problems == self._shown:
            return
        self._shown = problems
        for row in self._rows:
            row.deleteLater()
        self._rows = [self._row(problem, now) for problem in problems]
        if not problems:
            self._rows = [Label("None in the last week.", "secondary")]
        for row in self._rows:
            self.body.addWidget(row)

    def _row(self, problem: Problem, now: datetime) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(12)
        line.addWidget(IconLabel(self._theme, *_sign(problem)))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(problem.what, wrap=True))
        remedy = problem.remedy
        if problem.mended_at is not None:
            remedy = f"Mended {phrasing.moment(problem.mended_at, now)}."
        words.addWidget(Label(remedy, "secondary", wrap=True))
        line.addLayout(words, 1)
        line.addWidget(ElidedLabel(phrasing.moment(problem.since, now), "secondary"))
        return row


def _sign(problem: Problem) -> tuple[str, str]:
    if problem.mended_at is not None:
        return ("check", "ok")
    return ("warning", "bad") if problem.blocking else ("warning", "warn")

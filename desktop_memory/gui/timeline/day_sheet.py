"""A whole day to read: what it was spent on and when, its week, and what comes again."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.domain.fact import Fact
from desktop_memory.domain.work import Work
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.day_told import LEAST_S, DayTold
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.kind_tile import KindTile
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.row_button import RowButton

_WIDTH, _HEIGHT = 640, 520
_WORKS, _SESSIONS, _THINGS = 12, 6, 4


class DaySheet(QDialog):
    """`moment_asked(datetime)` when work was clicked, `fact_asked(fact id)` for a fact."""

    moment_asked = Signal(object)
    fact_asked = Signal(int)

    def __init__(self, theme: Theme, told: DayTold, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        today = datetime.now().astimezone().date()
        title = phrasing.long_date(told.day, today)
        self.setWindowTitle(title)
        self.resize(theme.px(_WIDTH), theme.row(_HEIGHT))
        held = QFrame()
        held.setProperty("role", "pane")
        self._column = QVBoxLayout(held)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(4)
        self._column.addWidget(Label(title, "title"))
        self._add_work(told)
        week = [told.week] if told.week else []
        self._add_facts("The week", week, "It is summed up when it is over.")
        self._add_facts("Again and again", told.routines, "No routine has shown yet.")
        self._add_facts("Errors that come back", told.errors, "None has come back yet.")
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(held)
        scroll.setAccessibleName(f"All of {title}")
        close = Button(theme, "Close")
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 12)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(row)
        close.setFocus()

    def _add_work(self, told: DayTold) -> None:
        work = told.work
        if work is None or work.seconds < LEAST_S:
            self._column.addWidget(Label("Nothing was kept on this day.", "secondary"))
            return
        span = phrasing.span(work.began_at, work.ended_at)
        seen = f"{phrasing.length(work.seconds)} seen between {span.replace(' – ', ' and ')}"
        self._column.addWidget(Label(seen, "secondary"))
        self._column.addSpacing(4)
        for one in work.works[:_WORKS]:
            if one.seconds >= LEAST_S:
                self._column.addWidget(self._work(one))

    def _work(self, work: Work) -> QWidget:
        length = phrasing.length(work.seconds)
        row = RowButton(self._theme, f"Show {work.name}, {length}, in the timeline")
        at = work.sessions[0][0]
        row.clicked.connect(lambda: self._leave_for(at))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(Label(work.name, "strong", wrap=True))
        things = ", ".join(thing for thing in work.things[:_THINGS] if thing != work.name)
        spans = [phrasing.span(*session) for session in work.sessions[:_SESSIONS]]
        more = len(work.sessions) - len(spans)
        spans += [f"{more} more"] if more else []
        for told in (things, ", ".join(spans)):
            if told:
                column.addWidget(Label(told, "secondary", wrap=True))
        row.add(words, 1)
        row.add(Label(length), top=True)
        return row

    def _add_facts(self, title: str, facts: Sequence[Fact], none: str) -> None:
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        self._column.addSpacing(8)
        self._column.addWidget(line)
        self._column.addSpacing(4)
        self._column.addWidget(Label(title, "section"))
        for fact in facts:
            row = RowButton(self._theme, f"Show this fact: {fact.text}")
            row.clicked.connect(lambda _=False, fact_id=fact.id: self._leave_for_fact(fact_id))
            row.add(KindTile(self._theme, fact.kind, 20), top=True)
            row.add(Label(fact.text, wrap=True), 1)
            self._column.addWidget(row)
        if not facts:
            self._column.addWidget(Label(none, "secondary"))

    def _leave_for(self, at: datetime) -> None:
        self.moment_asked.emit(at)
        self.accept()

    def _leave_for_fact(self, fact_id: int) -> None:
        self.fact_asked.emit(fact_id)
        self.accept()

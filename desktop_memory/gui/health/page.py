"""The health page: the state in one sentence, and what stands behind it."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.config.declaration import Group
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.skip import Skip
from desktop_memory.domain.status import Health, UsedFact
from desktop_memory.gui import phrasing
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.health.headline import Headline
from desktop_memory.gui.health.problems import Problems
from desktop_memory.gui.health.recall import Recall
from desktop_memory.gui.health.report import report
from desktop_memory.gui.health.rows import BACKUP, keeping_rows, source_rows, usage_rows
from desktop_memory.gui.health.section import Pairs, Section
from desktop_memory.gui.health.skip_list import SkipList
from desktop_memory.gui.health.skips import Skips
from desktop_memory.gui.health.store import Store
from desktop_memory.gui.health.timed_list import TimedList
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.storage.recalls import EmptyRecall

_EVERY_MS = 2_000
_ONE_COLUMN_BELOW = 1000
_RECALL_SPAN = timedelta(days=7)


class HealthPage(Page):
    """Measures anew every two seconds while it is shown."""

    name = "health"
    label = "Health"
    icon = "health"

    def __init__(
        self, bridge: Bridge, theme: Theme, placement: Placement, pictures: Pictures
    ) -> None:
        super().__init__(bridge, theme, placement)
        self._health: Health | None = None
        copy = Button(theme, "Copy report", "copy")
        copy.clicked.connect(self._copy_report)
        self.head.row.addStretch(1)
        self.head.row.addWidget(copy)
        self._headline = Headline(bridge, theme, pictures)
        self.skips = Skips(theme, self._list_last)
        self.problems = Problems(theme, self.go.emit)
        self._sources, self._source_rows = _pairs(theme, "Sources")
        self._store = Store(theme)
        self._usage, self._usage_rows = _pairs(theme, "This app")
        self._keeping = Section("Safe keeping")
        self.keeping = Pairs(theme, self._look_after)
        self._keeping.body.addWidget(self.keeping)
        self._working = ""
        self._recall = Recall(theme)
        self._lay_out()
        self._clock = QTimer(self, interval=_EVERY_MS)
        self._clock.timeout.connect(lambda: self.refresh(None))
        self._store.preview_asked.connect(
            lambda: self.go.emit(Destination("settings", section=Group.RETENTION.value))
        )
        self._recall.empty_asked.connect(self._list_empty)
        self._recall.used_asked.connect(self._list_used)
        self.add_key("Ctrl+Shift+C", self._copy_report, "copy the report")
        self.tell_key("Tab, Space", "go to a reason and list the last of it")

    def _lay_out(self) -> None:
        left = (self.skips, self.problems, self._sources)
        right = (self._store, self._usage, self._keeping, self._recall)
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedWidth(1)
        self._line = line
        columns = QFrame()
        columns.setProperty("role", "pane")
        self._columns = QHBoxLayout(columns)
        self._columns.setContentsMargins(24, 16, 24, 16)
        self._columns.setSpacing(24)
        for sections in (left, right):
            column = QVBoxLayout()
            column.setSpacing(16)
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
            if sections is left:
                self._columns.addWidget(line)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(columns)
        scroll.setAccessibleName("How the app fares")
        self._scroll = scroll
        body = QVBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._headline)
        body.addWidget(scroll, 1)

    def fit(self, window_width: int) -> None:
        one = window_width < _ONE_COLUMN_BELOW
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if one else direction.LeftToRight)
        self._line.setVisible(not one)

    def refresh(self, _changes: Changes | None) -> None:
        self.bridge.ask(
            lambda queries: queries.get_health(), self._show, owner=self, instead_of="health"
        )

    def panes(self) -> tuple[QWidget, ...]:
        return (self.skips, self._scroll)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def _show(self, health: Health) -> None:
        now = datetime.now(UTC)
        self._health = health
        self._headline.show_health(health, now)
        self.skips.show_health(health)
        self.problems.show_problems(health.status.problems, now)
        self._source_rows.show_rows(source_rows(health))
        self._store.show_health(health)
        self._usage_rows.show_rows(usage_rows(health))
        self.keeping.show_rows(keeping_rows(health, now, self._working, self.bridge.settings))
        self._recall.show_health(health)

    def _look_after(self, name: str) -> None:
        """Check the stores, or make a backup: the link in the row of this name was clicked."""
        if self._working:
            return
        self._working = name
        self.refresh(None)
        work = self.bridge.back_up if name == BACKUP else self.bridge.verify
        work(self._note_looked_after, self._tell_fault)

    def _note_looked_after(self, _found: object) -> None:
        self._working = ""
        self.refresh(None)

    def _tell_fault(self, fault: MemoryAppError) -> None:
        self._working = ""
        self.bridge.went_wrong.emit(fault)
        self.refresh(None)

    def _list_empty(self) -> None:
        since = datetime.now(UTC) - _RECALL_SPAN

        def show(recalls: list[EmptyRecall]) -> None:
            rows = [(recall.at, recall.question) for recall in recalls]
            TimedList(
                self.theme, "Questions without an answer", "There are none.", rows, self.window()
            ).open()

        self.bridge.ask(lambda queries: queries.find_empty_recalls(since), show, owner=self)

    def _list_used(self) -> None:
        since = datetime.now(UTC) - _RECALL_SPAN

        def show(used: list[UsedFact]) -> None:
            rows = [
                (one.last_at, f"{one.by}, {phrasing.counted(one.times, 'time')}: {one.text}")
                for one in used
            ]
            TimedList(
                self.theme, "Facts used, by whom", "There are none.", rows, self.window()
            ).open()

        self.bridge.ask(lambda queries: queries.find_used_facts(since), show, owner=self)

    def _list_last(self, reason: SkipReason) -> None:
        def show(skips: list[Skip]) -> None:
            SkipList(self.theme, reason, skips, self.window()).open()

        self.bridge.ask(lambda queries: queries.find_skips(reason), show, owner=self)

    def _copy_report(self) -> None:
        if self._health is not None:
            QGuiApplication.clipboard().setText(report(self._health, datetime.now(UTC)))


def _pairs(theme: Theme, title: str) -> tuple[Section, Pairs]:
    section, rows = Section(title), Pairs(theme)
    section.body.addWidget(rows)
    return section, rows

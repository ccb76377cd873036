"""The health page: the state in one sentence, and what stands behind it."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.skip import Skip
from desktop_memory.domain.status import Health, SourceState
from desktop_memory.gui import phrasing
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.health.headline import Headline
from desktop_memory.gui.health.problems import Problems
from desktop_memory.gui.health.report import report
from desktop_memory.gui.health.section import Pairs, Section
from desktop_memory.gui.health.skip_list import SkipList
from desktop_memory.gui.health.skips import Skips
from desktop_memory.gui.health.store import Store
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.share_bar import Share, ShareBar

_EVERY_MS = 2_000


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
        self._skips = Skips(theme, self._list_last)
        self._problems = Problems(theme)
        self._sources, self._source_rows = _pairs(theme, "Sources")
        self._store = Store(theme)
        self._usage, self._usage_rows = _pairs(theme, "This app")
        self._keeping, self._keeping_rows = _pairs(theme, "Safe keeping")
        self._recall = Section("Recall, last 7 days")
        self._recall_bar = ShareBar(theme)
        self._recall.body.addWidget(self._recall_bar)
        self._lay_out()
        self._clock = QTimer(self, interval=_EVERY_MS)
        self._clock.timeout.connect(lambda: self.refresh(None))
        self.add_key("Ctrl+Shift+C", self._copy_report, "copy the report")

    def _lay_out(self) -> None:
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(24)
        left = (self._skips, self._problems, self._sources)
        right = (self._store, self._usage, self._keeping, self._recall)
        for sections in (left, right):
            column = QVBoxLayout()
            column.setSpacing(16)
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)
            row.addLayout(column, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(columns)
        self._scroll = scroll
        body = QVBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._headline)
        body.addWidget(scroll, 1)

    def refresh(self, _changes: Changes | None) -> None:
        self.bridge.ask(
            lambda queries: queries.get_health(), self._show, owner=self, instead_of="health"
        )

    def panes(self) -> tuple[QWidget, ...]:
        return (self._scroll,)

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
        self._skips.show_health(health)
        self._problems.show_problems(health.status.problems, now)
        self._source_rows.show_rows([_source_row(one) for one in health.status.sources])
        self._store.show_health(health)
        self._usage_rows.show_rows(_usage_rows(health))
        self._keeping_rows.show_rows(_keeping_rows(health, now))
        self._show_recall(health)

    def _show_recall(self, health: Health) -> None:
        asked, empty = health.recalls, health.recalls_empty
        self._recall.aside.setText("1 question" if asked == 1 else f"{asked:,} questions")
        words = "Not asked yet" if not asked else f"{asked - empty} answered, {empty} empty"
        found = (asked - empty) / asked if asked else 0.0
        shares = [Share(found, "strong"), Share(1 - found if asked else 0.0, "off", hatched=True)]
        self._recall_bar.show_shares(shares, words)
        self._recall_bar.setToolTip(words)

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


def _source_row(source: SourceState) -> tuple[str, str, str, str]:
    if source.working is None:
        return (source.name, "info", "text3", source.detail or "Not measured yet")
    sign = ("check", "ok") if source.working else ("warning", "warn")
    return (source.name, *sign, source.detail)


def _usage_rows(health: Health) -> list[tuple[str, str, str, str]]:
    unknown = "Not measured yet"
    cpu = unknown if health.cpu_percent is None else f"{health.cpu_percent:.1f} % of one core"
    memory = unknown if health.resident_bytes is None else phrasing.size(health.resident_bytes)
    return [("Processor", "health", "text3", cpu), ("Memory", "store", "text3", memory)]


def _keeping_rows(health: Health, now: datetime) -> list[tuple[str, str, str, str]]:
    waiting, vectors = health.status.index_waiting, health.vectors
    if vectors is None:
        index = ("info", "text3", "Words only; vectors are not open")
    else:
        current = "Current" if not waiting else "Catching up"
        sign = ("check", "ok") if not waiting else ("refresh", "text3")
        index = (*sign, f"{current}. {waiting:,} waiting, {vectors:,} vectors")
    encrypted = health.key.startswith("On")
    key = ("lock", "ok", health.key) if encrypted else ("unlock", "warn", health.key)
    backup = ("info", "text3", "None yet; the first is made within a day")
    if health.last_backup_at is not None:
        made = phrasing.moment(health.last_backup_at, now)
        backup = ("check", "ok", f"{made}, {health.backups} kept")
    verified = ("info", "text3", "Not measured yet")
    if health.verified_at is not None:
        made = phrasing.moment(health.verified_at, now)
        verified = ("info", "text2", f"{made}: {health.verify_finding}")
    return [
        ("Index", *index),
        ("Encryption", *key),
        ("Backup", *backup),
        ("Verified", *verified),
        ("Models", "info", "text3", f"Embedding {health.embedding}. No language model."),
        ("Connections", "check", "ok", "None leave this computer"),
    ]

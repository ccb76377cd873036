"""A fact in short: its sentence, how present it is and where it was read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.domain.fact import Fact, Provenance
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.app_tile import AppTile
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.kind_tile import KindTile, kind_label
from desktop_memory.gui.views.label import ElidedLabel, Label
from desktop_memory.gui.views.strength_bar import StrengthBar

_MOST_SOURCES = 5


@dataclass(frozen=True, slots=True)
class FactContent:
    """A fact and where it was read, newest first."""

    fact: Fact
    sources: Sequence[Provenance]


class FactView(QScrollArea):
    """`source_asked(Provenance)` when one was chosen."""

    source_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setProperty("role", "ground")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_fact(self, content: FactContent) -> None:
        """Show a fact."""
        fact, theme = content.fact, self._theme
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(KindTile(theme, fact.kind, 24))
        head.addWidget(Label(kind_label(fact.kind), "secondary"))
        head.addWidget(Label(fact.state.value.capitalize(), "secondary"))
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(Label(fact.text, "heading", wrap=True))
        column.addLayout(self._details(fact))
        if content.sources:
            column.addWidget(Label("Where it comes from", "section"))
        for source in content.sources[:_MOST_SOURCES]:
            column.addWidget(self._source(source))
        column.addStretch(1)
        self.setWidget(held)

    def _details(self, fact: Fact) -> QGridLayout:
        now = datetime.now(UTC)
        bar = StrengthBar(self._theme)
        bar.show_strength(fact.strength, pinned=fact.pinned)
        times = f"seen {phrasing.times(fact.seen)}"
        rows: list[tuple[str, QWidget]] = [("Strength", bar)]
        subject = phrasing.cased(fact.subject, fact.text)
        if subject:
            rows.append(("Subject", Label(subject, wrap=True)))
        rows.append(("Last seen", Label(f"{phrasing.moment(fact.last_seen_at, now)}, {times}")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate(rows):
            grid.addWidget(Label(name, "secondary"), place, 0)
            grid.addWidget(value, place, 1, Qt.AlignmentFlag.AlignLeft)
        return grid

    def _source(self, source: Provenance) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(Label(f"“{source.quote}”", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        tile = AppTile(self._theme, 18)
        tile.show_app(source.app or "?")
        row.addWidget(tile)
        moment = phrasing.dated_moment(source.at, datetime.now(UTC))
        row.addWidget(ElidedLabel(f"{source.title} · {moment}", "secondary"), 1)
        if source.episode_id is not None:
            show = Button(self._theme, "Show in timeline", role="link")
            show.clicked.connect(lambda: self.source_asked.emit(source))
            row.addWidget(show)
        column.addLayout(row)
        return card

"""Examples of what a forget would take and of what it leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.domain.episode import Episode
from desktop_memory.domain.fact import Fact
from desktop_memory.domain.forget import ForgetPreview
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.app_tile import AppTile
from desktop_memory.gui.views.kind_tile import KindTile
from desktop_memory.gui.views.label import ElidedLabel, Label

_ROW, _TILE = 32, 18


@dataclass(frozen=True, slots=True)
class _Line:
    sign: QWidget
    words: str
    told: str
    fate: str
    goes: bool


class FateList(QScrollArea):
    """One row each: what it is, and whether it goes or stays."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("For example")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("role", "ground")
        self.show_lines([])

    def show_preview(self, preview: ForgetPreview) -> None:
        lines = [self._episode(episode) for episode in preview.examples]
        lines += [self._fact(fact, "goes", goes=True) for fact in preview.facts_going_examples]
        stays = "stays, found elsewhere too"
        lines += [self._fact(fact, stays, goes=False) for fact in preview.facts_staying_examples]
        self.show_lines(lines)

    def show_lines(self, lines: Sequence[_Line]) -> None:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in lines:
            column.addWidget(self._row(line))
        column.addStretch(1)
        self.setWidget(held)

    def _episode(self, episode: Episode) -> _Line:
        tile = AppTile(self._theme, _TILE)
        tile.show_app(phrasing.program(episode), episode.process)
        at = phrasing.dated_moment(episode.started_at, datetime.now(UTC))
        return _Line(tile, phrasing.heading(episode), at, "goes", goes=True)

    def _fact(self, fact: Fact, fate: str, *, goes: bool) -> _Line:
        return _Line(KindTile(self._theme, fact.kind, _TILE), fact.text, "", fate, goes)

    def _row(self, line: _Line) -> QFrame:
        row = QFrame()
        row.setAccessibleName(f"{line.words}, {line.fate}")
        cells = QHBoxLayout()
        cells.setContentsMargins(0, 0, 4, 0)
        cells.setSpacing(8)
        cells.addWidget(line.sign)
        cells.addWidget(ElidedLabel(line.words), 1)
        if line.told:
            cells.addWidget(Label(line.told, "secondary"))
        cells.addWidget(Label(line.fate, "bad" if line.goes else "secondary"))
        under = QFrame()
        under.setProperty("role", "line")
        under.setFixedHeight(1)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(cells, 1)
        column.addWidget(under)
        row.setFixedHeight(self._theme.row(_ROW))
        return row

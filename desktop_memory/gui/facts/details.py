"""One fact: its sentence, what can be done to it, how strong it is, where it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.domain.fact import Fact, FactState, HistoryEntry, Provenance
from desktop_memory.domain.strength_curve import StrengthCurve
from desktop_memory.gui import phrasing
from desktop_memory.gui.facts.curve_view import CurveView
from desktop_memory.gui.facts.history_list import HistoryList
from desktop_memory.gui.facts.sentence import Sentence
from desktop_memory.gui.facts.source_card import SourceCard
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.kind_tile import KindTile, kind_label
from desktop_memory.gui.views.label import Label

_MOST_SOURCES = 4


@dataclass(frozen=True, slots=True)
class FactContent:
    """All that the pane shows of a fact."""

    fact: Fact
    sources: Sequence[Provenance]
    history: Sequence[HistoryEntry]
    curve: StrengthCurve
    explained: str


class FactDetails(QScrollArea):
    """`asked(str)`: pin, unpin, reinforce, fade, delete, accept, refuse or current.

    `saved(fact id, text)`, `undo_asked(fact id, history id)`, `timeline_asked(Provenance)`.
    """

    asked = Signal(str)
    saved = Signal(int, str)
    undo_asked = Signal(int, int)
    timeline_asked = Signal(object)

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self._theme = theme
        self._pictures = pictures
        self._content: FactContent | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("The chosen fact")
        self._tile_row = QHBoxLayout()
        self._tile_row.setSpacing(8)
        self.sentence = Sentence(theme)
        self.sentence.saved.connect(self.saved)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._pairs = QVBoxLayout()
        self._curve = CurveView(theme)
        self._lower = QVBoxLayout()
        self._lower.setSpacing(8)
        self._held = QWidget()
        column = QVBoxLayout(self._held)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (self._tile_row, self.sentence, self._actions, self._pairs):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addWidget(self._curve)
        column.addLayout(self._lower)
        column.addStretch(1)
        self.setWidget(self._held)
        self._held.hide()

    def show_content(self, content: FactContent) -> None:
        self._content = content
        fact = content.fact
        _empty(self._tile_row)
        self._tile_row.addWidget(KindTile(self._theme, fact.kind, 24))
        self._tile_row.addWidget(Label(kind_label(fact.kind), "secondary"))
        self._tile_row.addWidget(Label(_state_words(fact), "strong"))
        self._tile_row.addStretch(1)
        self.sentence.show_text(fact.id, fact.text)
        self._show_actions(fact)
        self._show_pairs(content)
        self._curve.show_curve(content.curve)
        self._show_lower(content)
        self._held.show()

    def show_nothing(self) -> None:
        self._content = None
        self._held.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hovering Reinforce or Fade makes its line of the graph solid."""
        if event.type() == QEvent.Type.Enter:
            self._curve.point_out(str(watched.property("line")))
        elif event.type() == QEvent.Type.Leave:
            self._curve.point_out("")
        return super().eventFilter(watched, event)

    def _show_actions(self, fact: Fact) -> None:
        _empty(self._actions)
        if fact.state is FactState.PROPOSED:
            self._add_action("Accept", "check", "accept", role="primary")
            self._add_action("Refuse", "close", "refuse", role="danger")
        else:
            if fact.state is FactState.SUPERSEDED:
                self._add_action("Make current", "undo", "current")
            pin = ("Unpin", "unpin") if fact.pinned else ("Pin", "pin")
            self._add_action(pin[0], "pin", pin[1])
            self._add_action("Reinforce", "reinforce", "reinforce", line="recall")
            self._add_action("Fade", "fade", "fade", line="fade")
        self._actions.addStretch(1)
        if fact.state is not FactState.PROPOSED:
            self._add_action("Delete", "forget", "delete", role="danger")

    def _add_action(
        self, words: str, icon: str, asks: str, *, role: str = "", line: str = ""
    ) -> None:
        button = Button(self._theme, words, icon, role, bar=True)
        button.clicked.connect(lambda: self.asked.emit(asks))
        if line:
            button.setProperty("line", line)
            button.installEventFilter(self)
        self._actions.addWidget(button)

    def _show_pairs(self, content: FactContent) -> None:
        _empty(self._pairs)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate(_pairs(content)):
            grid.addWidget(Label(name, "secondary"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(words, wrap=True), row, 1)
        held = QWidget()
        held.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        self._pairs.addWidget(held)

    def _show_lower(self, content: FactContent) -> None:
        _empty(self._lower)
        if content.sources:
            self._lower.addWidget(Label("Where it comes from", "section"))
        for source in content.sources[:_MOST_SOURCES]:
            card = SourceCard(self._theme, self._pictures, source)
            card.timeline_asked.connect(self.timeline_asked)
            self._lower.addWidget(card)
        self._lower.addWidget(Label("History", "section"))
        history = HistoryList(self._theme, content.history)
        history.undo_asked.connect(lambda step: self.undo_asked.emit(content.fact.id, step))
        self._lower.addWidget(history)


def _state_words(fact: Fact) -> str:
    if fact.state is FactState.SUPERSEDED:
        return "Superseded by a newer fact"
    return fact.state.value.capitalize()


def _pairs(content: FactContent) -> list[tuple[str, str]]:
    fact, now = content.fact, datetime.now(UTC)
    pairs = [("Subject", fact.subject)] if fact.subject else []
    if fact.valid_from or fact.valid_until:
        since = phrasing.moment(fact.valid_from, now) if fact.valid_from else "…"
        until = phrasing.moment(fact.valid_until, now) if fact.valid_until else "…"
        pairs.append(("Valid", f"{since} – {until}"))
    times = phrasing.counted(fact.seen, "time")
    told = "your own words" if fact.corrected else f"seen {times}"
    pairs.append(("Confidence", f"{fact.confidence:.2f}, {told}"))
    pairs.append(("Strength", content.explained))
    return pairs


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()

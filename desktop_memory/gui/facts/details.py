"""One fact: its sentence, what can be done to it, how strong it is, where it comes from."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.domain.fact import Fact, FactState
from desktop_memory.gui import phrasing
from desktop_memory.gui.facts.about_row import AboutRow
from desktop_memory.gui.facts.curve_view import CurveView, forecast
from desktop_memory.gui.facts.fact_content import FactContent
from desktop_memory.gui.facts.history_list import HistoryList
from desktop_memory.gui.facts.sentence import Sentence
from desktop_memory.gui.facts.source_card import SourceCard
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.kind_tile import KindTile, kind_label
from desktop_memory.gui.views.label import ElidedLabel, Label

_MOST_SOURCES = 3
_NARROWEST = 320
_SCROLL_BAR = 10


class FactDetails(QScrollArea):
    """`asked(str)`: pin, unpin, reinforce, fade, retain, delete, accept, refuse or current.

    `saved(fact id, text)`, `undo_asked(fact id, history id)`, `timeline_asked(Provenance)`,
    `fact_asked(fact id)`, `about_asked(entity id)`, `back_asked()` where the pane lies over the
    list.
    """

    asked = Signal(str)
    saved = Signal(int, str)
    undo_asked = Signal(int, int)
    timeline_asked = Signal(object)
    fact_asked = Signal(int)
    about_asked = Signal(int)
    back_asked = Signal()

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._theme = theme
        self._pictures = pictures
        self._content: FactContent | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("The chosen fact")
        self._back = Button(theme, "Back", "back", bar=True)
        self._back.clicked.connect(self.back_asked)
        self._back.hide()
        self._several = Label("", "strong", wrap=True)
        self._several.hide()
        self._tile_row = QHBoxLayout()
        self._tile_row.setSpacing(8)
        self.sentence = Sentence(theme)
        self.sentence.saved.connect(self.saved)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._pairs = QVBoxLayout()
        self._now = Label("", "strong")
        self._forecast = ElidedLabel("", "secondary")
        self._curve = CurveView(theme)
        self._lower = QVBoxLayout()
        self._lower.setSpacing(8)
        self._held = QFrame()
        self._held.setProperty("role", "pane")
        self._lay_out()
        self.setWidget(self._held)
        self._held.hide()

    def _lay_out(self) -> None:
        strength = QHBoxLayout()
        strength.setSpacing(6)
        strength.addWidget(Label("Strength", "section"))
        strength.addStretch(1)
        strength.addWidget(self._now)
        strength.addWidget(self._forecast)
        column = QVBoxLayout(self._held)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._several)
        column.addLayout(self._tile_row)
        column.addWidget(self.sentence)
        column.addLayout(self._actions)
        column.addLayout(self._pairs)
        column.addWidget(_line())
        column.addLayout(strength)
        column.addWidget(self._curve)
        column.addWidget(_line())
        column.addLayout(self._lower)
        column.addStretch(1)

    def set_over_list(self, *, over: bool) -> None:
        """Offer a way back to the list it hides."""
        self._back.setVisible(over)

    def show_several(self, count: int) -> None:
        """How many facts the buttons act on."""
        self._several.setText(f"{count:,} facts are chosen. The buttons act on all of them.")
        self._several.setVisible(count > 1)

    def show_content(self, content: FactContent) -> None:
        self._content = content
        fact = content.fact
        _empty(self._tile_row)
        self._tile_row.addWidget(KindTile(self._theme, fact.kind, 24))
        self._tile_row.addWidget(Label(kind_label(fact.kind), "secondary"))
        self._tile_row.addWidget(Label(_state_words(content), "strong"))
        self._tile_row.addStretch(1)
        self.sentence.show_text(fact.id, fact.text)
        self._show_actions(fact)
        self._show_pairs(content)
        self._show_strength(content)
        self._show_lower(content)
        self._held.show()
        self.setMinimumWidth(max(_NARROWEST, self._held.minimumSizeHint().width() + _SCROLL_BAR))

    def _show_strength(self, content: FactContent) -> None:
        fact = content.fact
        self._now.setText("pinned" if fact.pinned else f"{fact.strength:.2f} now")
        self._now.setToolTip(content.explained)
        words = "does not fade" if fact.pinned else forecast(content.curve, datetime.now(UTC))
        self._forecast.setText(f"· {words}")
        self._curve.show_curve(content.curve)
        self._curve.setToolTip(content.explained)

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
        if content.entities:
            about = AboutRow(self._theme, content.entities)
            about.asked.connect(self.about_asked)
            self._pairs.addWidget(about)
        if content.fact.expires_at is not None:
            stay = Button(self._theme, "Let it stay", role="link")
            stay.clicked.connect(lambda: self.asked.emit("retain"))
            self._pairs.addWidget(stay, 0, Qt.AlignmentFlag.AlignLeft)
        newer = content.replaced_by
        if newer is not None:
            words = "Show the other one" if content.folded else "Show what replaced it"
            show = Button(self._theme, words, role="link")
            show.clicked.connect(lambda: self.fact_asked.emit(newer.id))
            self._pairs.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_lower(self, content: FactContent) -> None:
        _empty(self._lower)
        if content.sources:
            count = len(content.sources)
            more = f", the last {_MOST_SOURCES} of {count}" if count > _MOST_SOURCES else ""
            self._lower.addWidget(Label(f"Where it comes from{more}", "section"))
        for source in content.sources[:_MOST_SOURCES]:
            card = SourceCard(self._theme, self._pictures, source)
            card.timeline_asked.connect(self.timeline_asked)
            self._lower.addWidget(card)
        self._lower.addWidget(Label("History", "section"))
        history = HistoryList(self._theme, content.history)
        history.undo_asked.connect(lambda step: self.undo_asked.emit(content.fact.id, step))
        self._lower.addWidget(history)


def _state_words(content: FactContent) -> str:
    fact = content.fact
    if content.folded:
        return "Said in other words by another fact"
    if fact.state is FactState.SUPERSEDED:
        return "Superseded by a newer fact"
    return fact.state.value.capitalize()


def _pairs(content: FactContent) -> list[tuple[str, str]]:
    fact, now = content.fact, datetime.now(UTC)
    subject = phrasing.cased(fact.subject, fact.text)
    pairs = [("Subject", subject)] if subject else []
    if fact.valid_from or fact.valid_until:
        since = phrasing.moment(fact.valid_from, now) if fact.valid_from else "…"
        until = phrasing.moment(fact.valid_until, now) if fact.valid_until else "…"
        pairs.append(("Valid", f"{since} – {until}"))
    known = phrasing.moment(fact.known_from, now)
    gone = phrasing.moment(fact.known_until, now) if fact.known_until else ""
    pairs.append(("Believed", f"{known} – {gone}" if gone else f"since {known}"))
    told = "your own words" if fact.corrected else f"seen {phrasing.times(fact.seen)}"
    pairs.append(("Confidence", f"{fact.confidence:.2f}, {told}"))
    pairs.append(("Strength", content.explained))
    if fact.expires_at is not None:
        ends = phrasing.dated_moment(fact.expires_at, now)
        kept = "pinned, so it stays" if fact.pinned else "who wrote it set a time to live"
        pairs.append(("Goes by itself", f"{ends}; {kept}"))
    if fact.imported_from:
        pairs.append(("Brought in", f"from {fact.imported_from}"))
    if content.replaced_by is not None:
        name = "Same as" if content.folded else "Replaced by"
        pairs.append((name, content.replaced_by.text))
    return pairs


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()

"""Everything about one name: what is known, when it was met, and who stands beside it."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.domain.entity import About, Neighbour
from desktop_memory.domain.episode import Episode
from desktop_memory.domain.fact import Fact, FactState
from desktop_memory.gui import phrasing
from desktop_memory.gui.names.entity_words import entity_counts, entity_icon, other_names
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.app_tile import AppTile
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.kind_tile import KindTile
from desktop_memory.gui.views.label import ElidedLabel, Label, plain_tip
from desktop_memory.gui.views.row_button import RowButton
from desktop_memory.gui.views.strength_bar import StrengthBar

_FACTS, _EPISODES, _NEIGHBOURS = 12, 24, 12
_COLUMNS = 2
_TEXT_WIDTH = 860


class AboutView(QScrollArea):
    """`rename_asked()`, `merge_asked()`, `split_asked()`, `undo_asked()` for its buttons;
    `fact_asked(fact id)`, `facts_asked()` for all of them, `episode_asked(episode id)`,
    `day_asked(datetime)`, `name_asked(entity id)`, `back_asked()` where it lies over the list."""

    rename_asked = Signal()
    merge_asked = Signal()
    split_asked = Signal()
    undo_asked = Signal()
    fact_asked = Signal(int)
    facts_asked = Signal()
    episode_asked = Signal(int)
    day_asked = Signal(object)
    name_asked = Signal(int)
    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._about: About | None = None
        self._over = False
        self.setProperty("role", "pane")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Everything about the chosen name")

    @property
    def about(self) -> About | None:
        """What is shown."""
        return self._about

    def set_over(self, *, over: bool) -> None:
        """Offer a way back to the list it hides."""
        if over != self._over:
            self._over = over
            if self._about is not None:
                self.show_about(self._about)

    def show_about(self, about: About) -> None:
        """The same name anew keeps its place."""
        before = self._about
        place = self.verticalScrollBar().value()
        self._about = about
        held = QFrame()
        held.setProperty("role", "pane")
        held.setMaximumWidth(self._theme.px(_TEXT_WIDTH))
        column = QVBoxLayout(held)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(8)
        if self._over:
            back = Button(self._theme, "Back to the names", "back", "link")
            back.clicked.connect(self.back_asked)
            column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_head(column, about)
        self._add_neighbours(column, about.neighbours[:_NEIGHBOURS])
        self._add_facts(column, about)
        self._add_episodes(column, about)
        column.addStretch(1)
        self.setWidget(held)
        if before is not None and before.entity.id == about.entity.id:
            self.verticalScrollBar().setValue(place)

    def _add_head(self, column: QVBoxLayout, about: About) -> None:
        entity, now = about.entity, datetime.now(UTC)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel(self._theme, entity_icon(entity.kind), "text2", 24))
        title = Label(entity.name, "title", wrap=True)
        head.addWidget(title, 1)
        column.addLayout(head)
        met = f" · met last {phrasing.dated_moment(about.last_at, now)}" if about.last_at else ""
        column.addWidget(Label(f"{entity_counts(entity)}{met}", "secondary", wrap=True))
        others = other_names(entity)
        if others:
            column.addWidget(Label(f"Also called {', '.join(others)}", "secondary", wrap=True))
        acts = [
            ("Rename…", "edit", self.rename_asked, "Call it otherwise from now on (F2)"),
            ("Same as…", "merge", self.merge_asked, "This and another name are one (M)"),
            ("Undo", "undo", self.undo_asked, "Take back the last change of these names (U)"),
        ]
        if len(entity.aliases) > 1:
            told = "Some of these names are somebody else's (S)"
            acts.insert(2, ("Split…", "split", self.split_asked, told))
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, icon, asked, tip in acts:
            button = Button(self._theme, words, icon, bar=True)
            button.setToolTip(tip)
            button.clicked.connect(asked)
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(4)
        column.addLayout(row)

    def _add_neighbours(self, column: QVBoxLayout, neighbours: Iterable[Neighbour]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        place = 0
        for neighbour in neighbours:
            grid.addWidget(self._neighbour(neighbour), place // _COLUMNS, place % _COLUMNS)
            place += 1
        if place:
            self._add_section(column, "Related names")
            for number in range(_COLUMNS):
                grid.setColumnStretch(number, 1)
            column.addLayout(grid)

    def _neighbour(self, neighbour: Neighbour) -> QWidget:
        entity = neighbour.entity
        name = Button(self._theme, entity.name.replace("&", "&&"), entity_icon(entity.kind), "link")
        name.setToolTip(plain_tip(f"Everything about {entity.name}"))
        name.clicked.connect(lambda: self.name_asked.emit(entity.id))
        both = phrasing.counted(neighbour.shared, "memory", "memories")
        told = ElidedLabel(f"{neighbour.relation.value}, {both}", "secondary")
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(name)
        row.addWidget(told, 1)
        return held

    def _add_facts(self, column: QVBoxLayout, about: About) -> None:
        self._add_section(column, "Facts")
        if not about.facts:
            column.addWidget(Label("No fact speaks of it yet.", "secondary"))
        for fact in about.facts[:_FACTS]:
            column.addWidget(self._fact(fact))
        if about.entity.facts > _FACTS:
            every = Button(self._theme, f"All {about.entity.facts:,} facts", role="link")
            every.clicked.connect(self.facts_asked)
            column.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)

    def _fact(self, fact: Fact) -> QWidget:
        row = RowButton(self._theme, f"Show this fact: {fact.text}")
        row.clicked.connect(lambda: self.fact_asked.emit(fact.id))
        row.add(KindTile(self._theme, fact.kind, 20), top=True)
        row.add(Label(fact.text, wrap=True), 1)
        if fact.state is FactState.CURRENT:
            bar = StrengthBar(self._theme)
            bar.show_strength(fact.strength, pinned=fact.pinned)
            row.add(bar)
        else:
            row.add(Label(fact.state.value.capitalize(), "secondary"))
        return row

    def _add_episodes(self, column: QVBoxLayout, about: About) -> None:
        self._add_section(column, "Episodes, by day")
        if not about.episodes:
            column.addWidget(Label("It was on no screen that was kept.", "secondary"))
        today = datetime.now().astimezone().date()
        shown = sorted(about.episodes, key=lambda item: item.started_at, reverse=True)[:_EPISODES]
        for day, episodes in groupby(shown, _day_of):
            held = list(episodes)
            link = Button(self._theme, phrasing.long_date(day, today), "calendar", "link")
            link.setToolTip("Show this day in the timeline")
            at = held[0].started_at
            link.clicked.connect(lambda _=False, at=at: self.day_asked.emit(at))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            for episode in held:
                column.addWidget(self._episode(episode))
        more = about.entity.episodes - len(shown)
        if more > 0:
            told = phrasing.counted(more, "earlier episode")
            column.addWidget(Label(f"and {told}; Search finds them by this name", "secondary"))

    def _episode(self, episode: Episode) -> QWidget:
        name = phrasing.heading(episode)
        row = RowButton(self._theme, f"Show {name} in the timeline")
        row.clicked.connect(lambda: self.episode_asked.emit(episode.id))
        tile = AppTile(self._theme, self._theme.row(18))
        tile.show_app(phrasing.program(episode), episode.process)
        row.add(tile)
        row.add(ElidedLabel(name), 1)
        row.add(Label(phrasing.span(episode.started_at, episode.ended_at), "secondary"))
        return row

    def _add_section(self, column: QVBoxLayout, title: str) -> None:
        column.addSpacing(8)
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        column.addWidget(line)
        column.addWidget(Label(title, "section"))


def _day_of(episode: Episode) -> date:
    return episode.started_at.astimezone().date()

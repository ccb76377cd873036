"""Ways to a whole day or to everything about a name, above the results."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_memory.domain.entity import Entity, EntityKind
from desktop_memory.domain.recall import Answer
from desktop_memory.domain.work import WorkDay
from desktop_memory.gui import phrasing
from desktop_memory.gui.names.entity_words import entity_counts, entity_icon
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.day_told import work_words
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.row_button import RowButton
from desktop_memory.memory.queries import Queries

_NAMES = 2
_SHORTEST_WORD = 3
_WHOLE = (EntityKind.PERSON, EntityKind.PROJECT, EntityKind.ORGANISATION)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ways:
    """What a question may be about as a whole."""

    day: WorkDay | None = None
    entities: Sequence[Entity] = ()


def read_ways(queries: Queries, answer: Answer) -> Ways:
    """The day that was understood, if it is one day, and those whom the words name."""
    day = _day_of(answer)
    return Ways(
        day=queries.find_work_day(day) if day else None,
        entities=_named(queries, answer.words)[:_NAMES],
    )


def _day_of(answer: Answer) -> date | None:
    for part in answer.understood:
        if part.since and part.until and part.until - part.since <= _DAY + timedelta(hours=1):
            return part.since.date()
    return None


def _named(queries: Queries, words: Sequence[str]) -> list[Entity]:
    """Those with all of the words in a name; else people, projects and organisations with one
    of them. One word of the title of a document says little."""
    together = " ".join(words)
    found = queries.entities.find(together, limit=_NAMES) if together else []
    if found or len(words) < 2:
        return [entity for entity in found if _holds(entity, words)]
    apart: dict[int, Entity] = {}
    for word in words:
        for entity in queries.entities.find(word, _WHOLE, _NAMES):
            if _holds(entity, (word,)):
                apart.setdefault(entity.id, entity)
    return list(apart.values())


def _holds(entity: Entity, words: Sequence[str]) -> bool:
    parts = {part for alias in entity.aliases for part in alias.name.casefold().split()}
    parts |= set(entity.name.casefold().split())
    return all(len(word) >= _SHORTEST_WORD and word.casefold() in parts for word in words)


class Signposts(QWidget):
    """`go(Destination)` when one was clicked. Hidden where there is none."""

    go = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 4, 8, 4)
        self._column.setSpacing(0)
        self.hide()

    def show_ways(self, ways: Ways) -> None:
        """Others."""
        while self._column.count():
            item = self._column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        if ways.day is not None:
            title = phrasing.long_date(ways.day.day, datetime.now().astimezone().date())
            at = ways.day.began_at
            self._add("calendar", title, work_words(ways.day), Destination("timeline", at=at))
        for entity in ways.entities:
            title = f"Everything about {entity.name}"
            to = Destination("names", entity_id=entity.id)
            self._add(entity_icon(entity.kind), title, entity_counts(entity), to)
        self.setVisible(bool(self._column.count()))

    def _add(self, icon: str, title: str, told: str, to: Destination) -> None:
        row = RowButton(self._theme, f"{title}: {told}")
        row.clicked.connect(lambda: self.go.emit(to))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(title, "strong", wrap=True))
        column.addWidget(Label(told, "secondary", wrap=True))
        row.add(IconLabel(self._theme, icon, "accent", 20), top=True)
        row.add(words, 1)
        row.add(IconLabel(self._theme, "chevron-right", "text3"))
        self._column.addWidget(row)

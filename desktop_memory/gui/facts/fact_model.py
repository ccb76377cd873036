"""The facts of a filter, page by page from the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop_memory.domain.fact import Fact, FactFilter, FactSort
from desktop_memory.gui import phrasing
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.views.kind_tile import kind_label
from desktop_memory.gui.views.label import plain_tip
from desktop_memory.gui.views.strength_bar import strength_words
from desktop_memory.lifecycle.decay import explain

PAGE = 100
FACT = Qt.ItemDataRole.UserRole
COLUMNS: tuple[tuple[FactSort, str], ...] = (
    (FactSort.KIND, "Kind"),
    (FactSort.TEXT, "Fact"),
    (FactSort.SUBJECT, "Subject"),
    (FactSort.STRENGTH, "Strength"),
    (FactSort.LAST_SEEN, "Last seen"),
    (FactSort.SOURCE, "Source"),
)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Order:
    """How the rows are sorted."""

    sort: FactSort = FactSort.LAST_SEEN
    descending: bool = True


class FactModel(QAbstractTableModel):
    """Never holds more than was scrolled to. `loaded()` when rows have come."""

    loaded = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._facts: list[Fact] = []
        self._filter = FactFilter()
        self._order = Order()
        self._complete = True
        self._asked = False

    @property
    def order(self) -> Order:
        return self._order

    def show(self, wanted: FactFilter, order: Order) -> None:
        """Read another list from its first page."""
        self._filter, self._order = wanted, order
        self._ask(0, PAGE)

    def reload(self) -> None:
        """Read as many rows anew as are shown."""
        self._ask(0, max(PAGE, len(self._facts)))

    def fact(self, row: int) -> Fact | None:
        return self._facts[row] if 0 <= row < len(self._facts) else None

    def row_of(self, fact_id: int) -> int | None:
        return next((row for row, fact in enumerate(self._facts) if fact.id == fact_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._facts)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return len(COLUMNS)

    def canFetchMore(self, _parent: Index) -> bool:
        return not self._complete and not self._asked

    def fetchMore(self, _parent: Index) -> None:
        self._ask(len(self._facts), PAGE)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section][1]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        fact = self._facts[index.row()]
        if role == FACT:
            return fact
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words_of(fact)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_tip(fact, index.column()))
        return None

    def _ask(self, offset: int, limit: int) -> None:
        wanted, order = self._filter, self._order
        self._asked = True
        self._bridge.ask(
            lambda queries: (
                offset,
                limit,
                queries.find_facts(wanted, order.sort, order.descending, limit, offset),
            ),
            self._take,
            owner=self,
            instead_of="facts",
        )

    def _take(self, answer: tuple[int, int, list[Fact]]) -> None:
        offset, limit, facts = answer
        self._asked = False
        self._complete = len(facts) < limit
        if offset == 0:
            self._replace(facts)
        elif facts and offset == len(self._facts):
            self.beginInsertRows(QModelIndex(), offset, offset + len(facts) - 1)
            self._facts.extend(facts)
            self.endInsertRows()
        self.loaded.emit()

    def _replace(self, facts: Sequence[Fact]) -> None:
        """Rows that are the same facts as before are worded anew in place: no scroll is lost."""
        if [fact.id for fact in facts] == [fact.id for fact in self._facts]:
            self._facts = list(facts)
            if facts:
                last = self.index(len(facts) - 1, len(COLUMNS) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._facts = list(facts)
        self.endResetModel()


def _tip(fact: Fact, column: int) -> str:
    if COLUMNS[column][0] is FactSort.STRENGTH:
        return explain(fact, datetime.now(UTC))
    if COLUMNS[column][0] is FactSort.LAST_SEEN:
        return phrasing.exact(fact.last_seen_at)
    return words_of(fact)[column]


def words_of(fact: Fact) -> tuple[str, ...]:
    """What each column says, in their order."""
    return (
        kind_label(fact.kind),
        fact.text,
        phrasing.cased(fact.subject, fact.text),
        strength_words(fact.strength, pinned=fact.pinned),
        phrasing.moment(fact.last_seen_at, datetime.now(UTC)),
        fact.app,
    )

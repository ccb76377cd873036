"""The results, with near-twins unfolded in place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_memory.domain.recall import Hit, HitType

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HitRow:
    """A hit, or a near-twin of the hit above it. `open` tells that its twins are shown."""

    hit: Hit
    twin: bool = False
    open: bool = False


class HitModel(QAbstractListModel):
    """Rows to show."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[HitRow] = []
        self.words: tuple[str, ...] = ()

    def show(self, hits: Sequence[Hit], words: Sequence[str]) -> None:
        self.beginResetModel()
        self._rows = [HitRow(hit) for hit in hits]
        self.words = tuple(words)
        self.endResetModel()

    def row(self, index: Index) -> HitRow | None:
        """The row at a place."""
        return self._rows[index.row()] if index.isValid() else None

    def row_of(self, hit: Hit) -> int | None:
        """Where a hit stands, by its type and id."""
        for place, row in enumerate(self._rows):
            if (row.hit.type, row.hit.id) == (hit.type, hit.id):
                return place
        return None

    def unfold(self, place: int, twins: Sequence[Hit]) -> None:
        """Show the near-twins of a row below it."""
        row = self._rows[place]
        if row.open or row.twin or not twins:
            return
        self._replace(place, HitRow(row.hit, open=True))
        self.beginInsertRows(QModelIndex(), place + 1, place + len(twins))
        self._rows[place + 1 : place + 1] = [HitRow(twin, twin=True) for twin in twins]
        self.endInsertRows()

    def fold(self, place: int) -> int:
        """Hide the near-twins of a row; the place of the row they belong to."""
        while self._rows[place].twin:
            place -= 1
        if not self._rows[place].open:
            return place
        last = place
        while last + 1 < len(self._rows) and self._rows[last + 1].twin:
            last += 1
        if last > place:
            self.beginRemoveRows(QModelIndex(), place + 1, last)
            del self._rows[place + 1 : last + 1]
            self.endRemoveRows()
        self._replace(place, HitRow(self._rows[place].hit))
        return place

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(row)
        return None

    def _replace(self, place: int, row: HitRow) -> None:
        self._rows[place] = row
        index = self.index(place)
        self.dataChanged.emit(index, index)


def _words(row: HitRow) -> str:
    hit = row.hit
    kind = hit.kind.value.replace("_", " ") if hit.kind else "episode"
    named = hit.title or hit.app if hit.type == HitType.EPISODE else ""
    similar = f", {hit.similar} similar" if hit.similar else ""
    return ", ".join(part for part in (kind, named, hit.text, hit.why) if part) + similar

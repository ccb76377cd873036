"""Rows of a list that are all shown anew at once."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole


class RowModel(QAbstractListModel, Generic[T]):
    """What each row shows is under the role ROW; its words are told by `words` and `tip`."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[T, ...] = ()

    def show(self, rows: Sequence[T]) -> None:
        """Others, in place of all."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def find(self, index: Index) -> T | None:
        """What a row shows; None where there is no such row."""
        return self.rows[index.row()] if index.isValid() else None

    def words(self, row: T) -> str:
        """The row in words, as a screen reader says them."""
        raise NotImplementedError

    def tip(self, _row: T) -> str | None:
        """What the pointer over it tells."""
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(row)
        return self.tip(row) if role == Qt.ItemDataRole.ToolTipRole else None

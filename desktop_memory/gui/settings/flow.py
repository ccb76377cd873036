"""Lays widgets out in rows from the right, as many in a row as fit."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

_GAP = 6


class Flow(QLayout):
    """Rows end at the right edge, so that what is added last stands beside the edge."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return sum(self._height(row) for row in rows) + _GAP * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.y()
        for row in self._rows(rect.width()):
            width = sum(self._width(item, rect) for item in row) + _GAP * (len(row) - 1)
            left, height = rect.right() + 1 - width, self._height(row)
            for item in row:
                size = QSize(self._width(item, rect), item.sizeHint().height())
                lower = (height - size.height()) // 2
                item.setGeometry(QRect(QPoint(left, top + lower), size))
                left += size.width() + _GAP
            top += height + _GAP

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            needed = min(width, item.sizeHint().width())
            if not rows or left + needed > width:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += needed + _GAP
        return rows

    @staticmethod
    def _width(item: QLayoutItem, rect: QRect) -> int:
        return min(rect.width(), item.sizeHint().width())

    @staticmethod
    def _height(row: list[QLayoutItem]) -> int:
        return max(item.sizeHint().height() for item in row)

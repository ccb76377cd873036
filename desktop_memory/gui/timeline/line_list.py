"""The lines of an episode: when each was first seen, its words, how it was read."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_memory.domain.episode import Line
from desktop_memory.domain.observation import Origin
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.label import plain_tip
from desktop_memory.gui.views.marked_text import is_cut, marked_height, paint_marked
from desktop_memory.gui.views.painting import set_up

ORIGIN_SIGNS = {
    Origin.ACCESSIBILITY: "accessibility",
    Origin.OCR: "eye",
    Origin.CLIPBOARD: "clipboard",
    Origin.FILE: "file",
    Origin.AGENT: "agent-message",
}
ORIGIN_WORDS = {
    Origin.ACCESSIBILITY: "accessibility",
    Origin.OCR: "OCR",
    Origin.CLIPBOARD: "clipboard",
    Origin.FILE: "file",
    Origin.AGENT: "agent",
}
_LINE = Qt.ItemDataRole.UserRole
_OPEN_LINES = 6
_PAD, _SIGN = 16, 14
Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractListModel):
    """The lines to show."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Lines that only grew at their end are added; the view stays where it is."""
        old, new = self._lines, tuple(lines)
        if new[: len(old)] == old:
            if len(new) > len(old):
                self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
                self._lines = new
                self.endInsertRows()
            return
        self.beginResetModel()
        self._lines = new
        self.endResetModel()

    def lines(self) -> tuple[Line, ...]:
        return self._lines

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == _LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            seen = phrasing.clock(line.first_seen_at)
            return f"{line.text}, first seen {seen}, read by {ORIGIN_WORDS[line.origin]}"
        if role == Qt.ItemDataRole.ToolTipRole:
            seen = phrasing.exact(line.first_seen_at)
            tip = f"{line.text}\n\nFirst seen {seen}, by {ORIGIN_WORDS[line.origin]}"
            return plain_tip(tip)
        return None


class LineList(QListView):
    """Shift selects several. `selected(tuple of line ids)` when the person changed it."""

    selected = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._lines = LineModel(self)
        self._delegate = _LineDelegate(self, theme)
        self._quiet = False
        self.setModel(self._lines)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName("Text lines")
        self.selectionModel().selectionChanged.connect(self._tell)
        theme.changed.connect(self._dress)

    def show_lines(self, lines: Sequence[Line], words: Sequence[str]) -> None:
        self._delegate.words = tuple(words)
        self._lines.show(lines)
        self.viewport().update()

    def select(self, line_ids: frozenset[int]) -> None:
        """Select without telling; the first of them is scrolled into view."""
        chosen = QItemSelection()
        first: QModelIndex | None = None
        for row, line in enumerate(self._lines.lines()):
            if line.id in line_ids:
                index = self._lines.index(row)
                chosen.select(index, index)
                first = first or index
        self._quiet = True
        clear = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if first is not None:
            self.setCurrentIndex(first)
        self.selectionModel().select(chosen, clear)
        self._quiet = False
        self.scheduleDelayedItemsLayout()
        if first is not None:
            self.scrollTo(first)

    def selected_ids(self) -> tuple[int, ...]:
        """The selected lines, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self._lines.lines()[row].id for row in rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.scheduleDelayedItemsLayout()
        if not self._quiet:
            self.selected.emit(self.selected_ids())

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, view: LineList, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self.words: tuple[str, ...] = ()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._theme
        row = theme.row(24)
        if not self._is_open(index):
            return QSize(100, row)
        words = self._words_area(QRectF(self._view.viewport().rect()))
        font = theme.font(12)
        line = index.data(_LINE)
        height = marked_height(line.text, font, words.width(), _OPEN_LINES)
        return QSize(100, max(row, round(height) + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, line = self._theme, index.data(_LINE)
        area = QRectF(option.rect)
        painter.save()
        set_up(painter)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("row_on"))
            edge = QRectF(area.left(), area.top(), 3, area.height())
            painter.fillRect(edge, theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("hover"))
        row = theme.row(24)
        first = QRectF(area.left(), area.top(), area.width(), row)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text3"))
        time = first.adjusted(_PAD, 0, 0, 0)
        painter.drawText(time, Qt.AlignmentFlag.AlignVCenter, phrasing.clock(line.first_seen_at))
        words = self._words_area(area)
        font = theme.font(12)
        words.setTop(area.top() + (row - painter.fontMetrics().height()) / 2)
        lines = _OPEN_LINES if self._is_open(index) else 1
        paint_marked(painter, words, line.text, self.words, font, theme, lines=lines)
        sign = theme.pixmap(
            ORIGIN_SIGNS[line.origin],
            theme.hue("text3"),
            _SIGN,
            painter.device().devicePixelRatio(),
        )
        top = first.center().y() - _SIGN / 2
        painter.drawPixmap(round(area.right() - _PAD - _SIGN), round(top), sign)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, area, theme)
        painter.restore()

    def is_cut(self, line: Line) -> bool:
        """Whether the line does not fit its row."""
        words = self._words_area(QRectF(self._view.viewport().rect()))
        return is_cut(line.text, self._theme.font(12), words.width(), 1)

    def _words_area(self, area: QRectF) -> QRectF:
        left = area.left() + _PAD + self._theme.px(44)
        return QRectF(left, area.top(), area.right() - _PAD - _SIGN - 10 - left, area.height())

    def _is_open(self, index: Index) -> bool:
        if index.row() != self._view.currentIndex().row():
            return False
        return self._view.selectionModel().isRowSelected(index.row(), QModelIndex())

"""The facts found in an episode."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_memory.domain.fact import Fact, FactState
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.kind_tile import kind_label, paint_kind_tile
from desktop_memory.gui.views.label import Label, plain_tip
from desktop_memory.gui.views.marked_text import marked_height, paint_marked
from desktop_memory.gui.views.painting import set_up
from desktop_memory.gui.views.strength_bar import paint_strength, strength_words

_FACT = Qt.ItemDataRole.UserRole
_MOST_LINES = 4
_PAD, _TILE, _HEAD = 16, 20, 40
Index = QModelIndex | QPersistentModelIndex


class FactModel(QAbstractListModel):
    """The facts to show."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()

    def show(self, facts: Sequence[Fact]) -> None:
        if tuple(facts) != self._facts:
            self.beginResetModel()
            self._facts = tuple(facts)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._facts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        fact = self._facts[index.row()]
        if role == _FACT:
            return fact
        if role == Qt.ItemDataRole.DisplayRole:
            return fact.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{kind_label(fact.kind)}: {fact.text}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = strength_words(fact.strength, pinned=fact.pinned)
            return f"{kind_label(fact.kind)}: {fact.text} {words}"
        return None


class FactsPane(QFrame):
    """`chosen(fact_id)` when one was clicked or Enter pressed on it."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._model = FactModel(self)
        self._count = Label("", "secondary")
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(Label("Facts found here", "strong"))
        head.addStretch(1)
        head.addWidget(self._count)
        self._strip = QWidget()
        self._strip.setLayout(head)
        self._strip.setFixedHeight(theme.row(_HEAD))
        self.list = _FactList(theme, self._model)
        self.list.activated.connect(self._tell)
        self.list.clicked.connect(self._tell)
        self._none = Label("No facts were found in this episode.", "secondary", wrap=True)
        self._none.setContentsMargins(16, 4, 16, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self._none, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.list, 1)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        self._model.show(facts)
        self._count.setText(phrasing.number(len(facts)))
        self._none.setVisible(not facts)
        self.list.setVisible(bool(facts))
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """No higher than what it holds, so that the text below gets the rest."""
        rows = range(self._model.rowCount())
        held = sum(self.list.sizeHintForRow(row) for row in rows) or self._none.sizeHint().height()
        self.setMaximumHeight(self._strip.height() + held + 2)

    def _tell(self, index: QModelIndex) -> None:
        fact = index.data(_FACT)
        if isinstance(fact, Fact):
            self.chosen.emit(fact.id)


class _FactList(QListView):
    def __init__(self, theme: Theme, model: FactModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_FactDelegate(self, theme))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName("Facts found here")
        theme.changed.connect(self._dress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the page."""

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()


class _FactDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        fact = index.data(_FACT)
        width = self._words(QRectF(self._view.viewport().rect())).width()
        height = marked_height(fact.text, self._theme.font(13), width, _MOST_LINES)
        return QSize(100, round(height) + self._theme.row(20) + 22)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, fact, area = self._theme, index.data(_FACT), QRectF(option.rect)
        painter.save()
        set_up(painter)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("hover"))
        tile = QRectF(area.left() + _PAD, area.top() + 9, _TILE, _TILE)
        paint_kind_tile(painter, tile, fact.kind, theme)
        words = self._words(area)
        used = paint_marked(painter, words, fact.text, (), theme.font(13), theme, lines=_MOST_LINES)
        below = QRectF(words.left(), words.top() + used + 4, words.width(), theme.row(18))
        paint_strength(painter, below, fact.strength, theme, pinned=fact.pinned)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text3"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(below, right, _standing(fact))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, area, theme)
        painter.restore()

    def _words(self, area: QRectF) -> QRectF:
        left = area.left() + _PAD + _TILE + 8
        return QRectF(left, area.top() + 10, area.right() - _PAD - left, area.height())


def _standing(fact: Fact) -> str:
    if fact.state != FactState.CURRENT:
        return fact.state.value
    return f"seen {phrasing.times(fact.seen)}"

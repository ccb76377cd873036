"""The table of facts."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop_memory.domain.fact import Fact
from desktop_memory.gui.facts.fact_model import COLUMNS, FACT, FactModel, Order, words_of
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.app_tile import paint_app_tile
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.kind_tile import kind_label, paint_kind_tile
from desktop_memory.gui.views.marked_text import marked_height, paint_marked
from desktop_memory.gui.views.strength_bar import paint_strength

_ROW = 44
_TILE = 20
_PAD = 8
_WIDTHS = {0: 140, 2: 120, 3: 108, 4: 104, 5: 116}
_SUBJECT, _SOURCE = 2, 5
_LINES = 2
_SUBJECT_FROM, _SOURCE_FROM = 640, 760
Index = QModelIndex | QPersistentModelIndex


class FactTable(QTableView):
    """Any column sorts; several rows can be chosen. `chosen(Fact | None)`, `counted(int)` how many
    are, `opened()` with a click, `edit_asked()`, `sorted_by(Order)`."""

    chosen = Signal(object)
    counted = Signal(int)
    opened = Signal()
    edit_asked = Signal()
    sorted_by = Signal(object)

    def __init__(self, theme: Theme, model: FactModel, placement: Placement) -> None:
        super().__init__()
        self._theme = theme
        self._facts = model
        self._delegate = _Delegate(theme)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Facts")
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self._prepare_header(self.horizontalHeader(), placement)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(
            lambda *_: self.counted.emit(len(self.selectionModel().selectedRows()))
        )
        self.clicked.connect(lambda _: self.opened.emit())
        self.doubleClicked.connect(lambda _: self.edit_asked.emit())
        model.modelReset.connect(self._keep_place)
        theme.changed.connect(self._dress)
        self._dress()
        self._held: int | None = None

    def show_words(self, words: tuple[str, ...]) -> None:
        """Mark these words in the sentences."""
        self._delegate.words = words
        self.viewport().update()

    def current(self) -> Fact | None:
        return self._facts.fact(self.currentIndex().row())

    def chosen_ids(self) -> tuple[int, ...]:
        """The ids of all rows that are chosen."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        facts = (self._facts.fact(row) for row in rows)
        return tuple(fact.id for fact in facts if fact is not None)

    def choose(self, fact_id: int) -> bool:
        """Choose a fact, if it is in the list."""
        self._held = fact_id
        row = self._facts.row_of(fact_id)
        if row is None:
            return False
        self.setCurrentIndex(self._facts.index(row, 0))
        return True

    def sort_next(self) -> None:
        """Ctrl+Shift+S: sort by the next column."""
        header = self.horizontalHeader()
        column = (header.sortIndicatorSection() + 1) % len(COLUMNS)
        header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)

    @property
    def order(self) -> Order:
        """As the header shows it."""
        header = self.horizontalHeader()
        down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return Order(COLUMNS[header.sortIndicatorSection()][0], down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        self.setColumnHidden(_SUBJECT, width < self._theme.px(_SUBJECT_FROM))
        self.setColumnHidden(_SOURCE, width < self._theme.px(_SOURCE_FROM))

    def _prepare_header(self, header: QHeaderView, placement: Placement) -> None:
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, self._theme.px(width))
        header.setSortIndicator(4, Qt.SortOrder.DescendingOrder)
        placement.follow_header(header, "facts")
        if header.sortIndicatorSection() not in range(len(COLUMNS)):
            header.setSortIndicator(4, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._sort)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        down = order == Qt.SortOrder.DescendingOrder
        self.sorted_by.emit(Order(COLUMNS[column][0], down))

    def _tell(self, *_: object) -> None:
        fact = self.current()
        self._held = fact.id if fact else self._held
        self.chosen.emit(fact)

    def _keep_place(self) -> None:
        if (self._held is None or not self.choose(self._held)) and self._facts.rowCount():
            self.setCurrentIndex(self._facts.index(0, 0))
        elif not self._facts.rowCount():
            self.chosen.emit(None)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.row(_ROW))


class _Delegate(QStyledItemDelegate):
    """Paints kind, sentence on two lines, strength and source."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words: tuple[str, ...] = ()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, self._theme.row(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, fact, rect = self._theme, index.data(FACT), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("row_on"))
            if index.column() == 0:
                edge = QRect(rect.x(), rect.y(), 4, rect.height())
                painter.fillRect(edge, theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        self._paint_cell(painter, rect.adjusted(_PAD, 0, -_PAD, 0), index.column(), fact)
        bottom = QRect(rect.x(), rect.bottom(), rect.width(), 1)
        painter.fillRect(bottom, theme.colour("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, QRectF(rect), theme)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, column: int, fact: Fact) -> None:
        theme = self._theme
        if column == 0:
            tile = QRectF(rect.x(), rect.center().y() - _TILE / 2, _TILE, _TILE)
            paint_kind_tile(painter, tile, fact.kind, theme)
            self._write(painter, rect.adjusted(_TILE + 8, 0, 0, 0), kind_label(fact.kind))
        elif column == 1:
            font = theme.font(13)
            height = marked_height(fact.text, font, rect.width(), _LINES)
            top = rect.center().y() - height / 2
            place = QRectF(rect.x(), top, rect.width(), height)
            paint_marked(painter, place, fact.text, self.words, font, theme, lines=_LINES)
        elif column == 3:
            paint_strength(painter, QRectF(rect), fact.strength, theme, pinned=fact.pinned)
        elif column == 5 and fact.app:
            tile = QRectF(rect.x(), rect.center().y() - 8, 16, 16)
            paint_app_tile(painter, tile, fact.app, theme)
            self._write(painter, rect.adjusted(24, 0, 0, 0), fact.app)
        else:
            self._write(painter, rect, words_of(fact)[column])

    def _write(self, painter: QPainter, rect: QRect, text: str) -> None:
        font = self._theme.font(12)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text2"))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, elided)

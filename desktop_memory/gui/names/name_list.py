"""The list of people, projects and things."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_memory.domain.entity import Entity
from desktop_memory.gui.names.entity_words import entity_counts, entity_icon, other_names
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.label import plain_tip
from desktop_memory.gui.views.row_model import ROW, Index, RowModel

_HEIGHT = 52
_PAD, _ICON = 16, 20


class NameList(QListView):
    """`chosen(Entity)` when another one was chosen, `opened(Entity)` with Enter or a double
    click."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, name: str = "Names") -> None:
        super().__init__()
        self._names = _Names()
        self.setModel(self._names)
        self.setItemDelegate(_Delegate(self, theme))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._tell)
        self.activated.connect(self._open)
        theme.changed.connect(self._dress)

    def show_names(self, entities: Sequence[Entity], chosen_id: int | None = None) -> None:
        """Others. The one with `chosen_id` is chosen where it is among them, else none, and
        nobody is told."""
        model = self.selectionModel()
        model.blockSignals(True)
        self._names.show(entities)
        model.blockSignals(False)
        self.select_quietly(chosen_id)

    def select_quietly(self, entity_id: int | None) -> None:
        """Choose one, if it is there, without telling."""
        ids = [entity.id for entity in self._names.rows]
        row = ids.index(entity_id) if entity_id in ids else -1
        model = self.selectionModel()
        model.blockSignals(True)
        self.setCurrentIndex(self._names.index(row) if row >= 0 else QModelIndex())
        model.blockSignals(False)
        self.viewport().update()

    def entities(self) -> tuple[Entity, ...]:
        """Those that are listed."""
        return self._names.rows

    def current(self) -> Entity | None:
        return self._names.find(self.currentIndex())

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the page."""

    def _tell(self, *_: object) -> None:
        entity = self.current()
        if entity is not None:
            self.chosen.emit(entity)

    def _open(self, *_: object) -> None:
        entity = self.current()
        if entity is not None:
            self.opened.emit(entity)

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()


class _Names(RowModel[Entity]):
    def words(self, row: Entity) -> str:
        return f"{row.name}, {entity_counts(row)}"

    def tip(self, row: Entity) -> str:
        others = ", ".join(other_names(row))
        return plain_tip(f"{row.name}, also {others}" if others else row.name)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, self._theme.row(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, entity, rect = self._theme, index.data(ROW), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("row_on"))
            painter.fillRect(QRect(rect.x(), rect.y(), 4, rect.height()), theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        side = theme.row(_ICON)
        ratio = painter.device().devicePixelRatio()
        picture = theme.pixmap(entity_icon(entity.kind), theme.hue("text2"), side, ratio)
        painter.drawPixmap(rect.x() + _PAD, rect.center().y() - side // 2, picture)
        words = rect.adjusted(_PAD + side + 12, 0, -_PAD, 0)
        self._write(painter, words, entity)
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, QRectF(rect), theme)
        painter.restore()

    def _write(self, painter: QPainter, rect: QRect, entity: Entity) -> None:
        theme = self._theme
        lines = (
            (entity.name, theme.font(13, 600), "text1"),
            (entity_counts(entity), theme.font(12), "text2"),
        )
        whole = sum(QFontMetrics(font).height() for _, font, _ in lines)
        top = rect.center().y() - whole // 2
        for text, font, ink in lines:
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(theme.colour(ink))
            line = QRect(rect.x(), top, rect.width(), metrics.height())
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided)
            top += metrics.height()

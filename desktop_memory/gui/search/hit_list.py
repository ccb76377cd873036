"""The list of results."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from desktop_memory.domain.recall import Hit
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.search.hit_delegate import HitDelegate
from desktop_memory.gui.search.hit_model import HitModel
from desktop_memory.gui.theme.theme import Theme


class HitList(QListView):
    """→ and ← unfold and fold near-twins. `chosen(Hit)`, `opened(Hit)` with Enter or a double
    click, `unfold_asked(Hit)`, `left_up()` with ↑ on the first row."""

    chosen = Signal(object)
    opened = Signal(object)
    unfold_asked = Signal(object)
    left_up = Signal()

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self.hits = HitModel(self)
        self._delegate = HitDelegate(self, self.hits, theme, pictures)
        self._quiet = False
        self.setModel(self.hits)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName("Results")
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda _: self._open())
        theme.changed.connect(self._dress)

    def show_hits(self, hits: Sequence[Hit], words: Sequence[str]) -> None:
        """Other results. The chosen one stays chosen where it is among them and the same words
        were asked for; other words begin at the best."""
        before = self.current() if tuple(words) == tuple(self.hits.words) else None
        self._quiet = True
        self.hits.show(hits, words)
        row = self.hits.row_of(before) if before is not None else None
        if self.hits.rowCount():
            self.setCurrentIndex(self.hits.index(row or 0))
        self._quiet = False
        self.set_dimmed(False)
        after = self.current()
        if after is not None:
            self.chosen.emit(after)

    def set_dimmed(self, dimmed: bool) -> None:
        """Old results are dim until the new ones have come."""
        self._delegate.dimmed = dimmed
        self.viewport().update()

    def current(self) -> Hit | None:
        """The chosen result."""
        row = self.hits.row(self.currentIndex())
        return row.hit if row else None

    def show_twins(self, hit: Hit, twins: Sequence[Hit]) -> None:
        """Unfold a result in place."""
        place = self.hits.row_of(hit)
        if place is not None:
            self.hits.unfold(place, twins)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.hits.row(index)
        if row is None:
            return
        area = self._delegate.similar_area(QRectF(self.visualRect(index)), row)
        if area.contains(event.position()):
            self._toggle(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Right:
            self._toggle(self.currentIndex(), only_open=True)
        elif key == Qt.Key.Key_Left:
            self._fold(self.currentIndex())
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_up.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the page."""

    def _toggle(self, index: QModelIndex, *, only_open: bool = False) -> None:
        row = self.hits.row(index)
        if row is None or row.twin:
            return
        if row.open and not only_open:
            self._fold(index)
        elif not row.open and row.hit.similar:
            self.unfold_asked.emit(row.hit)

    def _fold(self, index: QModelIndex) -> None:
        if index.isValid():
            self.setCurrentIndex(self.hits.index(self.hits.fold(index.row())))

    def _open(self) -> None:
        hit = self.current()
        if hit is not None:
            self.opened.emit(hit)

    def _tell(self, index: QModelIndex) -> None:
        row = self.hits.row(index)
        if row is not None and not self._quiet:
            self.chosen.emit(row.hit)

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()

"""The list of a day's episodes, left."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_memory.domain.episode import Episode, EpisodeFilter
from desktop_memory.gui import phrasing
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.day import DayContent, DayNews
from desktop_memory.gui.timeline.episode_delegate import EpisodeDelegate
from desktop_memory.gui.timeline.episode_model import EpisodeModel
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.empty_state import EmptyState
from desktop_memory.gui.views.label import ElidedLabel, Label
from desktop_memory.gui.views.loading_rows import LoadingRows

_HEAD = 40


class EpisodePane(QFrame):
    """`chosen(episode_id)` when the person picked one here, `filled()` when rows have come,
    `cancelled()` when reading a day took too long for the person."""

    chosen = Signal(int)
    filled = Signal()
    cancelled = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._newest_first = True
        self._day: DayContent | None = None
        self._quiet = False
        self.model = EpisodeModel(bridge, self)
        self.view = _EpisodeView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(EpisodeDelegate(self.view, theme, pictures))
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.empty = EmptyState(theme)
        self._loading = LoadingRows(theme)
        self._loading.cancelled.connect(self.cancelled)
        self._stack = QStackedWidget()
        for part in (self.view, self.empty, self._loading):
            self._stack.addWidget(part)
        self._news = Button(theme, "", "chevron-up", "primary", bar=True)
        self._news.clicked.connect(self._take_news)
        self._news.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(theme))
        column.addWidget(self._news)
        column.addWidget(self._stack, 1)
        self.model.loaded.connect(self._show_list)
        self.model.news.connect(self._show_news)

    def show_day(self, content: DayContent, app: str | None) -> None:
        """Read the list of a day from its first page."""
        self._day = content
        self._tell_count()
        wanted = EpisodeFilter(since=content.since, until=content.until, app=app)
        self.model.show(wanted, content.gaps, newest_first=self._newest_first)

    @property
    def news_text(self) -> str:
        """What tells of new episodes, e.g. "3 new"."""
        return "" if self._news.isHidden() else self._news.text()

    def show_loading(self, words: str) -> None:
        """Another day is on its way."""
        self._show_news(0)
        self._loading.begin(words)
        self._stack.setCurrentWidget(self._loading)

    def show_cancelled(self, again: Callable[[], object]) -> None:
        """The day was not read after all."""
        self.empty.tell("calendar", "Reading was cancelled", "", (("Read it again", again),))
        self._stack.setCurrentWidget(self.empty)

    def show_news(self, content: DayContent, news: DayNews) -> None:
        """Some episodes changed, came or went."""
        self._day = content
        self._tell_count()
        self.model.update_episodes(news.episodes, news.gone)
        if not content.episodes:
            self._show_list()

    def select(self, episode_id: int) -> None:
        """Choose without telling; scrolls only where it is not in view."""
        row = self.model.row_of(episode_id)
        if row is None:
            return
        index = self.model.index(row)
        self._quiet = True
        self.view.setCurrentIndex(index)
        self._quiet = False
        self.view.scrollTo(index)

    def step(self, step: int) -> None:
        """The next or previous episode, gaps left out."""
        self._go_on(self.view.currentIndex().row(), step)

    def _go_on(self, row: int, step: int) -> None:
        row += step
        while 0 <= row < self.model.rowCount():
            index = self.model.index(row)
            if isinstance(self.model.item(index), Episode):
                self.view.setCurrentIndex(index)
                return
            row += step

    def go_to_end(self, *, first: bool) -> None:
        """The first or last episode of the list."""
        start = -1 if first else self.model.rowCount()
        self._go_on(start, 1 if first else -1)

    def _head(self, theme: Theme) -> QWidget:
        self._count = Label("", "strong")
        self._kept = ElidedLabel("", "secondary")
        self._order = Button(theme, "Newest", role="quiet", bar=True)
        self._order.setProperty("menu", "true")
        menu = QMenu(self._order)
        for words, newest in (("Newest first", True), ("Oldest first", False)):
            menu.addAction(words).triggered.connect(
                lambda _=False, newest=newest: self._sort(newest)
            )
        self._order.setMenu(menu)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addWidget(self._kept, 1)
        row.addWidget(self._order)
        head.setFixedHeight(theme.row(_HEAD))
        return head

    def _tell_count(self) -> None:
        if self._day is not None:
            self._count.setText(phrasing.counted(len(self._day.episodes), "episode"))
            self._kept.setText(phrasing.length(self._day.kept_s) if self._day.kept_s >= 1 else "")

    def _sort(self, newest: bool) -> None:
        self._newest_first = newest
        self._order.setText("Newest" if newest else "Oldest")
        if self._day is not None:
            wanted = self.model.wanted
            self.model.show(wanted, self._day.gaps, newest_first=newest)

    def _show_list(self) -> None:
        any_row = self.model.rowCount() > 0
        # A view that gets the keyboard back chooses its first row; the page says which it is.
        self._quiet = True
        self._stack.setCurrentWidget(self.view if any_row else self.empty)
        self._quiet = False
        self.filled.emit()

    def _show_news(self, count: int) -> None:
        self._news.setText(f"{count} new")
        self._news.setVisible(count > 0)

    def _take_news(self) -> None:
        self.model.take_news()
        self.view.scrollToTop()

    def _tell(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if not self._quiet and isinstance(item, Episode):
            self.chosen.emit(item.id)


class _EpisodeView(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName("Episodes")
        self.verticalScrollBar().setSingleStep(24)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS_OF_THE_PAGE:
            event.ignore()
        else:
            super().keyPressEvent(event)


_KEYS_OF_THE_PAGE = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Space,
)

"""The episodes of a day, page by page from the database, with the gaps between them."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop_memory.domain.episode import Episode, EpisodeFilter, Gap
from desktop_memory.gui import phrasing
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.timeline.day_paint import GAP_WORDS

PAGE = 60
ITEM = Qt.ItemDataRole.UserRole
Row = Episode | Gap
Index = QModelIndex | QPersistentModelIndex


class EpisodeModel(QAbstractListModel):
    """Rows are episodes and gaps. New episodes are counted, not inserted, until `take_news`.

    `loaded()` when the first page has come, `news(int)` with how many wait.
    """

    loaded = Signal()
    news = Signal(int)

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._filter = EpisodeFilter()
        self._newest_first = True
        self._gaps: Sequence[Gap] = ()
        self._episodes: list[Episode] = []
        self._rows: list[Row] = []
        self._complete = True
        self._asked = False
        self._waiting: set[int] = set()

    def show(self, wanted: EpisodeFilter, gaps: Sequence[Gap], *, newest_first: bool) -> None:
        """Read another list from its first page."""
        self._filter, self._gaps, self._newest_first = wanted, gaps, newest_first
        self._complete, self._asked = False, False
        self._waiting.clear()
        self._ask(0, PAGE)

    def take_news(self) -> None:
        """Show the new episodes: as many rows as were loaded are read anew."""
        self._waiting.clear()
        self.news.emit(0)
        self._ask(0, max(PAGE, len(self._episodes) + PAGE))

    def update_episodes(self, changed: Iterable[Episode], gone: Iterable[int]) -> None:
        """Word known episodes anew, take out those that are gone, count the new ones."""
        lost = set(gone)
        for row in reversed(range(len(self._rows))):
            item = self._rows[row]
            if isinstance(item, Episode) and item.id in lost:
                self._remove(row)
        self._waiting -= lost
        places = {item.id: row for row, item in enumerate(self._rows) if isinstance(item, Episode)}
        for episode in changed:
            if episode.id in places:
                self._replace(places[episode.id], episode)
            else:
                self._waiting.add(episode.id)
        if self._waiting and not self._rows:
            self.take_news()
        self.news.emit(len(self._waiting))

    @property
    def wanted(self) -> EpisodeFilter:
        """Which episodes are listed."""
        return self._filter

    def row_of(self, episode_id: int) -> int | None:
        """The row of an episode that is loaded."""
        for row, item in enumerate(self._rows):
            if isinstance(item, Episode) and item.id == episode_id:
                return row
        return None

    def item(self, index: Index) -> Row | None:
        """The episode or gap of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index)
        if item is None:
            return None
        if role == ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(item)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.item(index), Episode):
            return super().flags(index)
        return Qt.ItemFlag.NoItemFlags

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete and not self._asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._ask(len(self._episodes), PAGE)

    def _ask(self, offset: int, limit: int) -> None:
        self._asked = True
        wanted, newest = self._filter, self._newest_first
        self._bridge.ask(
            lambda queries: queries.find_episodes(wanted, limit, offset, newest),
            lambda page: self._take(page, offset, limit),
            owner=self,
            instead_of="episodes",
        )

    def _take(self, page: Sequence[Episode], offset: int, limit: int) -> None:
        self._asked = False
        self._complete = len(page) < limit
        if offset == 0:
            self.beginResetModel()
            self._episodes = list(page)
            self._rows = self._with_gaps(self._episodes)
            self.endResetModel()
            self.loaded.emit()
            return
        known = {episode.id for episode in self._episodes}
        self._episodes += [episode for episode in page if episode.id not in known]
        rows = self._with_gaps(self._episodes)
        self.beginInsertRows(QModelIndex(), len(self._rows), max(len(self._rows), len(rows) - 1))
        self._rows = [*self._rows, *rows[len(self._rows) :]]
        self.endInsertRows()

    def _with_gaps(self, episodes: Sequence[Episode]) -> list[Row]:
        """Gaps stand between the episodes around them; those past the last row wait for more."""
        rows: list[Row] = [*episodes, *self._gaps]
        rows.sort(key=lambda item: item.started_at, reverse=self._newest_first)
        if self._complete:
            return rows
        last = max(place for place, item in enumerate(rows) if isinstance(item, Episode))
        return rows[: last + 1]

    def _replace(self, row: int, episode: Episode) -> None:
        self._rows[row] = episode
        self._episodes = [episode if old.id == episode.id else old for old in self._episodes]
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def _remove(self, row: int) -> None:
        gone = self._rows[row]
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows[row]
        self._episodes = [item for item in self._episodes if item is not gone]
        self.endRemoveRows()


def _words(item: Row) -> str:
    span = phrasing.span(item.started_at, item.ended_at)
    if isinstance(item, Gap):
        return f"{GAP_WORDS[item.kind].capitalize()}, {span}"
    facts = f", {phrasing.counted(item.facts, 'fact')}" if item.facts else ""
    return f"{phrasing.heading(item)}, {phrasing.program(item)}, {span}{facts}"

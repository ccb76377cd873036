"""The list of agents."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_memory.domain.agent import Agent
from desktop_memory.gui import phrasing
from desktop_memory.gui.agents.scope_words import short_words
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.app_tile import paint_app_tile
from desktop_memory.gui.views.row_model import ROW, Index, RowModel

_HEIGHT = 72
_TILE = 32


class _Agents(RowModel[Agent]):
    def words(self, row: Agent) -> str:
        return f"{row.name}, {'revoked' if row.revoked_at else short_words(row.scopes)}"


class AgentList(QListView):
    """`chosen(Agent)`; the chosen one stays chosen when the list is shown anew."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._agents = _Agents()
        self.setModel(self._agents)
        self.setItemDelegate(_Delegate(theme))
        self.setMouseTracking(True)
        self.setAccessibleName("Agents")
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self._dress)

    def show_agents(self, agents: Sequence[Agent]) -> None:
        held = self.current()
        self._agents.show(agents)
        rows = [row for row, agent in enumerate(agents) if held and agent.id == held.id]
        if agents:
            self.setCurrentIndex(self._agents.index(rows[0] if rows else 0))

    def choose(self, agent_id: int) -> None:
        """Choose one, if it is there."""
        for row, agent in enumerate(self._agents.rows):
            if agent.id == agent_id:
                self.setCurrentIndex(self._agents.index(row))

    def current(self) -> Agent | None:
        return self._agents.find(self.currentIndex())

    def _tell(self, *_: object) -> None:
        agent = self.current()
        if agent is not None:
            self.chosen.emit(agent)

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(220, self._theme.row(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, agent = self._theme, index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("row_on"))
            painter.fillRect(QRect(rect.x(), rect.y(), 4, rect.height()), theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        tile = QRect(rect.x() + 16, rect.y() + 12, _TILE, _TILE)
        paint_app_tile(painter, tile, agent.name, theme)
        words = rect.adjusted(16 + _TILE + 12, 10, -16, -10)
        self._paint_words(painter, words, agent)
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, agent: Agent) -> None:
        theme = self._theme
        asked = phrasing.counted(agent.requests_today, "request") + " today"
        lines = (
            (agent.name, theme.font(13, 600), "text1"),
            ("Revoked" if agent.revoked_at else short_words(agent.scopes), theme.font(12), "text2"),
            (asked, theme.font(11), "text3"),
        )
        top = rect.y()
        for text, font, ink in lines:
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(theme.colour(ink))
            line = QRect(rect.x(), top, rect.width(), metrics.height())
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided)
            top += metrics.height() + 2


def last_asked(agent: Agent, now: datetime) -> str:
    """ "asked 12 s ago" """
    if agent.last_request_at is None:
        return "has not asked yet"
    return f"asked {phrasing.ago(agent.last_request_at, now)}"

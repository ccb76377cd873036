"""What agents asked and what they were given."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop_memory.domain.agent import AgentRequest
from desktop_memory.gui import phrasing
from desktop_memory.gui.agents.scope_words import route_words
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.label import plain_tip

_COLUMNS = ("Time", "Asked for", "Question", "Given", "Took")
_ROW_HEIGHT = 36
_PAD, _SIGN = 8, 14
_GIVEN, _TOOK = 3, 4
_TOOK_FROM = 620
_REQUEST = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class _Requests(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.requests: list[AgentRequest] = []

    def show(self, requests: Sequence[AgentRequest]) -> None:
        self.beginResetModel()
        self.requests = list(requests)
        self.endResetModel()

    def append(self, requests: Sequence[AgentRequest]) -> None:
        first = len(self.requests)
        self.beginInsertRows(QModelIndex(), first, first + len(requests) - 1)
        self.requests.extend(requests)
        self.endInsertRows()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.requests)

    def columnCount(self, _parent: _Index | None = None) -> int:
        return len(_COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return _COLUMNS[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        request = self.requests[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(request)[index.column()]
        if role == _REQUEST:
            return request
        if role == Qt.ItemDataRole.ToolTipRole:
            told = (phrasing.exact(request.at), request.question, request.refused)
            return plain_tip("\n".join(part for part in told if part))
        return None


class RequestTable(QTableView):
    """A page of the log at a time; `more_wanted(last id)` when its end comes into sight."""

    more_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._requests = _Requests()
        self._all_shown = False
        self.setModel(self._requests)
        self.setAccessibleName("What it asked")
        self.setItemDelegate(_Delegate(theme))
        self._theme = theme
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.row(_ROW_HEIGHT))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 104), (1, 104), (3, 190), (4, 72)):
            self.setColumnWidth(column, theme.px(width))
        self.verticalScrollBar().valueChanged.connect(self._ask_for_more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(_TOOK, self.viewport().width() < self._theme.px(_TOOK_FROM))

    def show_requests(self, requests: Sequence[AgentRequest], page: int) -> None:
        """The newest entries; fewer than `page` of them are all there is."""
        self._all_shown = len(requests) < page
        self._requests.show(requests)

    def append_requests(self, requests: Sequence[AgentRequest], page: int) -> None:
        self._all_shown = len(requests) < page
        if requests:
            self._requests.append(requests)

    def _ask_for_more(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if not self._all_shown and self._requests.requests and value >= bar.maximum() - 2:
            self._all_shown = True
            self.more_wanted.emit(self._requests.requests[-1].id)


class _Delegate(QStyledItemDelegate):
    """Paints a row so that its words stand below those of the header, with a sign for what was
    given."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect, column = self._theme, option.rect, index.column()
        request: AgentRequest = index.data(_REQUEST)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("row_on"))
        area = rect.adjusted(_PAD, 0, -_PAD, 0)
        if column == _GIVEN:
            icon, ink = _sign(request)
            side = theme.row(_SIGN)
            ratio = painter.device().devicePixelRatio()
            picture = theme.pixmap(icon, theme.hue(ink), side, ratio)
            painter.drawPixmap(area.left(), round(area.center().y() - side / 2), picture)
            area = area.adjusted(side + 6, 0, 0, 0)
        font = theme.font(12, 600 if column == 1 else 400)
        painter.setFont(font)
        painter.setPen(theme.colour("text1" if column in (1, 2) else "text2"))
        words = str(index.data())
        fitted = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, fitted)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, QRectF(rect), theme)
        painter.restore()


def _sign(request: AgentRequest) -> tuple[str, str]:
    if request.refused:
        return "close", "warn"
    return ("check", "ok") if request.given else ("minus", "text3")


def _words(request: AgentRequest) -> tuple[str, ...]:
    given = phrasing.counted(request.given, "memory", "memories")
    if request.refused:
        given = f"refused: {request.refused}"
    elif not request.given:
        given = "nothing"
    return (
        phrasing.dated_moment(request.at, datetime.now(UTC)),
        route_words(request.route),
        " ".join(request.question.split()) or "–",
        given,
        f"{request.took_ms:.0f} ms",
    )

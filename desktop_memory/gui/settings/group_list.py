"""The groups of settings at the left of the page."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop_memory.config.declaration import Group
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.focus import paint_focus

_ICONS: dict[Group, str] = {
    Group.GENERAL: "settings",
    Group.CAPTURE: "monitor",
    Group.EXCLUSIONS: "exclude",
    Group.READING: "eye",
    Group.FACTS: "facts",
    Group.STRENGTH: "fade",
    Group.RETENTION: "store",
    Group.FOLDERS: "folder",
    Group.AGENTS: "agents",
    Group.SAFETY: "key",
    Group.APPEARANCE: "picture",
}
_ROW, _EDGE, _PAD, _ICON, _RADIUS = 34, 8, 12, 16, 6
_WIDTH = 200
_GROUP = Qt.ItemDataRole.UserRole


class GroupList(QListWidget):
    """One row a group; ↑/↓ choose."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Groups of settings")
        self.setProperty("role", "ground")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(theme))
        self.setFixedWidth(theme.px(_WIDTH))
        self.setViewportMargins(0, _EDGE, 0, _EDGE)
        for group in Group:
            item = QListWidgetItem(group.value)
            item.setData(_GROUP, group)
            self.addItem(item)
        theme.changed.connect(self._dress)

    @property
    def group(self) -> Group:
        """The chosen group."""
        return tuple(Group)[max(0, self.currentRow())]

    def choose(self, group: Group) -> None:
        self.setCurrentRow(list(Group).index(group))

    def _dress(self) -> None:
        self.setFixedWidth(self._theme.px(_WIDTH))
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._theme.row(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, state = self._theme, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        area = QRectF(option.rect).adjusted(_EDGE, 1, -_EDGE, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.colour("control_on" if chosen else "hover"))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        ink = "text1" if chosen else "text2"
        side = theme.row(_ICON)
        ratio = painter.device().devicePixelRatio()
        icon = theme.pixmap(_ICONS[index.data(_GROUP)], theme.hue(ink), side, ratio)
        left = area.left() + _PAD
        painter.drawPixmap(round(left), round(area.center().y() - side / 2), icon)
        painter.setFont(theme.font(13, 600 if chosen else 400))
        painter.setPen(theme.colour(ink))
        words = area.adjusted(_PAD + side + 10, 0, -_PAD, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data())
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, area, theme)
        painter.restore()

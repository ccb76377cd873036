"""How an episode and a gap look in the list."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from desktop_memory.domain.episode import Episode, Gap, GapKind
from desktop_memory.domain.observation import Source
from desktop_memory.gui import phrasing
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.day_paint import GAP_WORDS
from desktop_memory.gui.timeline.episode_model import ITEM
from desktop_memory.gui.views.app_tile import paint_app_tile
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.label import plain_tip
from desktop_memory.gui.views.painting import set_up

ROW, GAP_ROW = 72, 32
_PICTURE_WIDTH, _PICTURE_HEIGHT = 100, 56
_PAD, _TILE = 16, 20
_GAP_SIGNS = {
    GapKind.IDLE: "kind-activity",
    GapKind.LOCKED: "lock",
    GapKind.PAUSED: "pause",
    GapKind.EXCLUDED: "exclude",
    GapKind.STOPPED: "quit",
}
SOURCE_SIGNS = {
    Source.SCREEN: "monitor",
    Source.CLIPBOARD: "clipboard",
    Source.FILE: "file",
    Source.AGENT: "agent-message",
}
Index = QModelIndex | QPersistentModelIndex


class EpisodeDelegate(QStyledItemDelegate):
    """A picture, title, span and place, the telling line and the number of facts."""

    def __init__(self, view: QAbstractItemView, theme: Theme, pictures: Pictures) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._pictures = pictures
        pictures.ready.connect(self._repaint)
        theme.changed.connect(self._repaint)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        gap = isinstance(index.data(ITEM), Gap)
        return QSize(200, self._theme.row(GAP_ROW if gap else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        painter.save()
        set_up(painter)
        area = QRectF(option.rect)
        if isinstance(item, Gap):
            self._paint_gap(painter, area, item)
        elif isinstance(item, Episode):
            state = option.state
            self._paint_ground(painter, area, state)
            self._paint_episode(painter, area, item)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        item = index.data(ITEM)
        if event.type() != QEvent.Type.ToolTip or not isinstance(item, Episode):
            return super().helpEvent(event, view, option, index)
        lines = (
            phrasing.heading(item),
            f"{phrasing.program(item)} · {phrasing.where(item)}",
            f"{phrasing.exact(item.started_at)} to {phrasing.clock_s(item.ended_at)}",
            item.telling_line,
        )
        QToolTip.showText(event.globalPos(), plain_tip("\n".join(filter(None, lines))), view)
        return True

    def _repaint(self) -> None:
        self._view.viewport().update()

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("row_on"))
            painter.fillRect(
                QRectF(area.left(), area.top(), 4, area.height()), theme.colour("accent")
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("hover"))
        focused = state & QStyle.StateFlag.State_HasFocus
        if focused and self._view.hasFocus():
            paint_focus(painter, area.adjusted(2, 0, 0, 0), theme)

    def _paint_episode(self, painter: QPainter, area: QRectF, episode: Episode) -> None:
        theme = self._theme
        top = area.center().y() - _PICTURE_HEIGHT / 2
        picture = QRectF(area.left() + _PAD, top, _PICTURE_WIDTH, _PICTURE_HEIGHT)
        self._paint_picture(painter, picture, episode)
        tile = QRectF(picture.left() - 2, picture.bottom() - _TILE + 2, _TILE, _TILE)
        painter.setPen(QPen(theme.colour("surface"), 2))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(tile, 4, 4)
        paint_app_tile(painter, tile, phrasing.program(episode), theme, episode.process)
        words = QRectF(picture.right() + 12, area.top() + 7, 0, 0)
        words.setRight(area.right() - 10)
        words.setBottom(area.bottom() - 7)
        self._paint_words(painter, words, episode)

    def _paint_words(self, painter: QPainter, area: QRectF, episode: Episode) -> None:
        theme = self._theme
        third = area.height() / 3
        first = QRectF(area.left(), area.top(), area.width(), third)
        if episode.facts:
            first.setRight(self._paint_facts(painter, first, episode.facts))
        span = phrasing.span(episode.started_at, episode.ended_at)
        _paint_line(painter, first, phrasing.heading(episode), theme, 13, 600, "text1")
        second = QRectF(area.left(), area.top() + third, area.width(), third)
        _paint_line(painter, second, f"{span} · {phrasing.near(episode)}", theme, 12, 400, "text2")
        last = second.translated(0, third)
        _paint_line(painter, last, episode.telling_line, theme, 12, 400, "text3")

    def _paint_facts(self, painter: QPainter, area: QRectF, facts: int) -> float:
        """Paint the number of facts at the right end; where the words before it must stop."""
        theme, side = self._theme, 14
        painter.setFont(theme.font(12))
        words = str(facts)
        width = painter.fontMetrics().horizontalAdvance(words)
        painter.setPen(theme.colour("text2"))
        right = QRectF(area.right() - width, area.top(), width, area.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter, words)
        ratio = painter.device().devicePixelRatio()
        left = right.left() - side - 4
        top = area.center().y() - side / 2
        picture = theme.pixmap("facts", theme.hue("text2"), side, ratio)
        painter.drawPixmap(round(left), round(top), picture)
        return left - 8

    def _paint_picture(self, painter: QPainter, area: QRectF, episode: Episode) -> None:
        shown = None if episode.frame_id is None else self._pictures.find(episode.frame_id)
        if shown is not None:
            paint_thumbnail(painter, area, shown.image, self._theme)
            return
        theme, side = self._theme, 20
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("off_ground"))
        painter.drawRoundedRect(area, 4, 4)
        if episode.frame_id is None or self._pictures.is_gone(episode.frame_id):
            ratio = painter.device().devicePixelRatio()
            sign = SOURCE_SIGNS[episode.source]
            picture = theme.pixmap(sign, theme.hue("text3"), side, ratio)
            centre = area.center()
            painter.drawPixmap(round(centre.x() - side / 2), round(centre.y() - side / 2), picture)

    def _paint_gap(self, painter: QPainter, area: QRectF, gap: Gap) -> None:
        theme, side = self._theme, 14
        painter.fillRect(area, theme.colour("win"))
        sign = theme.pixmap(
            _GAP_SIGNS[gap.kind], theme.hue("text2"), side, painter.device().devicePixelRatio()
        )
        painter.drawPixmap(round(area.left() + _PAD), round(area.center().y() - side / 2), sign)
        words = area.adjusted(_PAD + side + 8, 0, -12, 0)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text2"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, middle, GAP_WORDS[gap.kind].capitalize())
        span = phrasing.span(gap.started_at, gap.ended_at)
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, span)


def paint_thumbnail(painter: QPainter, area: QRectF, image: QImage, theme: Theme) -> None:
    """A picture that fills its place from the top left, with round corners and an edge."""
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(area, 4, 4)
    painter.setClipPath(shape)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(area, image, _filling(image, area))
    painter.restore()
    painter.setPen(QPen(theme.colour("line_strong"), 1))
    painter.setBrush(QColor(0, 0, 0, 0))
    painter.drawRoundedRect(area, 4, 4)


def _filling(image: QImage, area: QRectF) -> QRectF:
    """The part of the image with the proportions of `area`, from its top left."""
    width, height = image.width(), image.height()
    ratio = area.width() / max(1.0, area.height())
    if width / max(1, height) > ratio:
        return QRectF(0, 0, height * ratio, height)
    return QRectF(0, 0, width, width / ratio)


def _paint_line(
    painter: QPainter, area: QRectF, text: str, theme: Theme, size: int, weight: int, ink: str
) -> None:
    painter.setFont(theme.font(size, weight))
    painter.setPen(theme.colour(ink))
    words = " ".join(text.split())
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, elided)

"""How a result looks."""

from datetime import UTC, datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.recall import Hit, HitType
from desktop_memory.gui import phrasing
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.search.hit_model import ROW, HitModel, HitRow, Index
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.theme.tokens import KIND_TILE_OPACITY
from desktop_memory.gui.timeline.episode_delegate import paint_thumbnail
from desktop_memory.gui.views.app_tile import paint_app_tile
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.kind_tile import kind_icon, kind_label
from desktop_memory.gui.views.marked_text import marked_height, paint_marked
from desktop_memory.gui.views.painting import set_up

_PAD, _PICTURE_WIDTH, _PICTURE_HEIGHT = 16, 128, 72
_TWIN_INDENT = 40
_TEXT_LINES = 2


class HitDelegate(QStyledItemDelegate):
    """Picture or kind, title and moment, the passage with its marks, why it matched."""

    def __init__(self, view: QListView, model: HitModel, theme: Theme, pictures: Pictures) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._theme = theme
        self._pictures = pictures
        self.dimmed = False
        pictures.ready.connect(self._repaint)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        theme = self._theme
        if row.twin:
            return QSize(200, theme.row(52))
        width = self._words(QRectF(self._view.viewport().rect()), row).width()
        text = self._text_height(row.hit, width)
        head = theme.px(22) if row.hit.type == HitType.EPISODE else 0
        below = theme.px(22) if row.hit.type == HitType.FACT else 0
        height = 12 + head + text + 4 + below + theme.px(18) + 12
        return QSize(200, max(_PICTURE_HEIGHT + 24, round(height)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row, area = self._theme, index.data(ROW), QRectF(option.rect)
        painter.save()
        set_up(painter)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("row_on"))
            edge = QRectF(area.left(), area.top(), 4, area.height())
            painter.fillRect(edge, theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("hover"))
        if self.dimmed:
            painter.setOpacity(0.5)
        words = self._words(area, row)
        if row.twin:
            self._paint_twin(painter, area, words, row.hit)
        else:
            self._paint_picture(painter, area, row.hit)
            self._paint_words(painter, words, row)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, area, theme)
        painter.restore()

    def _repaint(self) -> None:
        self._view.viewport().update()

    def similar_area(self, area: QRectF, row: HitRow) -> QRectF:
        """Where "6 similar" stands, to be clicked."""
        if row.twin or not row.hit.similar:
            return QRectF()
        width, height = self._theme.px(110), self._theme.row(26)
        return QRectF(area.right() - width - 8, area.bottom() - height - 4, width, height)

    def _words(self, area: QRectF, row: HitRow) -> QRectF:
        left = area.left() + _PAD + (_TWIN_INDENT if row.twin else _PICTURE_WIDTH + 12)
        return QRectF(left, area.top() + 12, area.right() - _PAD - left, area.height() - 24)

    def _text_height(self, hit: Hit, width: float) -> float:
        font = self._theme.font(13, 500 if hit.type == HitType.FACT else 400)
        return marked_height(hit.text, font, width, _TEXT_LINES)

    def _paint_words(self, painter: QPainter, area: QRectF, row: HitRow) -> None:
        theme, hit = self._theme, row.hit
        y = area.top()
        if hit.type == HitType.EPISODE:
            self._paint_title(painter, QRectF(area.left(), y, area.width(), theme.px(20)), hit)
            y += theme.px(22)
        fact = hit.type == HitType.FACT
        font = theme.font(13, 500 if fact else 400)
        place = QRectF(area.left(), y, area.width(), area.height())
        y += paint_marked(
            painter,
            place,
            hit.text,
            self._model.words,
            font,
            theme,
            ink="text1" if fact else "text2",
            lines=_TEXT_LINES,
        )
        y += 4
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text2"))
        if fact:
            below = QRectF(area.left(), y, area.width(), theme.px(18))
            seen = f"last seen {phrasing.moment(hit.at, datetime.now(UTC))}"
            parts = [hit.title, hit.app, seen]
            _paint_line(painter, below, " · ".join(filter(None, parts)))
            y += theme.px(22)
        self._paint_why(painter, QRectF(area.left(), y, area.width(), theme.px(18)), row)

    def _paint_title(self, painter: QPainter, area: QRectF, hit: Hit) -> None:
        theme, side = self._theme, self._theme.row(18)
        tile = QRectF(area.left(), area.center().y() - side / 2, side, side)
        paint_app_tile(painter, tile, hit.app or "?", theme)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text2"))
        moment = phrasing.dated_moment(hit.at, datetime.now(UTC))
        width = painter.fontMetrics().horizontalAdvance(moment)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, right, moment)
        place = QRectF(
            tile.right() + 8, area.top(), area.width() - side - width - 24, area.height()
        )
        height = marked_height("x", theme.font(13, 600), place.width(), 1)
        place.moveTop(area.center().y() - height / 2)
        title = phrasing.short_title(hit.title, hit.app) or hit.app
        paint_marked(painter, place, title, self._model.words, theme.font(13, 600), theme)

    def _paint_why(self, painter: QPainter, area: QRectF, row: HitRow) -> None:
        theme, hit = self._theme, row.hit
        if hit.similar:
            words = f"{hit.similar} similar"
            painter.setFont(theme.font(12, 600))
            painter.setPen(theme.colour("accent"))
            width = painter.fontMetrics().horizontalAdvance(words)
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(area, right, words)
            side = 12
            sign = "chevron-down" if row.open else "chevron-right"
            ratio = painter.device().devicePixelRatio()
            picture = theme.pixmap(sign, theme.hue("accent"), side, ratio)
            left = area.right() - width - side - 6
            painter.drawPixmap(round(left), round(area.center().y() - side / 2), picture)
            area = area.adjusted(0, 0, -(width + side + 18), 0)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("text3"))
        _paint_line(painter, area, hit.why)

    def _paint_twin(self, painter: QPainter, area: QRectF, words: QRectF, hit: Hit) -> None:
        theme, side = self._theme, self._theme.row(18)
        tile = QRectF(area.left() + _PAD + 8, area.center().y() - side / 2, side, side)
        if hit.kind is None:
            paint_app_tile(painter, tile, hit.app or "?", theme)
        else:
            ratio = painter.device().devicePixelRatio()
            picture = theme.pixmap(kind_icon(hit.kind), theme.kind_hue(hit.kind), side, ratio)
            painter.drawPixmap(tile.topLeft(), picture)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text2"))
        moment = phrasing.dated_moment(hit.at, datetime.now(UTC))
        width = painter.fontMetrics().horizontalAdvance(moment)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(words, right, moment)
        height = marked_height("x", theme.font(13), 100, 1)
        place = QRectF(words.left(), words.center().y() - height / 2, 0, height)
        place.setRight(words.right() - width - 12)
        text = hit.text if hit.type == HitType.FACT else f"{hit.title or hit.app}  {hit.text}"
        paint_marked(painter, place, text, self._model.words, theme.font(13), theme)

    def _paint_picture(self, painter: QPainter, area: QRectF, hit: Hit) -> None:
        place = QRectF(area.left() + _PAD, area.top() + 12, _PICTURE_WIDTH, _PICTURE_HEIGHT)
        if hit.kind is not None:
            self._paint_kind(painter, place, hit.kind)
            return
        shown = None if hit.frame_id is None else self._pictures.find(hit.frame_id)
        if shown is not None:
            paint_thumbnail(painter, place, shown.image, self._theme)
            return
        theme = self._theme
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("off_ground"))
        painter.drawRoundedRect(place, 4, 4)
        if hit.frame_id is None or self._pictures.is_gone(hit.frame_id):
            side = 32
            tile = QRectF(0, 0, side, side)
            tile.moveCenter(place.center())
            paint_app_tile(painter, tile, hit.app or "?", theme)

    def _paint_kind(self, painter: QPainter, area: QRectF, kind: FactKind) -> None:
        theme, side = self._theme, 22
        hue = theme.kind_hue(kind)
        ground, edge = QColor(hue), QColor(hue)
        ground.setAlphaF(KIND_TILE_OPACITY)
        edge.setAlphaF(0.4)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        picture = theme.pixmap(kind_icon(kind), hue, side, painter.device().devicePixelRatio())
        top = area.top() + area.height() / 2 - side + 2
        painter.drawPixmap(round(area.center().x() - side / 2), round(top), picture)
        painter.setFont(theme.font(12, 600))
        painter.setPen(QColor(hue))
        words = QRectF(area.left(), area.center().y() + 6, area.width(), area.height() / 2 - 8)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, kind_label(kind))


def _paint_line(painter: QPainter, area: QRectF, text: str) -> None:
    words = " ".join(text.split())
    right = Qt.TextElideMode.ElideRight
    elided = painter.fontMetrics().elidedText(words, right, int(area.width()))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, elided)

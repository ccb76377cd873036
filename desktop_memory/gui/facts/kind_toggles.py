"""Kinds as toggles with counts; none on means all."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QScrollArea, QWidget

from desktop_memory.domain.fact import FactKind
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.kind_tile import kind_icon, kind_label, paint_kind_tile

_HEIGHT, _TILE, _EDGE, _GAP, _ROW = 28, 18, 5, 6, 44


class KindToggles(QScrollArea):
    """`chosen(frozenset of FactKind)`. `menu_button` is the same in one button, where width is
    short."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pills: dict[FactKind, _Pill] = {}
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        for kind in FactKind:
            pill = _Pill(theme, kind)
            pill.toggled.connect(lambda _: self._tell())
            row.addWidget(pill)
            self._pills[kind] = pill
        row.addStretch(1)
        self.menu_button = Button(theme, "Kinds: all")
        self.menu_button.setProperty("menu", "true")
        self.menu_button.setMenu(self._menu())
        self.setWidget(held)
        self.setWidgetResizable(True)
        self.setProperty("role", "ground")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(theme.row(_ROW))
        self.setAccessibleName("Kinds")

    def kinds(self) -> frozenset[FactKind]:
        """Those that are on."""
        return frozenset(kind for kind, pill in self._pills.items() if pill.isChecked())

    def toggle(self, place: int) -> None:
        """Alt+1…0: switch the kind at this place."""
        tuple(self._pills.values())[place].toggle()

    def clear(self) -> bool:
        """Switch all off. False where none was on."""
        on = [pill for pill in self._pills.values() if pill.isChecked()]
        for pill in on:
            pill.setChecked(False)
        return bool(on)

    def set_counts(self, counts: dict[FactKind, int]) -> None:
        for kind, pill in self._pills.items():
            pill.show_count(counts.get(kind, 0))

    def _tell(self) -> None:
        on = sorted(kind_label(kind) for kind in self.kinds())
        words = "all" if not on else on[0] if len(on) == 1 else str(len(on))
        self.menu_button.setText(f"Kinds: {words}")
        self.chosen.emit(self.kinds())

    def _menu(self) -> QMenu:
        menu = QMenu(self.menu_button)
        for kind, pill in self._pills.items():
            action = menu.addAction(self._theme.icon(kind_icon(kind), "text1"), kind_label(kind))
            action.setCheckable(True)
            action.triggered.connect(pill.setChecked)
            pill.toggled.connect(action.setChecked)
        return menu


class _Pill(QAbstractButton):
    """The tile of a kind, its name and how many there are."""

    def __init__(self, theme: Theme, kind: FactKind) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self._count = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(lambda _: self._tell_name())
        theme.changed.connect(self._dress)
        self._tell_name()

    def show_count(self, count: int) -> None:
        self._count = phrasing.number(count)
        self._tell_name()
        self._dress()

    def sizeHint(self) -> QSize:
        tile = self._theme.row(_TILE)
        width = _EDGE + tile + _GAP + self._width(kind_label(self._kind), 500)
        width += _GAP + self._width(self._count, 400) + 10
        return QSize(width, self._theme.row(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "control_on" if on else "hover" if self.underMouse() else "surface"
        painter.setPen(QPen(theme.colour("accent" if on else "line_strong"), 1))
        painter.setBrush(theme.colour(ground))
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        side = theme.row(_TILE)
        tile = QRectF(_EDGE, (self.height() - side) / 2, side, side)
        paint_kind_tile(painter, tile, self._kind, theme)
        left, words = tile.right() + _GAP, kind_label(self._kind)
        for text, weight, ink in (
            (words, 600 if on else 500, "text1"),
            (self._count, 400, "text2"),
        ):
            painter.setFont(theme.font(12, weight))
            painter.setPen(theme.colour(ink))
            area = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
            left += self._width(text, 500) + _GAP

    def _width(self, text: str, weight: int) -> int:
        return QFontMetrics(self._theme.font(12, weight)).horizontalAdvance(text)

    def _tell_name(self) -> None:
        state = "on" if self.isChecked() else "off"
        self.setAccessibleName(f"{kind_label(self._kind)}, {self._count or 'no'} facts, {state}")

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

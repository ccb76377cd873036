"""The pages, left."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.focus import paint_focus
from desktop_memory.gui.views.painting import set_up

WIDTH, NARROW_WIDTH = 72, 52


class Rail(QFrame):
    """One button a page. `chosen(str)` is the name of a page. ↑/↓ go through them."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, pages: Sequence[tuple[str, str, str]]) -> None:
        """`pages` are (name, label, icon)."""
        super().__init__()
        self.setProperty("role", "rail")
        self.setAccessibleName("Pages")
        self._theme = theme
        self._buttons: dict[str, _RailButton] = {}
        group = QButtonGroup(self)
        group.setExclusive(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(4)
        for place, (name, label, icon) in enumerate(pages, 1):
            button = _RailButton(theme, label, icon, f"Ctrl+{place}")
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            button.stepped.connect(lambda step, name=name: self._step(name, step))
            group.addButton(button)
            column.addWidget(button)
            self._buttons[name] = button
        column.addStretch(1)
        theme.changed.connect(self._dress)
        self.set_narrow(False)

    def show_chosen(self, name: str) -> None:
        """Mark the page that is shown."""
        self._buttons[name].setChecked(True)

    def set_badge(self, name: str, count: int) -> None:
        """Show how many requests wait on a page; 0 removes the badge."""
        self._buttons[name].set_badge(count)

    def set_narrow(self, narrow: bool) -> None:
        """Icons only."""
        self._narrow = narrow
        width = self._theme.row(NARROW_WIDTH if narrow else WIDTH)
        self.setFixedWidth(width)
        for button in self._buttons.values():
            button.set_narrow(narrow)

    def _dress(self) -> None:
        self.set_narrow(self._narrow)

    def _step(self, name: str, step: int) -> None:
        names = list(self._buttons)
        target = self._buttons[names[(names.index(name) + step) % len(names)]]
        target.setFocus()
        target.click()


class _RailButton(QAbstractButton):
    stepped = Signal(int)

    def __init__(self, theme: Theme, label: str, icon: str, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        self._key = key
        self._badge = 0
        self._narrow = False
        self.setText(label)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._dress)
        self.set_badge(0)

    def set_badge(self, count: int) -> None:
        self._badge = count
        waiting = f", {count} waiting" if count else ""
        self.setAccessibleName(f"{self.text()}{waiting}")
        self.setToolTip(f"{self.text()}{waiting} ({self._key})")
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(44, self._theme.row(44 if self._narrow else 56))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        set_up(painter)
        area = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("control_on" if self.isChecked() else "hover"))
            painter.drawRoundedRect(area, 8, 8)
        hue = theme.hue("accent" if self.isChecked() else "text2")
        side = theme.row(20)
        top = (area.height() - side) / 2 if self._narrow else theme.px(9)
        left = (area.width() - side) / 2
        picture = theme.pixmap(self._icon_name, hue, side, self.devicePixelRatioF())
        painter.drawPixmap(round(left), round(top), picture)
        if not self._narrow:
            painter.setFont(theme.font(11, 600 if self.isChecked() else 500))
            painter.setPen(QColor(hue))
            words = QRectF(0, top + side, area.width(), area.height() - top - side)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._badge:
            self._paint_badge(painter, left + side, top)
        if self.hasFocus():
            paint_focus(painter, area, theme)

    def _paint_badge(self, painter: QPainter, x: float, y: float) -> None:
        side = self._theme.row(16)
        round_ground = QRectF(x - side * 0.5, y - side * 0.35, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("warn"))
        painter.drawEllipse(round_ground)
        painter.setFont(self._theme.font(10, 700))
        painter.setPen(self._theme.colour("letter"))
        shown = str(self._badge) if self._badge < 10 else "9+"
        painter.drawText(round_ground, Qt.AlignmentFlag.AlignCenter, shown)

    def _dress(self) -> None:
        self.updateGeometry()

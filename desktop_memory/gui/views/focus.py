"""The ring that shows where the keyboard is."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QSlider,
    QTabBar,
    QWidget,
)

from desktop_memory.gui.theme.theme import Theme

_THICK, _OFF = 2, 2


def paint_focus(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """A ring just inside `area`, for painted items that have the keyboard. Nothing is painted
    while the person works with the mouse."""
    app = QApplication.instance()
    if app is None or not app.property(_BY_KEY):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent"), _THICK))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 5, 5)
    painter.restore()


class FocusRing(QWidget):
    """A 2-px accent ring, 2 px off, around the control that has the keyboard.

    Lies over a window and lets the mouse through. Fields show focus by their own edge, painted
    items by `paint_focus`; a click does not make the ring appear.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._move)
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self._note_input(by_key=True)
        elif kind == QEvent.Type.MouseButtonPress:
            self._note_input(by_key=False)
        elif watched is self._around and kind in _MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), _THICK))
        inset = _THICK / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)

    def _move(self, _old: QWidget | None, new: QWidget | None) -> None:
        ringed = isinstance(new, _RINGED) and new.window() is self.window() and _by_key()
        self._around = new if ringed else None
        self._place()

    def _note_input(self, *, by_key: bool) -> None:
        app = QApplication.instance()
        if app is not None and bool(app.property(_BY_KEY)) != by_key:
            app.setProperty(_BY_KEY, by_key)
            if not by_key:
                self.hide()

    def _place(self) -> None:
        if self._around is None or not self._around.isVisible():
            self.hide()
            return
        corner = self._around.mapTo(self.window(), self._around.rect().topLeft())
        grown = _THICK + _OFF
        area = QRect(corner, self._around.size()).adjusted(-grown, -grown, grown, grown)
        self.setGeometry(area)
        self.raise_()
        self.show()


def _by_key() -> bool:
    app = QApplication.instance()
    return app is not None and bool(app.property(_BY_KEY))


_BY_KEY = "memory_by_key"
_RINGED = (QAbstractButton, QSlider, QTabBar)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide)

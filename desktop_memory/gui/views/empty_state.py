"""What stands where a list or a page has nothing to show: why, and a way on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label

_TEXT_WIDTH = 360


class EmptyState(QWidget):
    """An icon, a sentence, a line on why, and buttons. Used for empty, no result and error."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = _Sign(theme)
        self._title = Label("", "heading", wrap=True)
        self._text = Label("", "secondary", wrap=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._title, self._text):
            part.setMaximumWidth(_TEXT_WIDTH)
            centred = QHBoxLayout()
            centred.addStretch(1)
            centred.addWidget(part, 1000)
            centred.addStretch(1)
            column.addLayout(centred)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        column.addStretch(3)

    def tell(
        self,
        icon: str,
        title: str,
        text: str = "",
        ways: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        bad: bool = False,
    ) -> None:
        """Show a sentence and the `ways` on: words of a button and what it does."""
        self._icon.show_icon(icon, "bad" if bad else "text2")
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title}. {text}")
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._buttons.addStretch(1)
        for words, act in ways:
            button = Button(self._theme, words)
            button.clicked.connect(lambda _=False, act=act: act())
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def way_words(self) -> tuple[str, ...]:
        """The words of the buttons."""
        return tuple(button.text() for button in self._way_buttons())

    def take_way(self, place: int) -> None:
        """Press one of the buttons."""
        self._way_buttons()[place].click()

    def _way_buttons(self) -> list[Button]:
        items = (self._buttons.itemAt(place) for place in range(self._buttons.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, Button)]


class _Sign(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name, self._token = "", "text2"
        self.setFixedSize(32, 32)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_icon(self, name: str, token: str) -> None:
        self._name, self._token = name, token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._name:
            return
        painter = QPainter(self)
        hue, ratio = self._theme.hue(self._token), self.devicePixelRatioF()
        picture = self._theme.pixmap(self._name, hue, 32, ratio)
        painter.drawPixmap(QRectF(self.rect()).topLeft(), picture)

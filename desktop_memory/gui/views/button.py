"""Buttons whose icons follow the theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from desktop_memory.gui.theme.theme import Theme

_GAP = 4
_ICON_INKS = {
    "primary": "on_accent",
    "destroy": "on_accent",
    "danger": "bad",
    "link": "accent",
    "link-danger": "bad",
    "sheet": "on_sheet",
}


class Button(QPushButton):
    """A button with words. Roles: primary, danger (red words), destroy (red ground), quiet,
    link, link-danger, sheet; `bar` makes it 28 px high. It is never the default button of a
    dialog, and Enter does not press what destroys, even where it has the keyboard."""

    def __init__(
        self, theme: Theme, text: str, icon: str = "", role: str = "", *, bar: bool = False
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon_name = icon
        self.setAutoDefault(False)
        if role:
            self.setProperty("role", role)
        if bar:
            self.setProperty("fit", "bar")
        theme.changed.connect(self._dress)
        self._dress()

    def set_icon(self, name: str) -> None:
        """Show another icon of `resources/icons`."""
        self._icon_name = name
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        # Whether Enter presses a button depends on the desktop's theme.
        if enter and self.property("role") == "destroy":
            event.ignore()
            return
        super().keyPressEvent(event)

    def _dress(self) -> None:
        size = self._theme.row(16)
        self.setIconSize(QSize(size + _GAP, size))
        if self._icon_name:
            ink = _ICON_INKS.get(str(self.property("role") or ""), "text1")
            self.setIcon(self._theme.icon(self._icon_name, ink, gap=_GAP))


class IconButton(QToolButton):
    """A button without words; `tip` is its tooltip and its name for screen readers."""

    def __init__(
        self, theme: Theme, icon: str, tip: str, *, framed: bool = False, ink: str = "text2"
    ) -> None:
        super().__init__()
        self._ink = ink
        self._theme = theme
        self._icon_name = icon
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        if framed:
            self.setProperty("role", "framed")
        theme.changed.connect(self._dress)
        self._dress()

    def set_icon(self, name: str) -> None:
        """Show another icon of `resources/icons`."""
        self._icon_name = name
        self._dress()

    def _dress(self) -> None:
        size = self._theme.row(16)
        self.setIconSize(QSize(size, size))
        self.setIcon(self._theme.icon(self._icon_name, self._ink))

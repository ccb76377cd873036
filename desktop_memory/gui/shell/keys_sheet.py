"""F1: every key, by place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.gui.shell.page import KeyRow
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label

ANYWHERE: tuple[KeyRow, ...] = (
    ("Ctrl+1 … 7", "pages"),
    ("Ctrl+K", "search everything"),
    ("Ctrl+F", "filter this page"),
    ("Ctrl+,", "settings"),
    ("Alt+← →", "back, forward"),
    ("F6, Shift+F6", "next, previous pane"),
    ("Ctrl+Z", "undo the last change"),
    ("Ctrl+Shift+P", "pause or resume"),
    ("Ctrl++  −  0", "text size"),
    ("F5", "refresh"),
    ("F1", "keys"),
    ("Esc", "clears, then closes"),
    ("Ctrl+W", "to the tray"),
    ("Ctrl+Q", "quit"),
)


class KeysSheet(QDialog):
    """The keys that act anywhere, and those of the page that is shown."""

    def __init__(self, parent: QWidget, theme: Theme, page: str, keys: Sequence[KeyRow]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        listed = QWidget()
        grid = QGridLayout(listed)
        grid.setContentsMargins(24, 20, 24, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(2, 24)
        self._fill(grid, 0, "Anywhere", ANYWHERE)
        self._fill(grid, 3, page, keys or (("", "No keys of its own."),))
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(listed)
        column.addWidget(scroll)
        close = Button(theme, "Close", role="primary")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
        self.resize(min(theme.px(760), parent.width() - 40), min(theme.px(560), parent.height()))

    def _fill(self, grid: QGridLayout, left: int, title: str, keys: Sequence[KeyRow]) -> None:
        grid.addWidget(Label(title, "heading"), 0, left, 1, 2)
        for row, (key, words) in enumerate(keys, 1):
            if key:
                grid.addWidget(Label(key, "key"), row, left, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Label(words, wrap=True), row, left + 1)

"""A dialog that lists things with their times."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label, plain_tip

_SIZE = (460, 380)


class TimedList(QDialog):
    """Newest first, as given. `nothing` stands in place of an empty list."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        nothing: str,
        rows: Sequence[tuple[datetime, str]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(*(theme.px(side) for side in _SIZE))
        self.rows = QListWidget()
        self.rows.setAccessibleName(title)
        now = datetime.now(UTC)
        for at, words in rows:
            item = QListWidgetItem(f"{phrasing.moment(at, now)}   {words}")
            item.setToolTip(plain_tip(f"{phrasing.exact(at)}\n{words}"))
            self.rows.addItem(item)
        close = Button(theme, "Close")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Label(title, "heading"))
        column.addWidget(self.rows if rows else Label(nothing, "secondary"), 1)
        column.addLayout(foot)

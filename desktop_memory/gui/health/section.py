"""A part of the health page: a heading, a word at its right, and what stands below."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import ElidedLabel, Label


class Section(QFrame):
    """`body` takes what the section shows."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.heading = Label(title, "section")
        self.aside = Label("", "secondary")
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.aside)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.body)
        column.addSpacing(8)
        column.addWidget(line)


class Pairs(QWidget):
    """Rows of a name and what it is, with an icon that says whether that is well."""

    def __init__(self, theme: Theme, name_width: int = 104) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, theme.row(name_width))
        self._grid.setColumnStretch(2, 1)
        self._rows: list[tuple[Label, IconLabel, ElidedLabel]] = []

    def show_rows(self, rows: Sequence[tuple[str, str, str, str]]) -> None:
        """(name, icon, ink, words) each."""
        while len(self._rows) < len(rows):
            self._add_row()
        for place, row in enumerate(self._rows):
            for widget in row:
                widget.setVisible(place < len(rows))
        for (name, icon, ink, words), (name_label, sign, told) in zip(
            rows, self._rows, strict=False
        ):
            name_label.setText(name)
            sign.show_icon(icon, ink)
            told.setText(words)

    def _add_row(self) -> None:
        row = (Label("", "secondary"), IconLabel(self._theme, "info", "text3"), ElidedLabel())
        for column, widget in enumerate(row):
            self._grid.addWidget(widget, len(self._rows), column)
        self._rows.append(row)

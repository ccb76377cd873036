"""A part of the health page: a heading, a word at its right, and what stands below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import Label

_NAME_WIDTH, _ROW = 104, 24


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


@dataclass(frozen=True, slots=True)
class Pair:
    """A name and what it is, with an icon in the colour of a token that says whether that is
    well. `way`: words of a link beside it."""

    name: str
    icon: str
    ink: str
    words: str
    way: str = ""


class Pairs(QWidget):
    """One row each; `take_way(name)` is called when the link of a row is clicked."""

    def __init__(self, theme: Theme, take_way: Callable[[str], object] = str) -> None:
        super().__init__()
        self._theme = theme
        self._take_way = take_way
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, theme.row(_NAME_WIDTH))
        self._grid.setColumnStretch(2, 1)
        self._rows: list[tuple[Label, IconLabel, Label, Button]] = []

    def show_rows(self, rows: Sequence[Pair]) -> None:
        while len(self._rows) < len(rows):
            self._add_row()
        for place, widgets in enumerate(self._rows):
            for widget in widgets:
                widget.setVisible(place < len(rows))
        for row, (name, sign, told, way) in zip(rows, self._rows, strict=False):
            name.setText(row.name)
            sign.show_icon(row.icon, row.ink)
            told.setText(row.words)
            told.setAccessibleName(f"{row.name}: {row.words}")
            way.setText(row.way)
            way.setVisible(bool(row.way))

    def words(self) -> dict[str, str]:
        """Name -> what it is, as shown."""
        return {name.text(): told.text() for name, _, told, _ in self._rows if not name.isHidden()}

    def link(self, name: str) -> Button:
        """The link beside the row of this name."""
        return next(way for label, _, _, way in self._rows if label.text() == name)

    def _add_row(self) -> None:
        name, way = Label("", "secondary"), Button(self._theme, "", role="link")
        way.clicked.connect(lambda: self._take_way(name.text()))
        row = (name, IconLabel(self._theme, "info", "text3"), Label("", wrap=True), way)
        self._grid.setRowMinimumHeight(len(self._rows), self._theme.row(_ROW))
        for column, widget in enumerate(row):
            self._grid.addWidget(widget, len(self._rows), column)
        self._rows.append(row)

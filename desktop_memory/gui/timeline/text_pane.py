"""The text of an episode, with its own filter."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.domain.episode import Line
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.line_list import LineList
from desktop_memory.gui.views.button import IconButton
from desktop_memory.gui.views.filter_field import FilterField
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.marked_text import find_marks

_HEAD = 40


class TextPane(QFrame):
    """`selected(tuple of line ids)`, `copy_asked()`, `words_asked(str)` when the person looks for
    words in this episode."""

    selected = Signal(object)
    copy_asked = Signal()
    words_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._all: tuple[Line, ...] = ()
        self._words: tuple[str, ...] = ()
        self._count = Label("", "secondary")
        self._find = IconButton(theme, "search", "Find in this text")
        self._find.setCheckable(True)
        self._find.toggled.connect(self._show_field)
        copy = IconButton(theme, "copy", "Copy text (Ctrl+C)")
        copy.clicked.connect(self.copy_asked)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(8)
        head.addWidget(Label("Text", "strong"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._find)
        head.addWidget(copy)
        strip = QWidget()
        strip.setLayout(head)
        strip.setFixedHeight(theme.row(_HEAD))
        self._field = FilterField(theme, "Words in this text", icon="search")
        self._field.settled.connect(self._look_for)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(12, 0, 12, 8)
        inside.addWidget(self._field)
        self._holder = holder
        holder.hide()
        self.list = LineList(theme)
        self.list.selected.connect(self.selected)
        self._matches = Label("", "fine")
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 8)
        foot.addWidget(Label("Times are when a line was first seen", "fine"))
        foot.addStretch(1)
        foot.addWidget(self._matches)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(holder)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def show_lines(self, lines: Sequence[Line], words: Sequence[str]) -> None:
        """All lines of the episode and the words to mark."""
        self._all, self._words = tuple(lines), tuple(words)
        self._count.setText(phrasing.counted(len(self._all), "line"))
        self._fill()

    def show_match(self, place: int, count: int) -> None:
        """ "match 1 of 2"; no matches say nothing."""
        self._matches.setText(f"match {place} of {count}" if count else "")

    def focus_field(self) -> None:
        """Open the field and put the cursor into it."""
        self._find.setChecked(True)
        self._field.setFocus()

    def _show_field(self, on: bool) -> None:
        self._holder.setVisible(on)
        if on:
            self._field.setFocus()
        else:
            self._field.clear()

    def _look_for(self, words: str) -> None:
        self._fill()
        self.words_asked.emit(words)

    def _fill(self) -> None:
        sought = self._field.text().split()
        words = tuple(sought) or self._words
        shown = self._all
        if sought:
            shown = tuple(line for line in self._all if find_marks(line.text, sought))
        self.list.show_lines(shown, words)

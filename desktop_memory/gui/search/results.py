"""The left side of the search page: results, or what stands there when there are none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.domain.recall import Answer
from desktop_memory.gui import phrasing
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.search.answers import Nearby, Start
from desktop_memory.gui.search.hit_list import HitList
from desktop_memory.gui.search.query import Query
from desktop_memory.gui.search.signposts import Signposts, Ways
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.empty_state import EmptyState
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.loading_rows import LoadingRows

_ADVICE = (
    "No memory has these words, or is near to them in meaning. Try fewer words, another form of a"
    " word, or a time such as “last week”."
)


class Results(QFrame):
    """`asked(str)` when one of the last questions was chosen, `tried(Query)` for a near one,
    `cancelled()` when a search took too long for the person."""

    asked = Signal(str)
    tried = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._theme = theme
        self.list = HitList(theme, pictures)
        self.empty = EmptyState(theme)
        self._loading = LoadingRows(theme)
        self._loading.cancelled.connect(self.cancelled)
        self._questions = QWidget()
        self._chips = QVBoxLayout(self._questions)
        self._chips.setContentsMargins(16, 12, 16, 8)
        self._chips.setSpacing(2)
        self.signposts = Signposts(theme)
        self._seen = Label("Seen today", "section")
        self._seen.setContentsMargins(16, 8, 16, 8)
        self._stack = QStackedWidget()
        for part in (self.list, self.empty, self._loading):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._questions)
        column.addWidget(self._seen)
        column.addWidget(self.signposts)
        column.addWidget(self._stack, 1)
        self._show_start_parts(shown=False)

    @property
    def listed(self) -> bool:
        """Whether there are results to choose from."""
        return self._stack.currentWidget() is self.list

    def show_loading(self) -> None:
        """A question is under way: old results stay, dimmed; without any, shapes stand there."""
        if self.listed and self.list.hits.rowCount():
            self.list.set_dimmed(True)
        else:
            self._loading.begin("Searching…")
            self._stack.setCurrentWidget(self._loading)

    def show_start(self, start: Start) -> None:
        """The field is empty: the last questions and what was seen today."""
        self.signposts.show_ways(Ways())
        while self._chips.count():
            item = self._chips.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.deleteLater()
        if start.questions:
            self._chips.addWidget(Label("Asked before", "section"))
        for question in start.questions:
            button = Button(self._theme, question.replace("&", "&&"), "search", "link")
            button.clicked.connect(lambda _=False, question=question: self.asked.emit(question))
            self._chips.addWidget(button)
        self._show_start_parts(shown=True)
        self._questions.setVisible(bool(start.questions))
        self._seen.setVisible(bool(start.seen))
        if start.seen:
            self.list.show_hits(start.seen, ())
            self._stack.setCurrentWidget(self.list)
        else:
            self.list.show_hits((), ())
            title = "Search all that was on the screen"
            self.empty.tell("search", title, "Words, a time such as “last Tuesday”, a program.")
            self._stack.setCurrentWidget(self.empty)

    def show_answer(self, answer: Answer, query: Query) -> None:
        """Results."""
        self._show_start_parts(shown=False)
        self.list.show_hits(query.ordered(answer.hits), answer.words)
        self._stack.setCurrentWidget(self.list)

    def show_none(self, query: Query, near: Sequence[Nearby]) -> None:
        """No result, and the nearest questions that have one."""
        self._show_start_parts(shown=False)
        self.list.show_hits((), ())
        words = query.words.strip()
        text = "; ".join(
            f"{phrasing.counted(way.found, 'result')} {way.words[0].lower()}{way.words[1:]}"
            for way in near
        )
        if not near:
            text = _ADVICE
        ways = [(way.words, self._to(way.query)) for way in near]
        self.empty.tell("search", f"Nothing matches “{words}”", text, ways)
        self._stack.setCurrentWidget(self.empty)

    def show_cancelled(self, again: Callable[[], object]) -> None:
        """The question was given up."""
        self.empty.tell("search", "The search was cancelled", "", [("Search again", again)])
        self._stack.setCurrentWidget(self.empty)

    def show_error(self, error: MemoryAppError, again: Callable[[], object]) -> None:
        """The search itself failed."""
        self.signposts.show_ways(Ways())
        self._show_start_parts(shown=False)
        self.list.show_hits((), ())
        self.empty.tell("warning", error.message, error.remedy, [("Try again", again)], bad=True)
        self._stack.setCurrentWidget(self.empty)

    def _to(self, query: Query) -> Callable[[], object]:
        return lambda: self.tried.emit(query)

    def _show_start_parts(self, *, shown: bool) -> None:
        self._questions.setVisible(shown)
        self._seen.setVisible(shown)

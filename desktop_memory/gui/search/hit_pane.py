"""The chosen result in full: the frame with all matches, or the fact in short."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Frame
from desktop_memory.domain.recall import Hit
from desktop_memory.gui import phrasing
from desktop_memory.gui.handover import may_open
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.search.fact_view import FactContent, FactView
from desktop_memory.gui.search.reason import why
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.day import EpisodeContent
from desktop_memory.gui.timeline.frame_view import FrameView
from desktop_memory.gui.timeline.line_list import LineList
from desktop_memory.gui.views.app_tile import AppTile
from desktop_memory.gui.views.button import Button, IconButton
from desktop_memory.gui.views.label import ElidedLabel, Label

_FULL = 0
_SIDE = 16
_UNBOUNDED = 16_777_215


class HitPane(QFrame):
    """`timeline_asked()`, `facts_asked()`, `source_asked(Provenance)`, `open_asked()`,
    `copy_asked()`, `forget_asked()`, `back_asked()` for its buttons."""

    timeline_asked = Signal()
    facts_asked = Signal()
    source_asked = Signal(object)
    open_asked = Signal()
    copy_asked = Signal()
    forget_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._pictures = pictures
        self._episode: EpisodeContent | None = None
        self._frame: Frame | None = None
        self._fact: FactContent | None = None
        self._marks: tuple[Box, ...] = ()
        self._match = 0
        self.view = FrameView(theme)
        self.view.set_boxes(False)
        self._lines = LineList(theme)
        self._fact_view = FactView(theme)
        self._fact_view.source_asked.connect(self.source_asked)
        self._stack = QStackedWidget()
        for part in (self.view, self._lines, self._fact_view):
            self._stack.addWidget(part)
        self._why_head = Label("Why it is here", "section")
        self._why = Label("", "secondary", wrap=True)
        self._held = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._held)
        column = QVBoxLayout(self._held)
        column.setContentsMargins(_SIDE, 10, _SIDE, 12)
        column.setSpacing(10)
        self._back = Button(theme, "Back to the results", "back", "link")
        self._back.clicked.connect(self.back_asked)
        self._back.hide()
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._make_head(theme))
        column.addWidget(self._stack, 1000)
        column.addWidget(self._make_actions(theme))
        column.addWidget(_Rule())
        column.addWidget(self._why_head)
        column.addWidget(self._why)
        column.addStretch(1)
        self._held.hide()
        pictures.ready.connect(self._take_picture)
        pictures.gone.connect(self._take_picture)

    @property
    def episode(self) -> EpisodeContent | None:
        """The episode that is shown, if it is one."""
        return self._episode

    @property
    def frame(self) -> Frame | None:
        """The frame that is shown, if there is one."""
        return self._frame

    @property
    def fact(self) -> FactContent | None:
        """The fact that is shown, if it is one."""
        return self._fact

    @property
    def match_words(self) -> str:
        """Which match is stepped to, e.g. "match 2 of 9"; empty without any."""
        return self._matches.text()

    def show_episode(
        self, content: EpisodeContent, hit: Hit, words: Sequence[str], *, asked: bool = True
    ) -> None:
        """An episode at the frame that holds the matched lines. `asked`: why it was found is
        told."""
        self._held.show()
        self._episode, self._fact = content, None
        episode = content.episode
        self._tile.show_app(phrasing.program(episode), episode.process)
        self._title.setText(phrasing.heading(episode))
        span = phrasing.span(episode.started_at, episode.ended_at)
        day = phrasing.long_date(
            episode.started_at.astimezone().date(), datetime.now().astimezone().date()
        )
        self._place.setText(f"{phrasing.where(episode)} · {day}, {span}")
        self._frame = _frame_of(content, hit)
        if self._frame is None:
            self._stack.setCurrentWidget(self._lines)
            self._lines.show_lines(content.lines, words)
            self._lines.select(frozenset(hit.line_ids[:1]))
            self._marks = ()
        else:
            self._stack.setCurrentWidget(self.view)
            self.view.show_lines(content.lines_at(self._frame.at), words)
            self._marks = tuple(sorted(self.view.marks, key=lambda box: (box.y, box.x)))
            self._show_picture()
        self._open.setVisible(may_open(episode))
        self._open.setText("Open page" if episode.url else "Open file")
        self._open.set_icon("globe" if episode.url else "open")
        self._tell(why(hit, [line.text for line in content.lines], words), asked=asked)
        self._match = 0
        self.step_match(0)

    def show_fact(self, content: FactContent, hit: Hit, *, asked: bool = True) -> None:
        """A fact in short."""
        self._held.show()
        self._episode, self._frame, self._fact = None, None, content
        self._marks = ()
        self._fact_view.show_fact(content)
        self._stack.setCurrentWidget(self._fact_view)
        self._open.hide()
        self._tell(why(hit), asked=asked)
        self.step_match(0)

    def show_nothing(self) -> None:
        """No result is chosen."""
        self._episode, self._frame, self._fact = None, None, None
        self._held.hide()

    def set_over(self, over: bool) -> None:
        """Lie over the results, with a way back to them."""
        self._back.setVisible(over)

    def step_match(self, step: int) -> None:
        """F3: the next match on the frame, around its ends."""
        count = len(self._marks)
        self._match = (self._match + step) % count if count else 0
        self.view.show_mark(self._marks[self._match] if count else None)
        self._matches.setText(f"match {self._match + 1} of {count}" if count else "")
        for part in (self._before, self._after):
            part.setVisible(count > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _make_head(self, theme: Theme) -> QWidget:
        self._tile = AppTile(theme, theme.row(32))
        self._title = ElidedLabel("", "heading")
        self._place = ElidedLabel("", "secondary")
        self._matches = Label("", "secondary")
        self._before = IconButton(theme, "chevron-up", "Match before (Shift+F3)", framed=True)
        self._after = IconButton(theme, "chevron-down", "Next match (F3)", framed=True)
        self._before.clicked.connect(lambda: self.step_match(-1))
        self._after.clicked.connect(lambda: self.step_match(1))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._place)
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._tile)
        row.addLayout(words, 1)
        row.addWidget(self._matches)
        row.addWidget(self._before)
        row.addWidget(self._after)
        return self._head

    def _make_actions(self, theme: Theme) -> QWidget:
        self._timeline = Button(theme, "Show in timeline", "timeline")
        self._facts = Button(theme, "Open in facts", "facts")
        self._open = Button(theme, "Open page", "globe")
        copy = Button(theme, "Copy text", "copy")
        forget = Button(theme, "Forget this…", "forget", "danger")
        actions = QWidget()
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, asked in (
            (self._timeline, self.timeline_asked),
            (self._facts, self.facts_asked),
            (self._open, self.open_asked),
            (copy, self.copy_asked),
        ):
            button.clicked.connect(asked)
            row.addWidget(button)
        row.addStretch(1)
        forget.clicked.connect(self.forget_asked)
        row.addWidget(forget)
        return actions

    def _tell(self, reason: str, *, asked: bool) -> None:
        is_fact = self._fact is not None
        self._head.setVisible(not is_fact)
        self._facts.setVisible(is_fact)
        self._timeline.setVisible(not is_fact)
        self._why.setText(reason)
        self._why_head.setVisible(asked)
        self._why.setVisible(asked)
        self._fit_height()

    def _show_picture(self) -> None:
        frame = self._frame
        if frame is None:
            return
        shown = self._pictures.find(frame.id, _FULL) or self._pictures.find(frame.id)
        if shown is not None or self._pictures.is_gone(frame.id):
            self.view.show_frame(shown, "The picture was removed; its text stays.")
            self._fit_height()

    def _take_picture(self, frame_id: int, _width: int = 0) -> None:
        if self._frame is not None and frame_id == self._frame.id:
            self._show_picture()

    def _fit_height(self) -> None:
        width = max(1, self.width() - 2 * _SIDE)
        framed = self._stack.currentWidget() is self.view
        height = self.view.height_for(width) if framed else None
        self._stack.setMaximumHeight(height or _UNBOUNDED)


class _Rule(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "line")
        self.setFixedHeight(1)


def _frame_of(content: EpisodeContent, hit: Hit) -> Frame | None:
    """The frame that recall named; else the first one on which a matched line was seen."""
    named = content.find_frame(hit.frame_id, None) if hit.frame_id is not None else None
    if named is not None:
        return named
    lines = [line for line in content.lines if line.id in hit.line_ids]
    for frame in content.frames:
        if any(line.first_seen_at <= frame.at <= line.last_seen_at for line in lines):
            return frame
    return content.frames[-1] if content.frames else None

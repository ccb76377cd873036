"""The episode that is shown: its frame, the strip of frames, and what can be done with it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_memory.domain.episode import Frame, Line
from desktop_memory.domain.observation import Source
from desktop_memory.gui import phrasing
from desktop_memory.gui.handover import may_open
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.day import SEEN_WITHIN, EpisodeContent
from desktop_memory.gui.timeline.frame_strip import FrameStrip
from desktop_memory.gui.timeline.frame_view import FrameView
from desktop_memory.gui.views.app_tile import AppTile
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import ElidedLabel
from desktop_memory.gui.views.segments import Segments

_FULL = 0
_SIDE = 16
_UNBOUNDED = 16_777_215
_REMOVED = "The picture was removed; its text stays where it stood."
_WORDLESS = {
    Source.SCREEN: "No picture was kept of this.",
    Source.CLIPBOARD: "Copied text; it has no picture.",
    Source.FILE: "Text of a file; it has no picture.",
    Source.AGENT: "A message of an agent; it has no picture.",
}


class Stage(QFrame):
    """Shows one episode at one of its frames.

    `frame_shown(Frame)`, `selected(tuple of line ids)`, and for its buttons `copy_asked()`,
    `open_asked()`, `exclude_asked()`, `forget_asked()`, `alone_asked()`.
    """

    frame_shown = Signal(object)
    selected = Signal(object)
    copy_asked = Signal()
    open_asked = Signal()
    exclude_asked = Signal()
    forget_asked = Signal()
    alone_asked = Signal()

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._theme = theme
        self._pictures = pictures
        self._content: EpisodeContent | None = None
        self._frame: Frame | None = None
        self._words: tuple[str, ...] = ()
        self._narrow = False
        self.view = FrameView(theme)
        self.view.selected.connect(self.selected)
        self.view.alone_asked.connect(self.alone_asked)
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setAccessibleName("Text of the episode")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._text)
        self.strip = FrameStrip(theme, pictures)
        self.strip.chosen.connect(self.show_frame)
        self._head = self._make_head(theme)
        self._actions = self._make_actions(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 10, _SIDE, 12)
        column.setSpacing(10)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1000)
        column.addWidget(self.strip)
        column.addWidget(self._actions)
        column.addStretch(1)
        pictures.ready.connect(self._take_picture)
        pictures.gone.connect(self._miss_picture)

    @property
    def content(self) -> EpisodeContent | None:
        """The episode that is shown."""
        return self._content

    @property
    def frame(self) -> Frame | None:
        """The frame that is shown."""
        return self._frame

    def show_episode(
        self, content: EpisodeContent, words: Sequence[str], frame: Frame | None
    ) -> None:
        """Show an episode at `frame`, by default at its last one."""
        self._content, self._words = content, tuple(words)
        self._tell_head()
        monitors = sorted({item.monitor for item in content.frames})
        self._monitors.setVisible(len(monitors) > 1)
        if frame is None and content.frames:
            frame = content.frames[-1]
        if frame is None:
            self._show_text()
            return
        self._stack.setCurrentWidget(self.view)
        self._monitors.choose(min(1, monitors.index(frame.monitor)))
        self.strip.show_frames(self._of_monitor(frame.monitor))
        self.strip.show()
        self.show_frame(frame)

    def show_news(self, content: EpisodeContent) -> None:
        """The same episode has grown: the frame and the selection stay."""
        self._content = content
        self._tell_head()
        if self._frame is None:
            self.show_episode(content, self._words, None)
            return
        self.strip.show_frames(self._of_monitor(self._frame.monitor))
        self.strip.show_chosen(self._frame)
        self.view.show_lines(self._lines_at(self._frame), self._words)

    def show_frame(self, frame: Frame) -> None:
        """Show a frame: what is at hand at once, the sharp picture when it has come."""
        self._frame = frame
        self.strip.show_chosen(frame)
        self._show_picture()
        self.view.show_lines(self._lines_at(frame), self._words)
        self.frame_shown.emit(frame)

    def show_at(self, at: datetime) -> None:
        """The frame of that moment."""
        frame = self.frame_at(at)
        if frame is not None and frame != self._frame:
            self.show_frame(frame)

    def frame_at(self, at: datetime) -> Frame | None:
        """The last frame up to a moment, else the first one."""
        monitor = self._frame.monitor if self._frame else None
        frames = self._of_monitor(monitor)
        before = [frame for frame in frames if frame.at <= at]
        return before[-1] if before else next(iter(frames), None)

    def mark(self, words: Sequence[str]) -> None:
        """Mark other words."""
        self._words = tuple(words)
        if self._frame is not None:
            self.view.show_lines(self._lines_at(self._frame), self._words)

    def show_line(self, line_id: int) -> None:
        """Select a line; where it is not on the frame shown, go to one that has it."""
        lines = self._content.lines if self._content else ()
        line = next((item for item in lines if item.id == line_id), None)
        if line is None:
            return
        if self._frame is not None and line not in self._lines_at(self._frame):
            self.show_at(line.first_seen_at + SEEN_WITHIN)
        self.view.select(frozenset({line_id}))

    def set_alone(self, alone: bool) -> None:
        """Show the frame and nothing else."""
        for part in (self._head, self._actions, self.strip):
            part.setVisible(not alone)
        if alone:
            self.view.show_full_size()
        else:
            self.view.fit()
        self._fit_height()

    def toggle_boxes(self) -> None:
        """L: lines or plain."""
        self._boxes.choose("plain" if self._boxes.value == "lines" else "lines")
        self._show_boxes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def set_narrow(self, narrow: bool) -> None:
        """Say less on the buttons."""
        self._narrow = narrow
        self._tell_actions()

    def _fit_height(self) -> None:
        """The frame as high as it is wide, so that the strip follows right below it."""
        width = max(1, self.width() - 2 * _SIDE)
        fitted = self.view.fitted and self._stack.currentWidget() is self.view
        height = self.view.height_for(width) if fitted else None
        self._stack.setMaximumHeight(height or _UNBOUNDED)

    def _make_head(self, theme: Theme) -> QWidget:
        self._tile = AppTile(theme, theme.row(32))
        self._title = ElidedLabel("", "heading")
        self._place = ElidedLabel("", "secondary")
        self._around = ElidedLabel("", "secondary")
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._title, self._place, self._around):
            words.addWidget(label)
        choices = [("lines", "Lines", "accessibility"), ("plain", "Plain", "picture")]
        self._boxes = Segments(theme, choices, "Boxes of lines", bar=True)
        self._boxes.chosen.connect(self._show_boxes)
        self._monitors = Segments(theme, [(0, "Left"), (1, "Right")], "Monitor", bar=True)
        self._monitors.chosen.connect(self._change_monitor)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._tile)
        row.addLayout(words, 1)
        row.addWidget(self._monitors)
        row.addWidget(self._boxes)
        return head

    def _make_actions(self, theme: Theme) -> QWidget:
        self._copy = Button(theme, "Copy text", "copy")
        self._open = Button(theme, "Open file", "open")
        self._exclude = Button(theme, "Exclude…", "exclude")
        self._forget = Button(theme, "Forget this…", "forget", "danger")
        for button, asked in (
            (self._copy, self.copy_asked),
            (self._open, self.open_asked),
            (self._exclude, self.exclude_asked),
            (self._forget, self.forget_asked),
        ):
            button.clicked.connect(asked)
        actions = QWidget()
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._copy)
        row.addWidget(self._open)
        row.addStretch(1)
        row.addWidget(self._exclude)
        row.addWidget(self._forget)
        return actions

    def _tell_head(self) -> None:
        if self._content is None:
            return
        episode = self._content.episode
        self._tile.show_app(phrasing.program(episode), episode.process)
        self._title.setText(phrasing.heading(episode))
        span = phrasing.span(episode.started_at, episode.ended_at)
        parts = [phrasing.program(episode), phrasing.where(episode), span]
        self._place.setText(" · ".join(dict.fromkeys(parts)))
        around = " · ".join(part for part in phrasing.around(episode) if part not in parts)
        self._around.setText(around)
        self._around.setVisible(bool(around))
        self._tell_actions()

    def _tell_actions(self) -> None:
        if self._content is None:
            return
        episode = self._content.episode
        self._open.setVisible(may_open(episode))
        self._open.setText("Open page" if episode.url else "Open file")
        self._open.set_icon("globe" if episode.url else "open")
        self._exclude.setVisible(bool(episode.app) and episode.source == Source.SCREEN)
        name = "" if self._narrow else f" {episode.app.replace('&', '&&')}"
        self._exclude.setText(f"Exclude{name}…")
        self._forget.setText("Forget…" if self._narrow else "Forget this…")
        self._copy.setText("Copy" if self._narrow else "Copy text")

    def _show_text(self) -> None:
        self._frame = None
        self.strip.hide()
        content = self._content
        if content is None:
            return
        lines = "\n".join(line.text for line in content.lines)
        if any(line.box for line in content.lines):
            self._stack.setCurrentWidget(self.view)
            self.view.show_frame(None, _WORDLESS[content.episode.source])
            self.view.show_lines(content.lines, self._words)
            self._fit_height()
        else:
            self._stack.setCurrentWidget(self._text)
            self._fit_height()
            if self._text.toPlainText() != lines:
                self._text.setPlainText(lines)

    def _show_picture(self) -> None:
        frame = self._frame
        if frame is None:
            return
        shown = self._pictures.find(frame.id, _FULL) or self._pictures.find(frame.id)
        if shown is not None:
            self.view.show_frame(shown)
            self._fit_height()
        elif self._pictures.is_gone(frame.id):
            self._miss_picture(frame.id)

    def _take_picture(self, frame_id: int, _width: int) -> None:
        if self._frame is not None and frame_id == self._frame.id:
            self._show_picture()

    def _miss_picture(self, frame_id: int) -> None:
        if self._frame is not None and frame_id == self._frame.id:
            self.view.show_frame(None, _REMOVED, self._frame.box)
            self._fit_height()

    def _show_boxes(self) -> None:
        self.view.set_boxes(self._boxes.value == "lines")

    def _change_monitor(self, _place: object) -> None:
        content, frame = self._content, self._frame
        if content is None or frame is None:
            return
        monitors = sorted({item.monitor for item in content.frames})
        monitor = monitors[min(len(monitors) - 1, 0 if self._monitors.value == 0 else 1)]
        frames = self._of_monitor(monitor)
        self.strip.show_frames(frames)
        nearest = min(frames, key=lambda item: abs(item.at - frame.at))
        self.show_frame(nearest)

    def _of_monitor(self, monitor: int | None) -> tuple[Frame, ...]:
        frames = self._content.frames if self._content else ()
        return tuple(item for item in frames if monitor is None or item.monitor == monitor)

    def _lines_at(self, frame: Frame) -> tuple[Line, ...]:
        return self._content.lines_at(frame.at) if self._content else ()

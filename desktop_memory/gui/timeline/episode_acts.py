"""What can be done with the episode that is shown."""

from datetime import datetime

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from desktop_memory.domain.forget import ForgetScope
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.handover import copy_span, copy_text, open_source
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.columns import Columns
from desktop_memory.gui.timeline.day_bar import DayBar
from desktop_memory.gui.timeline.span_menu import SpanMenu


class EpisodeActs(QObject):
    """`forget(ForgetScope)` and `exclude(app)` ask the person before anything is done."""

    forget = Signal(object)
    exclude = Signal(str)

    def __init__(
        self, bridge: Bridge, theme: Theme, columns: Columns, bar: DayBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._columns = columns
        self._bar = bar
        self._page = parent
        stage = columns.stage
        stage.copy_asked.connect(self.copy_text)
        stage.open_asked.connect(self.open_source)
        stage.exclude_asked.connect(self.ask_to_exclude)
        stage.forget_asked.connect(self.ask_to_forget)
        columns.text.copy_asked.connect(self.copy_text)
        bar.span_chosen.connect(self._offer_span)

    def copy_text(self) -> None:
        """Ctrl+C: the selected lines, else all of the episode."""
        content = self._columns.stage.content
        if content is not None:
            chosen = set(self._columns.text.list.selected_ids())
            copy_text(line.text for line in content.lines if not chosen or line.id in chosen)

    def open_source(self) -> None:
        """Ctrl+Enter: the page or file of the episode, in its own program."""
        content = self._columns.stage.content
        if content is not None:
            open_source(self._bridge, content.episode)

    def ask_to_exclude(self) -> None:
        """X: keep this program out from now on."""
        content = self._columns.stage.content
        if content is not None and content.episode.app:
            self.exclude.emit(content.episode.app)

    def ask_to_forget(self) -> None:
        """Del: forget the span that is selected, else the episode."""
        content = self._columns.stage.content
        if self._bar.span is not None:
            since, until = self._bar.span
            self.forget.emit(ForgetScope(since=since, until=until))
        elif content is not None:
            self.forget.emit(ForgetScope(episode_ids=(content.episode.id,)))

    def _offer_span(self, since: datetime, until: datetime, place: QPoint) -> None:
        menu = SpanMenu(self._theme, self._page)
        menu.copy_asked.connect(lambda: self._copy_span(since, until))
        menu.forget_asked.connect(self.ask_to_forget)
        menu.popup(place)

    def _copy_span(self, since: datetime, until: datetime) -> None:
        touched = [
            item.id
            for item in self._bar.content.episodes
            if item.started_at < until and item.ended_at > since
        ]
        copy_span(self._bridge, self, touched, since, until)

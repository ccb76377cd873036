"""The timeline: a day, its episodes, and one of them in full."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from tzlocal import get_localzone

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.episode import Day, Frame
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.columns import Columns
from desktop_memory.gui.timeline.day import (
    DayContent,
    DayNews,
    EpisodeContent,
    midnight,
    read_day,
    read_episode,
    read_news,
)
from desktop_memory.gui.timeline.day_bar import DayBar
from desktop_memory.gui.timeline.day_head import DayHead
from desktop_memory.gui.timeline.day_sheet import DaySheet
from desktop_memory.gui.timeline.day_told import DayTold, read_day_told
from desktop_memory.gui.timeline.day_work import DayWork
from desktop_memory.gui.timeline.empty_day import tell_empty
from desktop_memory.gui.timeline.episode_acts import EpisodeActs
from desktop_memory.gui.timeline.timeline_keys import add_timeline_keys, press_timeline_key

_NEAR_DAYS = timedelta(days=120)
# After a long while out of sight it is cheaper, and clearer to the person, to read the day anew.
_MANY_NEWS = 50


class TimelinePage(Page):
    """Bar and list follow each other; both choose the episode that the rest of the page shows."""

    name = "timeline"
    label = "Timeline"
    icon = "timeline"

    def __init__(
        self, bridge: Bridge, theme: Theme, placement: Placement, pictures: Pictures
    ) -> None:
        super().__init__(bridge, theme, placement)
        self._pictures = pictures
        self._day = _today()
        self._content: DayContent | None = None
        self._kept: list[Day] = []
        self._app = ""
        self._words: tuple[str, ...] = ()
        self._wanted: Destination | None = None
        self._episode_id: int | None = None
        self._follows_today = True
        self.alone = False
        self.day_head = DayHead(self.head, theme)
        self.bar = DayBar(theme)
        self.work = DayWork(bridge, theme)
        self.columns = Columns(bridge, theme, placement, pictures)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.work)
        column.addWidget(self.columns, 1)
        self.acts = EpisodeActs(bridge, theme, self.columns, self.bar, self)
        self.acts.forget.connect(self.forget)
        self.acts.exclude.connect(self.exclude)
        self._connect()
        add_timeline_keys(self)
        self.day_head.show_day(self._day)

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day

    def refresh(self, changes: Changes | None) -> None:
        if self._follows_today and self._day != _today():
            self.show_day(_today())
            return
        news = changes.episode_ids if changes else ()
        if changes is None or self._content is None or len(news) > _MANY_NEWS:
            self._read_day()
            self._read_kept()
            return
        if changes.forget_id is not None:
            self._pictures.drop_all()
        if changes.episode_ids:
            self.work.follow()
            ids, app = sorted(changes.episode_ids), self._app or None
            self.bridge.ask(lambda queries: read_news(queries, ids, app), self._show_news)

    def show_destination(self, destination: Destination) -> None:
        if destination.words:
            self._words = destination.words
        if destination.episode_id is not None:
            self._wanted = destination
            self._read_episode(destination.episode_id)
        elif destination.at is not None:
            self._wanted = destination
            self.show_day(destination.at.astimezone().date())

    def destination(self) -> Destination:
        frame = self.columns.stage.frame
        return Destination(
            self.name, episode_id=self._episode_id, frame_id=frame.id if frame else None
        )

    def focus_filter(self) -> None:
        self.columns.show_text()
        self.columns.text.focus_field()

    def clear(self) -> bool:
        if self.alone:
            self.set_alone(False)
            return True
        if self.bar.clear_span():
            return True
        if self._words:
            self._words = ()
            self._mark("")
            return True
        return False

    def panes(self) -> Sequence[QWidget]:
        columns = self.columns
        parts = (columns.episodes.view, columns.stage.view, columns.facts.list, columns.text.list)
        return (*parts, self.day_head.strip, self.bar)

    def fit(self, window_width: int) -> None:
        self.day_head.fit(window_width)
        self.columns.fit(window_width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_timeline_key(self, Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def show_day(self, day: date) -> None:
        """Go to a day. An episode that is still on its way does not lead back to its own."""
        self.bridge.give_up(self, "episode")
        if self._wanted is not None and self._wanted.episode_id is not None:
            self._wanted = None
        self._day = day
        self._follows_today = day == _today()
        self._content = None
        self.day_head.show_day(day)
        self.columns.month.show_day(day)
        words = f"Reading {'the' if day == _today() else 'that'} day…"
        self.columns.episodes.show_loading(words)
        self._read_day()
        self._read_kept()

    def show_hour(self, step: int) -> None:
        """PgUp/PgDn: the episode an hour away."""
        frame = self.columns.stage.frame
        content = self.columns.stage.content
        at = frame.at if frame else (content.episode.started_at if content else None)
        if at is not None:
            self._rest(at + timedelta(hours=step))

    def read_whole_day(self) -> None:
        """D: what the day was spent on, its week, and what comes again."""
        day = self._day
        self.bridge.ask(
            lambda queries: read_day_told(queries, day), self._tell_day, instead_of="whole day"
        )

    def _tell_day(self, told: DayTold) -> None:
        sheet = DaySheet(self.theme, told, self.window())
        sheet.moment_asked.connect(lambda at: self.show_destination(Destination(self.name, at=at)))
        sheet.fact_asked.connect(
            lambda fact_id: self.go.emit(Destination("facts", fact_id=fact_id))
        )
        sheet.open()

    def set_alone(self, alone: bool) -> None:
        """Space: the frame alone at full size, and back."""
        if alone and self.columns.stage.frame is None:
            return
        self.alone = alone
        self.head.setVisible(not alone)
        self.bar.setVisible(not alone)
        self.work.set_aside(aside=alone)
        self.columns.set_alone(alone)
        if alone:
            self.columns.stage.view.setFocus()
        else:
            self.columns.show_episodes()

    def _connect(self) -> None:
        head, bar, columns = self.day_head, self.bar, self.columns
        head.chosen.connect(self.show_day)
        head.turned.connect(lambda _: self._read_kept())
        head.app_chosen.connect(self._choose_app)
        head.search_asked.connect(lambda: self.go.emit(Destination("search", section="focus")))
        self.work.whole_asked.connect(self.read_whole_day)
        bar.picked.connect(self._pick)
        bar.scrubbed.connect(self._scrub)
        bar.rested.connect(self._rest)
        columns.month.chosen.connect(self.show_day)
        columns.month.turned.connect(lambda _: self._read_kept())
        columns.episodes.chosen.connect(self._read_episode)
        columns.episodes.filled.connect(self._after_filled)
        columns.episodes.cancelled.connect(self._give_up)
        columns.facts.chosen.connect(
            lambda fact_id: self.go.emit(Destination("facts", fact_id=fact_id))
        )
        columns.text.selected.connect(self._select_in_frame)
        columns.text.words_asked.connect(self._mark)
        stage = columns.stage
        stage.selected.connect(lambda ids: columns.text.list.select(frozenset(ids)))
        stage.frame_shown.connect(self._follow_frame)
        stage.alone_asked.connect(lambda: self.set_alone(not self.alone))

    def _read_day(self) -> None:
        day, app = self._day, self._app or None
        self.bridge.ask(
            lambda queries: read_day(queries, day, app), self._show_day, instead_of="day"
        )
        self.work.show_day(day)

    def _give_up(self) -> None:
        self.bridge.give_up(self, "day")
        self.columns.episodes.show_cancelled(self._read_day)

    def _read_kept(self) -> None:
        since, until = midnight(self._day) - _NEAR_DAYS, midnight(self._day) + _NEAR_DAYS
        zone = get_localzone()
        self.bridge.ask(
            lambda queries: queries.find_days(since, until, zone),
            self._show_kept,
            instead_of="days",
        )

    def _read_episode(self, episode_id: int) -> None:
        self.bridge.ask(
            lambda queries: read_episode(queries, episode_id),
            self._show_episode,
            self._miss_episode,
            instead_of="episode",
        )

    def _show_day(self, content: DayContent) -> None:
        if content.day != self._day:
            return
        self._content = content
        self.bar.show_day(content)
        self.bar.show_chosen(self._episode_id, self._frame_at())
        self.day_head.show_apps((item.app for item in content.episodes if item.app), self._app)
        self._tell_empty()
        self.columns.episodes.show_day(content, self._app or None)

    def _show_kept(self, days: list[Day]) -> None:
        self._kept = days
        self.day_head.show_kept(days)
        self.columns.month.show_kept(days)
        self._tell_empty()

    def _show_news(self, news: DayNews) -> None:
        if self._content is None:
            return
        before = self._content
        self._content = before.with_news(news)
        self.bar.show_day(self._content)
        self._tell_empty()
        inside = tuple(item for item in news.episodes if self._content.holds(item))
        shown = DayNews(inside, news.gone, news.dots)
        self.columns.episodes.show_news(self._content, shown)
        if self._episode_id in news.gone:
            self._episode_id = None
            self._choose_any()
        elif any(item.id == self._episode_id for item in news.episodes):
            self._read_episode(self._episode_id or 0)

    def _show_episode(self, content: EpisodeContent) -> None:
        same = content.episode.id == self._episode_id
        self._episode_id = content.episode.id
        wanted, self._wanted = self._wanted, None
        columns = self.columns
        columns.facts.show_facts(content.facts)
        columns.text.show_lines(content.lines, self._words)
        if same and wanted is None:
            columns.stage.show_news(content)
        else:
            columns.text.list.select(frozenset())
            frame = content.find_frame(wanted.frame_id, wanted.at) if wanted else None
            columns.stage.show_episode(content, self._words, frame)
            if wanted is not None and wanted.line_id is not None:
                columns.stage.show_line(wanted.line_id)
                columns.text.list.select(frozenset({wanted.line_id}))
        day = content.episode.started_at.astimezone().date()
        if self._content is None or not self._content.holds(content.episode):
            self.show_day(day)
        columns.episodes.select(content.episode.id)
        self.bar.show_chosen(content.episode.id, self._frame_at())

    def _miss_episode(self, error: MemoryAppError) -> None:
        self._wanted = None
        self.bridge.went_wrong.emit(error)

    def _after_filled(self) -> None:
        content = self._content
        if content is None:
            return
        if self._wanted is not None and self._wanted.at is not None:
            at, self._wanted = self._wanted.at, None
            self._rest(at)
        elif self._episode_id is not None and any(
            item.id == self._episode_id for item in content.episodes
        ):
            self.columns.episodes.select(self._episode_id)
        else:
            self._choose_any()

    def _choose_any(self) -> None:
        """The latest episode of the day, where nothing is chosen."""
        if self._content is not None and self._content.episodes:
            latest = max(self._content.episodes, key=lambda item: item.ended_at)
            self._read_episode(latest.id)

    def _tell_empty(self) -> None:
        if self._content is None:
            return
        self.columns.set_empty(not self._content.episodes)
        if not self._content.episodes:
            status = self.bridge.status()
            empty = self.columns.episodes.empty
            tell_empty(
                empty,
                self._content,
                status,
                self._kept,
                self._app,
                self.show_day,
                lambda: self._choose_app(""),
            )

    def _choose_app(self, app: str) -> None:
        self._app = app
        self._read_day()

    def _pick(self, episode_id: int) -> None:
        self._read_episode(episode_id)

    def _scrub(self, at: datetime) -> None:
        """While the playhead moves: the frame at hand where it is the same episode."""
        episode = self._content.episode_at(at) if self._content else None
        if episode is not None and episode.id == self._episode_id:
            self.columns.stage.show_at(at)
        elif episode is not None:
            self._wanted = Destination(self.name, at=at)
            self._read_episode(episode.id)

    def _rest(self, at: datetime) -> None:
        self._scrub(at)

    def _select_in_frame(self, line_ids: tuple[int, ...]) -> None:
        if len(line_ids) == 1:
            self.columns.stage.show_line(line_ids[0])
        else:
            self.columns.stage.view.select(frozenset(line_ids))

    def _follow_frame(self, frame: Frame) -> None:
        self.bar.show_chosen(self._episode_id, frame.at)

    def _mark(self, words: str) -> None:
        self.columns.stage.mark(words.split() or self._words)

    def _frame_at(self) -> datetime | None:
        stage = self.columns.stage
        if stage.frame is not None:
            return stage.frame.at
        return stage.content.episode.ended_at if stage.content else None


def _today() -> date:
    return datetime.now().astimezone().date()

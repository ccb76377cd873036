"""Search over episodes and facts."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.domain.fact import Provenance
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.recall import Answer, Hit, HitType
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.handover import copy_text, open_source
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.search.answers import (
    Start,
    read_fact,
    read_nearby,
    read_start,
    read_twins,
)
from desktop_memory.gui.search.filter_row import ALL, EPISODES, FACTS, FilterRow
from desktop_memory.gui.search.hit_pane import HitPane
from desktop_memory.gui.search.query import Query
from desktop_memory.gui.search.results import Results
from desktop_memory.gui.search.search_field import SearchField
from desktop_memory.gui.search.signposts import read_ways
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.day import read_episode

_SETTLED_MS = 3000
_PANE_FROM = 1000
_LIST, _PANE = 584, 710


class SearchPage(Page):
    """Results come while typing; the newest question wins."""

    name = "search"
    label = "Search"
    icon = "search"

    def __init__(
        self, bridge: Bridge, theme: Theme, placement: Placement, pictures: Pictures
    ) -> None:
        super().__init__(bridge, theme, placement)
        self._pictures = pictures
        self._query = Query()
        self._answer: Answer | None = None
        self._noted = ""
        self._narrow = self._over = False
        self.field = SearchField(theme)
        self.filters = FilterRow(theme)
        self.results = Results(theme, pictures)
        self.pane = HitPane(theme, pictures)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._note_search)
        self._lay_out(placement)
        self._connect()
        self._add_keys()

    def refresh(self, changes: Changes | None) -> None:
        if changes is None:
            self._ask()
        elif changes.forget_id is not None:
            self._pictures.drop_all()
            self._ask()

    def show_destination(self, destination: Destination) -> None:
        if destination.query:
            self._query = Query(destination.query, app=destination.app)
            self.field.show_words(destination.query)
            self._ask()
        if destination.section == "focus":
            self.focus_filter()

    def destination(self) -> Destination:
        return Destination(self.name, query=self._query.words.strip())

    def focus_filter(self) -> None:
        self.field.line.setFocus()
        self.field.line.selectAll()

    def clear(self) -> bool:
        if self._over:
            self._show_over(False)
            return True
        if not self.field.line.text():
            return False
        self.field.line.clear()
        return True

    def panes(self) -> Sequence[QWidget]:
        return (self.field.line, self.results.list, self.pane.view)

    def fit(self, window_width: int) -> None:
        self._narrow = window_width < _PANE_FROM
        self.filters.set_narrow(self._narrow)
        self._show_over(False)

    def _show_over(self, over: bool) -> None:
        """Where there is little room the chosen result lies over the list, with a way back."""
        self.results.setVisible(not over)
        self.pane.setVisible(over or not self._narrow)
        self.pane.set_over(over)
        self._over = over

    def _lay_out(self, placement: Placement) -> None:
        self.head.hide()
        top = QFrame()
        top.setProperty("role", "head")
        upper = QVBoxLayout(top)
        upper.setContentsMargins(16, 12, 16, 12)
        upper.setSpacing(8)
        upper.addWidget(self.field)
        upper.addWidget(self.filters)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.results)
        splitter.addWidget(self.pane)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(5)
        splitter.setSizes([_LIST, _PANE])
        splitter.setStretchFactor(1, 1)
        placement.follow_splitter(splitter, "search")
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(splitter, 1)

    def _connect(self) -> None:
        field, filters, results, pane = self.field, self.filters, self.results, self.pane
        field.changed.connect(self._type)
        field.entered.connect(self._enter)
        field.left_down.connect(results.list.setFocus)
        field.made_plain.connect(lambda part: self._use(self._query.taken_plain(part)))
        field.removed.connect(lambda part: self._use(self._query.without(part)))
        filters.types_chosen.connect(lambda types: self._use(replace(self._typed(), types=types)))
        filters.kind_chosen.connect(lambda kind: self._use(replace(self._typed(), kind=kind)))
        filters.app_chosen.connect(lambda app: self._use(replace(self._typed(), app=app)))
        filters.site_chosen.connect(lambda site: self._use(replace(self._typed(), site=site)))
        filters.sort_chosen.connect(lambda sort: self._use(replace(self._typed(), sort=sort)))
        results.asked.connect(lambda words: self._use(Query(words)))
        results.tried.connect(self._use)
        results.cancelled.connect(self._give_up)
        results.signposts.go.connect(self.go)
        results.list.chosen.connect(self._show_hit)
        results.list.opened.connect(self._open_hit)
        results.list.unfold_asked.connect(self._unfold)
        results.list.left_up.connect(self.focus_filter)
        results.list.clicked.connect(lambda _: self._show_over(self._narrow))
        pane.back_asked.connect(lambda: self._show_over(False))
        pane.timeline_asked.connect(self._open_current)
        pane.facts_asked.connect(self._open_current)
        pane.source_asked.connect(self._open_source_of_fact)
        pane.open_asked.connect(self.open_source)
        pane.copy_asked.connect(self.copy_text)
        pane.forget_asked.connect(self._ask_to_forget)

    def _add_keys(self) -> None:
        self.tell_key("↓", "into the results")
        self.tell_key("→  ←", "unfold, fold similar ones")
        self.tell_key("Enter", "show in timeline or facts")
        self.add_key("Ctrl+Return", self.open_source, "open page or file")
        self.add_key("F3", partial(self.pane.step_match, 1), "next match")
        self.add_key("Shift+F3", partial(self.pane.step_match, -1), "match before")
        self.tell_key("Backspace", "at the start: take the last chip away")
        self.add_key("Alt+A", partial(self.filters.focus_types, ALL), "all")
        self.add_key("Alt+F", partial(self.filters.focus_types, FACTS), "facts only")
        self.add_key("Alt+E", partial(self.filters.focus_types, EPISODES), "episodes only")
        self.add_key("Ctrl+C", self.copy_text, "copy text")
        self.add_key("Del", self._ask_to_forget, "forget…")

    def _typed(self) -> Query:
        """The query with the words of this moment, whether they have settled or not."""
        return replace(self._query, words=self.field.line.text())

    def _type(self, words: str) -> None:
        plain = frozenset(part for part in self._query.plain if part in words)
        self._query = replace(self._query, words=words, plain=plain)
        self._ask()

    def _use(self, query: Query) -> None:
        self._query = query
        self.field.show_words(query.words)
        self._ask()

    def _ask(self) -> None:
        self._settled.stop()
        self.bridge.give_up(self, "nearby")
        query = self._query
        if query.empty:
            self.bridge.ask(read_start, self._show_start, self._fail, instead_of="search")
            return
        self.results.show_loading()
        self.bridge.ask(
            lambda queries: queries.search(query.question()),
            lambda answer: self._show_answer(query, answer),
            self._fail,
            owner=self,
            instead_of="search",
        )

    def _show_start(self, start: Start) -> None:
        self._answer = None
        self.bridge.give_up(self, "ways")
        self.field.show_understood(())
        self.filters.show_query(self._query, ())
        self.filters.show_answer(None, counts=True)
        if not start.seen:
            self._show_no_hit()
        self.results.show_start(start)

    def _show_answer(self, query: Query, answer: Answer) -> None:
        self._answer = answer
        self.field.show_understood(answer.understood)
        self.filters.show_query(query, answer.hits)
        self.filters.show_answer(answer, counts=not query.types)
        self._settled.start()
        self.bridge.ask(
            lambda queries: read_ways(queries, answer),
            self.results.signposts.show_ways,
            owner=self,
            instead_of="ways",
        )
        if answer.hits:
            self.results.show_answer(answer, query)
            return
        self._show_no_hit()
        self.bridge.ask(
            lambda queries: read_nearby(queries, query, answer),
            lambda near: self.results.show_none(query, near),
            owner=self,
            instead_of="nearby",
        )

    def _give_up(self) -> None:
        self.bridge.give_up(self, "search")
        self.results.show_cancelled(self._ask)

    def _show_no_hit(self) -> None:
        self.bridge.give_up(self, "hit")
        self.pane.show_nothing()

    def _fail(self, error: MemoryAppError) -> None:
        self._show_no_hit()
        self.results.show_error(error, self._ask)

    def _show_hit(self, hit: Hit) -> None:
        words = self._answer.words if self._answer else ()
        asked = self._answer is not None  # what was seen today is listed without a question
        if hit.type == HitType.EPISODE:
            self.bridge.ask(
                lambda queries: read_episode(queries, hit.id),
                lambda content: self.pane.show_episode(content, hit, words, asked=asked),
                owner=self,
                instead_of="hit",
            )
        else:
            self.bridge.ask(
                lambda queries: read_fact(queries, hit.id),
                lambda content: self.pane.show_fact(content, hit, asked=asked),
                owner=self,
                instead_of="hit",
            )

    def _enter(self) -> None:
        """Enter in the field: search at once; on what is found already, open the first."""
        words = self.field.line.text()
        if words != self._query.words:
            self._type(words)
            return
        self._note_search()
        self.results.list.setFocus()
        self._open_current()

    def _open_current(self) -> None:
        hit = self.results.list.current()
        if hit is not None:
            self._open_hit(hit)

    def _open_hit(self, hit: Hit) -> None:
        self._note_search()
        words = self._answer.words if self._answer else ()
        if hit.type == HitType.FACT:
            fact_ids = [hit.id]
            self.bridge.submit(lambda commands: commands.note_recalled(fact_ids), quiet=True)
            self.go.emit(Destination("facts", fact_id=hit.id))
            return
        frame = self.pane.frame
        self.go.emit(
            Destination(
                "timeline",
                episode_id=hit.id,
                frame_id=frame.id if frame else hit.frame_id,
                line_id=next(iter(hit.line_ids), None),
                words=words,
            )
        )

    def _open_source_of_fact(self, source: Provenance) -> None:
        self.go.emit(
            Destination(
                "timeline",
                episode_id=source.episode_id,
                frame_id=source.frame_id,
                words=tuple(source.quote.split()),
            )
        )

    def _unfold(self, hit: Hit) -> None:
        self.bridge.ask(
            lambda queries: read_twins(queries, hit),
            lambda twins: self.results.list.show_twins(hit, twins),
            owner=self,
        )

    def open_source(self) -> None:
        """Ctrl+Enter: the page or file of the result."""
        if self.pane.episode is not None:
            open_source(self.bridge, self.pane.episode.episode)

    def copy_text(self) -> None:
        """Ctrl+C: the text of the result."""
        episode, fact = self.pane.episode, self.pane.fact
        if episode is not None:
            copy_text(line.text for line in episode.lines)
        elif fact is not None:
            copy_text([fact.fact.text])

    def _ask_to_forget(self) -> None:
        hit = self.results.list.current()
        if hit is None:
            return
        if hit.type == HitType.EPISODE:
            self.forget.emit(ForgetScope(episode_ids=(hit.id,)))
        else:
            self.forget.emit(ForgetScope(fact_ids=(hit.id,)))

    def _note_search(self) -> None:
        """Tell the recall figures, once for each question that stood still or was used."""
        self._settled.stop()
        answer, words = self._answer, self._query.words.strip()
        if answer is None or words == self._noted:
            return
        self._noted = words
        found, took_ms = len(answer.hits), answer.took_ms
        self.bridge.submit(lambda commands: commands.note_search(words, found, took_ms), quiet=True)

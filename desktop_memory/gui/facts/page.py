"""The facts page: filters, the table, and the chosen fact."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_memory.domain.agent import Agent
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.entity import Entity
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.domain.fact import Fact, FactCounts, FactFilter, FactView, Provenance
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.facts.about_menu import AboutMenu
from desktop_memory.gui.facts.details import FactDetails
from desktop_memory.gui.facts.fact_content import read_content
from desktop_memory.gui.facts.fact_keys import add_fact_keys
from desktop_memory.gui.facts.fact_model import FactModel, Order
from desktop_memory.gui.facts.fact_table import FactTable
from desktop_memory.gui.facts.kind_toggles import KindToggles
from desktop_memory.gui.facts.new_fact_dialog import NewFactDialog
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.choice_menu import ChoiceMenu
from desktop_memory.gui.views.empty_state import EmptyState
from desktop_memory.gui.views.filter_field import FilterField
from desktop_memory.gui.views.segments import Segments

_VIEWS = (
    (FactView.CURRENT, "Current"),
    (FactView.PROPOSED, "Proposed"),
    (FactView.FADING, "Fading"),
    (FactView.SUPERSEDED, "Superseded"),
    (FactView.PINNED, "Pinned"),
)
_GATHER_MS, _AFTER_WORDS = 400, 2
_SHORT_BELOW, _OVER_BELOW = 1280, 1000
_DELETED_AT_ONCE = 20


class FactsPage(Page):
    """Filters, sorting and paging happen in the database."""

    name = "facts"
    label = "Facts"
    icon = "facts"

    def __init__(
        self, bridge: Bridge, theme: Theme, placement: Placement, pictures: Pictures
    ) -> None:
        super().__init__(bridge, theme, placement)
        self._words = FilterField(theme, "Words, subject", "Ctrl+F")
        self._views = Segments(theme, _VIEWS, "Which facts")
        self._kinds = KindToggles(theme)
        self._source = ChoiceMenu(theme, "Source")
        self._agent = ChoiceMenu(theme, "Agent")
        self._about = AboutMenu(theme)
        self._new = Button(theme, "New fact", "plus")
        self._menus = (self._about, self._source, self._agent)
        self._model = FactModel(bridge, self)
        self.table = FactTable(theme, self._model, placement)
        self.details = FactDetails(theme, pictures)
        self._empty = EmptyState(theme)
        self._lists = QStackedWidget()
        self._wanted: int | None = None
        self._over = self._opened = False
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._lay_out()
        self._connect()
        add_fact_keys(self)

    def _lay_out(self) -> None:
        self._new.setAccessibleName("New fact")
        self._new.clicked.connect(self.add_fact)
        row = self.head.row
        for part in (self._words, self._views, *self._menus):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._new)
        self._agent.hide()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._empty)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._lists)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([870, 424])
        self.placement.follow_splitter(splitter, "facts")
        # Where width is short, the segments and the kinds in one button stand below the head.
        self._second_row = QWidget()
        second = QHBoxLayout(self._second_row)
        second.setContentsMargins(16, 6, 16, 6)
        second.setSpacing(8)
        second.addWidget(self._kinds.menu_button)
        second.addStretch(1)
        self._second_row.hide()
        body = QVBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._kinds)
        body.addWidget(self._second_row)
        body.addWidget(splitter, 1)

    def _connect(self) -> None:
        self._words.settled.connect(lambda _: self._show_list())
        self._views.chosen.connect(lambda _: self._show_list())
        self._kinds.chosen.connect(lambda _: self._show_list())
        for menu in self._menus:
            menu.chosen.connect(self._show_list)
        self.table.sorted_by.connect(self._sort)
        self.table.chosen.connect(self._show_fact)
        self.table.counted.connect(self.details.show_several)
        self.table.opened.connect(self._open)
        self.table.edit_asked.connect(self.edit)
        self._model.loaded.connect(self._note_loaded)
        self._later.timeout.connect(self._reload)
        self.details.asked.connect(self.act)
        self.details.saved.connect(self._save)
        self.details.sentence.left.connect(self.table.setFocus)
        self.details.fact_asked.connect(self._go_to)
        self.details.about_asked.connect(self._show_about)
        self.details.back_asked.connect(self._go_back)
        self.details.undo_asked.connect(self._undo)
        self.details.timeline_asked.connect(self._show_source)

    def fit(self, window_width: int) -> None:
        short = window_width < _SHORT_BELOW
        if short == self._second_row.isHidden():
            row = self._second_row.layout() if short else self.head.row
            assert isinstance(row, QHBoxLayout)  # noqa: S101  # both are made so
            row.insertWidget(0 if short else _AFTER_WORDS, self._views)
            self._second_row.setVisible(short)
            self._kinds.setVisible(not short)
        self._over = window_width < _OVER_BELOW
        self._new.setText("" if self._over else "New fact")
        self._words.setMinimumWidth(self.theme.px(192 if self._over else 220))
        self.details.set_over_list(over=self._over)
        self._fold()

    def edit(self) -> None:
        """Enter, F2: put the cursor into the sentence."""
        if self.table.current() is not None:
            self._open()
            self.details.sentence.begin()

    def refresh(self, changes: Changes | None) -> None:
        if changes is None:
            self._show_list()
        elif changes.fact_ids or changes.entities:
            self._later.start()

    def focus_filter(self) -> None:
        self._words.setFocus()
        self._words.selectAll()

    def show_destination(self, destination: Destination) -> None:
        if destination.query:
            self._words.setText(destination.query)
        if destination.agent_id is not None:
            self._show_all_of(destination.agent_id)
        entity_id = destination.entity_id
        if entity_id is not None:
            self.bridge.ask(
                lambda queries: queries.entities.get(entity_id), self._show_all_about, owner=self
            )
        if destination.fact_id is not None and not self.table.choose(destination.fact_id):
            self._go_to(destination.fact_id)
        if destination.fact_id is not None:
            self._open()

    def destination(self) -> Destination:
        fact = self.table.current()
        return Destination(self.name, fact_id=fact.id if fact else None)

    def clear(self) -> bool:
        if self._over and self._opened:
            self._go_back()
            return True
        if self._words.text():
            self._words.clear()
            return True
        if [menu for menu in self._menus if menu.choose(None)]:
            self._show_list()
            return True
        return self._kinds.clear()

    def panes(self) -> Sequence[QWidget]:
        return (self._words, self.table, self.details.sentence)

    def add_fact(self) -> None:
        """Ctrl+N"""
        NewFactDialog(self.bridge, self.theme, self.window()).open()

    def toggle_kind(self, place: int) -> None:
        """Alt+1…0"""
        self._kinds.toggle(place)

    def act(self, what: str) -> None:
        """As the details ask: to all chosen facts."""
        ids = self.table.chosen_ids()
        if not ids:
            return
        if what == "delete":
            self._delete(ForgetScope(fact_ids=ids))
            return
        if what == "current":
            self.bridge.submit(lambda commands: commands.make_current(ids[0]))
            return
        self.bridge.submit(lambda commands: getattr(commands, f"{what}_facts")(ids))

    def _delete(self, scope: ForgetScope) -> None:
        """A few go at once, and the bar with Undo tells how many; more are asked for first."""
        if len(scope.fact_ids) > _DELETED_AT_ONCE:
            self.ask_to_forget(scope)
        else:
            self.bridge.submit(lambda commands: commands.forget(scope))

    def toggle_pin(self) -> None:
        """P"""
        fact = self.table.current()
        if fact is not None:
            self.act("unpin" if fact.pinned else "pin")

    def undo_last(self) -> None:
        """U: take back the last step of the chosen fact's history."""
        fact = self.table.current()
        if fact is not None:
            self.bridge.submit(lambda commands: commands.undo_fact(fact.id))

    def show_in_timeline(self) -> None:
        """S: where the chosen fact was read last."""
        fact = self.table.current()
        if fact is not None:
            self.bridge.ask(
                lambda queries: queries.find_provenance(fact.id), self._show_first, owner=self
            )

    def _filter(self) -> FactFilter:
        view = self._views.value
        assert isinstance(view, FactView)  # noqa: S101  # the segments hold nothing else
        app, agent_id = self._source.value, self._agent.value
        return FactFilter(
            view=view,
            kinds=self._kinds.kinds(),
            words=self._words.text().strip(),
            app=app if isinstance(app, str) else None,
            agent_id=agent_id if isinstance(agent_id, int) else None,
            entity_id=self._about.entity_id,
        )

    def _show_list(self) -> None:
        self._model.show(self._filter(), self.table.order)
        self.table.show_words(tuple(self._words.text().split()))
        self._count()

    def _sort(self, order: Order) -> None:
        self._model.show(self._filter(), order)

    def _reload(self) -> None:
        self._model.reload()
        self._count()

    def _count(self) -> None:
        wanted = self._filter()
        self.bridge.ask(
            lambda queries: queries.count_facts(wanted),
            self._show_counts,
            owner=self,
            instead_of="counts",
        )
        self._about.ask(self.bridge, self)
        self.bridge.ask(
            lambda queries: queries.find_agents(),
            self._offer_agents,
            owner=self,
            instead_of="agents",
        )

    def _offer_agents(self, agents: list[Agent]) -> None:
        self._agent.offer([(agent.id, agent.name) for agent in agents])
        self._agent.setVisible(bool(agents))

    def _show_counts(self, counts: FactCounts) -> None:
        self._views.set_counts(dict(counts.by_view.items()))
        self._kinds.set_counts(counts.by_kind)
        self._source.offer([(app, app) for app in counts.apps if app])

    def _note_loaded(self) -> None:
        if self._model.rowCount():
            self._lists.setCurrentIndex(0)
            self._show_fact(self.table.current())
        else:
            self._tell_empty()

    def _tell_empty(self) -> None:
        if self._filter() == FactFilter():
            self._empty.tell(
                "facts",
                "No facts yet",
                "The first come after some minutes of work. You can write one yourself.",
                [("New fact", self.add_fact)],
            )
        else:
            self._empty.tell(
                "filter", "No fact fits these filters", "", [("Show all", self._show_all)]
            )
        self._lists.setCurrentIndex(1)
        if self._wanted is None:
            self.details.show_nothing()
            self._opened = False
            self._fold()

    def _show_all(self) -> None:
        self._views.choose(FactView.CURRENT)
        self._kinds.clear()
        for menu in self._menus:
            menu.choose(None)
        self._words.clear()
        self._show_list()

    def _show_all_of(self, agent_id: int) -> None:
        """What an agent wrote."""
        self._show_all()
        self._agent.choose(agent_id)
        self._show_list()

    def _show_about(self, entity_id: int) -> None:
        self.go.emit(Destination("names", entity_id=entity_id))

    def _show_all_about(self, entity: Entity) -> None:
        """All facts about somebody or something."""
        self._show_all()
        self._about.show_entity(entity)
        self._show_list()

    def _go_to(self, fact_id: int) -> None:
        """Show a fact that the list may not hold as it is filtered now."""
        self._wanted = fact_id
        self._show_all()
        self._ask_for(fact_id)

    def _open(self) -> None:
        self._opened = True
        self._fold()

    def _go_back(self) -> None:
        self._opened = False
        self._fold()
        self.table.setFocus()

    def _fold(self) -> None:
        """Where width is short, list or details; else both."""
        self._lists.setVisible(not (self._over and self._opened))
        self.details.setVisible(not self._over or self._opened)

    def _show_fact(self, fact: Fact | None) -> None:
        if fact is not None:
            self._wanted = None
            self._ask_for(fact.id)
        elif self._wanted is None:
            self.details.show_nothing()

    def _ask_for(self, fact_id: int) -> None:
        self.bridge.ask(
            lambda queries: read_content(queries, fact_id),
            self.details.show_content,
            self._note_gone,
            owner=self,
            instead_of="details",
        )

    def _note_gone(self, _fault: MemoryAppError) -> None:
        self.details.show_nothing()

    def _save(self, fact_id: int, text: str) -> None:
        self.bridge.submit(lambda commands: commands.edit_fact(fact_id, text))

    def _undo(self, fact_id: int, history_id: int) -> None:
        self.bridge.submit(lambda commands: commands.undo_fact(fact_id, history_id))

    def _show_first(self, sources: list[Provenance]) -> None:
        if sources:
            self._show_source(sources[0])

    def _show_source(self, source: Provenance) -> None:
        self.go.emit(
            Destination(
                "timeline",
                episode_id=source.episode_id,
                frame_id=source.frame_id,
                at=source.at,
                words=tuple(source.quote.split()),
            )
        )

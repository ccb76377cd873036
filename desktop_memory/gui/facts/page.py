"""The facts page: filters, the table, and the chosen fact."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.domain.fact import Fact, FactCounts, FactFilter, FactView, Provenance
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.facts.details import FactContent, FactDetails
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
from desktop_memory.gui.views.empty_state import EmptyState
from desktop_memory.gui.views.filter_field import FilterField
from desktop_memory.gui.views.segments import Segments
from desktop_memory.memory.queries import Queries

_VIEWS = (
    (FactView.CURRENT, "Current"),
    (FactView.PROPOSED, "Proposed"),
    (FactView.FADING, "Fading"),
    (FactView.SUPERSEDED, "Superseded"),
    (FactView.PINNED, "Pinned"),
)
_GATHER_MS = 400


class FactsPage(Page):
    """Filters, sorting and paging happen in the database."""

    name = "facts"
    label = "Facts"
    icon = "facts"

    def __init__(
        self, bridge: Bridge, theme: Theme, placement: Placement, pictures: Pictures
    ) -> None:
        super().__init__(bridge, theme, placement)
        self._words = FilterField(theme, "Words or subject", "Ctrl+F")
        self._views = Segments(theme, _VIEWS, "Which facts")
        self._kinds = KindToggles(theme)
        self._model = FactModel(bridge, self)
        self.table = FactTable(theme, self._model)
        self.details = FactDetails(theme, pictures)
        self._empty = EmptyState(theme)
        self._lists = QStackedWidget()
        self._wanted: int | None = None
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._lay_out()
        self._connect()
        add_fact_keys(self)

    def _lay_out(self) -> None:
        new = Button(self.theme, "New fact", "plus")
        new.clicked.connect(self.add_fact)
        self.head.row.addWidget(self._words)
        self.head.row.addWidget(self._views)
        self.head.row.addStretch(1)
        self.head.row.addWidget(new)
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._empty)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._lists)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([870, 424])
        self.details.setMinimumWidth(320)
        self.placement.follow_splitter(splitter, "facts")
        body = QVBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._kinds)
        body.addWidget(splitter, 1)

    def _connect(self) -> None:
        self._words.settled.connect(lambda _: self._show_list())
        self._views.chosen.connect(lambda _: self._show_list())
        self._kinds.chosen.connect(lambda _: self._show_list())
        self.table.sorted_by.connect(self._sort)
        self.table.chosen.connect(self._show_fact)
        self.table.edit_asked.connect(self.details.sentence.begin)
        self._model.loaded.connect(self._note_loaded)
        self._later.timeout.connect(self._reload)
        self.details.asked.connect(self.act)
        self.details.saved.connect(self._save)
        self.details.undo_asked.connect(self._undo)
        self.details.timeline_asked.connect(self._show_source)

    def refresh(self, changes: Changes | None) -> None:
        if changes is None:
            self._show_list()
        elif changes.fact_ids:
            self._later.start()

    def focus_filter(self) -> None:
        self._words.setFocus()
        self._words.selectAll()

    def show_destination(self, destination: Destination) -> None:
        if destination.query:
            self._words.setText(destination.query)
        if destination.fact_id is not None and not self.table.choose(destination.fact_id):
            self._wanted = destination.fact_id
            self._views.choose(FactView.CURRENT)
            self._words.clear()
            self._kinds.clear()
            self._ask_for(destination.fact_id)

    def destination(self) -> Destination:
        fact = self.table.current()
        return Destination(self.name, fact_id=fact.id if fact else None)

    def clear(self) -> bool:
        if self._words.text():
            self._words.clear()
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
        """pin, unpin, reinforce, fade, delete, accept, refuse or current: to all chosen facts."""
        ids = self.table.chosen_ids()
        if not ids:
            return
        if what == "delete":
            self.ask_to_forget(ForgetScope(fact_ids=ids))
            return
        if what == "current":
            self.bridge.submit(lambda commands: commands.make_current(ids[0]))
            return
        self.bridge.submit(lambda commands: getattr(commands, f"{what}_facts")(ids))

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
        return FactFilter(view=view, kinds=self._kinds.kinds(), words=self._words.text().strip())

    def _show_list(self) -> None:
        self._model.show(self._filter(), self._model.order)
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

    def _show_counts(self, counts: FactCounts) -> None:
        self._views.set_counts({view: count for view, count in counts.by_view.items()})
        self._kinds.set_counts(counts.by_kind)

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

    def _show_all(self) -> None:
        self._views.choose(FactView.CURRENT)
        self._kinds.clear()
        self._words.clear()
        self._show_list()

    def _show_fact(self, fact: Fact | None) -> None:
        if fact is not None:
            self._wanted = None
            self._ask_for(fact.id)
        elif self._wanted is None:
            self.details.show_nothing()

    def _ask_for(self, fact_id: int) -> None:
        self.bridge.ask(
            lambda queries: _content(queries, fact_id),
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


def _content(queries: Queries, fact_id: int) -> FactContent:
    return FactContent(
        fact=queries.get_fact(fact_id),
        sources=queries.find_provenance(fact_id),
        history=queries.find_history(fact_id),
        curve=queries.find_curve(fact_id),
        explained=queries.explain_strength(fact_id),
    )

"""The names page: who and what the memories are about."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.entity import About, Entity, EntityKind
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.names.about_view import AboutView
from desktop_memory.gui.names.entity_words import entity_plural
from desktop_memory.gui.names.merge_dialog import MergeDialog
from desktop_memory.gui.names.name_list import NameList
from desktop_memory.gui.names.rename_dialog import RenameDialog
from desktop_memory.gui.names.split_dialog import SplitDialog
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.choice_menu import ChoiceMenu
from desktop_memory.gui.views.empty_state import EmptyState
from desktop_memory.gui.views.filter_field import FilterField
from desktop_memory.gui.views.label import ElidedLabel, Label

_LISTED = 200
_GATHER_MS = 400
_OVER_BELOW = 1000
_LIST, _VIEW = 360, 934


class NamesPage(Page):
    """The list is filtered in the database; what is known of the chosen one stands beside it."""

    name = "names"
    label = "Names"
    icon = "names"

    def __init__(self, bridge: Bridge, theme: Theme, placement: Placement) -> None:
        super().__init__(bridge, theme, placement)
        self._wanted: int | None = None
        self._over = self._opened = False
        self.field = FilterField(theme, "Filter names", "Ctrl+F")
        self.kind = ChoiceMenu(theme, "Kind")
        self.list = NameList(theme)
        self.view = AboutView(theme)
        self._more = Label("", "fine", wrap=True)
        self._empty = EmptyState(theme)
        self._lists = QStackedWidget()
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._lay_out()
        self._connect()
        self._add_keys()

    def _lay_out(self) -> None:
        self.kind.offer([(kind, entity_plural(kind)) for kind in EntityKind])
        row = self.head.row
        row.addWidget(self.field)
        row.addWidget(self.kind)
        told = "People, projects and things your memories speak of, with all their names."
        self._told = ElidedLabel(told, "secondary")
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._told, 1)
        self._left = QFrame()
        self._left.setProperty("role", "pane")
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        self._more.setContentsMargins(16, 6, 16, 6)
        column.addWidget(self._more)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left)
        splitter.addWidget(self.view)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST, _VIEW])
        self.placement.follow_splitter(splitter, "names")
        self._lists.addWidget(splitter)
        self._lists.addWidget(self._empty)
        body = QHBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._lists)

    def _connect(self) -> None:
        self.field.settled.connect(lambda _: self._ask())
        self.kind.chosen.connect(self._ask)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.clicked.connect(lambda _: self._open())
        self._later.timeout.connect(self._ask)
        view = self.view
        view.rename_asked.connect(self.rename)
        view.merge_asked.connect(self.merge)
        view.split_asked.connect(self.split)
        view.undo_asked.connect(self.undo_names)
        view.back_asked.connect(self._go_back)
        view.name_asked.connect(self._visit)
        view.facts_asked.connect(self._show_facts)
        view.fact_asked.connect(self._show_fact)
        view.episode_asked.connect(self._show_episode)
        view.day_asked.connect(lambda at: self.go.emit(Destination("timeline", at=at)))

    def _add_keys(self) -> None:
        self.tell_key("↑ ↓", "name")
        self.add_key("F2", self.rename, "rename…")
        self.add_key("M", self.merge, "the same as another…")
        self.add_key("S", self.split, "split…")
        self.add_key("U", self.undo_names, "undo the last change of its names")

    def refresh(self, changes: Changes | None) -> None:
        if changes is None:
            self._ask()
        elif changes.entities or changes.fact_ids or changes.forget_id is not None:
            self._later.start()

    def fit(self, window_width: int) -> None:
        self._over = window_width < _OVER_BELOW
        self._told.setVisible(not self._over)
        self.view.set_over(over=self._over)
        self._fold()

    def focus_filter(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def show_destination(self, destination: Destination) -> None:
        if destination.entity_id is not None:
            self._wanted = destination.entity_id
            self._opened = True
            self._ask()
            self._fold()

    def destination(self) -> Destination:
        about = self.view.about
        return Destination(self.name, entity_id=about.entity.id if about else None)

    def clear(self) -> bool:
        if self._over and self._opened:
            self._go_back()
            return True
        if self.field.text():
            self.field.clear()
            return True
        if self.kind.choose(None):
            self._ask()
            return True
        return False

    def panes(self) -> Sequence[QWidget]:
        return (self.field, self.list, self.view)

    def rename(self) -> None:
        """F2"""
        if self.view.about is not None:
            RenameDialog(self.bridge, self.theme, self.view.about.entity).open_over(self.window())

    def merge(self) -> None:
        """M: this and another are one."""
        if self.view.about is not None:
            MergeDialog(self.bridge, self.theme, self.view.about.entity).open_over(self.window())

    def split(self) -> None:
        """S: some of its names are somebody else's."""
        about = self.view.about
        if about is not None and len(about.entity.aliases) > 1:
            SplitDialog(self.bridge, self.theme, about.entity).open_over(self.window())

    def undo_names(self) -> None:
        """U: take back the last change of these names."""
        if self.view.about is not None:
            entity_id = self.view.about.entity.id
            self.bridge.submit(lambda commands: commands.entities.undo(entity_id)[0], quiet=True)

    def _ask(self) -> None:
        words, kind = self.field.text().strip(), self.kind.value
        kinds = (kind,) if isinstance(kind, EntityKind) else ()
        self.bridge.ask(
            lambda queries: queries.entities.find(words, kinds, _LISTED),
            self._show,
            owner=self,
            instead_of="names",
        )

    def _show(self, entities: list[Entity]) -> None:
        about = self.view.about
        wanted = self._wanted or (about.entity.id if about else None)
        if not entities and self._wanted is None:
            self._tell_empty()
            return
        self._lists.setCurrentIndex(0)
        self.list.show_names(entities, wanted)
        full = len(entities) >= _LISTED
        self._more.setText(
            f"The {_LISTED} met most of late; filter to find others." if full else ""
        )
        self._more.setVisible(full)
        if wanted is None and entities:
            wanted = entities[0].id
            self.list.select_quietly(wanted)
        if wanted is not None:
            self._read(wanted)

    def _tell_empty(self) -> None:
        if self.field.text().strip() or self.kind.value is not None:
            self._empty.tell("filter", "No name fits", "", [("Show all", self._show_all)])
        else:
            self._empty.tell(
                self.icon,
                "No names yet",
                "People, projects and things are gathered from what is kept, within a minute.",
            )
        self._lists.setCurrentIndex(1)

    def _show_all(self) -> None:
        self.kind.choose(None)
        self.field.clear()
        self._ask()

    def _choose(self, entity: Entity) -> None:
        self._read(entity.id)

    def _read(self, entity_id: int) -> None:
        self.bridge.ask(
            lambda queries: queries.entities.get_about(entity_id),
            self._show_about,
            self._note_gone,
            owner=self,
            instead_of="about",
        )

    def _show_about(self, about: About) -> None:
        self._wanted = None
        self.list.select_quietly(about.entity.id)
        self.view.show_about(about)

    def _note_gone(self, _fault: MemoryAppError) -> None:
        """It was merged into another, or nothing speaks of it any more."""
        self._wanted = None
        entities = self.list.entities()
        if entities:
            self.list.select_quietly(entities[0].id)
            self._read(entities[0].id)

    def _visit(self, entity_id: int) -> None:
        self.go.emit(Destination(self.name, entity_id=entity_id))

    def _show_facts(self) -> None:
        if self.view.about is not None:
            self.go.emit(Destination("facts", entity_id=self.view.about.entity.id))

    def _show_fact(self, fact_id: int) -> None:
        self.go.emit(Destination("facts", fact_id=fact_id))

    def _show_episode(self, episode_id: int) -> None:
        about = self.view.about
        words = tuple(about.entity.name.split()) if about else ()
        self.go.emit(Destination("timeline", episode_id=episode_id, words=words))

    def _open(self, *_: object) -> None:
        self._opened = True
        self._fold()

    def _go_back(self) -> None:
        self._opened = False
        self._fold()
        self.list.setFocus()

    def _fold(self) -> None:
        """Where width is short, the list or what is known of one; else both."""
        self._left.setVisible(not (self._over and self._opened))
        self.view.setVisible(not self._over or self._opened)

"""Two names that are one."""

from desktop_memory.domain.entity import Entity
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.names.entity_words import entity_plural
from desktop_memory.gui.names.name_dialog import NameDialog
from desktop_memory.gui.names.name_list import NameList
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.filter_field import FilterField

_OFFERED = 60
_HEIGHT = 260


class MergeDialog(NameDialog):
    """Offers the others of the same kind; the chosen one's names become this one's."""

    def __init__(self, bridge: Bridge, theme: Theme, entity: Entity) -> None:
        plural = entity_plural(entity.kind).lower()
        told = f"All facts and episodes of the other go to {entity.name}. It can be undone."
        super().__init__(bridge, theme, f"Who else is {entity.name}?", told, "They are the same")
        self._entity = entity
        self.field = FilterField(theme, f"Filter {plural}")
        self.field.settled.connect(lambda _: self._ask())
        self.list = NameList(theme, f"Other {plural}")
        self.list.setMinimumHeight(theme.row(_HEIGHT))
        self.list.chosen.connect(self._note)
        self.act.setEnabled(False)
        self.act.clicked.connect(self._merge)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self._ask()
        self.field.setFocus()

    def _ask(self) -> None:
        words, kinds = self.field.text(), (self._entity.kind,)
        self.bridge.ask(
            lambda queries: queries.entities.find(words, kinds, _OFFERED),
            self._show,
            owner=self,
            instead_of="others",
        )

    def _show(self, found: list[Entity]) -> None:
        held = self.list.current()
        others = [entity for entity in found if entity.id != self._entity.id]
        self.list.show_names(others, held.id if held else None)
        self.act.setEnabled(self.list.current() is not None)

    def _note(self, _entity: Entity) -> None:
        self.act.setEnabled(True)

    def _merge(self) -> None:
        other, into_id = self.list.current(), self._entity.id
        if other is not None:
            self.store(lambda entities: entities.merge(other.id, into_id))

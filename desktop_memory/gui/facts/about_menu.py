"""The filter by people, projects and things."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop_memory.domain.entity import Entity, EntityKind
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.choice_menu import ChoiceMenu

_OFFERED = 14
_KINDS = (EntityKind.PERSON, EntityKind.PROJECT, EntityKind.ORGANISATION)


class AboutMenu(ChoiceMenu):
    """Offers those of whom most is known; any other can be chosen by `show_entity`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "About")
        self._shown: Entity | None = None
        self.hide()

    @property
    def entity_id(self) -> int | None:
        """Whom the facts are to be about, None for anybody."""
        return self.value if isinstance(self.value, int) else None

    def ask(self, bridge: Bridge, owner: QObject) -> None:
        """Find out again what can be chosen."""
        bridge.ask(
            lambda queries: queries.entities.find(kinds=_KINDS, limit=_OFFERED),
            self._take_offer,
            owner=owner,
            instead_of="entities",
        )

    def show_entity(self, entity: Entity) -> None:
        """Only facts about this one."""
        self._shown = entity
        self.choose(entity.id)
        self.offer([(entity.id, entity.name)])

    def _take_offer(self, entities: Sequence[Entity]) -> None:
        choices = {entity.id: entity.name for entity in entities if entity.facts}
        if self._shown is not None and self._shown.id == self.value:
            choices.setdefault(self._shown.id, self._shown.name)
        self.offer(list(choices.items()))
        self.setVisible(bool(choices))

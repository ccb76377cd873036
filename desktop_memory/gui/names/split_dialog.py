"""Names that are somebody else's."""

from PySide6.QtWidgets import QCheckBox

from desktop_memory.domain.entity import Entity
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.names.name_dialog import NameDialog
from desktop_memory.gui.theme.theme import Theme


class SplitDialog(NameDialog):
    """The chosen names become another's, with what speaks of them; at least one stays."""

    def __init__(self, bridge: Bridge, theme: Theme, entity: Entity) -> None:
        told = "Choose the names that are somebody else's. What speaks of them goes along."
        super().__init__(bridge, theme, f"Split {entity.name}", told, "Split")
        self._entity_id = entity.id
        self.boxes: dict[int, QCheckBox] = {}
        for alias in entity.aliases:
            box = QCheckBox(alias.name.replace("&", "&&"))
            box.toggled.connect(self._note)
            self.boxes[alias.id] = box
            self.body.addWidget(box)
        self.act.clicked.connect(self._split)
        self._note()

    def _chosen(self) -> tuple[int, ...]:
        return tuple(alias_id for alias_id, box in self.boxes.items() if box.isChecked())

    def _note(self, *_: object) -> None:
        self.act.setEnabled(0 < len(self._chosen()) < len(self.boxes))

    def _split(self) -> None:
        entity_id, names = self._entity_id, self._chosen()
        self.store(lambda entities: entities.split(entity_id, names)[0])

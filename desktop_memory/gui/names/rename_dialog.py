"""Another name for somebody or something."""

from PySide6.QtWidgets import QLineEdit

from desktop_memory.domain.entity import Entity
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.names.name_dialog import NameDialog
from desktop_memory.gui.theme.theme import Theme


class RenameDialog(NameDialog):
    """The names it was met by stay and lead to it as before."""

    def __init__(self, bridge: Bridge, theme: Theme, entity: Entity) -> None:
        told = (
            "All names it was met by still lead to it. Leave it empty for the name it was met by."
        )
        super().__init__(bridge, theme, f"Rename {entity.name}", told, "Rename")
        self._entity_id = entity.id
        self.field = QLineEdit(entity.name)
        self.field.setAccessibleName("New name")
        self.field.selectAll()
        self.field.returnPressed.connect(self._rename)
        self.act.clicked.connect(self._rename)
        self.body.addWidget(self.field)
        self.field.setFocus()

    def _rename(self) -> None:
        entity_id, name = self._entity_id, self.field.text()
        self.store(lambda entities: entities.rename(entity_id, name))

"""Whom and what a fact is about, each a way to all about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QWidget

from desktop_memory.domain.entity import Entity, EntityKind
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label, plain_tip

_MOST = 4
_LONGEST = 22
_ICONS = {
    EntityKind.PERSON: "kind-profile",
    EntityKind.PROJECT: "kind-decision",
    EntityKind.ORGANISATION: "store",
    EntityKind.DOCUMENT: "kind-knowledge",
    EntityKind.SITE: "globe",
    EntityKind.ERROR: "kind-error",
}


class AboutRow(QWidget):
    """`asked(Entity)` when one was clicked, `renamed(entity id, name)` by its menu,
    `undo_asked(entity id)`."""

    asked = Signal(object)
    renamed = Signal(int, str)
    undo_asked = Signal(int)

    def __init__(self, theme: Theme, entities: Sequence[Entity]) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Label("About", "secondary"))
        for entity in entities[:_MOST]:
            row.addWidget(self._chip(entity))
        row.addStretch(1)

    def _chip(self, entity: Entity) -> Button:
        name = entity.name if len(entity.name) <= _LONGEST else entity.name[: _LONGEST - 1] + "…"
        chip = Button(self._theme, name.replace("&", "&&"), _ICONS[entity.kind], "link", bar=True)
        others = ", ".join(alias.name for alias in entity.aliases if alias.name != entity.name)
        also = f", also {others}" if others else ""
        chip.setToolTip(plain_tip(f"{entity.name}: {entity.kind}{also}. Click for all about it."))
        chip.setAccessibleName(f"All facts about {entity.name}, {entity.kind}")
        chip.clicked.connect(lambda: self.asked.emit(entity))
        rename = QAction("Rename…", chip)
        rename.triggered.connect(lambda: self._rename(entity))
        undo = QAction("Undo the last change of its names", chip)
        undo.triggered.connect(lambda: self.undo_asked.emit(entity.id))
        chip.addActions([rename, undo])
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return chip

    def _rename(self, entity: Entity) -> None:
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle(f"Rename {entity.name}")
        dialog.setLabelText("Call it so from now on; empty for the name it was met by:")
        dialog.setTextValue(entity.name)
        dialog.textValueSelected.connect(lambda name: self.renamed.emit(entity.id, name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

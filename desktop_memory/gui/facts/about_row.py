"""Whom and what a fact is about."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_memory.domain.entity import Entity
from desktop_memory.gui.names.entity_words import entity_icon, other_names
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label, plain_tip

_MOST = 4
_LONGEST = 22


class AboutRow(QWidget):
    """`asked(entity id)` when one was clicked."""

    asked = Signal(int)

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
        icon = entity_icon(entity.kind)
        chip = Button(self._theme, name.replace("&", "&&"), icon, "link", bar=True)
        others = ", ".join(other_names(entity))
        also = f", also {others}" if others else ""
        chip.setToolTip(plain_tip(f"{entity.name}: {entity.kind}{also}. Click for all about it."))
        chip.setAccessibleName(f"Everything about {entity.name}, {entity.kind}")
        chip.clicked.connect(lambda: self.asked.emit(entity.id))
        return chip

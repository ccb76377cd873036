"""Kinds as toggles with counts; none on means all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from desktop_memory.domain.fact import FactKind
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.kind_tile import kind_icon, kind_label


class KindToggles(QScrollArea):
    """`chosen(frozenset of FactKind)`."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._buttons: dict[FactKind, Button] = {}
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        for kind in FactKind:
            button = Button(theme, kind_label(kind), kind_icon(kind), bar=True)
            button.setCheckable(True)
            button.toggled.connect(lambda _: self.chosen.emit(self.kinds()))
            row.addWidget(button)
            self._buttons[kind] = button
        row.addStretch(1)
        self.setWidget(held)
        self.setWidgetResizable(True)
        self.setProperty("role", "ground")
        self.setFixedHeight(theme.row(44))
        self.setAccessibleName("Kinds")

    def kinds(self) -> frozenset[FactKind]:
        """Those that are on."""
        return frozenset(kind for kind, button in self._buttons.items() if button.isChecked())

    def toggle(self, place: int) -> None:
        """Alt+1…0: switch the kind at this place."""
        tuple(self._buttons.values())[place].toggle()

    def clear(self) -> bool:
        """Switch all off. False where none was on."""
        on = [button for button in self._buttons.values() if button.isChecked()]
        for button in on:
            button.setChecked(False)
        return bool(on)

    def set_counts(self, counts: dict[FactKind, int]) -> None:
        for kind, button in self._buttons.items():
            button.setText(f"{kind_label(kind)}  {counts.get(kind, 0):,}")

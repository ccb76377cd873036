"""Asks before an agent's token is made worthless."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.focus import FocusRing
from desktop_memory.gui.views.label import Label

_WIDTH = 420
_MEANING = (
    "Its token stops working at once and cannot be brought back; a new one can be made. What it"
    " wrote and what it asked stays."
)


class RevokeDialog(QDialog):
    """Cancel has the focus; Enter revokes nothing."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Revoke")
        self.setMinimumWidth(theme.px(_WIDTH))
        cancel = Button(theme, "Cancel")
        cancel.clicked.connect(self.reject)
        revoke = Button(theme, "Revoke", role="destroy")
        revoke.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(revoke)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Label(f"Revoke “{name}”?", "heading", wrap=True))
        column.addWidget(Label(_MEANING, wrap=True))
        column.addLayout(row)
        FocusRing(self, theme)
        cancel.setFocus()

"""What the three dialogs about names have in common: a heading, a fault, Cancel and one act."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label
from desktop_memory.memory.entity_commands import EntityCommands

_WIDTH = 440


class NameDialog(QDialog):
    """`body` takes what is asked. It closes when the change is stored; Ctrl+Z takes it back."""

    def __init__(self, bridge: Bridge, theme: Theme, title: str, told: str, act: str) -> None:
        super().__init__(None)
        self.bridge = bridge
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(_WIDTH))
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._fault = Label("", "bad", wrap=True)
        self._fault.hide()
        self.act = Button(theme, act, role="primary")
        cancel = Button(theme, "Cancel")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Label(title, "heading", wrap=True))
        column.addWidget(Label(told, "secondary", wrap=True))
        column.addLayout(self.body)
        column.addWidget(self._fault)
        column.addLayout(row)

    def open_over(self, window: QWidget) -> None:
        """Show it over a window."""
        self.setParent(window, self.windowFlags())
        self.open()

    def store(self, change: Callable[[EntityCommands], Changes]) -> None:
        """Do it, and close; what went wrong is told here."""
        self.act.setEnabled(False)
        self.bridge.submit(
            lambda commands: change(commands.entities), self._close, self._tell, owner=self
        )

    def _close(self, _changes: Changes) -> None:
        self.accept()

    def _tell(self, fault: MemoryAppError) -> None:
        self.act.setEnabled(True)
        self._fault.setText(str(fault))
        self._fault.show()

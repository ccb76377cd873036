"""Below the settings of a local model: whether it can be used as they stand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import Label

_HINT = "Asks the model about a sample line; nothing of yours is sent."
_NONE = "Write the address of a model above, then test it."
_GAP = 12


class ModelRow(QFrame):
    """`tested()` when an answer stands there."""

    tested = Signal()

    def __init__(self, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._asked = ("", "", False)
        self.button = Button(theme, "Test the connection", "network")
        self.button.clicked.connect(self._test)
        self.sign = IconLabel(theme, "info", "text3")
        self.told = Label(_HINT, "secondary", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, _GAP, 0, _GAP)
        row.setSpacing(_GAP)
        row.addWidget(self.button)
        row.addWidget(self.sign)
        row.addWidget(self.told, 1)

    def show_settings(self) -> None:
        """What was found is of other settings: forget it."""
        settings = self._bridge.settings
        asked = (settings.model_url, settings.model_name, settings.model_elsewhere)
        if asked != self._asked or not settings.model_url:
            self._asked = asked
            self._tell(_HINT if settings.model_url else _NONE, "info", "text3")
            self.button.setEnabled(bool(settings.model_url))

    def _test(self) -> None:
        self.show_settings()
        self.button.setEnabled(False)
        self._tell("Asking the model; the first answer may take a minute…", "refresh", "text3")
        self._bridge.try_model(self._show, self._show_fault)

    def _show(self, told: str) -> None:
        self._finish(told, "check", "ok")

    def _show_fault(self, fault: MemoryAppError) -> None:
        self._finish(str(fault), "warning", "warn")

    def _finish(self, told: str, icon: str, ink: str) -> None:
        self.button.setEnabled(True)
        self._tell(told, icon, ink)
        self.tested.emit()

    def _tell(self, told: str, icon: str, ink: str) -> None:
        self.told.setText(told)
        self.sign.show_icon(icon, ink)

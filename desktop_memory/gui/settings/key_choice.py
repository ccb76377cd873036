"""Where the key of the files is kept: asks for what the choice needs, then moves it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.settings.passphrase_dialog import PassphraseDialog
from desktop_memory.gui.theme.theme import Theme

_PASSPHRASE = "passphrase"  # noqa: S105  # a word, no secret


class KeyChoice(QObject):
    """One for a window."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._parent = parent

    def choose(self, choice: str) -> None:
        """`choice` is a value of setting `key_store`. Cancelling leaves the key where it is."""
        if choice != _PASSPHRASE:
            self._bridge.move_key(choice, None)
            return
        dialog = PassphraseDialog(self._theme, self._parent.window())
        dialog.chosen.connect(lambda words: self._bridge.move_key(choice, words))
        dialog.open()

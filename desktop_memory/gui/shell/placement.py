"""Where windows, splitters and columns were left."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget


class Placement:
    """Remembers, in one ini file of the data folder, how the person arranged the window."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        return str(self._settings.value(name, default))

    def keep_text(self, name: str, value: str) -> None:
        self._settings.setValue(name, value)

    def restore_window(self, window: QWidget) -> bool:
        """Whether a place was remembered and used."""
        return window.restoreGeometry(self._bytes("window/geometry"))

    def keep_window(self, window: QWidget) -> None:
        self._settings.setValue("window/geometry", window.saveGeometry())

    def follow_splitter(self, splitter: QSplitter, name: str) -> None:
        """Restore a splitter and remember each move of it."""
        splitter.restoreState(self._bytes(f"splitter/{name}"))
        splitter.splitterMoved.connect(
            lambda *_: self._settings.setValue(f"splitter/{name}", splitter.saveState())
        )

    def follow_header(self, header: QHeaderView, name: str) -> None:
        """Restore the columns and the sort mark of a table and remember each change."""
        header.restoreState(self._bytes(f"columns/{name}"))
        for changed in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            changed.connect(
                lambda *_: self._settings.setValue(f"columns/{name}", header.saveState())
            )

    def save(self) -> None:
        """Write to the file now."""
        self._settings.sync()

    def _bytes(self, name: str) -> QByteArray:
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

"""What stands in place of the window while the memory cannot be opened."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.focus import FocusRing
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import Label

_WIDTH, _HEIGHT, _TEXT_WIDTH = 640, 400, 400


class Entrance(QWidget):
    """`unlocked(str)` with the passphrase, `restore_asked()`, `closed()` without either."""

    unlocked = Signal(str)
    restore_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, paths: Paths) -> None:
        super().__init__()
        self._theme = theme
        self._paths = paths
        self.setWindowTitle("Desktop Memory")
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._answered = False
        self._copied: Label | None = None
        self._ring = FocusRing(self, theme)

    def show_locked(self, error: MemoryAppError | None) -> None:
        """Ask for the passphrase; `error` tells why an earlier one did not fit."""
        text = "Its key needs your passphrase. Until then nothing is kept and no agent gets an "
        self._begin("lock", "text2", "The memory is locked", text + "answer.")
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName("Passphrase")
        field.setMinimumWidth(self._theme.px(220))
        unlock = Button(self._theme, "Unlock", role="primary")
        unlock.setEnabled(False)
        field.textChanged.connect(lambda words: unlock.setEnabled(bool(words)))
        field.returnPressed.connect(lambda: self._unlock(field.text()))
        unlock.clicked.connect(lambda: self._unlock(field.text()))
        self._row(field, unlock)
        if error is not None:
            self._text(str(error), "bad")
        self._column.addStretch(3)
        field.setFocus()

    def show_broken(self, error: MemoryAppError, *, can_restore: bool) -> None:
        """The memory cannot be opened; a backup may be brought back."""
        self._begin("warning", "bad", error.message, error.remedy)
        folder = Button(self._theme, "Show the folder")
        folder.clicked.connect(self._show_folder)
        if can_restore:
            restore = Button(self._theme, "Restore the last backup", role="primary")
            restore.clicked.connect(self._restore)
            self._row(restore, folder)
        else:
            self._row(folder)
        self._column.addStretch(3)

    def show_copying(self, percent: int) -> None:
        """The memory is copied before it is brought up to date."""
        text = "A copy of it as it was is kept first. This takes a moment."
        if self._copied is None:
            self._begin("refresh", "text2", "Bringing your memory up to date", text)
            self._copied = Label("", "secondary")
            self._row(self._copied)
            self._column.addStretch(3)
        self._copied.setText(f"{percent} %")

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._answered:
            self.closed.emit()

    def _begin(self, icon: str, ink: str, title: str, text: str) -> None:
        self._answered = False
        self._copied = None
        _empty(self._column)
        self._column.addStretch(2)
        self._column.addWidget(
            IconLabel(self._theme, icon, ink, 32), 0, Qt.AlignmentFlag.AlignHCenter
        )
        self._text(title, "heading")
        self._text(text, "secondary")

    def _text(self, words: str, role: str) -> None:
        label = Label(words, role, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setMaximumWidth(self._theme.px(_TEXT_WIDTH))
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(label, 1000)
        centred.addStretch(1)
        self._column.addLayout(centred)

    def _row(self, *parts: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        self._column.addLayout(row)

    def _unlock(self, passphrase: str) -> None:
        if passphrase:
            self._answered = True
            self.unlocked.emit(passphrase)

    def _restore(self) -> None:
        self._answered = True
        self.restore_asked.emit()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths.data)))


def _empty(column: QVBoxLayout) -> None:
    while column.count():
        item = column.takeAt(0)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        while inner is not None and inner.count():
            part = inner.takeAt(0)
            held = part.widget() if part is not None else None
            if held is not None:
                held.deleteLater()
        if widget is not None:
            widget.deleteLater()

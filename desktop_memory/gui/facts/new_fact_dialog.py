"""A fact in the person's own words."""

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.domain.fact import FactKind
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.kind_tile import kind_icon, kind_label
from desktop_memory.gui.views.label import Label

_WIDTH = 460


class NewFactDialog(QDialog):
    """Saves one sentence with its kind and subject."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setWindowTitle("New fact")
        self.setMinimumWidth(theme.px(_WIDTH))
        self._text = QPlainTextEdit()
        self._text.setPlaceholderText("One sentence worth knowing")
        self._text.setAccessibleName("Sentence")
        self._text.setTabChangesFocus(True)
        self._text.setMaximumHeight(theme.row(96))
        self._kind = QComboBox()
        self._kind.setAccessibleName("Kind")
        for kind in FactKind:
            self._kind.addItem(theme.icon(kind_icon(kind)), kind_label(kind), kind)
        self._kind.setCurrentIndex(list(FactKind).index(FactKind.KNOWLEDGE))
        self._subject = QLineEdit()
        self._subject.setPlaceholderText("What it is about, if you like")
        self._subject.setAccessibleName("Subject")
        self._fault = Label("", "bad", wrap=True)
        self._fault.hide()
        self._save = Button(theme, "Save", role="primary")
        self._save.clicked.connect(self._submit)
        cancel = Button(theme, "Cancel")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Label("New fact", "heading"))
        for widget in (self._text, self._kind, self._subject, self._fault):
            column.addWidget(widget)
        column.addLayout(row)
        self._text.setFocus()

    def _submit(self) -> None:
        text, subject = self._text.toPlainText(), self._subject.text()
        kind = FactKind(self._kind.currentData())
        self._save.setEnabled(False)
        self._bridge.submit(
            lambda commands: commands.add_fact(text, kind, subject),
            self._close,
            self._tell,
            owner=self,
        )

    def _close(self, _changes: Changes) -> None:
        self.accept()

    def _tell(self, fault: MemoryAppError) -> None:
        self._save.setEnabled(True)
        self._fault.setText(str(fault))
        self._fault.show()

"""A fact's sentence, edited in place."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label

_LINES = 6
_AIR = 12


class Sentence(QFrame):
    """Shows the sentence; Enter or F2 in the list begins to edit, Ctrl+Enter saves, Esc leaves.

    `saved(fact id, text)`. Half-written text survives a refresh: it belongs to its fact until it
    is saved or left. `left()` when the keyboard should go back to where it came from.
    """

    saved = Signal(int, str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._fact_id = 0
        self._text = ""
        self.setProperty("role", "field")
        self._edit = _Edit()
        self._edit.setProperty("role", "plain")
        self._edit.setFont(theme.font(15, 500))
        self._edit.setAccessibleName("Sentence of the fact")
        self._edit.setTabChangesFocus(True)
        self._edit.textChanged.connect(self._note)
        self._edit.save_asked.connect(self.save)
        self._edit.leave_asked.connect(self.leave)
        self._edit.focused.connect(self._show_focus)
        self._hint = Label("Ctrl+Enter saves, Esc leaves", "fine")
        self._save = Button(theme, "Save", role="primary", bar=True)
        self._save.clicked.connect(self.save)
        self._leave = Button(theme, "Leave", bar=True)
        self._leave.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.addWidget(self._hint)
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.addWidget(self._edit)
        column.addLayout(row)
        self._note()

    @property
    def editing(self) -> bool:
        """Whether something is written that is not saved."""
        return self._edit.toPlainText() != self._text

    def show_text(self, fact_id: int, text: str) -> None:
        if fact_id == self._fact_id and (self.editing or text == self._text):
            self._text = text  # cursor and selection stay where the person put them
            return
        self._fact_id, self._text = fact_id, text
        self._edit.setPlainText(text)
        self._note()

    def begin(self) -> None:
        """Put the cursor at the end of the sentence."""
        self._edit.setFocus()
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)

    def save(self) -> None:
        text = self._edit.toPlainText().strip()
        if self.editing and text:
            self._text = self._edit.toPlainText()
            self.saved.emit(self._fact_id, text)
            self._note()
            self.left.emit()

    def leave(self) -> None:
        """Take back what is not saved."""
        self._edit.setPlainText(self._text)
        self._note()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its text, up to six lines."""
        line = self._edit.fontMetrics().lineSpacing()
        lines = max(1, min(_LINES, round(self._edit.document().size().height())))
        self._edit.setFixedHeight(lines * line + _AIR)
        longer = self._edit.document().size().height() > _LINES
        policy = Qt.ScrollBarPolicy
        self._edit.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if longer else policy.ScrollBarAlwaysOff
        )

    def _note(self) -> None:
        self._fit()
        for widget in (self._hint, self._save, self._leave):
            widget.setVisible(self.editing)

    def _show_focus(self, focused: bool) -> None:
        self.setProperty("focused", "true" if focused else "false")
        self.style().unpolish(self)
        self.style().polish(self)


class _Edit(QPlainTextEdit):
    save_asked = Signal()
    leave_asked = Signal()
    focused = Signal(bool)

    def event(self, event: QEvent) -> bool:
        """Esc leaves the sentence; it must not reach the window, which it would close."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.save_asked.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.leave_asked.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

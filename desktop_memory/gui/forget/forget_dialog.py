"""Asks before anything is forgotten."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.domain.forget import ForgetPreview, ForgetScope
from desktop_memory.gui import phrasing
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.forget.preview_pane import PreviewPane
from desktop_memory.gui.forget.scope_choice import ScopeChoice
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.focus import FocusRing
from desktop_memory.gui.views.label import Label

_SIZE = (888, 616)
_SCROLL_BAR_PX = 10
_RECOUNT_MS = 200


class ForgetDialog(QDialog):
    """Scope on the left, what would go on the right, recounted as the scope changes.

    Cancel has the focus and Enter forgets nothing; Ctrl+Enter confirms.
    """

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        asked: ForgetScope,
        asked_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`asked_words` name the scope that was asked for, e.g. "This episode: parser.py"."""
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self.setWindowTitle("Forget")
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        if parent is not None:
            self.resize(self.size().boundedTo(parent.size()))
        self.choice = ScopeChoice(theme, asked, asked_words)
        self.preview = PreviewPane(theme)
        self.cancel = Button(theme, "Cancel")
        self.cancel.clicked.connect(self.reject)
        self.confirm = Button(theme, "Forget", role="destroy")
        self.confirm.setEnabled(False)
        self.confirm.clicked.connect(self._forget)
        self._lay_out()
        self._recount = QTimer(self, singleShot=True, interval=_RECOUNT_MS)
        self._recount.timeout.connect(self._ask)
        self.choice.changed.connect(self._note_change)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.confirm.click)
        FocusRing(self, theme)
        self._ask()
        self.cancel.setFocus()

    def _lay_out(self) -> None:
        left = QScrollArea()
        left.setProperty("role", "ground")
        left.setWidgetResizable(True)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left.setWidget(self.choice)
        left.setFixedWidth(self.choice.width() + _SCROLL_BAR_PX)
        parts = QHBoxLayout()
        parts.setContentsMargins(24, 20, 24, 16)
        parts.setSpacing(16)
        parts.addWidget(left)
        parts.addWidget(_line(upright=True))
        parts.addWidget(self.preview, 1)
        seconds = self._bridge.settings.erase_after_s
        undo = f"You can undo for {seconds} seconds." if seconds else "This cannot be undone."
        promise = "It is out of every search at once; then it is erased from the files."
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(undo, "strong", wrap=True))
        words.addWidget(Label(promise, "secondary", wrap=True))
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 16)
        foot.setSpacing(12)
        foot.addLayout(words, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(parts, 1)
        column.addWidget(_line())
        column.addLayout(foot)

    def _note_change(self) -> None:
        self.confirm.setEnabled(False)
        self._recount.start()

    def _ask(self) -> None:
        scope = self.choice.scope()
        if scope.empty:
            self.preview.show_nothing("Say first what to forget.")
            return
        self._bridge.ask(
            lambda queries: queries.plan_forget(scope),
            self._show,
            self._tell,
            owner=self,
            instead_of="preview",
        )

    def _show(self, preview: ForgetPreview) -> None:
        self.preview.show_preview(preview)
        words = _counted(preview)
        self.confirm.setText(f"Forget {words}" if words else "Nothing to forget")
        self.confirm.setEnabled(bool(words))

    def _tell(self, fault: MemoryAppError) -> None:
        self.preview.show_nothing(str(fault))

    def _forget(self) -> None:
        scope = self.choice.scope()
        self._bridge.submit(lambda commands: commands.forget(scope))
        self.accept()


def _counted(preview: ForgetPreview) -> str:
    parts = []
    if preview.episodes:
        parts.append(phrasing.counted(preview.episodes, "episode"))
    if preview.facts:
        parts.append(phrasing.counted(preview.facts, "fact"))
    if not parts and preview.log_entries:
        parts.append(phrasing.counted(preview.log_entries, "log entry", "log entries"))
    return " and ".join(parts)


def _line(*, upright: bool = False) -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line

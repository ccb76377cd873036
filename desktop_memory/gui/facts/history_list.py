"""What happened to a fact, with Undo where a step can be taken back."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_memory.domain.fact import Change, HistoryEntry
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import ElidedLabel, Label

_MOST = 12


class HistoryList(QWidget):
    """Newest first. `undo_asked(history id)`."""

    undo_asked = Signal(int)

    def __init__(self, theme: Theme, entries: Sequence[HistoryEntry]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        now = datetime.now(UTC)
        for row, entry in enumerate(entries[:_MOST]):
            at = Label(phrasing.moment(entry.at, now), "secondary")
            at.setToolTip(phrasing.exact(entry.at))
            grid.addWidget(at, row, 0)
            grid.addWidget(ElidedLabel(_words(entry)), row, 1)
            if entry.undoable:
                undo = Button(theme, "Undo", "undo", role="link")
                undo.clicked.connect(lambda _=False, step=entry.id: self.undo_asked.emit(step))
                grid.addWidget(undo, row, 2)


def _words(entry: HistoryEntry) -> str:
    by = {"you": "You", "screen": ""}.get(entry.by, entry.by.capitalize())
    what = entry.change.value
    if entry.change is Change.EDITED:
        return f"{by or 'Somebody'} changed “{entry.before}” to “{entry.after}”"
    told = f"{by} {what}" if by else what.capitalize()
    detail = entry.after or entry.before
    return f"{told}: {detail}" if detail else told

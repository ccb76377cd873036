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
_ROW = 28


class HistoryList(QWidget):
    """Newest first. `undo_asked(history id)`."""

    undo_asked = Signal(int)

    def __init__(self, theme: Theme, entries: Sequence[HistoryEntry]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        now = datetime.now(UTC)
        for row, entry in enumerate(entries[:_MOST]):
            at = Label(phrasing.moment(entry.at, now), "secondary")
            at.setToolTip(phrasing.exact(entry.at))
            grid.setRowMinimumHeight(row, theme.row(_ROW))
            grid.addWidget(at, row, 0)
            grid.addWidget(ElidedLabel(history_words(entry)), row, 1)
            if entry.undoable:
                undo = Button(theme, "Undo", "undo", role="link")
                undo.setAccessibleName(f"Undo: {history_words(entry)}")
                undo.clicked.connect(lambda _=False, step=entry.id: self.undo_asked.emit(step))
                grid.addWidget(undo, row, 2)
        if len(entries) > _MOST:
            more = phrasing.counted(len(entries) - _MOST, "earlier step")
            grid.addWidget(Label(f"and {more}", "secondary"), _MOST, 1)


def history_words(entry: HistoryEntry) -> str:
    """ "You changed “30 November” to “1 December”", "Seen again" """
    by = {"you": "You", "screen": ""}.get(entry.by, entry.by[:1].upper() + entry.by[1:])
    if entry.change is Change.EDITED:
        return f"{by or 'The screen'} changed “{entry.before}” to “{entry.after}”"
    if entry.change is Change.EXPIRY:
        return _expiry_words(by, entry.after)
    what = entry.change.value
    told = f"{by} {what}" if by else what.capitalize()
    detail = "" if entry.change in _MEASURED else entry.after or entry.before
    return f"{told}: {detail}" if detail else told


def _expiry_words(by: str, after: str) -> str:
    if not after:
        return f"{by} let it stay"
    goes = phrasing.dated_moment(datetime.fromisoformat(after), datetime.now(UTC))
    return f"{by} set when it goes: {goes}"


# Their before and after are strengths, which the graph shows.
_MEASURED = frozenset({Change.REINFORCED, Change.RECALLED, Change.FADED})

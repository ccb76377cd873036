"""What a forget would take."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.domain.forget import ForgetPreview
from desktop_memory.gui import phrasing
from desktop_memory.gui.forget.fate_list import FateList
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.label import ElidedLabel, Label

_NOUNS = (
    ("episode", "episodes"),
    ("line of text", "lines of text"),
    ("frame", "frames"),
    ("fact", "facts"),
    ("log entry", "log entries"),
)


class PreviewPane(QWidget):
    """Numbers first, then the span, then examples of what goes and what stays."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._numbers = [(Label("–", "title"), Label(many, "secondary")) for _, many in _NOUNS]
        self._told = Label("", "secondary", wrap=True)
        self._heading = Label("For example", "section")
        self._examples = FateList(theme)
        counts = QHBoxLayout()
        counts.setSpacing(16)
        for number, noun in self._numbers:
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(number)
            pair.addWidget(noun)
            counts.addLayout(pair, 1)
        head = QHBoxLayout()
        head.addWidget(Label("What would go", "section"))
        head.addStretch(1)
        head.addWidget(ElidedLabel("counted just now, nothing is deleted yet", "fine"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(counts)
        column.addWidget(self._told)
        column.addWidget(self._heading)
        column.addWidget(self._examples, 1)

    def counts(self) -> tuple[str, ...]:
        """The numbers as they stand: episodes, lines, frames, facts, log entries."""
        return tuple(number.text() for number, _ in self._numbers)

    def show_nothing(self, words: str) -> None:
        """`words` say why there is nothing to count."""
        for number, _ in self._numbers:
            number.setText("–")
        self._told.setText(words)
        self._heading.hide()
        self._examples.show_lines([])

    def show_preview(self, preview: ForgetPreview) -> None:
        counts = (
            preview.episodes,
            preview.lines,
            preview.frames,
            preview.facts,
            preview.log_entries,
        )
        for (number, noun), count, (one, many) in zip(self._numbers, counts, _NOUNS, strict=True):
            number.setText(phrasing.number(count))
            noun.setText(one if count == 1 else many)
            number.setAccessibleName(phrasing.counted(count, one, many))
        self._told.setText(_told(preview))
        self._heading.setVisible(bool(preview.examples or preview.facts))
        self._examples.show_preview(preview)


def _told(preview: ForgetPreview) -> str:
    parts = []
    if preview.since is not None and preview.until is not None:
        now = datetime.now(UTC)
        parts.append(f"From {phrasing.stretch(preview.since, preview.until, now)}.")
    if preview.frame_bytes:
        parts.append(f"Pictures of {phrasing.size(preview.frame_bytes)}.")
    if preview.facts_staying:
        stay = phrasing.counted(preview.facts_staying, "fact")
        verb = "stays" if preview.facts_staying == 1 else "stay"
        parts.append(f"{stay} found elsewhere too {verb}, without this source.")
    counted = preview.episodes or preview.facts or preview.log_entries
    return " ".join(parts) or ("" if counted else "Nothing matches.")

"""What a forget would take."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_memory.domain.fact import Fact
from desktop_memory.domain.forget import ForgetPreview
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.kind_tile import kind_icon
from desktop_memory.gui.views.label import Label, plain_tip

_COUNTS = ("episodes", "lines of text", "frames", "facts", "log entries")


class PreviewPane(QWidget):
    """Numbers first, then the span, then examples of what goes and what stays."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._numbers: list[Label] = []
        self._told = Label("", "secondary", wrap=True)
        self._examples = QListWidget()
        self._examples.setAccessibleName("For example")
        counts = QHBoxLayout()
        counts.setSpacing(24)
        for words in _COUNTS:
            number = Label("–", "title")
            number.setAccessibleName(words)
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(number)
            pair.addWidget(Label(words, "secondary"))
            counts.addLayout(pair)
            self._numbers.append(number)
        counts.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(Label("What would go", "section"))
        head.addStretch(1)
        head.addWidget(Label("counted just now, nothing is deleted yet", "fine"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(counts)
        column.addWidget(self._told)
        column.addWidget(Label("For example", "section"))
        column.addWidget(self._examples, 1)

    def show_nothing(self, words: str) -> None:
        """`words` say why there is nothing to count."""
        for number in self._numbers:
            number.setText("–")
        self._told.setText(words)
        self._examples.clear()

    def show_preview(self, preview: ForgetPreview) -> None:
        counts = (
            preview.episodes,
            preview.lines,
            preview.frames,
            preview.facts,
            preview.log_entries,
        )
        for number, count in zip(self._numbers, counts, strict=True):
            number.setText(f"{count:,}")
        self._told.setText(_told(preview))
        self._examples.clear()
        for episode in preview.examples:
            title = f"{episode.title or episode.app} · {episode.app}"
            at = phrasing.dated_moment(episode.started_at, datetime.now(UTC))
            self._add("timeline", title, f"{at}, goes")
        for fact in preview.facts_going_examples:
            self._add_fact(fact, "goes")
        for fact in preview.facts_staying_examples:
            self._add_fact(fact, "stays, found elsewhere too")

    def _add_fact(self, fact: Fact, fate: str) -> None:
        self._add(kind_icon(fact.kind), fact.text, fate)

    def _add(self, icon: str, words: str, fate: str) -> None:
        item = QListWidgetItem(self._theme.icon(icon), f"{words}   –   {fate}")
        item.setToolTip(plain_tip(words))
        self._examples.addItem(item)


def _told(preview: ForgetPreview) -> str:
    parts = []
    if preview.since is not None and preview.until is not None:
        now = datetime.now(UTC)
        first = phrasing.dated_moment(preview.since, now)
        parts.append(f"From {first} to {phrasing.dated_moment(preview.until, now)}.")
    if preview.frame_bytes:
        parts.append(f"Pictures of {phrasing.size(preview.frame_bytes)}.")
    if preview.facts_staying:
        stay = phrasing.counted(preview.facts_staying, "fact")
        parts.append(f"{stay} found elsewhere too, without this source.")
    return " ".join(parts) or "Nothing matches."

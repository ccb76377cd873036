"""The last observations that were not kept for one reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QVBoxLayout, QWidget

from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.skip import Skip
from desktop_memory.gui import phrasing
from desktop_memory.gui.health.skips import REASON_WORDS
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.label import Label


class SkipList(QDialog):
    """Times, rules and apps. Titles of excluded windows are nowhere, so they are not here."""

    def __init__(
        self, theme: Theme, reason: SkipReason, skips: Sequence[Skip], parent: QWidget
    ) -> None:
        super().__init__(parent)
        words = REASON_WORDS[reason]
        self.setWindowTitle(f"Not kept: {words.lower()}")
        self.resize(theme.px(440), theme.px(360))
        rows = QListWidget()
        rows.setAccessibleName(words)
        for skip in skips:
            told = " · ".join(part for part in (skip.rule, skip.app) if part)
            rows.addItem(f"{phrasing.clock_s(skip.at)}   {told or words}")
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(Label(words, "heading"))
        if not skips:
            column.addWidget(Label("Nothing was skipped for this reason yet.", "secondary"))
        column.addWidget(rows, 1)
        column.addWidget(close)

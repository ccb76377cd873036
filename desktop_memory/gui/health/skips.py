"""What was not kept today, by reason."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.status import Health
from desktop_memory.gui.health.section import Section
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.share_bar import Share, ShareBar

REASON_WORDS: dict[SkipReason, str] = {
    SkipReason.UNCHANGED: "Unchanged",
    SkipReason.IDLE: "Idle",
    SkipReason.EXCLUDED: "Excluded",
    SkipReason.LOCKED: "Locked",
    SkipReason.PAUSED: "Paused by you",
    SkipReason.PRIVATE: "Private window",
    SkipReason.OWN_WINDOW: "Own window",
}


class Skips(Section):
    """A row for each reason; clicking its name lists the last ones."""

    def __init__(self, theme: Theme, list_last: Callable[[SkipReason], object]) -> None:
        super().__init__("Not kept today, by reason")
        self._bars: dict[SkipReason, tuple[ShareBar, Label]] = {}
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for place, (reason, words) in enumerate(REASON_WORDS.items()):
            name = Button(theme, words, role="link")
            name.setToolTip("List the last of them")
            name.clicked.connect(lambda _=False, reason=reason: list_last(reason))
            bar, count = ShareBar(theme, 8), Label("0", "secondary")
            count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(name, place, 0)
            grid.addWidget(bar, place, 1)
            grid.addWidget(count, place, 2)
            self._bars[reason] = (bar, count)
        self.body.addLayout(grid)

    def show_health(self, health: Health) -> None:
        whole = sum(health.skips_today.values())
        most = max(health.skips_today.values(), default=0)
        self.aside.setText("1 skip" if whole == 1 else f"{whole:,} skips")
        for reason, (bar, label) in self._bars.items():
            count = health.skips_today.get(reason, 0)
            part = count / most if most else 0.0
            bar.show_shares([Share(part, "fair")], f"{REASON_WORDS[reason]}: {count}")
            label.setText(f"{count:,}")

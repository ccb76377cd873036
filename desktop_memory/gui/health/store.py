"""How much room the memory takes, and of how much."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop_memory.domain.status import Health
from desktop_memory.gui import phrasing
from desktop_memory.gui.health.section import Section
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.share_bar import Share, ShareBar

_PARTS = (
    ("Frames", "frames", "strong"),
    ("Text and facts", "memory", "weak"),
    ("Vectors", "vectors", "off"),
    ("Backups", "backups", "fading"),
)

_BETWEEN = 16


class Store(Section):
    """The bar is the budget; a store beyond it fills it. `preview_asked()`: what retention would
    take is to be shown."""

    preview_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Store")
        self._bar = ShareBar(theme)
        self._labels: dict[str, Label] = {}
        self._counts = Label("", "secondary", wrap=True)
        self._legend = QGridLayout()
        self._legend.setSpacing(6)
        self._entries: list[QWidget] = []
        for _, part, ink in _PARTS:
            self._labels[part] = Label("", "secondary")
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(IconLabel(theme, "square", ink, 10))
            row.addWidget(self._labels[part], 1)
            self._entries.append(entry)
        see = Button(theme, "See what would go", role="link")
        see.clicked.connect(self.preview_asked)
        told = QHBoxLayout()
        told.addWidget(self._counts, 1)
        told.addWidget(see)
        self.body.addWidget(self._bar)
        self.body.addLayout(self._legend)
        self._lay_out_legend()
        self.body.addLayout(told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_legend()

    def _lay_out_legend(self) -> None:
        """In one row, or in two where they do not fit."""
        needed = sum(entry.sizeHint().width() + _BETWEEN for entry in self._entries)
        across = len(self._entries) if needed <= self.width() else 2
        for place, entry in enumerate(self._entries):
            self._legend.addWidget(entry, place // across, place % across)
        for column in range(len(self._entries)):
            self._legend.setColumnStretch(column, int(column < across))

    def show_health(self, health: Health) -> None:
        sizes, budget = health.sizes, max(health.budget_bytes, health.sizes.total, 1)
        self.aside.setText(phrasing.size_of(sizes.total, health.budget_bytes))
        shares = [Share(getattr(sizes, part) / budget, ink) for _, part, ink in _PARTS]
        self._bar.show_shares(shares, phrasing.size_of(sizes.total, health.budget_bytes))
        for name, part, _ in _PARTS:
            self._labels[part].setText(f"{name} {phrasing.size(getattr(sizes, part))}")
        self._lay_out_legend()
        episodes = phrasing.counted(health.episodes, "episode")
        facts = phrasing.counted(health.facts, "fact")
        self._counts.setText(f"{episodes}, {facts}. When it is full, the oldest frames go first.")

"""How much room the memory takes, and of how much."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_memory.domain.status import Health
from desktop_memory.gui import phrasing
from desktop_memory.gui.health.section import Section
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import ElidedLabel, Label
from desktop_memory.gui.views.share_bar import Share, ShareBar

_PARTS = (
    ("Frames", "frames", "strong"),
    ("Text and facts", "memory", "weak"),
    ("Vectors", "vectors", "off"),
    ("Backups", "backups", "fading"),
)


class Store(Section):
    """The bar is the budget; a store beyond it fills it. `preview_asked()`: what retention would
    take is to be shown."""

    preview_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Store")
        self._bar = ShareBar(theme)
        self._labels: dict[str, ElidedLabel] = {}
        self._counts = Label("", "secondary", wrap=True)
        legend = QHBoxLayout()
        legend.setSpacing(6)
        for _, part, ink in _PARTS:
            self._labels[part] = ElidedLabel("", "secondary")
            legend.addWidget(IconLabel(theme, "square", ink, 10))
            legend.addWidget(self._labels[part])
            legend.addSpacing(8)
        legend.addStretch(1)
        see = Button(theme, "See what would go", role="link")
        see.clicked.connect(self.preview_asked)
        told = QHBoxLayout()
        told.addWidget(self._counts, 1)
        told.addWidget(see)
        self.body.addWidget(self._bar)
        self.body.addLayout(legend)
        self.body.addLayout(told)

    def show_health(self, health: Health) -> None:
        sizes, budget = health.sizes, max(health.budget_bytes, health.sizes.total, 1)
        self.aside.setText(phrasing.size_of(sizes.total, health.budget_bytes))
        shares = [Share(getattr(sizes, part) / budget, ink) for _, part, ink in _PARTS]
        self._bar.show_shares(shares, phrasing.size_of(sizes.total, health.budget_bytes))
        for name, part, _ in _PARTS:
            self._labels[part].setText(f"{name} {phrasing.size(getattr(sizes, part))}")
        episodes = phrasing.counted(health.episodes, "episode")
        facts = phrasing.counted(health.facts, "fact")
        self._counts.setText(f"{episodes}, {facts}. When it is full, the oldest frames go first.")

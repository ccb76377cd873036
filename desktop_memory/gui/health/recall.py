"""How often the memory was asked, and how often it had an answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_memory.domain.status import Health
from desktop_memory.gui import phrasing
from desktop_memory.gui.health.section import Section
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.share_bar import Share, ShareBar


class Recall(Section):
    """`empty_asked()`: the questions without an answer are to be listed; `used_asked()`: the facts
    that were used."""

    empty_asked = Signal()
    used_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Recall, last 7 days")
        self._bar = ShareBar(theme)
        self._told = Label("", "secondary")
        self._empty = Button(theme, "Empty answers", role="link")
        self._empty.clicked.connect(self.empty_asked)
        row = QHBoxLayout()
        row.addWidget(self._told)
        row.addStretch(1)
        row.addWidget(self._empty)
        self._list_used = Button(theme, "Facts used", role="link")
        self._list_used.clicked.connect(self.used_asked)
        row.addWidget(self._list_used)
        self._warning = Label("", "bad", wrap=True)
        self._used = Label("", "secondary", wrap=True)
        self._warning.hide()
        self._used.hide()
        self.body.addWidget(self._bar)
        self.body.addLayout(row)
        self.body.addWidget(self._warning)
        self.body.addWidget(self._used)

    def show_health(self, health: Health) -> None:
        asked, empty = health.recalls, health.recalls_empty
        self.aside.setText(phrasing.counted(asked, "question"))
        words = f"{asked - empty:,} answered, {empty:,} empty" if asked else "Not asked yet"
        found = (asked - empty) / asked if asked else 0.0
        shares = [Share(found, "strong"), Share(1 - found if asked else 0.0, "off", hatched=True)]
        self._bar.show_shares(shares, words)
        self._told.setText(words)
        self._empty.setVisible(bool(empty))
        self._list_used.setVisible(bool(health.fact_uses))
        self._show(self._warning, health.recall_warning)
        self._show(self._used, "\n".join(filter(None, (_latency(health), _uses(health)))))

    @staticmethod
    def _show(label: Label, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))


def _latency(health: Health) -> str:
    if health.recall_p50_ms is None or health.recall_p95_ms is None:
        return ""
    return (
        f"Half of the answers took at most {health.recall_p50_ms:.0f} ms,"
        f" 19 of 20 at most {health.recall_p95_ms:.0f} ms"
    )


def _uses(health: Health) -> str:
    """Who used facts, the three who used most."""
    if not health.fact_uses:
        return ""
    users = ", ".join(f"{use.by} {use.facts:,}" for use in health.fact_uses[:3])
    return f"Facts used: {users}"

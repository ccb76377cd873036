"""One agent: what it may do, and what it asked."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from desktop_memory.domain.agent import Agent, Scope
from desktop_memory.gui import phrasing
from desktop_memory.gui.agents.agent_list import last_asked
from desktop_memory.gui.agents.request_table import RequestTable
from desktop_memory.gui.agents.scope_words import SCOPE_WORDS
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.app_tile import AppTile
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import ElidedLabel, Label
from desktop_memory.gui.views.switch import Switch


class AgentDetails(QFrame):
    """`scopes_chosen(agent id, scopes)`, `revoke_asked(Agent)`, `remove_asked(Agent)`,
    `facts_asked(Agent)` to show what it wrote, `back_asked()` where it lies over the list."""

    scopes_chosen = Signal(int, object)
    revoke_asked = Signal(object)
    remove_asked = Signal(object)
    facts_asked = Signal(object)
    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._back = Button(theme, "Back", "back", bar=True)
        self._back.clicked.connect(self.back_asked)
        self._back.hide()
        self._wrote = Label("", "secondary")
        self._facts = Button(theme, "Show them", role="link")
        self._facts.clicked.connect(lambda: self.facts_asked.emit(self._agent))
        self._theme = theme
        self._agent: Agent | None = None
        self._tile = AppTile(theme, 40)
        self._name = ElidedLabel("", "title")
        self._told = ElidedLabel("", "secondary")
        self._revoke = Button(theme, "Revoke…", "key", "danger")
        self._revoke.clicked.connect(lambda: self.revoke_asked.emit(self._agent))
        self._remove = Button(theme, "Forget all it wrote…", role="link-danger")
        self._remove.clicked.connect(lambda: self.remove_asked.emit(self._agent))
        self._switches = {scope: self._switch(words) for scope, words, _ in SCOPE_WORDS}
        self.requests = RequestTable(theme)
        self._lay_out()

    def _switch(self, words: str) -> Switch:
        switch = Switch(self._theme, words)
        switch.clicked.connect(self._choose)
        return switch

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._told)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._tile)
        head.addLayout(names, 1)
        head.addWidget(self._revoke)
        scopes = QGridLayout()
        scopes.setHorizontalSpacing(12)
        scopes.setVerticalSpacing(8)
        scopes.setColumnStretch(1, 1)
        for place, (scope, words, help) in enumerate(SCOPE_WORDS):
            told = QVBoxLayout()
            told.setSpacing(2)
            told.addWidget(Label(words))
            told.addWidget(Label(help, "secondary", wrap=True))
            scopes.addWidget(self._switches[scope], place, 0)
            scopes.addLayout(told, place, 1)
        wrote = QHBoxLayout()
        wrote.setSpacing(12)
        wrote.addWidget(self._wrote)
        wrote.addWidget(self._facts)
        wrote.addWidget(self._remove)
        wrote.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 0)
        column.setSpacing(12)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        column.addWidget(Label("It may", "section"))
        column.addLayout(scopes)
        column.addLayout(wrote)
        column.addWidget(Label("What it asked and what it was given", "section"))
        column.addWidget(self.requests, 1)

    def show_agent(self, agent: Agent) -> None:
        now = datetime.now(UTC)
        self._agent = agent
        self._tile.show_app(agent.name)
        self._name.setText(agent.name)
        made = f"Token made {phrasing.dated_moment(agent.created_at, now)}"
        told = [made, last_asked(agent, now)]
        if agent.revoked_at is not None:
            told.insert(0, f"Revoked {phrasing.dated_moment(agent.revoked_at, now)}")
        self._told.setText(" · ".join(told))
        self._revoke.setVisible(agent.revoked_at is None)
        for scope, switch in self._switches.items():
            switch.setChecked(scope in agent.scopes)
            switch.setEnabled(agent.revoked_at is None)

    def show_wrote(self, facts: int) -> None:
        """How many facts it wrote that are still there."""
        counted = phrasing.counted(facts, "fact")
        self._wrote.setText(f"It wrote {counted}." if facts else "It wrote no facts.")
        self._facts.setVisible(bool(facts))

    def set_over_list(self, *, over: bool) -> None:
        """Offer a way back to the list it hides."""
        self._back.setVisible(over)

    def _choose(self) -> None:
        if self._agent is not None:
            chosen: list[Scope] = [s for s, switch in self._switches.items() if switch.isChecked()]
            self.scopes_chosen.emit(self._agent.id, chosen)

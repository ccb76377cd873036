"""The agents page: who may ask, what each may do and what it asked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_memory.config.service_file import ServiceFile
from desktop_memory.domain.agent import Agent, AgentRequest, NewAgent, Scope
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.fact import FactFilter, FactView
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.gui.agents.add_dialog import AddDialog
from desktop_memory.gui.agents.agent_list import AgentList
from desktop_memory.gui.agents.details import AgentDetails
from desktop_memory.gui.agents.revoke_dialog import RevokeDialog
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.empty_state import EmptyState
from desktop_memory.gui.views.label import ElidedLabel

_PAGE = 100
_OVER_BELOW = 1000
_WHAT = (
    "An agent is a program on this computer, for example a coding assistant, that may ask this"
    " memory over a loopback socket once you gave it a token."
)


class AgentsPage(Page):
    """The list on the left, the chosen agent on the right."""

    name = "agents"
    label = "Agents"
    icon = "agents"

    def __init__(self, bridge: Bridge, theme: Theme, placement: Placement) -> None:
        super().__init__(bridge, theme, placement)
        self._wanted: int | None = None
        self._address = ElidedLabel("", "secondary")
        add = Button(theme, "Add agent…", "plus")
        add.clicked.connect(self.add_agent)
        told = "Local programs that may ask this memory. Nothing is reachable from outside."
        self.head.row.addWidget(ElidedLabel(told, "secondary"), 1)
        self.head.row.addWidget(self._address)
        self.head.row.addWidget(add)
        self._over = self._opened = False
        self.list = AgentList(theme)
        self.details = AgentDetails(theme)
        self._empty = EmptyState(theme)
        self._empty.tell(
            "agents", "No program may ask yet", _WHAT, [("Add agent…", self.add_agent)]
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([320, 900])
        self.placement.follow_splitter(splitter, "agents")
        self._stack.addWidget(self._empty)
        self._stack.addWidget(splitter)
        body = QVBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._stack)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_agent)
        self.details.scopes_chosen.connect(self._set_scopes)
        self.details.revoke_asked.connect(self._ask_to_revoke)
        self.details.remove_asked.connect(
            lambda agent: self.ask_to_forget(ForgetScope(agent_id=agent.id))
        )
        self.details.facts_asked.connect(
            lambda agent: self.go.emit(Destination("facts", agent_id=agent.id))
        )
        self.details.back_asked.connect(self._go_back)
        self.list.clicked.connect(lambda _: self._open())
        self.list.activated.connect(lambda _: self._open())
        self.details.requests.more_wanted.connect(self._ask_for_more)
        self.tell_key("↑ ↓", "choose an agent")
        self.tell_key("Space", "switch what it may do")
        self.add_key("Return", self._open, "open the agent")
        self.add_key("Ctrl+N", self.add_agent, "add an agent")
        self.add_key("Del", self._revoke_current, "revoke…")

    def refresh(self, changes: Changes | None) -> None:
        if changes is None or changes.agents or changes.log or changes.fact_ids:
            self._show_address()
            self.bridge.ask(
                lambda queries: queries.find_agents(),
                self._show_agents,
                owner=self,
                instead_of="agents",
            )

    def fit(self, window_width: int) -> None:
        self._over = window_width < _OVER_BELOW
        self.details.set_over_list(over=self._over)
        self._fold()

    def clear(self) -> bool:
        if self._over and self._opened:
            self._go_back()
            return True
        return False

    def show_destination(self, destination: Destination) -> None:
        if destination.agent_id is not None:
            self._wanted = destination.agent_id
            self.list.choose(destination.agent_id)

    def destination(self) -> Destination:
        agent = self.list.current()
        return Destination(self.name, agent_id=agent.id if agent else None)

    def panes(self) -> Sequence[QWidget]:
        return (self.list, self.details.requests)

    def add_agent(self) -> None:
        """Ask for a name and what it may do."""
        address = ServiceFile(self.bridge.paths.service_file).find()
        port = address.port if address else None
        dialog = AddDialog(self.bridge, self.theme, port, self.window())
        dialog.added.connect(self._note_added)
        dialog.open()

    def _open(self) -> None:
        self._opened = True
        self._fold()

    def _go_back(self) -> None:
        self._opened = False
        self._fold()
        self.list.setFocus()

    def _fold(self) -> None:
        """Where width is short, list or details; else both."""
        self.list.setVisible(not (self._over and self._opened))
        self.details.setVisible(not self._over or self._opened)

    def _note_added(self, new: NewAgent) -> None:
        self._wanted = new.agent.id

    def _show_address(self) -> None:
        address = ServiceFile(self.bridge.paths.service_file).find()
        self._address.setText(f"127.0.0.1, port {address.port}" if address else "Not answering")

    def _show_agents(self, agents: list[Agent]) -> None:
        self._stack.setCurrentIndex(1 if agents else 0)
        self.list.show_agents(agents)
        if self._wanted is not None:
            self.list.choose(self._wanted)
            self._wanted = None

    def _show_agent(self, agent: Agent) -> None:
        self.details.show_agent(agent)
        self.bridge.ask(
            lambda queries: queries.find_requests(agent.id, _PAGE),
            self._show_requests,
            owner=self,
            instead_of="requests",
        )
        wrote = FactFilter(view=FactView.ALL, agent_id=agent.id)
        self.bridge.ask(
            lambda queries: queries.count_facts(wrote).by_view[FactView.ALL],
            self.details.show_wrote,
            owner=self,
            instead_of="wrote",
        )

    def _show_requests(self, requests: list[AgentRequest]) -> None:
        self.details.requests.show_requests(requests, _PAGE)

    def _ask_for_more(self, before_id: int) -> None:
        agent = self.list.current()
        if agent is not None:
            self.bridge.ask(
                lambda queries: queries.find_requests(agent.id, _PAGE, before_id),
                self._append_requests,
                owner=self,
                instead_of="requests",
            )

    def _append_requests(self, requests: list[AgentRequest]) -> None:
        self.details.requests.append_requests(requests, _PAGE)

    def _set_scopes(self, agent_id: int, scopes: list[Scope]) -> None:
        self.bridge.submit(lambda commands: commands.set_scopes(agent_id, scopes))

    def _revoke_current(self) -> None:
        agent = self.list.current()
        if agent is not None and agent.revoked_at is None:
            self._ask_to_revoke(agent)

    def _ask_to_revoke(self, agent: Agent) -> None:
        dialog = RevokeDialog(self.theme, agent.name, self.window())
        dialog.accepted.connect(
            lambda: self.bridge.submit(lambda commands: commands.revoke_agent(agent.id))
        )
        dialog.open()

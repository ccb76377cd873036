"""Who is asking."""

from dataclasses import dataclass

from desktop_memory.domain.agent import Scope


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever sent a valid token. `agent_id` None is the person's own command line."""

    agent_id: int | None
    name: str
    scopes: frozenset[Scope]

    @property
    def is_owner(self) -> bool:
        return Scope.OWNER in self.scopes

    @property
    def agent_name(self) -> str:
        """As the history of a fact tells who changed it; empty for the person."""
        return "" if self.is_owner else self.name

    def may(self, scope: Scope) -> bool:
        return self.is_owner or scope in self.scopes


def owner() -> Caller:
    """The person, through the command line."""
    return Caller(agent_id=None, name="you", scopes=frozenset({Scope.OWNER}))

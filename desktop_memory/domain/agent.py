"""Local programs that may ask, and what they asked."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Scope(StrEnum):
    """What an agent may do. `owner` is the person's own command line and may do everything."""

    SEARCH = "search"
    READ = "read"
    WRITE = "write"
    FORGET = "forget"
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Agent:
    id: int
    name: str
    scopes: frozenset[Scope]
    created_at: datetime
    revoked_at: datetime | None = None
    last_request_at: datetime | None = None
    requests_today: int = 0


@dataclass(frozen=True, slots=True)
class NewAgent:
    """An agent just added. `token` is shown once and stored only as a hash."""

    agent: Agent
    token: str


@dataclass(frozen=True, slots=True)
class AgentRequest:
    """One request, as the person reads it. `refused` says why nothing was given."""

    id: int
    agent_id: int | None
    at: datetime
    route: str
    question: str
    status: int
    given: int
    took_ms: float
    refused: str = ""

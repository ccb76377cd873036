"""Agents, as their owner sees them."""

from typing import Literal

from pydantic import Field

from desktop_memory.domain.agent import Scope
from desktop_memory.service.schemas.fields import AnswerBody, Label, Moment, RequestBody

# The owner's scope is for the command line alone, whose token changes at each start.
Grant = Literal["search", "read", "write", "forget"]


class AgentRequest(RequestBody):
    """A new agent."""

    name: Label = Field(min_length=1, examples=["editor assistant"])
    scopes: list[Grant] = Field(min_length=1, description="What it may do.")


class Agent(AnswerBody):
    """A local program that may ask."""

    id: int
    name: str
    scopes: list[Scope]
    created_at: Moment
    revoked_at: Moment | None
    last_request_at: Moment | None
    requests_today: int


class Agents(AnswerBody):
    """All agents."""

    agents: list[Agent]


class NewAgent(AnswerBody):
    """An agent just added."""

    agent: Agent
    token: str = Field(description="Told this once.")

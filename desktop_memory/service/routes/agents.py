"""`/v1/owner/agents`: who may ask."""

from fastapi import APIRouter, Depends, status

from desktop_memory.domain.agent import Scope
from desktop_memory.service.dependencies import Memory, Needs
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.agent import AgentRequest, Agents, NewAgent
from desktop_memory.service.schemas.fields import PathId

router = APIRouter(
    prefix="/v1/owner/agents",
    tags=["owner"],
    dependencies=[Depends(Needs(Scope.OWNER))],
    responses=refusals(),
)


@router.get("", summary="List agents")
async def find_agents(memory: Memory) -> Agents:
    """All agents that were ever added."""
    agents = await memory.ask(lambda queries: queries.find_agents())
    return Agents.model_validate({"agents": agents})


@router.post(
    "",
    summary="Add an agent",
    status_code=status.HTTP_201_CREATED,
    responses=refusals(400, 409, 413),
)
async def add_agent(asked: AgentRequest, memory: Memory) -> NewAgent:
    """Its token is told this once; only a hash of it is kept."""
    scopes = sorted({Scope(word) for word in asked.scopes})
    return NewAgent.model_validate(
        await memory.submit(lambda commands: commands.add_agent(asked.name, scopes))
    )


@router.delete(
    "/{id}",
    summary="Revoke an agent",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=refusals(404),
)
async def revoke_agent(id: PathId, memory: Memory) -> None:
    """Its token is refused from the next request on."""
    await memory.submit(lambda commands: commands.revoke_agent(id))

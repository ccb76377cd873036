"""`POST /v1/facts/{id}/…`: what makes a fact stronger or weaker, and what takes it back."""

from fastapi import APIRouter, Depends

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.changes import Changes
from desktop_memory.memory.commands import Commands
from desktop_memory.service.dependencies import Asker, Memory, Needs
from desktop_memory.service.routes.facts import get_current
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.fact import Fact, PinRequest, UndoRequest
from desktop_memory.service.schemas.fields import PathId

router = APIRouter(
    prefix="/v1/facts/{id}",
    tags=["facts"],
    # The answer is the fact, so that changing one needs the right to read it.
    dependencies=[Depends(Needs(Scope.WRITE, Scope.READ))],
    responses=refusals(400, 404, 413),
)


@router.post("/reinforce", summary="Reinforce a fact")
async def reinforce(id: PathId, memory: Memory, caller: Asker) -> Fact:
    """Full strength again, from now on."""
    await memory.submit(lambda commands: commands.reinforce_facts([id], caller.agent_name))
    return await get_current(memory, id)


@router.post("/decay", summary="Fade a fact")
async def decay(id: PathId, memory: Memory, caller: Asker) -> Fact:
    """Less present from now on."""
    await memory.submit(lambda commands: commands.fade_facts([id], caller.agent_name))
    return await get_current(memory, id)


@router.post("/pin", summary="Pin a fact")
async def pin(id: PathId, memory: Memory, caller: Asker, asked: PinRequest | None = None) -> Fact:
    """A pinned fact keeps full strength. `{"pinned": false}` lets go of it."""
    pinned = asked is None or asked.pinned

    def pin_or_not(commands: Commands) -> Changes:
        set_pin = commands.pin_facts if pinned else commands.unpin_facts
        return set_pin([id], caller.agent_name)

    await memory.submit(pin_or_not)
    return await get_current(memory, id)


@router.post("/retain", summary="Let a fact stay")
async def retain(id: PathId, memory: Memory, caller: Asker) -> Fact:
    """A fact that was set to go by itself stays. Once the person has said so, no agent sets an
    end to it again."""
    await memory.submit(lambda commands: commands.retain_facts([id], caller.agent_name))
    return await get_current(memory, id)


@router.post("/undo", summary="Undo a step", responses=refusals(400, 404, 409, 413))
async def undo(id: PathId, memory: Memory, caller: Asker, asked: UndoRequest | None = None) -> Fact:
    """Take back the last step of the history, or the one that is named. An agent takes back its
    own steps only."""
    history_id = asked.history_id if asked else None
    await memory.submit(lambda commands: commands.undo_fact(id, history_id, caller.agent_name))
    return await get_current(memory, id)

"""`/v1/owner/…`: what only the person may ask, through the command line."""

from fastapi import APIRouter, Depends, status

from desktop_memory.domain.agent import Scope
from desktop_memory.service.dependencies import Memory, Needs
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.fields import PathId
from desktop_memory.service.schemas.forget import Forgotten
from desktop_memory.service.schemas.owner import PauseRequest

router = APIRouter(
    prefix="/v1/owner",
    tags=["owner"],
    dependencies=[Depends(Needs(Scope.OWNER))],
    responses=refusals(),
)


@router.post("/pause", summary="Keep nothing", status_code=status.HTTP_204_NO_CONTENT)
async def pause(asked: PauseRequest, memory: Memory) -> None:
    """Until a moment, or until resumed."""
    memory.runtime.pause(asked.until)


@router.post("/resume", summary="Keep again", status_code=status.HTTP_204_NO_CONTENT)
async def resume(memory: Memory) -> None:
    """Ends a pause."""
    memory.runtime.resume()


@router.post("/forgets/{id}/undo", summary="Undo a delete", responses=refusals(404, 409))
async def undo_forget(id: PathId, memory: Memory) -> Forgotten:
    """As long as it is not erased."""
    changes = await memory.submit(lambda commands: commands.undo_forget(id))
    return Forgotten(forget_id=None, message=changes.message)

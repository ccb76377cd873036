"""`/v1/owner/…`: what only the person may ask, through the command line."""

import asyncio

from fastapi import APIRouter, Depends, status

from desktop_memory.domain.agent import Scope
from desktop_memory.service.dependencies import Memory, Needs
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.fields import PathId
from desktop_memory.service.schemas.forget import Forgotten, PendingForgets
from desktop_memory.service.schemas.owner import Backup, PauseRequest, Verification

router = APIRouter(
    prefix="/v1/owner",
    tags=["owner"],
    dependencies=[Depends(Needs(Scope.OWNER))],
    responses=refusals(),
)


@router.post(
    "/pause",
    summary="Keep nothing",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=refusals(400, 413),
)
async def pause(asked: PauseRequest, memory: Memory) -> None:
    """Until a moment, or until resumed."""
    memory.runtime.pause(asked.until)


@router.post("/resume", summary="Keep again", status_code=status.HTTP_204_NO_CONTENT)
async def resume(memory: Memory) -> None:
    """Ends a pause."""
    memory.runtime.resume()


@router.post(
    "/show",
    summary="Show the window",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=refusals(409),
)
async def show(memory: Memory) -> None:
    """As a second start of the app does."""
    memory.runtime.show_window()


@router.get("/forgets", summary="Deletes that can be undone")
async def find_forgets(memory: Memory) -> PendingForgets:
    """Those that are not erased yet."""
    pending = await memory.ask(lambda queries: queries.find_forgotten())
    return PendingForgets.model_validate({"forgets": pending})


@router.post("/forgets/{id}/undo", summary="Undo a delete", responses=refusals(404, 409))
async def undo_forget(id: PathId, memory: Memory) -> Forgotten:
    """As long as it is not erased."""
    changes = await memory.submit(lambda commands: commands.undo_forget(id))
    return Forgotten(forget_id=None, message=changes.message)


@router.post("/backup", summary="Back up now", status_code=status.HTTP_201_CREATED)
async def back_up(memory: Memory) -> Backup:
    """Both files, while the app goes on. Answered when the backup is whole."""
    made = await asyncio.wrap_future(memory.runtime.maintenance.back_up())
    return Backup(name=made.name, folder=str(made.folder), made_at=made.made_at)


@router.post("/verify", summary="Check the stores")
async def verify(memory: Memory) -> Verification:
    """Whether both are whole and agree. Nothing is changed."""
    found = await asyncio.wrap_future(memory.runtime.maintenance.verify())
    return Verification.model_validate(found)


@router.post("/reindex", summary="New index of meanings", status_code=status.HTTP_202_ACCEPTED)
async def reindex(memory: Memory) -> None:
    """Made in the background; until it is done, search goes by words for what is missing."""
    await asyncio.wrap_future(memory.runtime.maintenance.reindex())

"""`/v1/entities`: who and what the memories are about."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from desktop_memory.domain.agent import Scope
from desktop_memory.service.dependencies import Memory, Needs, Note
from desktop_memory.service.memory_access import MemoryAccess
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.entity import (
    About,
    Entities,
    EntitiesQuery,
    Entity,
    MergeRequest,
    NameRequest,
    RenameRequest,
    SplitRequest,
)
from desktop_memory.service.schemas.fields import PathId

router = APIRouter(prefix="/v1/entities", tags=["entities"], responses=refusals())
owner_router = APIRouter(
    prefix="/v1/owner/entities",
    tags=["owner"],
    dependencies=[Depends(Needs(Scope.OWNER))],
    responses=refusals(),
)

_READS = [Depends(Needs(Scope.READ))]


@router.get("", summary="Find people, projects and things", dependencies=_READS)
async def find_entities(
    asked: Annotated[EntitiesQuery, Query()], memory: Memory, note: Note
) -> Entities:
    """Those with all words of the query in one of their names."""
    found = await memory.ask(
        lambda queries: queries.entities.find(asked.query, asked.kinds, asked.limit)
    )
    note.question, note.given = asked.query, len(found)
    return Entities.model_validate({"entities": found})


@router.get("/{id}", summary="All about an entity", dependencies=_READS, responses=refusals(404))
async def get_about(id: PathId, memory: Memory, note: Note) -> About:
    """Its facts and episodes, and who and what stands beside it."""
    about = await memory.ask(lambda queries: queries.entities.get_about(id))
    note.question, note.given = about.entity.name, len(about.facts) + len(about.episodes)
    return About.model_validate(about)


@owner_router.patch("/{id}", summary="Rename an entity", responses=refusals(400, 404, 413))
async def rename(id: PathId, asked: RenameRequest, memory: Memory) -> Entity:
    """Only how it is called; the names it was met by stay."""
    await memory.submit(lambda commands: commands.entities.rename(id, asked.name))
    return await _get(memory, id)


@owner_router.post(
    "/{id}/merge", summary="Two are the same", responses=refusals(400, 404, 409, 413)
)
async def merge(id: PathId, asked: MergeRequest, memory: Memory) -> Entity:
    """All names of this one are names of the other; that one is returned."""
    await memory.submit(lambda commands: commands.entities.merge(id, asked.into_id))
    return await _get(memory, asked.into_id)


@owner_router.post("/{id}/names", summary="A further name", responses=refusals(400, 404, 409, 413))
async def add_name(id: PathId, asked: NameRequest, memory: Memory) -> Entity:
    """It goes by this name, too. Memories that hold it speak of it some seconds later."""
    await memory.submit(lambda commands: commands.entities.add_name(id, asked.name))
    return await _get(memory, id)


@owner_router.post("/{id}/split", summary="One is two", responses=refusals(400, 404, 409, 413))
async def split(id: PathId, asked: SplitRequest, memory: Memory) -> Entity:
    """Some names are those of another, new one, which is returned."""
    _, new_id = await memory.submit(lambda commands: commands.entities.split(id, asked.alias_ids))
    return await _get(memory, new_id)


@owner_router.post(
    "/{id}/undo", summary="Take back a change of names", responses=refusals(404, 409)
)
async def undo(id: PathId, memory: Memory) -> Entities:
    """The last rename, merge or split that touched it. Returns the entities there are then."""
    _, changed = await memory.submit(lambda commands: commands.entities.undo(id))
    found = await memory.ask(lambda queries: queries.entities.find_many(changed))
    return Entities.model_validate({"entities": found})


async def _get(memory: MemoryAccess, id: int) -> Entity:
    """The entity as it is now."""
    return Entity.model_validate(await memory.ask(lambda queries: queries.entities.get(id)))

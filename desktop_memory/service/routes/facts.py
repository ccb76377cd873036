"""`/v1/facts`: what is worth knowing."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, status

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.memory.commands import Commands
from desktop_memory.service.dependencies import Asker, Memory, Needs, Note
from desktop_memory.service.memory_access import MemoryAccess
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.fact import (
    Fact,
    FactDetails,
    FactEditRequest,
    FactRequest,
    Facts,
    FactsQuery,
    History,
    Provenance,
)
from desktop_memory.service.schemas.fields import PathId
from desktop_memory.service.schemas.forget import Forgotten

router = APIRouter(prefix="/v1/facts", tags=["facts"], responses=refusals())

_READS = [Depends(Needs(Scope.READ))]
_WRITES = [Depends(Needs(Scope.WRITE))]
_EDITS = [Depends(Needs(Scope.WRITE, Scope.READ))]
_FORGETS = [Depends(Needs(Scope.FORGET))]


@router.get("", summary="List facts", dependencies=_READS)
async def find_facts(asked: Annotated[FactsQuery, Query()], memory: Memory, note: Note) -> Facts:
    """A page of facts."""
    wanted = asked.filter()
    facts, counts = await memory.ask(
        lambda queries: (
            queries.find_facts(wanted, asked.sort, asked.descending, asked.limit, asked.offset),
            queries.count_facts(wanted),
        )
    )
    note.question, note.given = asked.words, len(facts)
    return Facts.model_validate({"facts": facts, "total": counts.by_view.get(asked.view, 0)})


@router.post(
    "",
    summary="Remember a fact",
    status_code=status.HTTP_201_CREATED,
    dependencies=_WRITES,
    responses=refusals(400, 409, 413),
)
async def add_fact(asked: FactRequest, memory: Memory, note: Note, caller: Asker) -> Fact:
    """Keep one sentence. An equal fact is reinforced instead of doubled."""
    changes = await memory.submit(
        lambda commands: commands.add_fact(
            asked.text,
            asked.kind,
            asked.subject,
            agent_id=caller.agent_id,
            agent_name=caller.agent_name,
            ttl_s=asked.ttl_s,
        )
    )
    note.given = 1
    # Facts that this one supersedes have changed as well.
    facts = [await get_current(memory, fact_id) for fact_id in sorted(changes.fact_ids)]
    return next(fact for fact in facts if fact.superseded_by is None)


@router.get("/{id}", summary="A fact", dependencies=_READS, responses=refusals(404))
async def get_fact(id: PathId, memory: Memory, note: Note) -> FactDetails:
    """A fact with where it was read, and why it is as strong as it is."""
    fact, explanation, provenance = await memory.ask(
        lambda queries: (
            queries.get_fact(id),
            queries.explain_strength(id),
            queries.find_provenance(id),
        )
    )
    note.given = 1
    details = FactDetails.model_validate(fact)
    details.explanation = explanation
    details.provenance = [Provenance.model_validate(entry) for entry in provenance]
    return details


@router.patch(
    "/{id}", summary="Correct a fact", dependencies=_EDITS, responses=refusals(400, 404, 409, 413)
)
async def edit_fact(id: PathId, asked: FactEditRequest, memory: Memory, caller: Asker) -> Fact:
    """The sentence before stays in the history and can be brought back. What the person has
    corrected is not for agents to edit."""
    await memory.submit(lambda commands: commands.edit_fact(id, asked.text, caller.agent_name))
    return await get_current(memory, id)


@router.delete("/{id}", summary="Forget a fact", dependencies=_FORGETS, responses=refusals(404))
async def forget_fact(id: PathId, memory: Memory) -> Forgotten:
    """Out of every answer at once, erased from the files a little later."""

    def forget(commands: Commands) -> Changes:
        return commands.forget(ForgetScope(fact_ids=(id,)))

    await memory.ask(lambda queries: queries.get_fact(id))
    changes = await memory.submit(forget)
    return Forgotten(forget_id=changes.forget_id, message=changes.message)


@router.get("/{id}/history", summary="A fact's life", dependencies=_READS, responses=refusals(404))
async def get_history(id: PathId, memory: Memory, note: Note) -> History:
    """All steps, newest first."""
    _, history = await memory.ask(lambda queries: (queries.get_fact(id), queries.find_history(id)))
    note.given = 1
    return History.model_validate({"history": history})


async def get_current(memory: MemoryAccess, id: int) -> Fact:
    """The fact as it is now."""
    return Fact.model_validate(await memory.ask(lambda queries: queries.get_fact(id)))

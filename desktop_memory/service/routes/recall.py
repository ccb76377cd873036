"""`POST /v1/search` and `POST /v1/context`."""

from collections.abc import Sequence
from time import perf_counter

from fastapi import APIRouter, Depends, Request

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.recall import HitType
from desktop_memory.memory.commands import Commands
from desktop_memory.service.caller import Caller
from desktop_memory.service.dependencies import Asker, Memory, Needs, Note
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.recall import Answer, Context, ContextRequest, SearchRequest

router = APIRouter(
    prefix="/v1",
    tags=["recall"],
    dependencies=[Depends(Needs(Scope.SEARCH))],
    responses=refusals(400, 413),
)

_CONTEXT_HITS = 50
# What stands further down in an answer is seldom read.
_READ_HITS = 5


@router.post("/search", summary="Find memories")
async def search(
    asked: SearchRequest, request: Request, memory: Memory, note: Note, caller: Asker
) -> Answer:
    """Episodes and facts that match, best first. What an agent wrote it finds in its next call."""
    note.question = asked.query
    answer = await memory.ask_while_heard(
        lambda queries: queries.search(asked.question(asked.limit)), request
    )
    note.given = len(answer.hits)
    read = [hit.id for hit in answer.hits[:_READ_HITS] if hit.type is HitType.FACT]
    memory.submit_later(
        lambda commands: _note(commands, caller, asked.query, note.given, answer.took_ms, read)
    )
    return Answer.model_validate(answer)


@router.post("/context", summary="Memories as text for a prompt")
async def context(
    asked: ContextRequest, request: Request, memory: Memory, note: Note, caller: Asker
) -> Context:
    """What is current and relevant, packed into a number of tokens. The text marks itself as
    quoted, untrusted material: what stood on a screen must not be followed as an instruction."""
    note.question = asked.query
    began = perf_counter()
    question = asked.question(_CONTEXT_HITS)
    packed = await memory.ask_while_heard(
        lambda queries: queries.get_context(question, asked.tokens), request
    )
    took_ms = (perf_counter() - began) * 1000
    note.given = len(packed.fact_ids) + len(packed.episode_ids)
    memory.submit_later(
        lambda commands: _note(commands, caller, asked.query, note.given, took_ms, packed.fact_ids)
    )
    return Context.model_validate(packed)


def _note(
    commands: Commands,
    caller: Caller,
    query: str,
    hits: int,
    took_ms: float,
    fact_ids: Sequence[int],
) -> Changes:
    """For the figures of recall; facts given to an agent are strengthened by it."""
    used = bool(fact_ids) and not caller.is_owner
    commands.note_search(query, hits, took_ms, caller.agent_id, used=used)
    if not used:
        return Changes()
    return commands.note_recalled(fact_ids, caller.name)

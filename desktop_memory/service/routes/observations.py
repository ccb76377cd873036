"""`POST /v1/observations`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from fastapi import APIRouter, Depends

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.message import Message
from desktop_memory.memory.commands import Commands
from desktop_memory.service.caller import Caller
from desktop_memory.service.dependencies import Asker, Memory, Needs, Note
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.observation import Observations, ObservationsRequest

# Whoever sends many at once is slowed to the pace of the index, or it would fall far behind.
_MANY = 8
_WAIT_S_A_MESSAGE = 0.04
# Ten milliseconds of the writer; what others tell is committed in between.
_AT_ONCE = 20

router = APIRouter(prefix="/v1", tags=["observations"], responses=refusals(400, 413))


@router.post("/observations", summary="Keep messages", dependencies=[Depends(Needs(Scope.WRITE))])
async def add_observations(
    asked: ObservationsRequest, memory: Memory, note: Note, caller: Asker
) -> Observations:
    """Each message becomes an episode, without its secrets. Sending one again keeps it once. When
    this is answered they are stored and can be found."""
    messages = asked.kept_messages(datetime.now(UTC))
    note.question = f"thread {asked.thread}" if asked.thread else ""
    changes = Changes()
    for first in range(0, len(messages), _AT_ONCE):
        part = messages[first : first + _AT_ONCE]
        changes |= await memory.submit(partial(_keep, asked.thread, part, caller))
    note.given = len(changes.episode_ids)
    if len(messages) >= _MANY:
        await memory.catch_up(_WAIT_S_A_MESSAGE * len(messages))
    return Observations(kept=note.given, episode_ids=sorted(changes.episode_ids))


def _keep(thread: str, messages: Sequence[Message], caller: Caller, commands: Commands) -> Changes:
    return commands.add_messages(thread, messages, caller.agent_id, app=caller.name)

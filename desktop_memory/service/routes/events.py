"""`GET /v1/events`."""

from collections.abc import AsyncIterator

from fastapi import APIRouter, Depends
from fastapi.sse import EventSourceResponse, ServerSentEvent

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.changes import Changes
from desktop_memory.service.dependencies import ChangeEvents, Needs
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.status import ChangeEvent

router = APIRouter(prefix="/v1", tags=["events"], responses=refusals())


@router.get(
    "/events",
    summary="What changes, as it happens",
    response_class=EventSourceResponse,
    dependencies=[Depends(Needs(Scope.READ))],
)
async def listen(events: ChangeEvents) -> AsyncIterator[ServerSentEvent]:
    """Server-sent events named `change`, with ids and kinds and no content. A comment every 15
    seconds keeps the stream alive. Who reads slowly gets several changes as one."""
    with events.listening() as stream:
        yield ServerSentEvent(comment="listening")
        async for changes in stream:
            told = _told(changes)
            if told is not None:
                yield ServerSentEvent(event="change", data=told)


def _told(changes: Changes | None) -> ChangeEvent | None:
    if changes is None:
        return ChangeEvent(much=True)
    told = ChangeEvent(
        episode_ids=sorted(changes.episode_ids),
        fact_ids=sorted(changes.fact_ids),
        settings=changes.settings,
        agents=changes.agents,
    )
    # The log of requests changes with every request: telling that would echo each of them.
    return told if told != ChangeEvent() else None

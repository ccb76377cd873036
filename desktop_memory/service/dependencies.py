"""What routes are given. Coroutines, since FastAPI runs plain functions on threads of its own."""

from typing import Annotated

from fastapi import Depends, Request, Security
from fastapi.security import HTTPBearer

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.errors import Forbidden
from desktop_memory.service.caller import Caller
from desktop_memory.service.events import Events
from desktop_memory.service.memory_access import MemoryAccess
from desktop_memory.service.request_note import RequestNote, note_of

# Only for the description of the interface: Admission has checked the token before.
_bearer = HTTPBearer(auto_error=False, description="A token made in the window, under Agents.")


async def _memory(request: Request) -> MemoryAccess:
    memory: MemoryAccess = request.app.state.memory
    return memory


async def _events(request: Request) -> Events:
    events: Events = request.app.state.events
    return events


async def _note(request: Request) -> RequestNote:
    return note_of(request.scope)


async def get_caller(request: Request, _described: Annotated[object, Security(_bearer)]) -> Caller:
    """Who is asking. Raises Forbidden for nobody, whom Admission lets through nowhere."""
    caller = note_of(request.scope).caller
    if caller is None:
        raise Forbidden("This needs a token.")
    return caller


Memory = Annotated[MemoryAccess, Depends(_memory)]
ChangeEvents = Annotated[Events, Depends(_events)]
Note = Annotated[RequestNote, Depends(_note)]
Asker = Annotated[Caller, Depends(get_caller)]


class Needs:
    """A dependency that refuses callers who lack one of the scopes."""

    def __init__(self, *scopes: Scope) -> None:
        self._scopes = scopes

    async def __call__(self, caller: Asker) -> None:
        for scope in self._scopes:
            if not caller.may(scope):
                raise Forbidden(
                    f"{caller.name} may not do this: it lacks the scope {scope.value!r}.",
                    "Give it that scope in the window, under Agents.",
                )

"""What the person will read about one request."""

from dataclasses import dataclass

from starlette.types import Scope as AsgiScope

from desktop_memory.service.caller import Caller


@dataclass(slots=True)
class RequestNote:
    """Filled in while a request is answered. `given` counts the memories in the answer."""

    caller: Caller | None = None
    question: str = ""
    given: int = 0
    refused: str = ""


def note_of(scope: AsgiScope) -> RequestNote:
    """The note that travels with this request."""
    state = scope.setdefault("state", {})
    note = state.setdefault("note", RequestNote())
    assert isinstance(note, RequestNote)  # noqa: S101  # set nowhere else
    return note

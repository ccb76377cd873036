"""The stream of changes."""

import json
from collections.abc import Iterator

import httpx

from desktop_memory.client.decode import decode
from desktop_memory.client.session import Session, error_of
from desktop_memory.domain.changes import Changes


def read_changes(session: Session) -> Iterator[Changes | None]:
    """Changes as the service tells them, until it stops; None where some were missed."""
    with session.stream("/v1/events") as response:
        if response.is_error:
            response.read()
            raise error_of(response)
        yield from _changes(response)


def _changes(response: httpx.Response) -> Iterator[Changes | None]:
    for line in response.iter_lines():
        if line.startswith("data:"):
            told = json.loads(line.removeprefix("data:"))
            yield None if told["much"] else decode(Changes, told)

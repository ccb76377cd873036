"""The stream of changes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_memory.client.decode import decode
from desktop_memory.client.session import Session, error_of
from desktop_memory.domain.changes import Changes


@contextmanager
def read_changes(session: Session) -> Iterator[Iterator[Changes | None]]:
    """What is committed after the block was entered, as the service tells it, until it stops;
    None where some were missed."""
    with session.stream("/v1/events") as response:
        if response.is_error:
            response.read()
            raise error_of(response)
        lines = response.iter_lines()
        # The first line says that the service listens; what comes later is not missed.
        next(lines, None)
        yield _changes(lines)


def _changes(lines: Iterator[str]) -> Iterator[Changes | None]:
    for line in lines:
        if line.startswith("data:"):
            told = json.loads(line.removeprefix("data:"))
            yield None if told["much"] else decode(Changes, told)

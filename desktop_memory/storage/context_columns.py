"""The context of an episode as its columns."""

import json
from collections.abc import Sequence

from desktop_memory.domain.context import Context
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.storage.sqlite_file import Binding

CONTEXT_COLUMNS = "folder, repository, branch, playing, network_up, on_battery, focused"


def to_context(columns: Sequence[Binding]) -> Context:
    """A context from CONTEXT_COLUMNS."""
    folder, repository, branch, playing, network_up, on_battery, focused = columns
    return Context(
        folder=_to_text(folder),
        repository=_to_text(repository),
        branch=_to_text(branch),
        playing=_to_text(playing),
        network_up=_to_bool(network_up),
        on_battery=_to_bool(on_battery),
        focused=to_focused(_to_text(focused)),
    )


def from_context(context: Context) -> tuple[Binding, ...]:
    """The values of CONTEXT_COLUMNS."""
    pairs = [(element.role.value, element.name) for element in context.focused]
    return (
        context.folder,
        context.repository,
        context.branch,
        context.playing,
        context.network_up,
        context.on_battery,
        json.dumps(pairs, ensure_ascii=False) if pairs else None,
    )


def to_focused(column: str | None) -> tuple[FocusedElement, ...]:
    """The elements out of their column."""
    pairs = json.loads(column) if column else ()
    return tuple(FocusedElement(ElementRole(role), name) for role, name in pairs)


def _to_text(value: Binding) -> str | None:
    return None if value is None else str(value)


def _to_bool(value: Binding) -> bool | None:
    return None if value is None else bool(value)

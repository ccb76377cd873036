"""How reading text from pictures fares, in words for the person."""

from desktop_memory.domain.status import SourceState

NAME = "Text from pictures"


def find_picture_source(*, on: bool, powered: bool, engine: str) -> SourceState:
    """`engine` is the name of what reads."""
    if not on:
        return SourceState(NAME, "Switched off")
    if not powered:
        return SourceState(NAME, "Waits until the battery is charged")
    return SourceState(NAME, f"Read by {engine}", working=True)

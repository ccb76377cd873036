"""Which window a popup belongs to."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_memory.domain.observation import Window, WindowKind


def with_owner(window: Window, windows: Sequence[Window]) -> Window:
    """A popup with the place of the window it belongs to: told by it, else of its process."""
    if window.kind is not WindowKind.POPUP:
        return window
    others = [other for other in windows if other.kind is not WindowKind.POPUP]
    owner = next((other for other in others if other.id == window.owner_id), None)
    same = [other for other in others if other.pid == window.pid and window.pid]
    owner = owner or next((other for other in same if other.active), None)
    owner = owner or next(iter(reversed(same)), None)
    return replace(window, place=owner.place, owner_id=owner.id) if owner else window

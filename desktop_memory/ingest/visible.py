"""Which part of each window can be seen."""

from collections.abc import Sequence

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Window


def find_visible(
    windows: Sequence[Window], *, through_glass: bool = False
) -> dict[int, tuple[Box, ...]]:
    """Window id -> boxes that no window above covers. `windows` go from bottom to top.

    `through_glass` takes in what shines through windows that are not opaque.
    """
    visible: dict[int, tuple[Box, ...]] = {}
    above: list[Box] = []
    for window in reversed(windows):
        visible[window.id] = subtract((window.box,), above)
        if window.opaque or not through_glass:
            above.append(window.box)
    return visible


def subtract(boxes: Sequence[Box], holes: Sequence[Box]) -> tuple[Box, ...]:
    """What is left of `boxes` after cutting all `holes` out."""
    left = tuple(boxes)
    for hole in holes:
        left = tuple(part for box in left for part in box.minus(hole))
        if not left:
            break
    return left


def overlap(boxes: Sequence[Box], others: Sequence[Box]) -> tuple[Box, ...]:
    """The parts that any of `boxes` shares with any of `others`."""
    shared = (box.intersection(other) for box in boxes for other in others)
    return tuple(part for part in shared if part is not None)

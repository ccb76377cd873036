"""Parts of a window that its program shows as pictures, without telling what stands in them."""

from collections.abc import Iterable, Sequence

from desktop_memory.capture.accessibility.node import Role
from desktop_memory.domain.box import Box

ROLES = frozenset({Role.CANVAS, Role.DRAWING_AREA, Role.IMAGE, Role.VIDEO})
# Smaller ones are icons and portraits.
_LEAST_WIDTH, _LEAST_HEIGHT, _LEAST_AREA = 60, 16, 6_000
_MOST = 20


def find_pictures(boxes: Iterable[Box], visible: Sequence[Box]) -> tuple[Box, ...]:
    """What can be seen of them, the largest first: icons are left out, and what lies in another
    counts once."""
    shown = [part for box in boxes for other in visible if (part := box.intersection(other))]
    found: list[Box] = []
    for part in sorted(filter(_may_hold_text, shown), key=lambda part: -part.area):
        if not any(other.contains(part) for other in found):
            found.append(part)
    return tuple(found[:_MOST])


def _may_hold_text(box: Box) -> bool:
    wide = box.width >= _LEAST_WIDTH and box.height >= _LEAST_HEIGHT
    return wide and box.area >= _LEAST_AREA

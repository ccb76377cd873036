"""A rectangle on the desktop."""

from dataclasses import dataclass
from math import ceil, floor


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in desktop pixels, origin at the top left of the whole desktop."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height

    @property
    def area(self) -> int:
        return max(0, self.width) * max(0, self.height)

    def intersection(self, other: "Box") -> "Box | None":
        """The part both share, or None where they do not overlap."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        if right <= x or bottom <= y:
            return None
        return Box(x, y, right - x, bottom - y)

    def union(self, other: "Box") -> "Box":
        """The smallest box that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def contains(self, other: "Box") -> bool:
        """Whether `other` lies wholly inside."""
        return self.intersection(other) == other

    def minus(self, other: "Box") -> tuple["Box", ...]:
        """What is left after cutting `other` out: up to four boxes that do not overlap."""
        hole = self.intersection(other)
        if hole is None:
            return (self,)
        parts = (
            Box(self.x, self.y, self.width, hole.y - self.y),
            Box(self.x, hole.bottom, self.width, self.bottom - hole.bottom),
            Box(self.x, hole.y, hole.x - self.x, hole.height),
            Box(hole.right, hole.y, self.right - hole.right, hole.height),
        )
        return tuple(part for part in parts if part.width > 0 and part.height > 0)

    def moved(self, dx: int, dy: int) -> "Box":
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def scaled(self, factor: float) -> "Box":
        """The smallest box of whole pixels that holds it after scaling about the origin."""
        x, y = floor(self.x * factor), floor(self.y * factor)
        right, bottom = ceil(self.right * factor), ceil(self.bottom * factor)
        return Box(x, y, right - x, bottom - y)

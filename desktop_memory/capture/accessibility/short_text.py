"""A piece of a window's text with its place."""

from dataclasses import dataclass

from desktop_memory.capture.accessibility.control import Control
from desktop_memory.domain.box import Box


@dataclass(frozen=True, slots=True)
class ShortText:
    """A text, its visible box in desktop pixels, and whether it is in a cell of a table.

    `column` is the box of the column's head, where it is in one. A `control` has no text of its
    own; `room` is where its label may be if its program tells that as its name only.
    """

    raw_text: str
    box: Box
    cell: bool = False
    column: Box | None = None
    control: Control | None = None
    room: Box | None = None

    @property
    def blank(self) -> bool:
        """Whether there is nothing to read."""
        return self.control is None and not self.raw_text.strip()

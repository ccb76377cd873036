"""One window as it was seen at one moment."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_memory.domain.box import Box
from desktop_memory.domain.context import NO_CONTEXT, Context
from desktop_memory.domain.episode import GapKind
from desktop_memory.domain.exclusion import Exclusion
from desktop_memory.domain.focused_element import FocusedElement
from desktop_memory.domain.observation import RawLine, RawObservation, SkipReason, Window
from desktop_memory.ingest.visible import overlap

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class WindowSight:
    """The visible part of one window on one monitor, excluded windows already black in it.

    `rgb` is height*width*3 and shows `box`; what covers the window is black. `changed` are the
    regions inside that differ from the look before; none where only the text is new. `raw_lines`
    is the text the program offered (None: it offered nothing, the picture has to be read);
    `owed`: it may still do so. `stirred`: the window came, moved or was uncovered just before, so
    it may not have drawn itself yet. `pictures` are parts of which a program that tells the rest
    tells no text.
    """

    at: datetime
    window: Window
    monitor: int
    box: Box
    rgb: Pixels
    changed: tuple[Box, ...]
    raw_lines: tuple[RawLine, ...] | None
    url: str | None = None
    document: str | None = None
    focused: FocusedElement | None = None
    context: Context = NO_CONTEXT
    owed: bool = False
    stirred: bool = False
    pictures: tuple[Box, ...] = ()

    @property
    def must_be_read(self) -> bool:
        """Whether pixels may hold text that was not read yet."""
        return self.raw_lines is None or bool(overlap(self.pictures, self.changed))

    def without_pictures(self) -> "WindowSight":
        """As far as its program told its text; itself where it told none."""
        return self if self.raw_lines is None else replace(self, pictures=())

    def after(self, before: "WindowSight") -> "WindowSight":
        """This sight in place of itself and of one before it that nobody took."""
        same = before.box == self.box
        return replace(self, changed=before.changed + self.changed if same else (self.box,))

    def is_same_view(self, other: "WindowSight") -> bool:
        """Whether both are of one window in one place on one monitor."""
        return (self.window.id, self.window.place, self.monitor) == (
            other.window.id,
            other.window.place,
            other.monitor,
        )

    def crop(self, part: Box) -> npt.NDArray[Any]:
        """The pixels of a part of it; `part` in desktop pixels, inside `box`."""
        inside = part.moved(-self.box.x, -self.box.y)
        return self.rgb[inside.y : inside.bottom, inside.x : inside.right]


@dataclass(frozen=True, slots=True)
class Look:
    """What one tick of the clock saw. `skips` are the reasons why something was not taken, `told`
    what windows told without a picture, each with its window's id.

    `gap` is set where nothing is kept for a while, as when the screen is locked. `passed`: a window
    that is not kept may have been in front since the look before, if only for a moment.
    """

    at: datetime
    sights: tuple[WindowSight, ...]
    skips: tuple[tuple[SkipReason, Exclusion | None], ...]
    active: Window | None = None
    active_allowed: bool = False
    gap: GapKind | None = None
    told: tuple[tuple[int, RawObservation], ...] = ()
    passed: bool = False

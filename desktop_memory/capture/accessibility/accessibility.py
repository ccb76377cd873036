"""What every source of accessible text can do, whatever the platform."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop_memory.domain.box import Box
from desktop_memory.domain.focused_element import FocusedElement
from desktop_memory.domain.observation import RawLine, Window


@dataclass(frozen=True, slots=True)
class AccessibleText:
    """The visible text of a window. `url` is of the web page in it, `document` a file's name.
    `pictures` are parts of it of which the program tells no text: images, canvases, films.
    `focused` is what has the keyboard, where the window is the active one."""

    lines: tuple[RawLine, ...]
    url: str | None = None
    document: str | None = None
    pictures: tuple[Box, ...] = ()
    focused: FocusedElement | None = None


class Accessibility(Protocol):
    """Reads windows, for one thread."""

    def read(
        self, window: Window, visible: Sequence[Box], budget_ms: float
    ) -> AccessibleText | None:
        """The text of `window` inside the `visible` boxes (desktop pixels).

        None where the program offers nothing or does not answer within `budget_ms`: its picture
        has to be read then. Never raises.
        """

    def find_names(self, window: Window, budget_ms: float) -> tuple[str, ...]:
        """What its program calls whatever may be this window, where that can differ from its
        title: browsers call private windows so. Empty where it tells none yet. Never raises."""

    def may_tell(self, window: Window) -> bool:
        """Whether its program talks to assistive technology, as far as is known by now: what it
        did not tell it may tell later. Asks nobody."""

    @property
    def working(self) -> bool:
        """Whether programs can be asked at all."""

    @property
    def detail(self) -> str:
        """How it fares, in words for the person."""

    def close(self) -> None: ...


class NoAccessibility:
    """Stands in where programs are not asked."""

    def __init__(self, detail: str) -> None:
        """`detail` says why programs are not asked."""
        self.detail = detail
        self.working = False

    def read(
        self, _window: Window, _visible: Sequence[Box], _budget_ms: float
    ) -> AccessibleText | None:
        return None

    def find_names(self, _window: Window, _budget_ms: float) -> tuple[str, ...]:
        return ()

    def may_tell(self, _window: Window) -> bool:
        return False

    def close(self) -> None:
        return

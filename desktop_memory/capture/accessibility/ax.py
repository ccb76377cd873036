"""Text of windows over the accessibility of macOS.

Written by the documentation of ApplicationServices; nobody has run it yet.
"""

import time
from collections.abc import Sequence

from desktop_memory.capture.accessibility.accessibility import AccessibleText
from desktop_memory.capture.accessibility.ax_element import AxElement
from desktop_memory.capture.accessibility.ax_text import AxText
from desktop_memory.capture.accessibility.seen import keep_seen
from desktop_memory.capture.accessibility.slow_programs import SlowPrograms
from desktop_memory.capture.permission.macos import is_accessibility_allowed
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Window, WindowKind

_TOLERANCE_PX = 2
_NOT_ALLOWED = (
    "Not allowed: switch on Desktop Memory under System Settings, Privacy & Security,"
    " Accessibility; pictures are read instead"
)


class Ax:
    """Reads what programs tell assistive technology.

    Only what lies in the visible boxes is asked for, and never the text of a password field. Of a
    browser only its page is read. A program that answers too slowly is left alone for a while,
    longer each time.
    """

    def __init__(self) -> None:
        self._slow = SlowPrograms()
        self._switched_on: set[int] = set()

    @property
    def working(self) -> bool:
        """As `Accessibility.working`."""
        return is_accessibility_allowed()

    @property
    def detail(self) -> str:
        """As `Accessibility.detail`."""
        return "On" if self.working else _NOT_ALLOWED

    def read(
        self, window: Window, visible: Sequence[Box], budget_ms: float
    ) -> AccessibleText | None:
        """As `Accessibility.read`."""
        if not visible or self._slow.is_resting(window.pid) or not self.working:
            return None
        if window.kind is WindowKind.POPUP:
            # Its words are its program's own.
            return AccessibleText(()) if self._slow.knows(window.pid) else None
        until_s = time.monotonic() + budget_ms / 1000
        try:
            top = self._find_top(window, until_s)
            text = AxText(visible).read(top) if top else None
        except TimeoutError:
            self._slow.note_failure(window.pid)
            return None
        lines = keep_seen(text.lines, visible) if text else ()
        if text is None or not lines:
            return None
        self._slow.note_success(window.pid)
        focused = text.focused if window.active else None
        return AccessibleText(lines, text.url, text.document, focused=focused)

    def find_names(self, window: Window, budget_ms: float) -> tuple[str, ...]:
        """As `Accessibility.find_names`."""
        if self._slow.is_resting(window.pid) or not self.working:
            return ()
        try:
            tops = self._find_tops(window, time.monotonic() + budget_ms / 1000)
            return tuple(title for top in tops if (title := top.read_title()))
        except TimeoutError:
            self._slow.note_failure(window.pid)
            return ()

    def may_tell(self, window: Window) -> bool:
        """As `Accessibility.may_tell`."""
        return self._slow.knows(window.pid)

    def close(self) -> None:
        self._switched_on.clear()

    def _find_top(self, window: Window, until_s: float) -> AxElement | None:
        """The element of a window: at its place, and of its title where several are there. The
        text of a private window must not be taken for that of the window behind it."""
        tops = self._find_tops(window, until_s)
        if len(tops) > 1:
            tops = [top for top in tops if top.read_title() == window.place.title]
        return tops[0] if len(tops) == 1 else None

    def _find_tops(self, window: Window, until_s: float) -> list[AxElement]:
        program = AxElement.of_program(window.pid, until_s)
        if window.pid not in self._switched_on:
            # Electron's way to ask for its tree; others refuse it.
            program.switch_on("AXManualAccessibility")
            self._switched_on.add(window.pid)
        tops = program.read_elements("AXWindows")
        return [top for top in tops if (box := top.read_box()) and _is_at(box, window.box)]


def _is_at(box: Box, other: Box) -> bool:
    sides = zip(
        (box.x, box.y, box.right, box.bottom),
        (other.x, other.y, other.right, other.bottom),
        strict=True,
    )
    return all(abs(one - two) <= _TOLERANCE_PX for one, two in sides)

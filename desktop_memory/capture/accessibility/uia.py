"""Text of windows over UI Automation, the accessibility of Windows.

Written by the documentation of UI Automation; nobody has run it yet.
"""

import time
from collections.abc import Sequence

import comtypes

from desktop_memory.capture.accessibility.accessibility import AccessibleText
from desktop_memory.capture.accessibility.seen import find_file, keep_seen
from desktop_memory.capture.accessibility.slow_programs import SlowPrograms
from desktop_memory.capture.accessibility.uia_elements import UiaElements
from desktop_memory.capture.accessibility.uia_focus import find_focused
from desktop_memory.capture.accessibility.uia_text import find_page, is_browser, read_elements
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Window, WindowKind

# A window that is gone may be answered by an error, or by nothing: then comtypes has no pointer.
# TimeoutError is an OSError.
_FAULTS = (comtypes.COMError, OSError, ValueError)
# Window classes of Chromium and Firefox.
_BROWSERS = ("Chrome_WidgetWin_", "MozillaWindowClass")


class UiAutomation:
    """Reads what programs tell assistive technology.

    Only shown text is asked for, and never that of a password field. Of a browser only its page
    is read. A program that answers too slowly is left alone for a while, longer each time.
    """

    def __init__(self) -> None:
        self._elements: UiaElements | None = None
        self._slow = SlowPrograms()
        self._detail = "Not asked yet"

    @property
    def working(self) -> bool:
        """As `Accessibility.working`."""
        return self._elements is not None

    @property
    def detail(self) -> str:
        """As `Accessibility.detail`."""
        return self._detail

    def switch_on(self) -> bool:
        """Load UI Automation for this thread. False where that fails."""
        try:
            self._elements = self._elements or UiaElements()
        except _FAULTS as fault:
            self._detail = f"UI Automation does not answer ({fault}): pictures are read instead"
            return False
        self._detail = "On"
        return True

    def read(
        self, window: Window, visible: Sequence[Box], budget_ms: float
    ) -> AccessibleText | None:
        """As `Accessibility.read`."""
        if self._elements is None or not visible or self._slow.is_resting(window.pid):
            return None
        if window.kind is WindowKind.POPUP:
            # Its words are its program's own.
            return AccessibleText(()) if self._slow.knows(window.pid) else None
        try:
            text = self._read(self._elements, window, visible, time.monotonic() + budget_ms / 1000)
        except _FAULTS:
            self._slow.note_failure(window.pid)
            return None
        if text is not None:
            self._slow.note_success(window.pid)
        return text

    def find_names(self, window: Window, budget_ms: float) -> tuple[str, ...]:
        """As `Accessibility.find_names`."""
        if self._elements is None or self._slow.is_resting(window.pid):
            return ()
        try:
            name = self._elements.find_name(window.id, time.monotonic() + budget_ms / 1000)
        except _FAULTS:
            self._slow.note_failure(window.pid)
            return ()
        return (name,) if name else ()

    def may_tell(self, window: Window) -> bool:
        """As `Accessibility.may_tell`."""
        return self._slow.knows(window.pid)

    def close(self) -> None:
        self._elements = None

    @staticmethod
    def _read(
        elements: UiaElements, window: Window, visible: Sequence[Box], until_s: float
    ) -> AccessibleText | None:
        shown = elements.find_shown(window.id, until_s)
        page, url = find_page(shown), None
        if page is not None:
            url = elements.read_value(page, until_s) or None
            shown = elements.find_shown_in(page, until_s)
        elif is_browser(shown) or window.wm_class.startswith(_BROWSERS):
            return None
        raw_lines = read_elements(elements, shown, until_s, of_page=page is not None)
        lines = keep_seen(raw_lines, visible)
        if not lines:
            return None
        focused = find_focused(elements, shown, until_s) if window.active else None
        return AccessibleText(lines, url=url, document=find_file(url), focused=focused)

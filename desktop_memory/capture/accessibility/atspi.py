"""Text of windows over the accessibility bus of Linux desktops (AT-SPI)."""

import time
from collections.abc import Sequence

from dbus_fast.signature import Variant

from desktop_memory.capture.accessibility.accessibility import AccessibleText
from desktop_memory.capture.accessibility.programs import ActiveFrame, Program
from desktop_memory.capture.accessibility.window_text import WindowText
from desktop_memory.capture.connection.dbus import PROPERTIES, Bus, BusLost, Call
from desktop_memory.capture.connection.patience import Patience
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Window, WindowKind

_SERVICE = "org.a11y.Bus"
_PATH = "/org/a11y/bus"
_START_LIMIT_S = 2.0
# Asked for what it shows, LibreOffice Calc makes an object for each of its 17 billion cells: it
# hangs and takes ever more memory.
_ENDLESS = frozenset({"libreoffice-calc"})


class AtSpi:
    """Reads what programs tell assistive technology.

    Only shown text is asked for, only the visible part of it, and never that of a password
    field. A program that answers too slowly is left alone for a while, longer each time.
    """

    def __init__(self, session: Bus) -> None:
        """`session` is the session's bus; on it the accessibility bus is asked for."""
        self._session = session
        self._patience = Patience(first_s=2.0, longest_s=60.0)
        self._bus: Bus | None = None
        self._text: WindowText | None = None
        self._detail = "Not asked yet"

    @property
    def working(self) -> bool:
        """As `Accessibility.working`."""
        return self._bus is not None

    @property
    def detail(self) -> str:
        """As `Accessibility.detail`."""
        return self._detail

    def read(
        self, window: Window, visible: Sequence[Box], budget_ms: float
    ) -> AccessibleText | None:
        """As `Accessibility.read`."""
        if not visible or _is_endless(window) or not self.switch_on() or self._text is None:
            return None
        try:
            return self._read(self._text, window, visible, time.monotonic() + budget_ms / 1000)
        except TimeoutError:
            self._patience.note_failure()
        except BusLost as fault:
            self._lose(str(fault))
        return None

    def find_names(self, window: Window, budget_ms: float) -> tuple[str, ...]:
        """As `Accessibility.find_names`."""
        if not self.switch_on() or self._text is None:
            return ()
        until_s = time.monotonic() + budget_ms / 1000
        try:
            return self._text.find_names(window, until_s)
        except TimeoutError:
            return ()
        except BusLost as fault:
            self._lose(str(fault))
        return ()

    def find_active(self, budget_ms: float) -> tuple[ActiveFrame, ...]:
        """The windows with the keyboard, as their programs tell. Never raises."""
        if not self.switch_on() or self._text is None:
            return ()
        try:
            return self._text.find_active(time.monotonic() + budget_ms / 1000)
        except TimeoutError:
            return ()
        except BusLost as fault:
            self._lose(str(fault))
        return ()

    def may_tell(self, window: Window) -> bool:
        """As `Accessibility.may_tell`."""
        known = self._text is not None and self._text.knows(window.pid)
        return known and not _is_endless(window)

    def close(self) -> None:
        """Let go of the accessibility bus. Safe to call twice."""
        if self._bus is not None:
            self._bus.close()
        self._bus = self._text = None

    def switch_on(self) -> bool:
        """Start the accessibility bus where need be and tell programs to use it.

        False where there is none; it is tried again later.
        """
        if self._bus is not None or self._patience.resting:
            return self._bus is not None
        address = Call(_SERVICE, _PATH, _SERVICE, "GetAddress", may_start=True)
        on = ("org.a11y.Status", "IsEnabled", Variant("b", True))
        switch = Call(_SERVICE, _PATH, PROPERTIES, "Set", "ssv", on)
        try:
            answer = self._session.call(address, _START_LIMIT_S)
            self._session.call(switch, _START_LIMIT_S)
        except (TimeoutError, BusLost):
            answer = None
        if not answer:
            self._lose("No accessibility bus: install at-spi2-core; pictures are read instead")
            return False
        self._patience.note_success()
        self._detail = "On"
        self._bus = bus = Bus(str(answer[0]))
        self._text = WindowText(bus)
        return True

    def _lose(self, detail: str) -> None:
        self.close()
        self._detail = detail
        self._patience.note_failure()

    @staticmethod
    def _read(
        texts: WindowText, window: Window, visible: Sequence[Box], until_s: float
    ) -> AccessibleText | None:
        programs = texts.find_programs(window.pid, until_s)
        if programs and window.kind is WindowKind.POPUP:
            return AccessibleText(())
        read = (_read_program(texts, one, window, visible, until_s) for one in programs)
        return next((text for text in read if text is not None), None)


def _is_endless(window: Window) -> bool:
    """Whether its program cannot be asked for what it shows, and its picture is read instead."""
    return window.wm_class.casefold() in _ENDLESS


def _read_program(
    texts: WindowText, program: Program, window: Window, visible: Sequence[Box], until_s: float
) -> AccessibleText | None:
    if program.patience.resting:
        return None
    try:
        text = texts.read(program, window, visible, until_s)
    except TimeoutError:
        program.patience.note_failure()
        return None
    program.patience.note_success()
    return text

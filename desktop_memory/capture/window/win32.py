"""The windows of a Windows desktop.

Written by the documentation of pywin32 and of Windows; nobody has run it yet.
"""

from collections.abc import Callable

import pywintypes
import win32gui
import win32process

from desktop_memory.capture.connection.dwm import Dwm
from desktop_memory.capture.window.active_watch import ActiveWatch
from desktop_memory.capture.window.popup_owner import with_owner
from desktop_memory.capture.window.process import Processes
from desktop_memory.capture.window.win32_names import Win32AppNames
from desktop_memory.capture.window.win32_styles import find_kind, is_glass, is_solid
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.observation import UNKNOWN_APP, Place, Window

_STYLE, _EXTENDED_STYLE = -16, -20
_OWNER = 4
_ASK_EVERY_S = 0.25
_STORE_FRAME = "ApplicationFrameWindow"
_STORE_PROGRAM = "Windows.UI.Core.CoreWindow"


class Win32Windows:
    """Windows by EnumWindows, which lists them from top to bottom.

    What Windows itself shows above all programs (start menu, notifications) is not in that list;
    it is told of while it has the keyboard.
    """

    def __init__(self, dwm: Dwm) -> None:
        self._dwm = dwm
        self._apps = Win32AppNames()
        self._processes = Processes()
        self._watch = ActiveWatch(_find_active, _ASK_EVERY_S)

    def find_windows(self) -> tuple[Window, ...]:
        """As `Windows.find_windows`."""
        active = int(win32gui.GetForegroundWindow())
        handles: list[int] = []
        try:
            win32gui.EnumWindows(lambda handle, found: found.append(handle), handles)
        except pywintypes.error as fault:
            raise EnvironmentFault(
                f"Windows does not tell which windows are open ({fault}).", "It is tried again."
            ) from fault
        if active and active not in handles:
            handles.insert(0, active)
        found = (self._find_window(handle, active) for handle in reversed(handles))
        windows = [window for window in found if window is not None]
        return tuple(with_owner(window, windows) for window in windows)

    def wait_changed(self, timeout_s: float, *wake_fds: int) -> bool:
        """As `Windows.wait_changed`."""
        return self._watch.wait_changed(timeout_s, *wake_fds)

    def close(self) -> None:
        return

    def _find_window(self, handle: int, active: int) -> Window | None:
        """None for what is not shown, or is gone by now."""
        try:
            if not win32gui.IsWindowVisible(handle) or win32gui.IsIconic(handle):
                return None
            extended = int(win32gui.GetWindowLong(handle, _EXTENDED_STYLE))
            box = self._dwm.find_frame(handle)
            if box is None or not box.area or is_glass(extended) or self._dwm.is_cloaked(handle):
                return None
            return self._read_window(handle, box, extended, active)
        except pywintypes.error:
            return None

    def _read_window(self, handle: int, box: Box, extended: int, active: int) -> Window:
        class_name = str(win32gui.GetClassName(handle) or "")
        owner = _find_handle(win32gui.GetWindow, handle, _OWNER)
        style = int(win32gui.GetWindowLong(handle, _STYLE))
        pid = _find_pid(handle, class_name)
        process = self._processes.find_name(pid)
        place = Place(
            app=self._apps.find_name(pid, process) or UNKNOWN_APP,
            title=str(win32gui.GetWindowText(handle)),
            process=process,
        )
        return Window(
            id=handle,
            pid=pid,
            place=place,
            box=box,
            active=handle == active,
            wm_class=class_name,
            kind=find_kind(class_name, style, owner),
            content=_find_content(handle).intersection(box),
            owner_id=owner or None,
            opaque=is_solid(extended),
        )


def _find_active() -> tuple[int, str]:
    try:
        handle = int(win32gui.GetForegroundWindow())
        return handle, str(win32gui.GetWindowText(handle)) if handle else ""
    except pywintypes.error:
        return 0, ""


def _find_handle(ask: Callable[..., int], *what: object) -> int:
    """A window, 0 where there is none: some calls return that, others raise."""
    try:
        return int(ask(*what) or 0)
    except pywintypes.error:
        return 0


def _find_pid(handle: int, class_name: str) -> int:
    """The process of what a window shows: programs of the store are drawn in a frame that belongs
    to Windows."""
    _, pid = win32process.GetWindowThreadProcessId(handle)
    if class_name == _STORE_FRAME:
        inner = _find_handle(win32gui.FindWindowEx, handle, 0, _STORE_PROGRAM, None)
        if inner:
            _, pid = win32process.GetWindowThreadProcessId(inner)
    return int(pid)


def _find_content(handle: int) -> Box:
    """The part inside its borders and title bar."""
    left, top, right, bottom = win32gui.GetClientRect(handle)
    x, y = win32gui.ClientToScreen(handle, (left, top))
    return Box(x, y, right - left, bottom - top)

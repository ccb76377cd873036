"""pywin32 and two libraries of Windows itself. Windows are listed from top to bottom."""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from desktop_memory.domain.box import Box
from tests.capture.other_systems import module

VISIBLE_STYLE, POPUP_STYLE = 0x10CF0000, -0x7C000000
LAYERED, CLICKED_THROUGH = 0x00080000, 0x00000020
_INVISIBLE_BORDER, _TITLE_BAR = 7, 30


class Win32Error(Exception):
    """pywintypes.error"""


@dataclass
class ShownWindow:
    handle: int
    title: str
    box: Box
    class_name: str = "Window"
    pid: int = 0
    style: int = VISIBLE_STYLE
    extended: int = 0
    owner: int = 0
    visible: bool = True
    minimised: bool = False
    cloaked: bool = False
    children: tuple["ShownWindow", ...] = ()


@dataclass
class WindowsComputer:
    windows: list[ShownWindow] = field(default_factory=list)
    foreground: int = 0
    ticks: int = 5_000
    last_input: int = 5_000
    descriptions: dict[str, str] = field(default_factory=dict)
    session_flags: int = 1

    def libraries(self) -> dict[str, ModuleType]:
        """What is imported."""
        return {
            "pywintypes": module("pywintypes", error=Win32Error),
            "win32gui": self._win32gui(),
            "win32process": module(
                "win32process",
                GetWindowThreadProcessId=lambda hwnd: (1, self._get(hwnd).pid),
            ),
            "win32api": module(
                "win32api",
                GetTickCount=lambda: self.ticks,
                GetLastInputInfo=lambda: self.last_input,
                GetFileVersionInfo=self._tell_version,
            ),
        }

    def load(self, name: str) -> ModuleType:
        """ctypes.CDLL"""
        return {"dwmapi": self._dwmapi, "wtsapi32": self._wtsapi32}[name]()

    def _win32gui(self) -> ModuleType:
        def enumerate_windows(callback: Callable[[int, Any], int | None], extra: Any) -> None:
            for window in self.windows:
                if callback(window.handle, extra) == 0:
                    return

        def find_window_ex(
            parent: int, child_after: int, class_name: str | None, title: str | None
        ) -> int:
            found = self._get(parent).children
            return next((one.handle for one in found if one.class_name == class_name), 0)

        def get_window(hwnd: int, command: int) -> int:
            owner = self._get(hwnd).owner if command == 4 else 0
            if not owner:
                raise Win32Error(0, "GetWindow", "No error message is available")
            return owner

        return module(
            "win32gui",
            EnumWindows=enumerate_windows,
            FindWindowEx=find_window_ex,
            GetForegroundWindow=lambda: self.foreground,
            GetClassName=lambda hwnd: self._get(hwnd).class_name,
            GetWindow=get_window,
            GetWindowLong=lambda hwnd, index: {
                -16: self._get(hwnd).style,
                -20: self._get(hwnd).extended,
            }[index],
            GetWindowText=lambda hwnd: self._get(hwnd).title,
            IsWindowVisible=lambda hwnd: int(self._get(hwnd).visible),
            IsIconic=lambda hwnd: int(self._get(hwnd).minimised),
            GetClientRect=lambda hwnd: (0, 0, *self._inside(hwnd)),
            ClientToScreen=lambda hwnd, point: (
                self._get(hwnd).box.x + point[0],
                self._get(hwnd).box.y + _TITLE_BAR + point[1],
            ),
        )

    def _get(self, handle: int) -> ShownWindow:
        every = [*self.windows, *(child for one in self.windows for child in one.children)]
        found = next((window for window in every if window.handle == handle), None)
        if found is None:
            raise Win32Error(1400, "GetWindow", "Invalid window handle.")
        return found

    def _inside(self, handle: int) -> tuple[int, int]:
        box = self._get(handle).box
        return box.width, box.height - _TITLE_BAR

    def _tell_version(self, path: str, block: str) -> Any:
        name = path.rpartition("/")[2]
        if name not in self.descriptions:
            raise Win32Error(1812, "GetFileVersionInfo", "The image file has no resources.")
        if block == "\\VarFileInfo\\Translation":
            return [(0x409, 1200)]
        assert block == "\\StringFileInfo\\040904b0\\FileDescription"
        return self.descriptions[name]

    def _dwmapi(self) -> ModuleType:
        def ask(hwnd: int, attribute: int, told: Any, size: int) -> int:
            try:
                window = self._get(hwnd)
            except Win32Error:
                return -2147024890
            if attribute == 9:
                rect, box = told._obj, window.box
                rect.left, rect.top, rect.right, rect.bottom = box.x, box.y, box.right, box.bottom
            else:
                told._obj.value = 2 * window.cloaked
            return 0

        return module("dwmapi", DwmGetWindowAttribute=ask)

    def _wtsapi32(self) -> ModuleType:
        answers: dict[int, Any] = {}

        def ask(server: Any, session: int, kind: int, answer: Any, size: Any) -> int:
            assert (server, session, kind) == (None, 0xFFFFFFFF, 25)
            # WTSINFOEXW: the level, then, at a multiple of eight, session, state and flags.
            told = (ctypes.c_int32 * 60)(1, 0, 1, 0, self.session_flags)
            answers[ctypes.addressof(told)] = told
            answer._obj.value, size._obj.value = ctypes.addressof(told), ctypes.sizeof(told)
            return 1

        def free(answer: Any) -> None:
            del answers[answer.value]

        return module("wtsapi32", WTSQuerySessionInformationW=ask, WTSFreeMemory=free)

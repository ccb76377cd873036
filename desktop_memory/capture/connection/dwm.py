"""What the window compositor of Windows knows about windows (dwmapi.h)."""

import ctypes
from ctypes import wintypes

from desktop_memory.domain.box import Box

_EXTENDED_FRAME_BOUNDS = 9
_CLOAKED = 14


class Dwm:
    """Asks dwmapi.dll, for which no library of Python's has a binding."""

    def __init__(self) -> None:
        # Every 64-bit Windows has one way to call functions, so CDLL is the right one.
        self._ask = ctypes.CDLL("dwmapi").DwmGetWindowAttribute
        self._ask.argtypes = (wintypes.HWND, wintypes.DWORD, ctypes.c_void_p, wintypes.DWORD)
        self._ask.restype = ctypes.c_long

    def find_frame(self, window: int) -> Box | None:
        """The box of a window as it is drawn, in desktop pixels: the one Windows tells otherwise
        has invisible borders. None for a window that is gone."""
        rect = wintypes.RECT()
        size = ctypes.sizeof(rect)
        if self._ask(window, _EXTENDED_FRAME_BOUNDS, ctypes.byref(rect), size) != 0:
            return None
        return Box(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top)

    def is_cloaked(self, window: int) -> bool:
        """Whether a window that counts as visible is not drawn: it is on another virtual desktop
        or belongs to a program that is suspended."""
        cloaked = wintypes.DWORD()
        failed = self._ask(window, _CLOAKED, ctypes.byref(cloaked), ctypes.sizeof(cloaked))
        return failed == 0 and cloaked.value != 0

"""Locked or not, as the sessions of Windows tell (wtsapi32.h)."""

import ctypes
from ctypes import wintypes

_THIS_SERVER = None
_THIS_SESSION = 0xFFFFFFFF
_SESSION_INFO_EX = 25
_LEVEL = 1
_LOCKED, _UNLOCKED = 0, 1


class _SessionInfo(ctypes.Structure):
    """The beginning of WTSINFOEXW. What follows starts at a multiple of eight bytes."""

    _fields_ = (
        ("level", ctypes.c_uint32),
        ("padding", ctypes.c_uint32),
        ("session", ctypes.c_uint32),
        ("state", ctypes.c_int32),
        ("flags", ctypes.c_int32),
    )


class Win32Session:
    """Asks wtsapi32.dll: pywin32 does not hand over this answer."""

    name = "Windows session"

    def __init__(self) -> None:
        library = ctypes.CDLL("wtsapi32")
        self._ask = library.WTSQuerySessionInformationW
        self._ask.argtypes = (
            *(wintypes.HANDLE, wintypes.DWORD, ctypes.c_int),
            *(ctypes.POINTER(ctypes.c_void_p), ctypes.POINTER(wintypes.DWORD)),
        )
        self._ask.restype = wintypes.BOOL
        self._free = library.WTSFreeMemory
        self._free.argtypes = (ctypes.c_void_p,)
        self._free.restype = None

    def find_locked(self) -> bool | None:
        """As `LockWitness.find_locked`."""
        answer, size = ctypes.c_void_p(), wintypes.DWORD()
        asked = (_THIS_SERVER, _THIS_SESSION, _SESSION_INFO_EX)
        if not self._ask(*asked, ctypes.byref(answer), ctypes.byref(size)) or not answer.value:
            return None
        try:
            if size.value < ctypes.sizeof(_SessionInfo):
                return None
            told = _SessionInfo.from_address(answer.value)
            known = told.level == _LEVEL and told.flags in (_LOCKED, _UNLOCKED)
            return told.flags == _LOCKED if known else None
        finally:
            self._free(answer)

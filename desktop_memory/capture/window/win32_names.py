"""The names people know programs of Windows by."""

import psutil
import pywintypes
import win32api

from desktop_memory.capture.window.app_names import tidy_name


class Win32AppNames:
    """Names as program files tell them: "chrome.exe" says that it is "Google Chrome"."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def find_name(self, pid: int, process: str) -> str:
        """The name of a process's program, else a tidy form of `process`, its file's name."""
        try:
            path = psutil.Process(pid).exe()
        except (psutil.Error, OSError):
            path = ""
        if path not in self._known:
            self._known[path] = _read_description(path) if path else ""
        return self._known[path] or tidy_name(process)


def _read_description(path: str) -> str:
    """The FileDescription of a program file, "" where it has none."""
    try:
        languages = win32api.GetFileVersionInfo(path, "\\VarFileInfo\\Translation")
        for language, page in languages:
            part = f"\\StringFileInfo\\{language:04x}{page:04x}\\FileDescription"
            if description := str(win32api.GetFileVersionInfo(path, part) or "").strip():
                return description
    except pywintypes.error:
        return ""
    return ""

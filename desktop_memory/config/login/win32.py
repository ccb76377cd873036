"""What Windows starts at login for this user (its Run key)."""

import subprocess
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

# Its types are known to mypy on Windows only.
winreg: Any = import_module("winreg")

_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_NAME = "Desktop Memory"


class Win32Login:
    """A value of the registry under HKEY_CURRENT_USER."""

    @property
    def on(self) -> bool:
        """As `LoginStart.on`."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
                winreg.QueryValueEx(key, _NAME)
        except FileNotFoundError:
            return False
        return True

    def add(self, command: Sequence[str]) -> None:
        """As `LoginStart.add`. Without a console: pythonw, where it is beside python."""
        program = Path(command[0]).with_name("pythonw.exe")
        words = [str(program), *command[1:]] if program.exists() else list(command)
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
            winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, subprocess.list2cmdline(words))

    def remove(self) -> None:
        """As `LoginStart.remove`."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, _NAME)
        except FileNotFoundError:
            return

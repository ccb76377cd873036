"""Starting the app when the person logs in."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol


class LoginStart(Protocol):
    """Where this system notes what it starts at login, for this user only."""

    @property
    def on(self) -> bool:
        """Whether the app is noted there."""

    def add(self, command: Sequence[str]) -> None:
        """Note the app, which `command` starts."""

    def remove(self) -> None:
        """Take the note away, where there is one."""


class Autostart:
    """Keeps the note of one data folder."""

    def __init__(self, data: Path, login: LoginStart | None = None) -> None:
        """`data` is the data folder to start with; `login` is this system's by default."""
        self._command = (
            sys.executable,
            "-m",
            "desktop_memory",
            "run",
            "--data-dir",
            str(data.absolute()),
        )
        self._login = login or _find_login()

    def set(self, on: bool) -> None:
        """Note it, or take the note away."""
        if on == self._login.on:
            return
        if on:
            self._login.add(self._command)
        else:
            self._login.remove()


def _find_login() -> LoginStart:
    # A platform's libraries are there on that platform only.
    if sys.platform == "win32":
        from desktop_memory.config.login.win32 import Win32Login  # noqa: PLC0415

        return Win32Login()
    if sys.platform == "darwin":
        from desktop_memory.config.login.macos import MacLogin  # noqa: PLC0415

        return MacLogin()
    from desktop_memory.config.login.xdg import XdgLogin  # noqa: PLC0415

    return XdgLogin()

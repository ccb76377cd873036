"""Launch agents of macOS (man 5 launchd.plist)."""

import plistlib
from collections.abc import Sequence
from pathlib import Path

_LABEL = "desktop-memory"


class MacLogin:
    """A file in the folder of this user's launch agents."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is ~/Library/LaunchAgents by default."""
        self._file = (folder or Path.home() / "Library/LaunchAgents") / f"{_LABEL}.plist"

    @property
    def on(self) -> bool:
        """As `LoginStart.on`."""
        return self._file.exists()

    def add(self, command: Sequence[str]) -> None:
        """As `LoginStart.add`."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        agent = {
            "Label": _LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            # It has a window, so it belongs to the session at the screen.
            "LimitLoadToSessionType": "Aqua",
        }
        self._file.write_bytes(plistlib.dumps(agent))

    def remove(self) -> None:
        """As `LoginStart.remove`."""
        self._file.unlink(missing_ok=True)

"""Starting the app when the person logs in."""

import sys
from pathlib import Path

from platformdirs import user_config_path

_ENTRY = """[Desktop Entry]
Type=Application
Name=Desktop Memory
Comment=Remembers what was on your screen, on this computer only
Exec="{program}" -m desktop_memory run --data-dir "{data}"
Icon=desktop-memory
X-GNOME-Autostart-enabled=true
"""


class Autostart:
    """An entry of the XDG autostart folder (specifications.freedesktop.org/autostart-spec)."""

    def __init__(self, data: Path, folder: Path | None = None) -> None:
        """`data` is the data folder to start with; `folder` by default ~/.config/autostart."""
        self._data = data
        self._file = (folder or user_config_path() / "autostart") / "desktop-memory.desktop"

    @property
    def on(self) -> bool:
        return self._file.exists()

    def set(self, on: bool) -> None:
        """Write or remove the entry. Other systems than Linux are left alone."""
        if not sys.platform.startswith("linux") or on == self.on:
            return
        if not on:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        entry = _ENTRY.format(program=sys.executable, data=self._data)
        self._file.write_text(entry, encoding="utf-8")

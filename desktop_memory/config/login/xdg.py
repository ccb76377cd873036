"""Autostart of Linux desktops (specifications.freedesktop.org/autostart-spec)."""

from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_config_path

_ENTRY = """[Desktop Entry]
Type=Application
Name=Desktop Memory
Comment=Remembers what was on your screen, on this computer only
Exec={command}
Icon=desktop-memory
X-GNOME-Autostart-enabled=true
"""


class XdgLogin:
    """An entry of the autostart folder."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is ~/.config/autostart by default."""
        self._file = (folder or user_config_path() / "autostart") / "desktop-memory.desktop"

    @property
    def on(self) -> bool:
        """As `LoginStart.on`."""
        return self._file.exists()

    def add(self, command: Sequence[str]) -> None:
        """As `LoginStart.add`."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        entry = _ENTRY.format(command=" ".join(_quote(word) for word in command))
        self._file.write_text(entry, encoding="utf-8")

    def remove(self) -> None:
        """As `LoginStart.remove`."""
        self._file.unlink(missing_ok=True)


def _quote(word: str) -> str:
    """A word that is no plain option, in quotes."""
    return word if word.startswith("-") or word.isidentifier() else f'"{word}"'

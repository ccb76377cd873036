"""What KWin must be told before it gives pictures of windows."""

import time
from pathlib import Path

from platformdirs import user_applications_dir

from desktop_memory.capture.connection.kwin import KWinConnection
from desktop_memory.capture.screen.kwin import may_take_pictures

# KWin looks for such entries by itself, a second or two after one changed; a busy computer takes
# longer.
_NOTICED_WITHIN_S = 30.0
_POLL_S = 0.5
# Named as what runs, for it also names windows of programs that have no entry of their own.
_ENTRY = """[Desktop Entry]
Type=Application
Name=Python
Comment=Desktop Memory runs with this Python and takes pictures of windows
Exec={program}
NoDisplay=true
X-KDE-DBUS-Restricted-Interfaces=org.kde.KWin.ScreenShot2
"""


class KWinPermission:
    """An entry among the person's programs. KWin knows a program by its file, and that of this
    app is Python's: others that run with the same one may take pictures, too."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` of the person's menu entries, by default that of this session."""
        self._file = (folder or Path(user_applications_dir())) / "desktop-memory-pictures.desktop"

    def give(self, connection: KWinConnection) -> bool:
        """Tell KWin, and wait until it knows: whether it does. Raises MissingProgram."""
        if may_take_pictures(connection):
            return True
        entry = _ENTRY.format(program=Path("/proc/self/exe").readlink())
        if not self._file.exists() or self._file.read_text(encoding="utf-8") != entry:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(entry, encoding="utf-8")
        until_s = time.monotonic() + _NOTICED_WITHIN_S
        while not (allowed := may_take_pictures(connection)) and time.monotonic() < until_s:
            time.sleep(_POLL_S)
        return allowed

    def take_back(self) -> None:
        """Remove what `give` wrote."""
        self._file.unlink(missing_ok=True)

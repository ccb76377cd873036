"""What KWin must be told before it gives pictures of windows."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from platformdirs import site_data_dir, user_applications_dir

from desktop_memory.capture.connection.kwin import KWinConnection
from desktop_memory.capture.screen.kwin import may_take_pictures

# KWin looks for such entries by itself, a second or two after one changed; a busy computer takes
# longer.
_NOTICED_WITHIN_S = 30.0
_POLL_S = 0.5
_HEAD = "[Desktop Entry]\n"
_MARK = "X-Desktop-Memory-Pictures=true\n"
_GRANT = f"X-KDE-DBUS-Restricted-Interfaces=org.kde.KWin.ScreenShot2\n{_MARK}"
_OWN_NAME = "desktop-memory-pictures.desktop"
# Named as what runs, for it also names windows of programs that have no entry of their own.
_ENTRY = """Type=Application
Name=Python
Comment=Desktop Memory runs with this Python and takes pictures of windows
Exec={program}
NoDisplay=true
"""


class KWinPermission:
    """An entry among the person's programs. KWin knows a program by its file, and that of this
    app is Python's: others that run with the same one may take pictures, too.

    Of several entries for one file KWin takes any. So where the system has some for this Python,
    the person's copies of these are what tells KWin, as they stand in for the system's.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` of the person's menu entries, by default that of this session."""
        self._folder = folder or Path(user_applications_dir())

    def give(self, connection: KWinConnection) -> bool:
        """Tell KWin, and wait until it knows: whether it does. Raises MissingProgram."""
        if may_take_pictures(connection):
            return True
        program = str(Path("/proc/self/exe").readlink())
        entries = dict(_entries_for(program)) or {_OWN_NAME: _ENTRY.format(program=program)}
        for name, entry in entries.items():
            self._write(self._folder / name, _HEAD + _GRANT + entry)
        until_s = time.monotonic() + _NOTICED_WITHIN_S
        while not (allowed := may_take_pictures(connection)) and time.monotonic() < until_s:
            time.sleep(_POLL_S)
        return allowed

    def take_back(self) -> None:
        """Remove what `give` wrote."""
        for file in self._folder.glob("*.desktop"):
            if _MARK in file.read_text(encoding="utf-8", errors="replace"):
                file.unlink(missing_ok=True)

    def _write(self, file: Path, entry: str) -> None:
        """An entry of the person's own stays as it is."""
        known = file.read_text(encoding="utf-8", errors="replace") if file.exists() else _MARK
        if _MARK in known and known != entry:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(entry, encoding="utf-8")


def _entries_for(program: str) -> Iterator[tuple[str, str]]:
    """The system's entries that start just this program: name of the file, what it holds below
    its first head. Of those of one name the one in the folder told first counts."""
    for folder in reversed(site_data_dir(multipath=True).split(os.pathsep)):
        for file in sorted(Path(folder, "applications").glob("*.desktop")):
            text = file.read_text(encoding="utf-8", errors="replace")
            if f"\nExec={program}\n" in text and _HEAD in text:
                yield file.name, text.partition(_HEAD)[2]

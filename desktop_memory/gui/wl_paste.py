"""Copied text under Wayland, where Qt hears of it only while one of its windows is in front."""

import shutil
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QProcess

_LONGEST_BYTES = 400_000
# What was copied before the app came is told at once, and is none of its business.
_BEFORE_MS = 1000


class WlPaste(QObject):
    """Runs wl-paste (of wl-clipboard), which waits for copies and sleeps in between.

    `take` gets the text of each copy, and the names of the formats it is offered in.
    """

    def __init__(self, parent: QObject, take: Callable[[str, frozenset[str]], None]) -> None:
        super().__init__(parent)
        self._take = take
        self._running = QElapsedTimer()
        self._formats: frozenset[str] = frozenset()
        self._has_changed = False
        self._watcher = QProcess(self)
        self._watcher.readyReadStandardOutput.connect(self._note)
        self._asker = QProcess(self)
        self._asker.finished.connect(self._read_formats)
        self._reader = QProcess(self)
        self._reader.finished.connect(self._read_text)

    def start(self) -> bool:
        """Begin to wait. False where wl-paste is not installed."""
        if shutil.which("wl-paste") is None:
            return False
        self._running.start()
        self._watcher.start("wl-paste", ["--watch", "echo"])
        return True

    def stop(self) -> None:
        """End it. Safe to call twice."""
        self._watcher.blockSignals(True)
        for process in (self._watcher, self._asker, self._reader):
            process.kill()
            process.waitForFinished()

    def _note(self) -> None:
        self._watcher.readAllStandardOutput()
        if self._running.elapsed() < _BEFORE_MS:
            return
        if self._is_asking():
            self._has_changed = True
        else:
            self._ask()

    def _ask(self) -> None:
        self._has_changed = False
        self._asker.start("wl-paste", ["--list-types"])

    def _is_asking(self) -> bool:
        idle = QProcess.ProcessState.NotRunning
        return self._asker.state() != idle or self._reader.state() != idle

    def _read_formats(self) -> None:
        told = bytes(self._asker.readAllStandardOutput().data()).decode(errors="replace")
        self._formats = frozenset(told.split("\n"))
        if self._has_changed:
            self._ask()
        elif any(name.startswith("text/plain") for name in self._formats):
            self._reader.start("wl-paste", ["--no-newline", "--type", "text"])

    def _read_text(self) -> None:
        raw = bytes(self._reader.readAllStandardOutput().data())
        if self._has_changed:  # the text may be of one copy and the formats of another
            self._ask()
        elif len(raw) <= _LONGEST_BYTES:
            self._take(raw.decode(errors="replace"), self._formats)

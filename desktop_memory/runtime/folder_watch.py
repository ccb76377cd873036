"""Watches the folders the person chose, and others when the choice changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_memory.config.settings import Settings
from desktop_memory.runtime.board import Board

if TYPE_CHECKING:
    from desktop_memory.capture.files import Files


class FolderWatch:
    """Belongs to the process thread, which calls `poll` every second or two."""

    def __init__(
        self,
        open_files: "Callable[[Settings], Files]",
        settings: Callable[[], Settings],
        board: Board,
    ) -> None:
        self._open_files = open_files
        self._settings = settings
        self._board = board
        self._used: Settings | None = None
        self._files: Files | None = None

    def poll(self) -> None:
        """Hand over what changed in the folders since the last call."""
        settings = self._settings()
        if settings is not self._used:
            self.close()
            self._used = settings
            self._files = self._open_files(settings) if settings.folders else None
        if self._files is not None:
            self._files.poll()
            self._board.note_source(self._files.find_source())

    def close(self) -> None:
        """Watch nothing any more. Safe to call twice."""
        if self._files is not None:
            self._files.close()
            self._files = None

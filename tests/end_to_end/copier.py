"""Copies a text at a moment of the test's choice."""

import sys
import tempfile
from pathlib import Path

from desktop_memory.cli.virtual_desktop import VirtualDesktop
from tests.end_to_end import copying
from tests.end_to_end.waiting import wait_until


class Copier:
    """A program that is ready to copy: starting one takes longer than a short visit."""

    def __init__(self, desktop: VirtualDesktop, folder: Path, text: str, *hints: str) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="copier-", dir=folder))
        program = str(Path(copying.__file__))
        desktop.start(sys.executable, program, "--in", str(self._folder), "--", text, *hints)
        self._wait_for(copying.READY)

    def copy(self) -> None:
        """Returns when it is copied."""
        (self._folder / copying.GO).touch()
        self._wait_for(copying.DONE)

    def _wait_for(self, name: str) -> None:
        wait_until((self._folder / name).exists, f"a program that copies is {name}")

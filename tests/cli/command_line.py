"""The command line as a person or script uses it."""

import contextlib
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_memory.cli.main import main


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class CommandLine:
    """Runs commands on one data folder."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir

    def run(self, command: str, *words: str) -> Ended:
        """Run a command that knows --data-dir."""
        return run(command, *words, "--data-dir", str(self._data_dir))


def run(*words: str, typed: str = "") -> Ended:
    """Run the program with these words, in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _typing(typed):
        try:
            status = main(words)
        except SystemExit as ended:
            status = int(ended.code or 0)
    return Ended(status, out.getvalue(), err.getvalue())


@contextlib.contextmanager
def _typing(text: str) -> Iterator[None]:
    before, sys.stdin = sys.stdin, io.StringIO(text)
    try:
        yield
    finally:
        sys.stdin = before

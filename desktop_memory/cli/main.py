"""The command line."""

import argparse
import contextlib
import difflib
import gc
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from types import ModuleType

from desktop_memory import __version__
from desktop_memory.cli.catalogue import ENTRIES, Entry, find_entry
from desktop_memory.cli.one_line_parser import OneLineParser
from desktop_memory.domain.errors import MemoryAppError, UserError

PROGRAM = "desktop-memory"
_USAGE_STATUS = 2
_FAULT_STATUS = 1
_INTERRUPTED_STATUS = 130


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 2 for usage, 1 for everything else."""
    top = _top_parser()
    asked = top.parse_args(words)
    entry = find_entry(asked.command)
    if entry is None:
        top.error(_unknown(asked.command))
    module = _load(entry)
    parser = OneLineParser(prog=f"{PROGRAM} {entry.name}", description=_sentence(entry))
    module.declare(parser)
    arguments = parser.parse_args(asked.rest)
    try:
        status = int(module.run(arguments))
        sys.stdout.flush()
    except Exception as fault:  # noqa: BLE001  # told in one line, whatever it is
        return _tell(fault)
    except KeyboardInterrupt:
        return _INTERRUPTED_STATUS
    return status


def _load(entry: Entry) -> ModuleType:
    # Of what modules make next to nothing is garbage; looking for it takes a tenth of a start.
    gc.disable()
    try:
        return importlib.import_module(f"desktop_memory.cli.{entry.module}")
    finally:
        gc.enable()


def _top_parser() -> OneLineParser:
    width = max(len(entry.name) for entry in ENTRIES)
    parser = OneLineParser(
        prog=PROGRAM,
        usage="%(prog)s COMMAND ...",
        description="Remembers what was on your screen, on your computer only.",
        epilog="commands:\n"
        + "\n".join(f"  {entry.name:{width}}  {entry.summary}" for entry in ENTRIES)
        + f"\n\n{PROGRAM} COMMAND --help tells more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    parser.add_argument("command", metavar="COMMAND", help=argparse.SUPPRESS)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


def _unknown(command: str) -> str:
    close = difflib.get_close_matches(command, [entry.name for entry in ENTRIES], n=1)
    hint = f"did you mean {close[0]!r}?" if close else "--help lists the commands"
    return f"there is no command {command!r}; {hint}"


def _sentence(entry: Entry) -> str:
    return f"{entry.summary[0].upper()}{entry.summary[1:]}."


def _tell(fault: Exception) -> int:
    if isinstance(fault, BrokenPipeError):
        # Whoever read the output has enough of it; Python must not try to write the rest.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAULT_STATUS
    message = str(fault) if isinstance(fault, MemoryAppError) else _describe(fault)
    print(f"{PROGRAM}: {' '.join(message.split())}", file=sys.stderr)
    return _USAGE_STATUS if isinstance(fault, UserError) else _FAULT_STATUS


def _describe(fault: Exception) -> str:
    if isinstance(fault, OSError) and fault.filename:
        return f"{fault.filename}: {fault.strerror}."
    place = traceback.extract_tb(fault.__traceback__)[-1]
    return (
        f"Desktop Memory made a mistake ({type(fault).__name__}: {fault}, "
        f"in {os.path.basename(place.filename)} line {place.lineno}); please report it."  # noqa: PTH119
    )

"""What is read and printed, whatever started the command."""

import io
import os
import sys

_READ = "stdin"
_STREAMS = {_READ: "r", "stdout": "w", "stderr": "w"}


def speak_utf8() -> None:
    """Windows gives pipes the encoding of its code page, and a program without a console no
    streams at all: then what is printed goes nowhere. Elsewhere all is well."""
    if sys.platform == "win32":
        for name, mode in _STREAMS.items():
            _prepare(name, mode)


def _prepare(name: str, mode: str) -> None:
    stream = getattr(sys, name)
    if stream is None:
        nowhere = os.open(os.devnull, os.O_RDONLY if name == _READ else os.O_WRONLY)
        setattr(sys, name, os.fdopen(nowhere, mode, encoding="utf-8"))
    elif isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8")

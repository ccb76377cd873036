"""The text of files, and what is new in it."""

import os
import stat
import sys
from array import array
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

if sys.platform == "win32":
    _OPEN_FLAGS = os.O_RDONLY | os.O_BINARY
else:
    # What became a pipe or a link meanwhile is neither waited for nor followed.
    _OPEN_FLAGS = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW

_LARGEST_BYTES = 1_000_000
_LOOKED_AT_BYTES = 8_192
_MOST_CONTROL = 0.02
_MOST_LINES = 1_000
_LONGEST_LINE = 2_000
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")


class FileTexts:
    """Remembers the lines of files by their fingerprints, so that only new ones are told.

    Only regular text files up to a megabyte are read; pipes and devices are never opened.
    """

    def __init__(self) -> None:
        self._known: dict[Path, array[int]] = {}

    def is_known(self, path: Path) -> bool:
        return path in self._known

    def learn(self, path: Path) -> bool:
        """Take a file's lines as known. False where it is no text file or cannot be read."""
        lines = find_lines(path)
        if lines is not None:
            self._known[path] = _fingerprints(lines)
        return lines is not None

    def find_new(self, path: Path) -> tuple[str, ...]:
        """Lines that the file did not hold before, in its order; blank ones left out."""
        lines = find_lines(path)
        if lines is None:
            self._known.pop(path, None)
            return ()
        marks = _fingerprints(lines)
        left = Counter(self._known.get(path, ()))
        self._known[path] = marks
        new: list[str] = []
        for line, mark in zip(lines, marks, strict=True):
            if left[mark] > 0:
                left[mark] -= 1
            elif line.strip() and len(new) < _MOST_LINES:
                new.append(line[:_LONGEST_LINE])
        return tuple(new)

    def move(self, before: Path, after: Path) -> None:
        """What was known of a file is known of its new name, unless that is known itself."""
        known = self._known.pop(before, None)
        if known is not None:
            self._known.setdefault(after, known)

    def forget(self, path: Path) -> None:
        self._known.pop(path, None)


def find_lines(path: Path) -> list[str] | None:
    """The lines of a text file; None where it is none, is too large or cannot be read."""
    try:
        told = path.lstat()
        if not stat.S_ISREG(told.st_mode) or told.st_size > _LARGEST_BYTES:
            return None
        descriptor = os.open(path, _OPEN_FLAGS)
        with os.fdopen(descriptor, "rb") as file:
            raw = file.read(_LARGEST_BYTES + 1)
    except OSError:
        return None
    text = _decode(raw) if len(raw) <= _LARGEST_BYTES else None
    return None if text is None else text.splitlines()


def _decode(raw: bytes) -> str | None:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _try_decode(raw, ("utf-16",))
    start = raw[:_LOOKED_AT_BYTES]
    if sum(byte in _CONTROL for byte in start) > len(start) * _MOST_CONTROL or b"\0" in start:
        return None
    return _try_decode(raw, ("utf-8-sig", "cp1252"))


def _try_decode(raw: bytes, encodings: Iterable[str]) -> str | None:
    for encoding in encodings:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _fingerprints(lines: Iterable[str]) -> "array[int]":
    """One number of 64 bits a line, blind to indentation; they hold in this process only."""
    return array("q", (hash(line.strip()) for line in lines))

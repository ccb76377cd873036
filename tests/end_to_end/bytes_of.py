"""Looks for words in the bytes of every file of a folder."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

_STRETCH = 32


def find_traces(folder: Path, words: str) -> list[str]:
    """The files that hold a word of `words`, whole or without its beginning and end: full text
    keeps word stems, and of neighbours in the alphabet only what differs."""
    parts = [word.casefold()[2:-2].encode() for word in words.split()]
    return sorted(
        str(file.relative_to(folder))
        for file in _files(folder)
        if any(_holds(_read(file).lower(), part) for part in parts)
    )


def show_trace(file: Path, words: str, around: int = 80) -> str:
    """A file's name and the bytes around the first trace of `words` in it."""
    data = _read(file)
    places = [data.lower().find(word.casefold()[2:-2].encode()) for word in words.split()]
    at = next((place for place in places if place >= 0), 0)
    return f"{file.name} at {at} of {len(data)}: {data[max(0, at - around) : at + around]!r}"


def _files(folder: Path) -> Iterator[Path]:
    """All files; folders that the running app removes meanwhile are passed over."""
    for parent, _, names in os.walk(folder):
        yield from (Path(parent, name) for name in names)


def _read(file: Path) -> bytes:
    """Nothing of a file that the running app has removed meanwhile."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


def _holds(data: bytes, part: bytes) -> bool:
    return part in data or part.decode().encode("utf-16-le") in data


def find_pixels(folder: Path, pictures: Sequence[bytes]) -> list[str]:
    """The files that hold a stretch of a picture's bytes. A picture may be a patch of a few bytes:
    only whole stretches count, and such as no other picture has by chance."""
    stretches = [
        data[at : at + _STRETCH]
        for data in pictures
        for at in range(40, min(400, len(data) - _STRETCH), 60)
    ]
    telling = [stretch for stretch in stretches if len(set(stretch)) > _STRETCH // 2]
    return sorted(
        str(file.relative_to(folder))
        for file in _files(folder)
        if any(stretch in _read(file) for stretch in telling)
    )

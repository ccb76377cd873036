"""Looks for words in the bytes of every file of a folder."""

from collections.abc import Sequence
from pathlib import Path

_STRETCH = 32


def find_traces(folder: Path, words: str) -> list[str]:
    """The files that hold a word of `words`, whole or without its beginning and end: full text
    keeps word stems, and of neighbours in the alphabet only what differs."""
    parts = [word.casefold()[2:-2].encode() for word in words.split()]
    return sorted(
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and any(_holds(file.read_bytes().lower(), part) for part in parts)
    )


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
        for file in folder.rglob("*")
        if file.is_file() and any(stretch in file.read_bytes() for stretch in telling)
    )

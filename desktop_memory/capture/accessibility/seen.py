"""Which lines can be seen, and which file a page is."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urlsplit

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import RawLine

_ROW_PX = 20
_DRIVE = re.compile("/[A-Za-z]:/")


def keep_seen(lines: Iterable[RawLine], visible: Sequence[Box]) -> tuple[RawLine, ...]:
    """Those of which at least half a row is in one of the `visible` boxes."""
    return tuple(line for line in lines if line.box and _is_seen(line.box, visible))


def find_file(url: str | None) -> str | None:
    """The path of a page that is a file on this computer."""
    parts = urlsplit(url or "")
    path = unquote(parts.path) if parts.scheme == "file" else ""
    return (path[1:] if _DRIVE.match(path) else path) or None


def _is_seen(box: Box, visible: Sequence[Box]) -> bool:
    for part in visible:
        both = box.intersection(part)
        if both and both.height * 2 >= min(box.height, _ROW_PX):
            return True
    return False

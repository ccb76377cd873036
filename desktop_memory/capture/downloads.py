"""Files that a browser has finished to download."""

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

# What browsers call a file until it is whole: Firefox, Chromium, Opera, Safari.
_PARTIAL = frozenset({".part", ".crdownload", ".opdownload", ".download"})
# Where a file is from, as browsers note it (freedesktop.org, "CommonExtendedAttributes"; [MS-FSCC]
# 5.6.1 for the stream of a file under Windows).
_ORIGIN = "user.xdg.origin.url"
_ZONE = ":Zone.Identifier"
_ZONE_ORIGIN = re.compile(r"^HostUrl=(\S+)", re.MULTILINE)
_UNITS = ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB"))


@dataclass(frozen=True, slots=True)
class Download:
    """A download. `url` is None where nobody noted it."""

    name: str
    size_bytes: int
    url: str | None

    @property
    def in_words(self) -> str:
        return f"Downloaded {self.name} ({_size(self.size_bytes)})"


def is_partial(path: Path) -> bool:
    """Whether a browser calls a file so until it is whole."""
    return path.suffix.lower() in _PARTIAL


def find_download(path: Path, came_from: Path | None) -> Download | None:
    """What was downloaded; None where the file did not get its name from a browser that way."""
    if came_from is None or not is_partial(came_from):
        return None
    try:
        return Download(path.name, path.stat().st_size, _find_origin(path))
    except OSError:
        return None


def _find_origin(path: Path) -> str | None:
    if sys.platform == "win32":
        return _find_zone_origin(path)
    try:
        return os.getxattr(path, _ORIGIN).decode(errors="replace").strip("\0 \n") or None
    except (AttributeError, OSError):
        return None


def _find_zone_origin(path: Path) -> str | None:
    try:
        told = Path(f"{path}{_ZONE}").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    found = _ZONE_ORIGIN.search(told)
    return found[1] if found and "://" in found[1] else None


def _size(size_bytes: int) -> str:
    for unit_bytes, name in _UNITS:
        if size_bytes >= unit_bytes:
            return f"{size_bytes / unit_bytes:.1f} {name}"
    return f"{size_bytes} bytes"

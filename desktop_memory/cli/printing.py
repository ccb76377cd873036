"""What the commands print."""

import json
from dataclasses import asdict, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any


def print_json(value: Any) -> None:
    """`value` as JSON, dataclasses and times included."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=plain))


def print_json_line(value: Any) -> None:
    """`value` as JSON on one line."""
    print(json_line(value))


def json_line(value: Any) -> str:
    """`value` as JSON without a line break."""
    return json.dumps(value, ensure_ascii=False, default=plain)


def plain(value: Any) -> Any:
    """What JSON does not know, in what it knows."""
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, set | frozenset):
        return sorted(value)
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} is not for JSON")


def local_time(moment: datetime) -> str:
    """A moment on the clock of this computer, e.g. "Fri 2026-11-20 14:03"."""
    return moment.astimezone().strftime("%a %Y-%m-%d %H:%M")


def one_line(text: str, width: int = 100) -> str:
    """Text for one line of a terminal, without control characters, cut at `width`."""
    shown = "".join(char if char.isprintable() else " " for char in " ".join(text.split()))
    return shown if len(shown) <= width else shown[: width - 1] + "…"


def size(count: float) -> str:
    """Bytes as people read them, e.g. "3.2 MB"."""
    for unit in ("B", "kB", "MB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit == "B" else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} GB"


def plural(count: int, noun: str) -> str:
    """E.g. "1 fact", "12 facts"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def without_escapes(text: str) -> str:
    """Text of several lines for a terminal: what was on a screen must not steer it."""
    return "".join(char if char.isprintable() or char == "\n" else " " for char in text)

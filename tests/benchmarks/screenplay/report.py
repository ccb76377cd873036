"""The table of figures: what is to be reached, what was measured, hit or miss."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

_WIDTHS = (62, 12, 34)


@dataclass(frozen=True, slots=True)
class Figure:
    """One row. `value` is to be at most, or where `at_least` at least, `target`."""

    what: str
    value: float
    target: float
    unit: str = ""
    at_least: bool = False
    note: str = ""

    @property
    def hit(self) -> bool:
        return self.value >= self.target if self.at_least else self.value <= self.target

    @property
    def in_words(self) -> str:
        return f"{_short(self.value)}{self.unit}{f' ({self.note})' if self.note else ''}"

    @property
    def target_in_words(self) -> str:
        return f"{'>=' if self.at_least else '<='} {_short(self.target)}{self.unit}"


def machine() -> dict[str, str]:
    """When and where this runs."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    return {
        "at": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "machine": f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "load": " ".join(f"{each:.1f}" for each in os.getloadavg()),
    }


def print_table(figures: Sequence[Figure]) -> None:
    rows = [("what", "to reach", "measured", "")]
    rows += [
        (each.what, each.target_in_words, each.in_words, "hit" if each.hit else "MISS")
        for each in figures
    ]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, (*_WIDTHS, 0), strict=True)))


def write_json(file: Path, figures: Sequence[Figure], **details: Any) -> None:
    told = {
        **details,
        "figures": [{**asdict(each), "hit": each.hit} for each in figures],
    }
    file.write_text(json.dumps(told, indent=1, default=str), encoding="utf-8")


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= 100 or number == int(number) else f"{number:.2f}"

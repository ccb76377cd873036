"""Screens with the facts that a careful person would keep of them, for the judge of rows.

A screen is a record as `desktop-memory extract` takes it, with patterns of the facts that are
`expected` and `allowed` of it: {"kind", "all": [...], "any": [...], "not": [...]}. A unit of a page
is labelled with the kind of the pattern that its text fits.
"""

import gzip
import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_memory.extraction.page.excerpt import excerpt
from desktop_memory.extraction.page.page import Page, read_page
from desktop_memory.extraction.records import screen_from_record
from desktop_memory.extraction.rows.page_window import Cut, PageWindow, split_page
from desktop_memory.extraction.rows.unit import Unit, read_units
from desktop_memory.extraction.rows.unit_traits import find_unit_traits
from desktop_memory.extraction.statements.judge import KINDS

_SCREENS = Path(__file__).with_name("screens")
_NAMES = ["none" if kind is None else kind.value for kind in KINDS]
# What may be kept but need not teaches little either way.
_ALLOWED_COUNTS = 0.15
# Where more units than this fit a pattern, each may be the one that is meant.
_SURE, _OF_MANY = 2, 0.6

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """Traits of a unit, the kind it is of as its place in `KINDS`, and how much it counts."""

    places: NDArray[np.int64]
    weights: Floats
    kind: int
    counts: float


@dataclass(frozen=True, slots=True)
class LabelledWindow:
    """A part of a screen and what each of its units tells."""

    screen: str
    window: PageWindow
    examples: tuple[Example, ...]


def read_screens() -> Iterator[dict[str, Any]]:
    """Each labelled screen."""
    for path in sorted(_SCREENS.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def read_windows(cut: Cut) -> Iterator[LabelledWindow]:
    """All labelled screens, cut into windows."""
    for record in read_screens():
        yield from _windows(record, cut)


def _windows(record: dict[str, Any], cut: Cut) -> Iterator[LabelledWindow]:
    page = read_page(excerpt(screen_from_record(record)))
    units = read_units(page)
    labels = _labels(record, units, page)
    examples = [
        _example(*find_unit_traits(unit, page), *label)
        for unit, label in zip(units, labels, strict=True)
    ]
    for window in split_page(page, units, cut):
        held = examples[window.first : window.first + len(window.spans)]
        yield LabelledWindow(record["id"], window, tuple(held))


def _example(places: Sequence[int], weights: Sequence[float], kind: int, counts: float) -> Example:
    return Example(np.array(places, np.int64), np.array(weights, np.float32), kind, counts)


def _labels(record: dict[str, Any], units: Sequence[Unit], page: Page) -> list[tuple[int, float]]:
    labels: list[tuple[int, float]] = [(0, 1.0)] * len(units)
    texts = [_texts(unit, page) for unit in units]
    patterns = [(pattern, 1.0) for pattern in record["expected"]]
    patterns += [(pattern, _ALLOWED_COUNTS) for pattern in record.get("allowed", [])]
    for pattern, counts in reversed(patterns):
        kinds = [kind for kind in (pattern["kind"], *pattern.get("kinds", ())) if kind in _NAMES]
        if not kinds or not (pattern.get("all") or pattern.get("any")):
            continue
        places = _fitting(pattern, units, texts)
        alone = len(places) <= _SURE
        for place in places:
            labels[place] = (_NAMES.index(kinds[0]), counts if alone else counts * _OF_MANY)
    return labels


def _texts(unit: Unit, page: Page) -> tuple[str, ...]:
    behind = replace(page.dates, past=True)
    return unit.text, page.dates.resolve(unit.text), behind.resolve(unit.text)


def _fitting(
    pattern: dict[str, Any], units: Sequence[Unit], texts: Sequence[tuple[str, ...]]
) -> list[int]:
    """Which units have all that the pattern asks for, else with the one above, else with what is
    around."""
    rings = (
        lambda _: ("",),
        lambda unit: (unit.before,),
        lambda unit: (unit.heading, unit.speaker or ""),
    )
    for ring in rings:
        places = [
            place
            for place, unit in enumerate(units)
            if any(_fits(pattern, f"{part} {text}") for part in ring(unit) for text in texts[place])
        ]
        if places:
            return places
    return []


def _fits(pattern: dict[str, Any], text: str) -> bool:
    folded = _folded(text)
    told = [_folded(token) in folded for token in pattern.get("any", ())]
    return (
        all(_folded(token) in folded for token in pattern.get("all", ()))
        and (not told or any(told))
        and not any(_folded(token) in folded for token in pattern.get("not", ()))
    )


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").casefold().split())

"""Tells what kind of fact each unit of a page is likely to hold.

A network over what a model of pages makes of the unit's words, among all others of the page, and
over sparse traits of its wording and surroundings, which know no language better than another.
`tests/benchmarks/train_row_judge.py` makes the weights out of labelled screens.
"""

from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.rows.page_window import PageWindow, split_page
from desktop_memory.extraction.rows.unit import Unit
from desktop_memory.extraction.rows.unit_traits import find_unit_traits
from desktop_memory.extraction.statements.judge import KINDS

WEIGHTS = Path(__file__).with_name("row_judge.npz")
# A long page costs this many readings of some 400 word pieces at most.
_MOST_WINDOWS = 4
# Where only some lines of a page are new, it is read around them.
_UNITS_ABOVE, _UNITS_BELOW = 6, 3

Floats = NDArray[np.float32]


def _near(wanted: Collection[int], count: int) -> list[int]:
    """Places of the units that are read: those in `wanted` and what stands around them."""
    around = range(-_UNITS_ABOVE, _UNITS_BELOW + 1)
    return sorted({place + step for place in wanted for step in around} & set(range(count)))


def _spans(
    window: PageWindow, near: Sequence[int], wanted: Collection[int]
) -> dict[int, tuple[int, int]]:
    """Where in a window the units in `wanted` stand, of those in `near` that it holds."""
    held = near[window.first : window.first + len(window.spans)]
    return {place: span for place, span in zip(held, window.spans, strict=True) if place in wanted}


class PageReader(Protocol):
    """A model that reads word pieces in the light of each other."""

    def cut(self, text: str) -> list[int]:
        """The word pieces of a text."""

    def read(self, pieces: Sequence[int]) -> Floats:
        """Float32 [pieces, width]."""


class RowJudge:
    """Judges units with weights kept in the package and a model of pages it is given."""

    def __init__(self, reader: PageReader) -> None:
        self._reader = reader

    def probabilities(
        self, page: Page, units: Sequence[Unit], wanted: Collection[int]
    ) -> dict[int, Floats]:
        """Of the units at the places in `wanted` float32 [10], one for each of `KINDS`, together 1.

        `units` are all of `page`. Of a very long page some are left out.
        """
        near = _near(wanted, len(units))
        windows = split_page(page, [units[place] for place in near], self._reader.cut)
        asked = ((window, _spans(window, near, wanted)) for window in windows)
        told = dict[int, Floats]()
        for window, spans in islice(filter(itemgetter(1), asked), _MOST_WINDOWS):
            read = self._reader.read(window.pieces)
            for place, (start, end) in spans.items():
                meaning = np.concatenate([read[start:end].mean(0), read[start]])
                told[place] = self._odds(meaning, units[place], page)
        return told

    def _odds(self, meaning: Floats, unit: Unit, page: Page) -> Floats:
        kept = self._weights
        places, weights = find_unit_traits(unit, page)
        told = np.asarray(weights, np.float32) @ kept["table"][places].astype(np.float32)
        told *= kept["scale"]
        split = len(told) - len(KINDS)
        inputs = np.concatenate([meaning, np.maximum(told[:split], 0)])
        scores = inputs @ kept["output"] + kept["bias"] + told[split:]
        odds = np.exp(scores - scores.max())
        return np.asarray(odds / odds.sum(), np.float32)

    @cached_property
    def _weights(self) -> dict[str, NDArray[np.float32]]:
        with np.load(WEIGHTS) as kept:
            return {name: kept[name] for name in kept.files}

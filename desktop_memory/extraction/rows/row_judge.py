"""A small network that tells what kind of fact a unit of a page is likely to hold.

One hidden layer over sparse traits, no embedding: it costs a fraction of a millisecond a unit and
knows no language better than another. `tests/benchmarks/train_row_judge.py` makes its weights out
of labelled screens.
"""

from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.rows.unit import Unit
from desktop_memory.extraction.rows.unit_traits import find_unit_traits
from desktop_memory.extraction.statements.judge import KINDS, Verdict

WEIGHTS = Path(__file__).with_name("row_judge.npz")

Floats = NDArray[np.float32]


class RowJudge:
    """Judges units with weights kept in the package."""

    def judge(self, unit: Unit, page: Page) -> Verdict:
        """The likeliest kind of fact in a unit of `page`, None for no fact; how likely, 0..1."""
        odds = self.probabilities(unit, page)
        best = int(odds.argmax())
        return Verdict(KINDS[best], float(odds[best]))

    def probabilities(self, unit: Unit, page: Page) -> Floats:
        """Float32 [10], one for each of `KINDS`, together 1."""
        places, weights = find_unit_traits(unit, page)
        kept = self._weights
        rows = kept["table"][places].astype(np.float32)
        told = (np.asarray(weights, np.float32) @ rows) * kept["scale"] + kept["bias"]
        split = len(told) - len(KINDS)
        scores = np.maximum(told[:split], 0) @ kept["output"] + told[split:]
        odds = np.exp(scores - scores.max())
        return np.asarray(odds / odds.sum(), np.float32)

    @cached_property
    def _weights(self) -> dict[str, NDArray[np.float32]]:
        with np.load(WEIGHTS) as kept:
            return {name: kept[name] for name in kept.files}
